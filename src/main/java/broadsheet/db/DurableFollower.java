package broadsheet.db;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A follower with a thread of its own that keeps its place in the database. */
final class DurableFollower {
    private static final Logger LOG = LoggerFactory.getLogger(DurableFollower.class);
    // Large enough that the place is saved seldom while catching up, small enough that a repeated batch is cheap.
    private static final int MOST = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    // What readers wait for goes first: after a batch that was not a full one it rests so many times as long as the
    // batch took,
    // and what happens meanwhile comes together. A change by itself is dealt with at once.
    private static final int RESTS = 9;
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    // Rings wake it; this is for the ring that another process could not send.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    // A batch under way may be a large one; past this the process ends without it, and the batch comes again.
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final String name;
    private final Changes.Follower follower;
    private final Engine engine;
    private final Announcer announcer;
    private final InstantSource clock;
    private final Thread thread;
    private final Pauses pauses = new Pauses(LONGEST_PAUSE);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean enlisted;

    DurableFollower(String name, Changes.Follower follower, Engine engine, Announcer announcer, InstantSource clock) {
        this.name = name;
        this.follower = follower;
        this.engine = engine;
        this.announcer = announcer;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("follows-" + name).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /** Takes its place in the log; the database may be away, then it does so when that is back. */
    void enlist() {
        engine.write(transaction -> {
            engine.log().enlist(transaction.sql(), name, transaction.at());
            return name;
        });
        engine.claim(name);
        enlisted = true;
    }

    private void work() {
        try {
            while (stopped.getCount() > 0) {
                round();
            }
        } catch (InterruptedException e) {
            LOG.warn("Follower {} was interrupted and ends", name);
        }
    }

    private void round() throws InterruptedException {
        var heard = announcer.rung();
        try {
            if (!enlisted) enlist();
            var began = System.nanoTime();
            var done = engine.runs(name) ? step() : 0;
            pauses.reset();
            if (done == 0 && stopped.getCount() > 0) {
                announcer.awaitRing(heard, LOOK_AGAIN);
            } else if (done < MOST) {
                rest(System.nanoTime() - began);
            }
        } catch (RuntimeException | Error e) {
            var pause = pauses.next();
            LOG.error("Follower {} failed; the same changes come again in {} ms", name, pause.toMillis(), e);
            var ended = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("Follower {} goes on: {}", name, !ended);
        }
    }

    private void rest(long worked) throws InterruptedException {
        var ended = stopped.await(Math.min(RESTS * worked, LONGEST_REST.toNanos()), TimeUnit.NANOSECONDS);
        LOG.trace("Follower {} goes on: {}", name, !ended);
    }

    // How many changes there were.
    private int step() {
        var place = engine.read(handle -> engine.log().place(handle, name));
        var batch = engine.read(handle -> engine.log().after(handle, place, MOST));
        if (batch.isEmpty()) {
            return 0;
        }
        follower.apply(batch);
        engine.note(transaction -> {
            engine.log().move(transaction.sql(), name, place, batch.getLast().id(), clock.instant());
            return name;
        });
        return batch.size();
    }

    /** Ends after the batch under way. */
    void stop() {
        stopped.countDown();
    }

    // Never by an interrupt: that would close the files a follower is writing.
    void awaitEnd() {
        try {
            if (!thread.join(LONGEST_END)) {
                LOG.warn("Follower {} is still busy; its changes come again at the next start", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
