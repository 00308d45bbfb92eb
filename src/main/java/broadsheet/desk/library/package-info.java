/**
 * The media library at the desk: files in, found again, told about, cut around their focal point.
 * Door: {@link LibraryDesk}.
 */
@NullMarked
package broadsheet.desk.library;

import org.jspecify.annotations.NullMarked;
