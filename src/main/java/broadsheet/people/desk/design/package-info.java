/**
 * The page that shows every element and component of the desk: what is not seen there does not exist.
 * Door: {@link DesignDesk}.
 */
@NullMarked
package broadsheet.people.desk.design;

import org.jspecify.annotations.NullMarked;
