package broadsheet.people.account;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.people.account.Session.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stored sessions. */
public final class Sessions {
    /** Whoever was not at the desk over a long weekend signs in again. */
    static final Duration IDLE = Duration.ofDays(4);

    /** And everybody once a month. */
    static final Duration WHOLE = Duration.ofDays(30);

    /** Between password and code, or until a second proof is set up. */
    static final Duration ON_THE_WAY = Duration.ofMinutes(15);

    /** A write for every click would be too many; nobody needs to know it more exactly. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private static final String COLUMNS = "id, account, stage, browser, created_at, seen_at, ends_at";
    private static final String ONE = "select " + COLUMNS + " from session where hash = ?";
    private static final String OF_ACCOUNT =
            "select " + COLUMNS + " from session where account = ? and stage = 'full' order by seen_at desc";
    private static final String ADD = """
            insert into session (hash, id, account, stage, browser, created_at, seen_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    /** A new session; what is returned goes into the cookie and nowhere else. */
    public String begin(Transaction tx, String account, Stage stage, String browser) {
        var token = Token.fresh();
        var ends = tx.at().plus(stage == Stage.FULL ? WHOLE : ON_THE_WAY);
        long at = tx.at().toEpochMilli();
        tx.sql().execute("delete from session where ends_at <= ? or seen_at <= ?", at, at - IDLE.toMillis());
        tx.sql()
                .execute(
                        ADD,
                        Token.hash(token),
                        Ids.next(),
                        account,
                        stage.word(),
                        browser,
                        at,
                        at,
                        ends.toEpochMilli());
        return token;
    }

    /** The session of a cookie, unless it is over. */
    public Optional<Session> find(Handle sql, String token, Instant now) {
        return sql.createQuery(ONE)
                .bind(0, Token.hash(token))
                .map((row, _) -> session(row))
                .findOne()
                .filter(session -> isOpen(session, now));
    }

    private static boolean isOpen(Session session, Instant now) {
        return now.isBefore(session.ends()) && now.isBefore(session.seen().plus(IDLE));
    }

    /** Where somebody is signed in, the latest first. */
    public List<Session> of(Handle sql, String account, Instant now) {
        return sql.createQuery(OF_ACCOUNT).bind(0, account).map((row, _) -> session(row)).list().stream()
                .filter(session -> isOpen(session, now))
                .toList();
    }

    /** Whether it is time to note that somebody is still there. */
    public boolean isNoteworthy(Session session, Instant now) {
        return now.isAfter(session.seen().plus(NOTED));
    }

    public void seen(Transaction tx, String id) {
        tx.sql().execute("update session set seen_at = ? where id = ?", tx.at().toEpochMilli(), id);
    }

    /** Ends the session of a cookie, when it leaves or is replaced. */
    public void end(Transaction tx, String token) {
        tx.sql().execute("delete from session where hash = ?", Token.hash(token));
    }

    /** Ends one session of an account. */
    public void endOne(Transaction tx, String account, String id) {
        tx.sql().execute("delete from session where account = ? and id = ?", account, id);
    }

    /** Signs somebody out everywhere. */
    public void endAll(Transaction tx, String account) {
        tx.sql().execute("delete from session where account = ?", account);
    }

    /** Signs somebody out everywhere but here. */
    public void endOthers(Transaction tx, String account, String id) {
        tx.sql().execute("delete from session where account = ? and id <> ?", account, id);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("account"),
                Stage.of(row.getString("stage")),
                row.getString("browser"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")));
    }
}
