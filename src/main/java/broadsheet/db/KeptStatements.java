package broadsheet.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConnection;

/**
 * Keeps the statements of the reading connections prepared: SQLite parses and plans a statement each time it is prepared,
 * which for a page's small look-ups costs more than running them, and its driver keeps none. A statement is taken off its
 * connection's shelf while it runs, so the same text may run twice at once.
 */
final class KeptStatements implements StatementBuilderFactory {
    /** All statements of the house, and the commonest lengths of those with lists. */
    private static final int MOST = 200;

    /** Connections are replaced now and then; what they left is cleared away when this many are known. */
    private static final int MANY = 64;

    private final Map<Connection, Shelf> shelves = new HashMap<>();

    @Override
    public StatementBuilder createStatementBuilder(Connection connection) {
        try {
            return shelf(connection.unwrap(SQLiteConnection.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement that has no parameters and no answer, without all that a query needs. */
    void run(Connection connection, String sql) {
        try {
            shelf(connection.unwrap(SQLiteConnection.class)).run(sql);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /**
     * Ends a moment of reading. A query that was left amid its rows, such as a stream nobody closed, is closed here: it would keep
     * the connection in this moment for ever, and whoever gets it next would read the past.
     */
    void end(Connection connection) {
        try {
            var shelf = shelf(connection.unwrap(SQLiteConnection.class));
            shelf.closeLent();
            shelf.run("rollback");
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private synchronized Shelf shelf(SQLiteConnection connection) throws SQLException {
        if (shelves.size() > MANY) {
            for (var old : shelves.keySet().toArray(Connection[]::new)) if (old.isClosed()) shelves.remove(old);
        }
        return shelves.computeIfAbsent(connection, Shelf::new);
    }

    /** The statements of one connection, which one thread has at a time. */
    private static final class Shelf extends DefaultStatementBuilder {
        private final Connection connection;
        private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();
        private final Set<PreparedStatement> lent = Collections.newSetFromMap(new IdentityHashMap<>());

        Shelf(Connection connection) {
            this.connection = connection;
        }

        void run(String sql) throws SQLException {
            var known = idle.remove(sql);
            var statement = known == null ? connection.prepareStatement(sql) : known;
            statement.execute();
            if (idle.putIfAbsent(sql, statement) != null) statement.close();
        }

        @Override
        public PreparedStatement create(Connection pooled, String sql, StatementContext context) throws SQLException {
            if (context.isReturningGeneratedKeys()) return super.create(pooled, sql, context);
            var kept = idle.remove(sql);
            var statement = kept == null ? connection.prepareStatement(sql) : kept;
            lent.add(statement);
            return statement;
        }

        void closeLent() throws SQLException {
            if (lent.isEmpty()) return;
            for (var forgotten : lent) forgotten.close();
            lent.clear();
        }

        @Override
        public void close(Connection pooled, String sql, Statement statement) throws SQLException {
            if (!(statement instanceof PreparedStatement prepared) || prepared.getConnection() != connection) {
                statement.close();
                return;
            }
            lent.remove(prepared);
            if (prepared.isClosed()) return;
            prepared.clearParameters();
            var twin = idle.putIfAbsent(sql, prepared);
            if (twin != null) prepared.close();
            if (idle.size() > MOST) idle.pollFirstEntry().getValue().close();
        }
    }
}
