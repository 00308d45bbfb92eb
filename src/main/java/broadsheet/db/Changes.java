package broadsheet.db;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The change log: what happened, in order, for all who follow from it. */
public final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final Engine engine;
    private final Announcer announcer;
    private final InstantSource clock;
    private final ConcurrentMap<String, DurableFollower> durable = new ConcurrentHashMap<>();

    Changes(Engine engine, Announcer announcer, InstantSource clock) {
        this.engine = engine;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Follows the log from its beginning, or from where a follower of this name stopped the last time. Batches come in
     * the order of the log, in a thread of the follower's own, each at least once: after a crash, the last one may come
     * again. A batch that throws comes again after a growing pause, while other followers go on.
     *
     * <p>Of several processes on one PostgreSQL, one at a time runs the followers of a name. What keeps something on the
     * disk of its own machine therefore takes the machine's name into its own.
     */
    public void follow(String name, Follower follower) {
        var durableFollower = new DurableFollower(name, follower, engine, announcer, clock);
        if (durable.putIfAbsent(name, durableFollower) != null) {
            throw new IllegalArgumentException("Two followers are called " + name + ".");
        }
        try {
            durableFollower.enlist();
        } catch (DatabaseTrouble away) {
            LOG.warn("Follower {} begins when the database is back: {}", name, away.getMessage());
        }
        durableFollower.start();
    }

    /**
     * Follows from now on, in memory only. A write anywhere in this process does not return before the follower has been
     * shown its changes; it waits a second at most, and not at all for a follower that failed or was late, until that has
     * caught up. What other processes write comes as soon as they have committed.
     *
     * <p>The changes of one write come in order. Those of different writes may not, on PostgreSQL; and when a connection
     * was lost, some may come twice.
     */
    public void followPromptly(String name, Follower follower) {
        announcer.follow(name, follower);
    }

    /**
     * The next changes in the order of the log. On PostgreSQL only those that no running transaction can get in front of.
     *
     * @param id the last change already known, or 0 for the beginning
     */
    public List<Change> after(long id, int most) {
        return engine.read(handle -> engine.log().after(handle, id, most));
    }

    /** The id of the last change that {@link #after} would give; 0 if there is none. */
    public long end() {
        return engine.read(engine.log()::end);
    }

    /** The change with this id, if there is one. */
    public Optional<Change> find(long id) {
        return engine.read(handle -> engine.log().find(handle, id));
    }

    /** The id of the last change that a durable follower of this name has dealt with; it must follow here. */
    public long place(String name) {
        return engine.read(handle -> engine.log().place(handle, name));
    }

    void close() {
        durable.values().forEach(DurableFollower::stop);
        announcer.close();
        announcer.ring();
        durable.values().forEach(DurableFollower::awaitEnd);
    }

    /** Does something with changes: forgets pages, updates an index, sends letters. */
    @FunctionalInterface
    public interface Follower {
        void apply(List<Change> batch);
    }
}
