package broadsheet.people.account;

import broadsheet.db.Database;
import broadsheet.people.People;
import java.time.InstantSource;

/**
 * Everything that is kept about accounts, together.
 *
 * @param database where it lies
 * @param clock tells when sessions and links are over
 */
public record Registry(
        Database database,
        InstantSource clock,
        People people,
        Accounts accounts,
        Sessions sessions,
        OneTimeLinks links,
        Passkeys passkeys,
        RecoveryCodes recoveryCodes,
        Logbook logbook) {
    public static Registry in(Database database, InstantSource clock, People people) {
        return new Registry(
                database,
                clock,
                people,
                new Accounts(),
                new Sessions(),
                new OneTimeLinks(),
                new Passkeys(),
                new RecoveryCodes(),
                new Logbook());
    }
}
