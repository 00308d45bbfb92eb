/**
 * What the newsroom says of words in a story while it is made: notes with their answers, and changes that somebody suggests.
 * All of it stands beside the {@link broadsheet.story.document.Document} and never in it, so that nothing that shows a document
 * to readers can show it.
 * Door: {@link Notes}, {@link Suggestions}.
 */
@NullMarked
package broadsheet.story.passage;

import org.jspecify.annotations.NullMarked;
