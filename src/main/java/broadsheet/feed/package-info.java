/**
 * The paper for machines: the RSS feed, the sitemap, the notice to robots. Uses text, html, story.
 * Door: {@link Feeds}.
 */
@NullMarked
package broadsheet.feed;

import org.jspecify.annotations.NullMarked;
