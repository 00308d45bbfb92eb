/**
 * What a newsroom makes of its pages' look: colours, type, density, logo; and the sheets that follow from it.
 * Door: {@link Wardrobe}, {@link AppearanceDesk}.
 */
@NullMarked
package broadsheet.people.desk.look;

import org.jspecify.annotations.NullMarked;
