package broadsheet;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the house once a day and throws away what has been kept long enough. Every errand can be run twice, so a start in the
 * middle of the day, or a second node, does no harm; one that fails is tried again within the hour and keeps no other from being run.
 */
final class Caretaker implements AutoCloseable {
    /** The first readers come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);

    private final InstantSource clock;
    private final Map<String, Runnable> errands = new LinkedHashMap<>();
    private final Map<String, LocalDate> run = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    Caretaker(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds an errand; before {@link #start}. */
    Caretaker daily(String name, Runnable errand) {
        errands.put(name, errand);
        return this;
    }

    void start() {
        thread = Thread.ofPlatform().name("caretaker").daemon().start(this::work);
    }

    private void work() {
        try {
            var pause = AFTER_THE_START;
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
                pause = BETWEEN_LOOKS;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs what has not been run on this day (in UTC). */
    void look() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        errands.forEach((name, errand) -> {
            if (today.equals(run.get(name))) return;
            try {
                errand.run();
                run.put(name, today);
            } catch (RuntimeException trouble) {
                LOG.warn("The daily errand “{}” failed and will be tried again: {}", name, trouble.getMessage());
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        if (thread == null) return;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
