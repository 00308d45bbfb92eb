package broadsheet.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A follower in memory with a thread of its own, so that none can hold up another. */
final class PromptFollower {
    private static final Logger LOG = LoggerFactory.getLogger(PromptFollower.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Changes.Follower follower;
    private final Thread thread;
    private final Pauses pauses = new Pauses(LONGEST_PAUSE);
    private List<Change> waiting = new ArrayList<>();
    private long taken;
    private long shown;
    // Once it failed or was late, writes no longer wait for it, until it has caught up: a broken follower
    // costs one second once, not one second for every comment.
    private boolean late;
    private boolean closed;

    PromptFollower(String name, Changes.Follower follower, long announced) {
        this.name = name;
        this.follower = follower;
        this.taken = announced;
        this.shown = announced;
        this.thread = Thread.ofVirtual().name("follows-promptly-" + name).start(this::work);
    }

    String name() {
        return name;
    }

    synchronized void take(long announcement, List<Change> changes) {
        waiting.addAll(changes);
        taken = announcement;
        notifyAll();
    }

    /** Waits until the announcement was shown, or nanoTime has come to {@code until}. */
    synchronized void await(long announcement, long until) {
        // A follower that writes would wait for itself.
        if (Thread.currentThread() == thread) {
            return;
        }
        while (awaited(announcement) && waited(until)) {}
        if (awaited(announcement) && !Thread.currentThread().isInterrupted()) {
            late = true;
            LOG.warn("Follower {} was not done with a change within a second; writes go on without it", name);
        }
    }

    private boolean awaited(long announcement) {
        return shown < announcement && !late && !closed;
    }

    private void work() {
        try {
            for (var batch = next(); !batch.changes().isEmpty(); batch = next()) {
                show(batch);
            }
        } catch (InterruptedException e) {
            LOG.warn("Follower {} was interrupted and ends", name);
        } finally {
            close();
        }
    }

    // Empty at the end only.
    private synchronized Batch next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return new Batch(closed ? List.of() : List.copyOf(waiting), taken);
    }

    private void show(Batch batch) {
        try {
            follower.apply(batch.changes());
            done(batch);
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private synchronized void done(Batch batch) {
        waiting = new ArrayList<>(waiting.subList(batch.changes().size(), waiting.size()));
        shown = batch.announcement();
        late = late && !waiting.isEmpty();
        pauses.reset();
        notifyAll();
    }

    private synchronized void failed(Throwable reason) {
        late = true;
        notifyAll();
        LOG.error("Follower {} failed; it is shown the same changes again", name, reason);
        var until = System.nanoTime() + pauses.next().toNanos();
        while (!closed && waited(until)) {}
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    // Whether it is worth looking again: not when the time is up or the thread is wanted elsewhere.
    private boolean waited(long until) {
        var left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            return false;
        }
        try {
            wait(left);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Batch(List<Change> changes, long announcement) {}
}
