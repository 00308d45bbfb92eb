package broadsheet.mail;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Where letters are posted: in the same write as what causes them, so that neither is without the other. A letter in it is
 * sent even when the server is away for three days, and at most once more than once (a crash between the server's yes and
 * the note of it repeats the letter under the same Message-ID).
 */
public final class Outbox {
    /** The event in the change log that wakes the {@link Postman}. */
    static final String POSTED = "letter.posted";

    private final Letters letters = new Letters();

    /**
     * Posts a letter. One that can be stopped is not posted to an address that servers have refused three times.
     *
     * @return whether it was posted; not when its {@code once} was posted before
     */
    public boolean post(Transaction transaction, Letter letter) {
        var sql = transaction.sql();
        if (letter.unsubscribe().isPresent() && letters.refusals(sql, letter.to()) >= Letters.REFUSALS_ENOUGH)
            return false;
        var id = Ids.next();
        boolean posted = letters.add(sql, id, letter, transaction.at());
        if (posted) transaction.changed(POSTED, "letter:" + id);
        return posted;
    }

    /** How many letters there are by standing ({@code waiting}, {@code sent}, {@code refused}, {@code given up}), of the last thirty days. */
    public Map<String, Long> counts(Handle sql) {
        return letters.counts(sql);
    }

    /**
     * What is kept of a letter.
     *
     * @param standing {@code waiting}, {@code sent}, {@code refused} or {@code given up}
     */
    public record Kept(String kind, String subject, Instant posted, String standing) {}

    /** Every letter to an address that is still kept, the oldest first. */
    public List<Kept> to(Handle sql, MailAddress address) {
        return letters.to(sql, address);
    }

    /** Forgets all letters to an address and that it was ever refused, for a person who wants to be forgotten. */
    public void forget(Transaction transaction, MailAddress address) {
        letters.forget(transaction.sql(), address);
    }
}
