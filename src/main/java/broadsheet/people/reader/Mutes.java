package broadsheet.people.reader;

import broadsheet.db.Transaction;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whom readers would rather not read. Only they know. */
public final class Mutes {
    /** Longer lists are no help in reading, and every page with comments asks for one. */
    static final int MOST = 500;

    private static final String ADD = """
            insert into reader_mute (reader, whom, name, at)
            select ?, ?, ?, ? where (select count(*) from reader_mute where reader = ?) < ?
            on conflict (reader, whom) do nothing""";

    /**
     * Somebody who is muted.
     *
     * @param whom {@link #account} or {@link #guest}
     * @param name as it stood above the comment
     */
    public record Muted(String whom, String name, Instant since) {}

    /** A person with an account. */
    public static String account(String id) {
        return "r:" + id;
    }

    /** Whoever writes under a name without an account. */
    public static String guest(String name) {
        return "g:" + name;
    }

    /** Adds one; a list of {@value #MOST} takes no more. */
    public void add(Transaction tx, String reader, String whom, String name) {
        tx.sql().execute(ADD, reader, whom, name, tx.at().toEpochMilli(), reader, MOST);
    }

    public void remove(Transaction tx, String reader, String whom) {
        tx.sql().execute("delete from reader_mute where reader = ? and whom = ?", reader, whom);
    }

    /** The latest first. */
    public List<Muted> of(Handle sql, String reader) {
        return sql.createQuery("select whom, name, at from reader_mute where reader = ? order by at desc, whom")
                .bind(0, reader)
                .map((row, _) -> new Muted(
                        row.getString("whom"), row.getString("name"), Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }
}
