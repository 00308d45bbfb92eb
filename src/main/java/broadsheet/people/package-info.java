/**
 * The newsroom's staff: who they are, what they may do, what readers learn about them. Uses text, db.
 * Door: {@link People}.
 */
@NullMarked
package broadsheet.people;

import org.jspecify.annotations.NullMarked;
