/**
 * The staff's search: a screen, and the same as JSON for the editor's link dialog. Door: {@link SearchDesk}.
 */
@NullMarked
package broadsheet.search.desk;

import org.jspecify.annotations.NullMarked;
