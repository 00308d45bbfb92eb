/**
 * The newsroom's staff: who they are, what they may do, what readers learn about them; and the frame
 * of their desk. Apart from them, the accounts of readers. Uses text, html, db, http, mail.
 * Door: {@link People}.
 */
@NullMarked
package broadsheet.people;

import org.jspecify.annotations.NullMarked;
