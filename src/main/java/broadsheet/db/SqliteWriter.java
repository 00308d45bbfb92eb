package broadsheet.db;

import broadsheet.db.Engine.Written;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes to the SQLite file. It takes every write that waits, runs each in a savepoint of one
 * transaction, and commits them together: the disk is made to keep its word once for all of them, which is what a
 * durable write costs. Callers hear of it after the commit.
 *
 * <p>SQLite ends the whole transaction by itself when the disk is full or fails. Then no savepoint is left to return to, and
 * the writes of the batch run again, each in a transaction of its own, so that one cannot spoil the others.
 */
final class SqliteWriter {
    // Bounds how long the first of a batch waits for the last, and what a crash of the batch has to run again.
    private static final int MOST_TOGETHER = 256;
    // At some thousand writes a second this is well under a second of waiting; beyond it, saying so is kinder.
    private static final int MOST_WAITING = 2048;

    private final Connection connection;
    private final Jdbi jdbi;
    private final InstantSource clock;
    private final Announcer announcer;
    private final Diagnosis diagnosis;
    private final BlockingQueue<SqliteWrite<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean closed;
    private volatile long commits;
    private boolean syncs = true;

    SqliteWriter(Connection connection, InstantSource clock, Announcer announcer, Diagnosis diagnosis) {
        this.connection = connection;
        this.jdbi = Jdbi.create(new AlwaysThisOne(connection)).installPlugin(new InstantsAsMillis());
        this.jdbi.setTransactionHandler(new NoOwnTransactions());
        this.clock = clock;
        this.announcer = announcer;
        this.diagnosis = diagnosis;
        this.thread = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::work);
    }

    <T extends @Nullable Object> Written<T> write(SqliteWrite<T> write) {
        put(write);
        return write.await();
    }

    private synchronized void put(SqliteWrite<?> write) {
        if (closed) {
            throw new IllegalStateException("The database has been closed.");
        }
        if (!queue.offer(write)) {
            throw diagnosis.trouble(
                    DatabaseTrouble.Kind.BUSY, "has too many writes waiting; try again in a moment.", null);
        }
    }

    private void work() {
        var batch = new ArrayList<SqliteWrite<?>>();
        try {
            while (!closed || !queue.isEmpty()) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_TOGETHER - 1);
                together(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody may interrupt the writer.", e);
        }
    }

    private void together(List<SqliteWrite<?>> batch) {
        try {
            waitForTheDisk(batch.stream().anyMatch(SqliteWrite::lasting));
            // Waits for another program's lock as long as busy_timeout allows: once, not once for each write.
            execute("begin immediate");
        } catch (SQLException e) {
            batch.forEach(write -> write.fail(diagnosis.of(e)));
            return;
        }
        try {
            commit(batch);
        } catch (SQLException | RuntimeException | Error e) {
            rollBack();
            failed(batch, e instanceof SQLException sql ? diagnosis.of(sql) : e);
        }
    }

    // What was not waited for lasts as soon as the next commit is that is.
    private void waitForTheDisk(boolean waits) throws SQLException {
        if (waits == syncs) return;
        execute(waits ? "pragma synchronous = full" : "pragma synchronous = normal");
        syncs = waits;
    }

    private void failed(List<SqliteWrite<?>> batch, Throwable reason) {
        if (batch.size() == 1) {
            batch.getFirst().fail(reason);
        } else {
            batch.forEach(write -> together(List.of(write)));
        }
    }

    private void commit(List<SqliteWrite<?>> batch) throws SQLException {
        for (var write : batch) {
            execute("savepoint one");
            if (!write.run(jdbi, clock.instant())) {
                execute("rollback to one");
            }
            execute("release one");
        }
        execute("commit");
        if (syncs) commits++;
        for (var write : batch) {
            write.complete(announcer);
        }
    }

    private void rollBack() {
        try {
            execute("rollback");
        } catch (SQLException e) {
            // SQLite rolled back by itself: there is nothing left to undo.
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How often it made the disk keep its word. */
    long commits() {
        return commits;
    }

    /** How many writes wait for the next transaction. */
    int waiting() {
        return queue.size();
    }

    /** Finishes the writes that wait and takes no more. */
    void close() throws SQLException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            queue.put(new SqliteWrite<>(transaction -> "wakes the thread, which then sees that it is over", true));
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    // Each write gets a handle of its own, so that neither settings nor open cursors pass from one to the next.
    private record AlwaysThisOne(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection same) {
            // kept for the next write
        }
    }
}
