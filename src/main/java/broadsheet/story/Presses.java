package broadsheet.story;

import broadsheet.db.Change;
import broadsheet.db.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets scheduled stories run at their time, with nobody visiting. One thread that sleeps until the next story is due, is
 * woken by the change log when the schedule changes, and looks again every half second in any case: the machine's clock may
 * be set, and another node's change may be on its way.
 */
public final class Presses implements AutoCloseable {
    /** Half of the second within which a story must appear. */
    private static final Duration LONGEST_NAP = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

    private final Database database;
    private final Newsdesk desk;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private boolean changed;
    private boolean stopped;

    public Presses(Database database, Newsdesk desk, InstantSource clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("presses").daemon(true).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Looks at once when something was scheduled. */
    public void wake(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.what().equals("story.scheduled"))) look();
    }

    private void look() {
        lock.lock();
        try {
            changed = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!stopped()) {
            try {
                printDue();
                nap();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn(
                        "Scheduled stories could not be published now, and will be tried again: {}",
                        trouble.getMessage());
                napAfterTrouble();
            }
        }
    }

    private void printDue() {
        var next = database.read(desk::nextDue);
        var now = clock.instant();
        if (next.isEmpty() || next.get().isAfter(now)) return;
        int printed = database.write(transaction -> desk.publishDue(transaction, now));
        LOG.info("published {} scheduled", printed);
    }

    private void nap() throws InterruptedException {
        var next = database.read(desk::nextDue);
        var until = next.map(due -> Duration.between(clock.instant(), due)).orElse(LONGEST_NAP);
        lock.lock();
        try {
            long nanos = Math.clamp(until.toNanos(), 0, LONGEST_NAP.toNanos());
            while (!changed && !stopped && nanos > 0) nanos = woken.awaitNanos(nanos);
            changed = false;
        } finally {
            lock.unlock();
        }
    }

    private void napAfterTrouble() {
        lock.lock();
        try {
            if (!stopped) woken.await(LONGEST_NAP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean stopped() {
        lock.lock();
        try {
            return stopped || Thread.currentThread().isInterrupted();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(2_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
