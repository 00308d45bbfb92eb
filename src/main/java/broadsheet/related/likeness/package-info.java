/**
 * How much one story is like another: the index of their marks, and the measure taken from it. Uses story, text.
 * Door: {@link Likeness}, {@link Clippings}.
 */
@NullMarked
package broadsheet.related.likeness;

import org.jspecify.annotations.NullMarked;
