/**
 * The body of a story as a typed tree: one JSON form, one way in from HTML, one way out through templates. There is no
 * string of HTML in it. Uses text, html.
 * Door: {@link Document}, {@link FromHtml}, {@link DocumentJson}, {@link DocumentView}.
 */
@NullMarked
package broadsheet.story.document;

import org.jspecify.annotations.NullMarked;
