package broadsheet.people.account;

import broadsheet.db.Transaction;
import java.time.Duration;
import java.util.Optional;

/** What a browser has to sign or bring back, once and within minutes. */
final class Challenges {
    /** Time to find the key in the drawer, or to sign in at a provider. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** @param carries what is handed back when the challenge is met */
    void pose(Transaction tx, String secret, String purpose, String carries) {
        long at = tx.at().toEpochMilli();
        tx.sql().execute("delete from challenge where ends_at <= ?", at);
        tx.sql()
                .execute(
                        "insert into challenge (hash, purpose, carries, ends_at) values (?, ?, ?, ?)",
                        Token.hash(secret),
                        purpose,
                        carries,
                        at + LIFE.toMillis());
    }

    /** Takes a challenge, so that nobody can meet it again; what it carried, if it was open. */
    Optional<String> take(Transaction tx, String secret, String purpose) {
        var hash = Token.hash(secret);
        var carried = tx.sql()
                .createQuery("select carries from challenge where hash = ? and purpose = ? and ends_at > ?")
                .bind(0, hash)
                .bind(1, purpose)
                .bind(2, tx.at().toEpochMilli())
                .mapTo(String.class)
                .findOne();
        boolean first = tx.sql().execute("delete from challenge where hash = ?", hash) == 1;
        return carried.filter(_ -> first);
    }
}
