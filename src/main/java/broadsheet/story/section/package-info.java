/**
 * What happens to the parts of the paper: made, ordered, renamed with everything in them, removed.
 * Door: {@link Sections}.
 */
@NullMarked
package broadsheet.story.section;

import org.jspecify.annotations.NullMarked;
