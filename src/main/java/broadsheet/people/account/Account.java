package broadsheet.people.account;

import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.text.Slug;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff's way in. Name and role are those of the person.
 *
 * @param email lower case; names the account at the door
 * @param password the Argon2id hash; null for none
 * @param codeSecret what one-time codes are made from; null until they are set up
 * @param codeStep the last time step a code was taken from; an earlier or the same one is not taken again
 * @param suspended since when the door is shut to them; null when it is open
 */
public record Account(
        String id,
        Slug person,
        String name,
        Role role,
        String email,
        @Nullable String password,
        @Nullable String codeSecret,
        long codeStep,
        @Nullable Instant suspended,
        Instant created) {
    public boolean may(Permission permission) {
        return permission.isFor(role);
    }
}
