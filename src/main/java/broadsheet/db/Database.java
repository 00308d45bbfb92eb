package broadsheet.db;

import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The newsroom's records, in a file or in PostgreSQL, with the log of what changed in them. */
public final class Database implements AutoCloseable {
    private final Engine engine;
    private final Announcer announcer;
    private final Changes changes;
    private final Set<Thread> writing = ConcurrentHashMap.newKeySet();

    private Database(Engine engine, Announcer announcer, InstantSource clock) {
        this.engine = engine;
        this.announcer = announcer;
        this.changes = new Changes(engine, announcer, clock);
    }

    /** Loads what opening a database file needs, if somebody has the time before it is opened; may be left out. */
    public static void wake() {
        Sqlite.wake();
        Migrations.wake();
    }

    /**
     * Opens the database, bringing its tables up to date first.
     *
     * @param clock tells the moment of every write
     * @throws DatabaseTrouble with a sentence that says what is wrong
     */
    public static Database open(DatabaseAddress address, InstantSource clock) {
        var announcer = new Announcer();
        var engine = switch (address) {
            case SqliteFile file -> Sqlite.open(file, clock, announcer);
            case PostgresUrl url -> Postgres.open(url, clock, announcer);
        };
        return new Database(engine, announcer, clock);
    }

    /**
     * Reads. All of it sees one moment, that of the first statement; writing is refused by the database.
     *
     * @throws DatabaseTrouble if the database cannot answer
     */
    public <T extends @Nullable Object> T read(Reading<T> work) {
        return engine.read(work);
    }

    /**
     * Writes: all of it is durable when this returns, and every prompt follower has been shown its changes; or none of it
     * was kept and the work's own exception comes back.
     *
     * <p>The work runs in another thread, and may run more than once before it is kept, so it should do nothing but
     * speak to the database, and be quick: others wait.
     *
     * @throws DatabaseTrouble if the database cannot keep it
     * @throws IllegalStateException if begun inside another write
     */
    public <T extends @Nullable Object> T write(Writing<T> work) {
        if (writing.contains(Thread.currentThread())) {
            throw new IllegalStateException("A write cannot begin inside a write; hand the transaction on instead.");
        }
        var written = engine.write(marked(work));
        announcer.await(written.announcement());
        return written.result();
    }

    /** As {@link #write}, for work without an answer; a name of its own, for overloads that take lambdas are ambiguous. */
    public void run(Consumer<Transaction> work) {
        this.<@Nullable Void>write(transaction -> {
            work.accept(transaction);
            return null;
        });
    }

    private <T extends @Nullable Object> Writing<T> marked(Writing<T> work) {
        return transaction -> {
            writing.add(Thread.currentThread());
            try {
                return work.with(transaction);
            } finally {
                writing.remove(Thread.currentThread());
            }
        };
    }

    /** The log of what changed. */
    public Changes changes() {
        return changes;
    }

    Engine engine() {
        return engine;
    }

    /** Lets the followers finish what they are at, then the writes that wait, and closes every connection. */
    @Override
    public void close() {
        changes.close();
        engine.close();
    }

    /** Something read from the database. */
    @FunctionalInterface
    public interface Reading<T extends @Nullable Object> {
        T with(Handle handle);
    }

    /** Something written to the database, and what the caller is told about it. */
    @FunctionalInterface
    public interface Writing<T extends @Nullable Object> {
        T with(Transaction transaction);
    }
}
