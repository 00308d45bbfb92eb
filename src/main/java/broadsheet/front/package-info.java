/**
 * The reader's pages, whole: front page, sections, stories, authors, topics, and what stands at an address where there is
 * none; each rendered once and kept until something it shows changes. Uses text, html, db, http, people, consent, media, story, audience, discussion, feed, related, search.
 * Door: {@link Front}.
 */
@NullMarked
package broadsheet.front;

import org.jspecify.annotations.NullMarked;
