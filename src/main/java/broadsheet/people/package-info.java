/**
 * The newsroom's staff: who they are, what they may do, what readers learn about them; and the frame
 * of their desk. Uses text, html, db, http.
 * Door: {@link People}.
 */
@NullMarked
package broadsheet.people;

import org.jspecify.annotations.NullMarked;
