package broadsheet.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings changes to the prompt followers of this process on PostgreSQL, each once, by two roads: its own right after the
 * commit, and everybody's from the log. The log is read by difference: what is visible now and was not in the snapshot of
 * the last look. Unlike a durable follower's, this reading need not wait for the oldest running transaction, for it
 * keeps no single place that a late commit could fall behind.
 */
final class Arrivals {
    static final String NOW = "select cast(pg_current_snapshot() as text)";

    private static final String SINCE = """
            select cast(now.snapshot as text), id, what, subject, at, cast(cast(xact as text) as bigint)
            from (select pg_current_snapshot() as snapshot) as now
            left join change on xact >= pg_snapshot_xmin(cast(? as pg_snapshot))
                and not pg_visible_in_snapshot(xact, cast(? as pg_snapshot))
            order by xact, id""";

    private final Announcer announcer;
    private final Set<Long> broughtByWriters = new HashSet<>();
    private Snapshot seen;

    Arrivals(Announcer announcer, Snapshot start) {
        this.announcer = announcer;
        this.seen = start;
    }

    /** Announces what this process has just committed, unless the log was quicker. */
    synchronized long announce(List<Logged> committed) {
        return announcer.announce(committed.stream()
                .filter(logged -> !seen.sees(logged.transaction()))
                .filter(logged -> broughtByWriters.add(logged.change().id()))
                .map(Logged::change)
                .toList());
    }

    /** Announces what the log has gained since the last look. One thread looks; writers need not wait for its query. */
    void look(Connection connection) throws SQLException {
        var rows = new ArrayList<Logged>();
        var now = since(connection, rows);
        synchronized (this) {
            seen = now;
            announcer.announce(rows.stream()
                    .map(Logged::change)
                    .filter(change -> !broughtByWriters.remove(change.id()))
                    .toList());
        }
    }

    private Snapshot since(Connection connection, List<Logged> rows) throws SQLException {
        var last = seen.text();
        try (var statement = connection.prepareStatement(SINCE)) {
            statement.setString(1, last);
            statement.setString(2, last);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    last = row.getString(1);
                    if (row.getString(3) != null) {
                        var at = Instant.ofEpochMilli(row.getLong(5));
                        rows.add(new Logged(
                                new Change(row.getLong(2), row.getString(3), row.getString(4), at), row.getLong(6)));
                    }
                }
            }
        }
        return Snapshot.of(last);
    }
}
