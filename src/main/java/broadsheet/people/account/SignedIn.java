package broadsheet.people.account;

import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;

/**
 * Who is asking: handed to every desk handler with the request, made anew for each from the session's row.
 *
 * @param account identifier of the account
 * @param session identifier of this session, not its secret
 * @param since when they proved who they are
 */
public record SignedIn(String account, Slug person, String name, Role role, String session, Instant since) {
    /** What changes how somebody gets in asks for a fresh proof after this time. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    public boolean may(Permission permission) {
        return permission.isFor(role);
    }

    /** Whether they proved who they are so lately that keys to the account may be changed. */
    public boolean isFresh(Instant now) {
        return now.isBefore(since.plus(FRESH));
    }
}
