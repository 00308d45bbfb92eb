/**
 * Where notices of illegal content and appeals are answered.
 * Door: {@link RedressDesk}.
 */
@NullMarked
package broadsheet.desk.redress;

import org.jspecify.annotations.NullMarked;
