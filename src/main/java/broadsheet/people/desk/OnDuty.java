package broadsheet.people.desk;

import broadsheet.people.Role;
import broadsheet.people.desk.part.Avatar;

/**
 * Who is at the desk: handed to every screen explicitly.
 *
 * @param name as colleagues read it
 */
public record OnDuty(String name, Role role) {
    public Avatar avatar() {
        return Avatar.of(name);
    }
}
