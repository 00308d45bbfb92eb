/**
 * Where the publisher keeps the house in order: sections, old addresses.
 * Door: {@link HouseDesk}.
 */
@NullMarked
package broadsheet.desk.house;

import org.jspecify.annotations.NullMarked;
