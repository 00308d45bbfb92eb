/**
 * What the reader's pages show: views, the templates beside them, and the words of the interface in each language. Filled by
 * {@link broadsheet.front}; nothing here reads a database. Uses text, html, story.
 * Door: {@link Frame}, {@link Head}.
 */
@NullMarked
package broadsheet.front.page;

import org.jspecify.annotations.NullMarked;
