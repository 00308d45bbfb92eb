package broadsheet.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Every statement about the change log and its followers' places.
 *
 * <p>A place is the id of the last change applied. In SQLite one writer makes ids and commits in the same order, so
 * whatever is after a place has a larger id. In PostgreSQL it has not: a transaction may take id 7, another take id 8
 * and commit, and a follower that had read up to 8 would never see 7. There the order of the log is (xact, id), where
 * xact is the number of the writing transaction, and a follower reads only rows with
 * {@code xact < pg_snapshot_xmin(pg_current_snapshot())}. In the snapshot of one such query every transaction below
 * xmin is over: its rows are visible or will never be, and whatever begins later gets a number of at least xmin. So
 * what lies below xmin is a prefix of the log that can never again gain a row in its midst; a follower that goes
 * through it in order misses nothing. The price is that a change waits for the oldest transaction running in the
 * server; who cannot wait follows promptly (see {@link Arrivals}).
 */
enum ChangeLog {
    SQLITE(
            "sqlite",
            "select count(*) from sqlite_master where name = 'flyway_schema_history'",
            """
            insert into change (what, subject, at) values (:what, :subject, :at)
            returning id, what, subject, at, 0 as xact""",
            """
            select id, what, subject, at from change
            where id > :place order by id limit :most""",
            "select coalesce(max(id), 0) from change"),

    POSTGRESQL(
            "postgresql",
            "select count(to_regclass('flyway_schema_history'))",
            """
            insert into change (what, subject, at) values (:what, :subject, :at)
            returning id, what, subject, at, cast(cast(xact as text) as bigint) as xact""",
            // A place that is no row (0, at the beginning) stands before all transactions, which begin at 3.
            """
            select id, what, subject, at from change
            where xact < pg_snapshot_xmin(pg_current_snapshot())
              and (xact, id) > (coalesce((select xact from change where id = :place), cast('0' as xid8)), :place)
            order by xact, id limit :most""",
            """
            select coalesce((
                select id from change
                where xact < pg_snapshot_xmin(pg_current_snapshot())
                order by xact desc, id desc limit 1), 0)""");

    private static final String ENLIST = """
            insert into follower (name, place, at) values (:name, 0, :at)
            on conflict (name) do nothing""";

    private static final String PLACE = "select place from follower where name = :name";

    private static final String FIND = "select id, what, subject, at from change where id = :id";

    // Where two processes apply one name for a moment, the one that lost its claim must not turn the place back.
    private static final String MOVE =
            "update follower set place = :place, at = :at where name = :name and place = :before";

    static final RowMapper<Change> CHANGE = (row, context) -> new Change(
            row.getLong("id"),
            row.getString("what"),
            row.getString("subject"),
            Instant.ofEpochMilli(row.getLong("at")));

    static final RowMapper<Logged> LOGGED = (row, context) -> new Logged(CHANGE.map(row, context), row.getLong("xact"));

    private final String folder;
    private final String historyExists;
    private final String append;
    private final String after;
    private final String end;

    ChangeLog(String folder, String historyExists, String append, String after, String end) {
        this.folder = folder;
        this.historyExists = historyExists;
        this.append = append;
        this.after = after;
        this.end = end;
    }

    /** The name of the folder with this database's own migrations. */
    String folder() {
        return folder;
    }

    /** Counts 1 if migrations ever ran here. */
    String historyExists() {
        return historyExists;
    }

    Logged append(Handle sql, String what, String subject, Instant at) {
        return sql.createQuery(append)
                .bind("what", what)
                .bind("subject", subject)
                .bind("at", at)
                .map(LOGGED)
                .one();
    }

    List<Change> after(Handle sql, long place, int most) {
        return sql.createQuery(after)
                .bind("place", place)
                .bind("most", most)
                .map(CHANGE)
                .list();
    }

    long end(Handle sql) {
        return sql.createQuery(end).mapTo(Long.class).one();
    }

    Optional<Change> find(Handle sql, long id) {
        return sql.createQuery(FIND).bind("id", id).map(CHANGE).findOne();
    }

    void enlist(Handle sql, String follower, Instant at) {
        sql.createUpdate(ENLIST).bind("name", follower).bind("at", at).execute();
    }

    long place(Handle sql, String follower) {
        return sql.createQuery(PLACE).bind("name", follower).mapTo(Long.class).one();
    }

    void move(Handle sql, String follower, long before, long place, Instant at) {
        sql.createUpdate(MOVE)
                .bind("place", place)
                .bind("at", at)
                .bind("name", follower)
                .bind("before", before)
                .execute();
    }
}
