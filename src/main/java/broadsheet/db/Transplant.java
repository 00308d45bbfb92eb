package broadsheet.db;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Settles a change log that came from another PostgreSQL server, by pg_dump. Its transaction numbers mean nothing here:
 * those still to come would hide their rows and put new changes in front of old ones. So all become the first number,
 * and the log goes on in the order of ids. A follower goes back to before the first change it had not applied in the
 * old order.
 */
final class Transplant {
    // No row can be visible whose transaction has not begun yet, unless it was begun elsewhere.
    private static final String IS_ONE =
            "select exists (select 1 from change where xact >= pg_snapshot_xmax(pg_current_snapshot()))";

    private static final String PLACES = """
            update follower set place = coalesce((
                select max(id) from change where id < (
                    select min(later.id) from change later, change here
                    where here.id = place and (later.xact, later.id) > (here.xact, here.id))), 0)
            where exists (
                select 1 from change later, change here
                where here.id = place and (later.xact, later.id) > (here.xact, here.id))""";

    private static final String NUMBERS = "update change set xact = '3'";

    private Transplant() {}

    static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(IS_ONE)) {
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
            }
            connection.setAutoCommit(false);
            statement.execute("lock table change in share row exclusive mode");
            statement.execute(PLACES);
            statement.execute(NUMBERS);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
