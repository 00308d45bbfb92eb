package broadsheet.db;

import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseTrouble.Kind;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: a pool for reading, another for writing, and a listener for what other processes write. */
final class Postgres implements Engine {
    private static final int OLDEST = 14;
    // Two writes that collide five times in a row are part of a crowd that trying again would only make larger.
    private static final int MOST_ATTEMPTS = 5;

    private final Diagnosis diagnosis;
    private final InstantSource clock;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi reading;
    private final Jdbi writing;
    private final Arrivals arrivals;
    private final PostgresListener listener;
    private volatile boolean closed;

    private Postgres(
            PostgresConnections connections,
            Snapshot start,
            Diagnosis diagnosis,
            InstantSource clock,
            Announcer announcer) {
        this.diagnosis = diagnosis;
        this.clock = clock;
        this.readers = connections.readers();
        this.writers = connections.writers();
        this.reading = jdbi(readers);
        this.writing = jdbi(writers);
        this.arrivals = new Arrivals(announcer, start);
        this.listener = new PostgresListener(connections.single(), announcer, arrivals);
    }

    private static Jdbi jdbi(HikariDataSource pool) {
        var jdbi = Jdbi.create(pool).installPlugin(new InstantsAsMillis());
        jdbi.setTransactionHandler(new NoOwnTransactions());
        return jdbi;
    }

    static Postgres open(PostgresUrl address, InstantSource clock, Announcer announcer) {
        var diagnosis = new Diagnosis(address);
        var connections = new PostgresConnections(address);
        try (var connection = connections.single().getConnection()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw diagnosis.trouble(
                        Kind.UNREACHABLE, "is PostgreSQL " + version + "; Broadsheet needs 14 or later.", null);
            }
            new Migrations(ChangeLog.POSTGRESQL, diagnosis).bringUpToDate(connection, connections.single());
            Transplant.settle(connection);
            return new Postgres(connections, now(connection), diagnosis, clock, announcer);
        } catch (SQLException e) {
            throw diagnosis.of(e);
        }
    }

    private static Snapshot now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(Arrivals.NOW)) {
            row.next();
            return Snapshot.of(row.getString(1));
        }
    }

    @Override
    public ChangeLog log() {
        return ChangeLog.POSTGRESQL;
    }

    @Override
    public <T extends @Nullable Object> T read(Database.Reading<T> work) {
        return attempted(() -> {
            // The pool ends the transaction when it gets the connection back.
            try (var handle = reading.open()) {
                return work.with(handle);
            }
        });
    }

    @Override
    public <T extends @Nullable Object> Written<T> write(Database.Writing<T> work) {
        return attempted(() -> once(work));
    }

    @Override
    public <T extends @Nullable Object> Written<T> note(Database.Writing<T> work) {
        return write(transaction -> {
            transaction.sql().execute("set local synchronous_commit to off");
            return work.with(transaction);
        });
    }

    // What was not committed is rolled back by the pool when it gets the connection back.
    private <T extends @Nullable Object> Written<T> once(Database.Writing<T> work) {
        var logged = new ArrayList<Logged>();
        T result;
        try (var handle = writing.open()) {
            var transaction = new Transaction(handle, ChangeLog.POSTGRESQL, clock.instant());
            try {
                result = work.with(transaction);
            } finally {
                logged.addAll(transaction.end());
            }
            if (!logged.isEmpty()) {
                handle.execute(PostgresListener.NOTIFY);
            }
            commit(handle);
        }
        return new Written<>(result, arrivals.announce(logged));
    }

    private void commit(Handle handle) {
        try {
            handle.getConnection().commit();
        } catch (SQLException e) {
            if (Diagnosis.isLostConnection(e)) {
                throw diagnosis.trouble(
                        Kind.UNREACHABLE, "went away in a commit; look whether the last change was kept.", e);
            }
            throw new TransactionException("The write could not be committed.", e);
        }
    }

    // A collision, or a connection that turned out dead before the commit: nothing has happened yet, so it may begin
    // again.
    private <T extends @Nullable Object> T attempted(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            if (closed) {
                throw new IllegalStateException("The database has been closed.");
            }
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !Diagnosis.isWorthAnotherTry(e)) {
                    throw diagnosis.of(e);
                }
            }
        }
    }

    @Override
    public void claim(String follower) {
        listener.claim(follower);
        write(transaction -> transaction.sql().execute(PostgresListener.NOTIFY));
    }

    @Override
    public boolean runs(String follower) {
        return listener.holds(follower);
    }

    @Override
    public void close() {
        closed = true;
        listener.close();
        writers.close();
        readers.close();
    }
}
