/** The roof: reads the settings, builds every room, opens the door. Everything below is wired here and nowhere else. */
@NullMarked
package broadsheet;

import org.jspecify.annotations.NullMarked;
