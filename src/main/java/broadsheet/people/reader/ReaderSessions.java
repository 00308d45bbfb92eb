package broadsheet.people.reader;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.people.account.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stored sessions of readers. */
public final class ReaderSessions {
    /** Whoever did not come for two months signs in again. */
    static final Duration IDLE = Duration.ofDays(60);

    /** And everybody once a year. */
    static final Duration WHOLE = Duration.ofDays(365);

    /** A write for every comment would be too many; nobody needs to know it more exactly. */
    private static final Duration NOTED = Duration.ofHours(6);

    private static final String SELECT = "select id, reader, browser, created_at, seen_at from reader_session ";
    private static final String ADD = """
            insert into reader_session (hash, id, reader, browser, created_at, seen_at) values (?, ?, ?, ?, ?, ?)""";

    /** A new session; what is returned goes into the cookie and nowhere else. */
    public String begin(Transaction tx, Reader reader, String browser) {
        var token = Token.fresh();
        long at = tx.at().toEpochMilli();
        tx.sql().execute(ADD, Token.hash(token), Ids.next(), reader.id(), browser, at, at);
        return token;
    }

    /** The session of a cookie, unless it is over. */
    Optional<ReaderSession> find(Handle sql, String token, Instant now) {
        return sql.createQuery(SELECT + "where hash = ?")
                .bind(0, Token.hash(token))
                .map((row, _) -> session(row))
                .findOne()
                .filter(session -> isOpen(session, now));
    }

    private static boolean isOpen(ReaderSession session, Instant now) {
        return now.isBefore(session.created().plus(WHOLE))
                && now.isBefore(session.seen().plus(IDLE));
    }

    /** Where somebody is signed in, the latest first. */
    public List<ReaderSession> of(Handle sql, String reader, Instant now) {
        return sql
                .createQuery(SELECT + "where reader = ? order by seen_at desc, id")
                .bind(0, reader)
                .map((row, _) -> session(row))
                .stream()
                .filter(session -> isOpen(session, now))
                .toList();
    }

    static boolean isNoteworthy(ReaderSession session, Instant now) {
        return now.isAfter(session.seen().plus(NOTED));
    }

    void seen(Transaction tx, String id) {
        tx.sql()
                .execute(
                        "update reader_session set seen_at = ? where id = ?",
                        tx.at().toEpochMilli(),
                        id);
    }

    /** Ends one session of a reader. */
    public void end(Transaction tx, String reader, String id) {
        tx.sql().execute("delete from reader_session where reader = ? and id = ?", reader, id);
    }

    /** Signs somebody out everywhere but here. */
    public void endOthers(Transaction tx, String reader, String id) {
        tx.sql().execute("delete from reader_session where reader = ? and id <> ?", reader, id);
    }

    /** Throws away what is over. */
    int sweep(Transaction tx) {
        return tx.sql()
                .execute(
                        "delete from reader_session where created_at <= ? or seen_at <= ?",
                        tx.at().minus(WHOLE).toEpochMilli(),
                        tx.at().minus(IDLE).toEpochMilli());
    }

    private static ReaderSession session(ResultSet row) throws SQLException {
        return new ReaderSession(
                row.getString("id"),
                row.getString("reader"),
                row.getString("browser"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")));
    }
}
