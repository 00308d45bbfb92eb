/**
 * The screens of the desk's door, of one's own account, of the staff and of the logbook. Everything works without a script
 * but passkeys, which browsers give to scripts alone.
 * Door: {@link AccountScreens}.
 */
@NullMarked
package broadsheet.people.account.screen;

import org.jspecify.annotations.NullMarked;
