/**
 * Where the publisher keeps the house in order: sections, old addresses, its name, its menus.
 * Door: {@link HouseDesk}.
 */
@NullMarked
package broadsheet.desk.house;

import org.jspecify.annotations.NullMarked;
