package broadsheet.story;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.db.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
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

    private static final Set<String> WAKES = Set.of("story.scheduled", "front.arranged");
    private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

    /**
     * Something that happens at set times.
     *
     * @param name for the log
     * @param due the next time, if there is one
     * @param run does what is due, and says how much that was
     */
    public record Timetable(
            String name, Function<Handle, Optional<Instant>> due, BiFunction<Transaction, Instant, Integer> run) {}

    private final Database database;
    private final List<Timetable> timetables;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private boolean changed;
    private boolean stopped;

    public Presses(Database database, List<Timetable> timetables, InstantSource clock) {
        this.database = database;
        this.timetables = List.copyOf(timetables);
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("presses").daemon(true).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Looks at once when something was scheduled. */
    public void wake(List<Change> changes) {
        if (changes.stream().map(Change::what).anyMatch(WAKES::contains)) look();
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
        for (var timetable : timetables) {
            var next = database.read(timetable.due()::apply);
            var now = clock.instant();
            if (next.isEmpty() || next.get().isAfter(now)) continue;
            int done = database.write(transaction -> timetable.run().apply(transaction, now));
            LOG.info("{}: {} done", timetable.name(), done);
        }
    }

    private Optional<Instant> next() {
        return timetables.stream()
                .flatMap(timetable -> database.read(timetable.due()::apply).stream())
                .min(Instant::compareTo);
    }

    private void nap() throws InterruptedException {
        var until = next().map(due -> Duration.between(clock.instant(), due)).orElse(LONGEST_NAP);
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
