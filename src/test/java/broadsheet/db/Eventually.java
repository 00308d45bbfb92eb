package broadsheet.db;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and fails when it does not come true. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    static void that(String condition, BooleanSupplier holds) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                fail("Waited in vain: " + condition);
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    static <T> T next(BlockingQueue<T> queue) {
        try {
            var next = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return next == null ? fail("Nothing came.") : next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
