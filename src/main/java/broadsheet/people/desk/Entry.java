package broadsheet.people.desk;

import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.people.desk.part.Icon;
import java.util.EnumSet;
import java.util.Set;

/**
 * A screen in the navigation.
 *
 * @param word its key below {@code nav.} in the desk's words
 * @param address without query
 * @param roles whose navigation shows it; what may be done there is decided by the screen itself
 */
public record Entry(String word, String address, Icon icon, Set<Role> roles) {
    public Entry {
        roles = Set.copyOf(roles);
    }

    /** For whoever may do this: the same as the screen's route names. */
    public Entry(String word, String address, Icon icon, Permission permission) {
        this(word, address, icon, permission.roles());
    }

    /** For everybody at the desk. */
    public static Entry everybody(String word, String address, Icon icon) {
        return new Entry(word, address, icon, EnumSet.allOf(Role.class));
    }
}
