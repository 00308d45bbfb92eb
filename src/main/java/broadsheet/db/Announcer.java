package broadsheet.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells this process what was committed: hands changes to the prompt followers and wakes the durable ones. */
final class Announcer {
    // The cache forgets a page in microseconds; who takes a second is broken, and readers' comments must not hang on
    // it.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<PromptFollower> prompt = new CopyOnWriteArrayList<>();
    private long announced;
    private long rung;

    synchronized void follow(String name, Changes.Follower follower) {
        if (prompt.stream().anyMatch(one -> one.name().equals(name))) {
            throw new IllegalArgumentException("Two prompt followers are called " + name + ".");
        }
        prompt.add(new PromptFollower(name, follower, announced));
    }

    /** Queues the changes for every prompt follower, without waiting, and gives the number to wait for. */
    synchronized long announce(List<Change> changes) {
        if (!changes.isEmpty()) {
            announced++;
            prompt.forEach(one -> one.take(announced, changes));
            ring();
        }
        return announced;
    }

    /** Returns when every prompt follower has been shown the announcement, or has had a second for it. */
    void await(long announcement) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var one : prompt) {
            one.await(announcement, until);
        }
    }

    /** Wakes the durable followers: there may be something new in the log. */
    synchronized void ring() {
        rung++;
        notifyAll();
    }

    /** How often it rang; to be asked before looking into the log, so that no ring is lost in between. */
    synchronized long rung() {
        return rung;
    }

    /** Waits for a ring after the one given, at most so long. */
    synchronized void awaitRing(long heard, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        for (var left = atMost.toMillis(); rung == heard && left > 0; ) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
    }

    void close() {
        prompt.forEach(PromptFollower::close);
    }
}
