/**
 * The body of a story as Markdown, where Markdown can say it: for who writes without a script.
 * Door: {@link StoryMarkdown}.
 */
@NullMarked
package broadsheet.story.markdown;

import org.jspecify.annotations.NullMarked;
