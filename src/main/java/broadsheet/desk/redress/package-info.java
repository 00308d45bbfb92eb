/**
 * Where notices of illegal content and appeals are answered, and what a year of
 * moderation looks like in figures.
 * Door: {@link RedressDesk}, {@link ReportDesk}.
 */
@NullMarked
package broadsheet.desk.redress;

import org.jspecify.annotations.NullMarked;
