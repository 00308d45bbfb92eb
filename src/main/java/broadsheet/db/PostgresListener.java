package broadsheet.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection on which this process hears what others committed. It also holds the process's claims to its
 * followers, as advisory locks: when the process dies the server drops the connection and, with it, the claims, and
 * another process takes over.
 */
final class PostgresListener {
    static final String NOTIFY = "notify broadsheet_change";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);
    // A process may die between its commit and its notice; this bounds how long others then know nothing of it, and
    // how long a dead process's followers stand still.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    // A machine that lost its power does not hang up. The server asks after it and gives up within half a minute.
    private static final String KEEPALIVE =
            "set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";
    private static final String CLAIM = "select pg_try_advisory_lock(hashtextextended('broadsheet follower ' || ?, 0))";

    private final DataSource source;
    private final Announcer announcer;
    private final Arrivals arrivals;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Pauses pauses = new Pauses(LONGEST_PAUSE);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Connection current;
    private volatile boolean added;
    private long nextClaims;
    private boolean away;

    PostgresListener(DataSource source, Announcer announcer, Arrivals arrivals) {
        this.source = source;
        this.announcer = announcer;
        this.arrivals = arrivals;
        this.thread = Thread.ofPlatform().daemon().name("postgres-listener").start(this::work);
    }

    /** Claims the follower at the next notice; the caller sends one. */
    void claim(String follower) {
        wanted.add(follower);
        added = true;
    }

    boolean holds(String follower) {
        return held.contains(follower);
    }

    private void work() {
        try {
            while (closed.getCount() > 0) {
                listen();
                held.clear();
                LOG.debug("Ended: {}", closed.await(pauses.next().toMillis(), TimeUnit.MILLISECONDS));
            }
        } catch (InterruptedException e) {
            LOG.warn("The listener was interrupted and ends; changes by other processes go unnoticed");
        }
    }

    private void listen() {
        try (var connection = source.getConnection()) {
            current = connection;
            execute(connection, KEEPALIVE);
            execute(connection, "listen broadsheet_change");
            pauses.reset();
            back();
            nextClaims = System.nanoTime();
            while (closed.getCount() > 0) {
                claimAll(connection);
                arrivals.look(connection);
                announcer.ring();
                connection.unwrap(PGConnection.class).getNotifications((int) LOOK_AGAIN.toMillis());
            }
        } catch (SQLException e) {
            if (closed.getCount() > 0) gone(e);
        }
    }

    /** Said once, however often it is tried in vain. */
    private void gone(SQLException cause) {
        if (!away) LOG.warn("PostgreSQL went away; followers wait until it is back: {}", cause.getMessage());
        away = true;
    }

    private void back() {
        if (away) LOG.info("PostgreSQL is back; followers go on");
        away = false;
    }

    private void claimAll(Connection connection) throws SQLException {
        if (added || System.nanoTime() - nextClaims >= 0) {
            added = false;
            nextClaims = System.nanoTime() + LOOK_AGAIN.toNanos();
            for (var follower : wanted) {
                if (!held.contains(follower)) {
                    claim(connection, follower);
                }
            }
        }
    }

    private void claim(Connection connection, String follower) throws SQLException {
        try (var statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, follower);
            try (var row = statement.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    held.add(follower);
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void close() {
        closed.countDown();
        var connection = current;
        try {
            if (connection != null) {
                // close() would wait until the reading is over
                connection.abort(Runnable::run);
            }
            thread.join();
        } catch (SQLException e) {
            LOG.debug("The listener's connection was gone already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
