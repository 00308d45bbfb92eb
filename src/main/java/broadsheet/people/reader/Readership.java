package broadsheet.people.reader;

import broadsheet.db.Database;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.Duration;
import java.time.InstantSource;

/** All that is kept about readers' accounts. */
public record Readership(
        Database database,
        InstantSource clock,
        Readers readers,
        ReaderSessions sessions,
        ReaderLinks links,
        Mutes mutes) {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Messages.Catalogue WORDS = Messages.beside(Readership.class, "reader");

    public static Readership in(Database database, InstantSource clock) {
        return new Readership(database, clock, new Readers(), new ReaderSessions(), new ReaderLinks(), new Mutes());
    }

    /** The words of accounts, of their pages and letters. */
    public static Messages words(Language language) {
        return WORDS.in(language);
    }

    /** Whether somebody proved within the hour who they are: nobody does at a browser that was left open. */
    public boolean isFresh(ReaderGate.SignedIn who) {
        return !clock.instant().isAfter(who.since().plus(FRESH));
    }

    /**
     * Throws away links and sessions that are over; to be called once a day.
     *
     * @return how many
     */
    public int sweep() {
        return database.<Integer>write(tx -> links.sweep(tx) + sessions.sweep(tx));
    }
}
