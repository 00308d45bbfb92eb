/**
 * What the newsroom says of words in a story: notes with their answers, and suggested changes, beside the text and never in it.
 * Door: {@link PassageDesk}.
 */
@NullMarked
package broadsheet.desk.passage;

import org.jspecify.annotations.NullMarked;
