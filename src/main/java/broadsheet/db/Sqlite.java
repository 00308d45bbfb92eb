package broadsheet.db;

import broadsheet.db.DatabaseAddress.SqliteFile;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/** SQLite: one file in WAL mode, one writer, and readers beside it that see the last commit. */
final class Sqlite implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Sqlite.class);
    // A backup or somebody's sqlite3 shell may hold the file for a moment.
    private static final int BUSY_MILLIS = 5_000;
    // Reads come from the system's page cache and seldom wait, so more readers than this would only add memory.
    private static final int READERS = Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 16);
    // Negative is KiB: the upper levels of every index of a large archive, times READERS. Nothing is mapped into
    // memory:
    // a bad sector would then end the process, where a read only throws.
    private static final int CACHE = -4 * 1024;
    // What a burst of writes leaves behind is cut back to this at the next checkpoint.
    private static final int WAL_BYTES = 64 * 1024 * 1024;
    // All readers taken for this long means that more is asked than can be answered.
    private static final long MOST_WAIT_MILLIS = 5_000;

    private final Diagnosis diagnosis;
    private final SqliteWriter writer;
    private final HikariDataSource readers;
    private final Jdbi jdbi;
    private final KeptStatements kept = new KeptStatements();

    private Sqlite(Diagnosis diagnosis, SqliteWriter writer, HikariDataSource readers) {
        this.diagnosis = diagnosis;
        this.writer = writer;
        this.readers = readers;
        this.jdbi = Jdbi.create(readers).installPlugin(new InstantsAsMillis());
        this.jdbi.setTransactionHandler(new NoOwnTransactions());
        this.jdbi.setStatementBuilderFactory(kept);
    }

    static Sqlite open(SqliteFile address, InstantSource clock, Announcer announcer) {
        var diagnosis = new Diagnosis(address);
        var source = source(address.file(), writing());
        try {
            var connection = source.getConnection();
            try {
                new Migrations(ChangeLog.SQLITE, diagnosis).bringUpToDate(connection, source);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            var writer = new SqliteWriter(connection, clock, announcer, diagnosis);
            return new Sqlite(diagnosis, writer, readers(address.file()));
        } catch (SQLException e) {
            throw diagnosis.of(e);
        }
    }

    static void wake() {
        try {
            SQLiteJDBCLoader.initialize();
            Jdbi.create("jdbc:sqlite::memory:")
                    .installPlugin(new InstantsAsMillis())
                    .useHandle(sql ->
                            sql.createQuery("select 1").mapTo(Integer.class).one());
        } catch (Exception unloadable) {
            // Whoever opens a file meets the same trouble and says it in a sentence; PostgreSQL's users never do.
            LOG.debug("SQLite's library cannot be loaded.", unloadable);
        }
    }

    private static SQLiteConfig writing() {
        var config = reading();
        config.setJournalMode(JournalMode.WAL);
        config.setJournalSizeLimit(WAL_BYTES);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // On a Mac only this makes the drive write out its own cache; elsewhere it changes nothing.
        config.enableFullSync(true);
        return config;
    }

    private static SQLiteConfig reading() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(CACHE);
        return config;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    // Not opened read-only: a reader must be able to recover the WAL and to share its index. None before it is needed.
    private static HikariDataSource readers(Path file) {
        var config = new HikariConfig();
        config.setPoolName("sqlite-readers");
        config.setDataSource(source(file, reading()));
        config.setConnectionInitSql("pragma query_only = on");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(MOST_WAIT_MILLIS);
        return new HikariDataSource(config);
    }

    @Override
    public ChangeLog log() {
        return ChangeLog.SQLITE;
    }

    @Override
    public <T extends @Nullable Object> T read(Database.Reading<T> work) {
        try (var handle = jdbi.open();
                var moment = new Moment(handle, kept)) {
            return moment.of(work);
        } catch (RuntimeException e) {
            throw diagnosis.of(e);
        }
    }

    @Override
    public <T extends @Nullable Object> Written<T> write(Database.Writing<T> work) {
        return written(new SqliteWrite<>(work, true));
    }

    @Override
    public <T extends @Nullable Object> Written<T> note(Database.Writing<T> work) {
        return written(new SqliteWrite<>(work, false));
    }

    private <T extends @Nullable Object> Written<T> written(SqliteWrite<T> write) {
        try {
            return writer.write(write);
        } catch (RuntimeException e) {
            throw diagnosis.of(e);
        }
    }

    SqliteWriter writer() {
        return writer;
    }

    @Override
    public void claim(String follower) {
        // One process has the folder, so every follower is its own.
    }

    @Override
    public boolean runs(String follower) {
        return true;
    }

    @Override
    public void close() {
        readers.close();
        try {
            writer.close();
        } catch (SQLException e) {
            throw diagnosis.of(e);
        }
    }

    // Closed like a resource, so that what the work throws comes first and a failing rollback only beside it.
    private record Moment(Handle handle, KeptStatements kept) implements AutoCloseable {
        Moment {
            kept.run(handle.getConnection(), "begin");
        }

        <T extends @Nullable Object> T of(Database.Reading<T> work) {
            return work.with(handle);
        }

        @Override
        public void close() {
            kept.end(handle.getConnection());
        }
    }
}
