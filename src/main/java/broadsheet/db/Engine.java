package broadsheet.db;

import org.jspecify.annotations.Nullable;

/** What the two databases do differently: reading, committing, and who among several processes runs a follower. */
sealed interface Engine permits Sqlite, Postgres {
    ChangeLog log();

    <T extends @Nullable Object> T read(Database.Reading<T> work);

    /** Runs the work in a transaction; when this returns it is durable and its changes have been announced. */
    <T extends @Nullable Object> Written<T> write(Database.Writing<T> work);

    /**
     * Like {@link #write}, but nothing waits for the disk: a power failure may take it back, with or without what came
     * before it but never without what came after. For what is simply done again when it is lost.
     */
    <T extends @Nullable Object> Written<T> note(Database.Writing<T> work);

    /** Asks that this process run the follower, now or when the process that runs it is gone. */
    void claim(String follower);

    /** Whether this process is the one that runs the follower. */
    boolean runs(String follower);

    void close();

    /**
     * What a write gave.
     *
     * @param announcement what {@link Announcer#await} waits for
     */
    record Written<T extends @Nullable Object>(T result, long announcement) {}
}
