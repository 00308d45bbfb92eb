/**
 * The desk's frame: what stands around every screen of the newsroom's staff, and what a newsroom makes of its look. Rooms hand
 * it their screens; it knows none of them.
 * Door: {@link DeskFrame}, {@link DeskPage}.
 */
@NullMarked
package broadsheet.people.desk;

import org.jspecify.annotations.NullMarked;
