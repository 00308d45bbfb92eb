package broadsheet.http;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which everything runs that may block, with a queue of fixed length before them. When the queue is full
 * new work is turned away, so that what was accepted is still answered in time.
 */
public final class Workers implements Executor, AutoCloseable {
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    /** So many of the threads at most do what nobody waits for: one of eight. */
    private static final int OTHERS_FOR_EACH_SPARE = 8;

    private final ThreadPoolExecutor pool;
    private final SpareTime spare;

    public Workers(int threads, int queue) {
        pool = new Pool(threads, queue);
        spare = new SpareTime(pool, Math.max(1, threads / OTHERS_FOR_EACH_SPARE));
    }

    private final class Pool extends ThreadPoolExecutor {
        Pool(int threads, int queue) {
            super(
                    threads,
                    threads,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(queue),
                    Thread.ofPlatform().name("worker-", 1).daemon(true).factory());
        }

        @Override
        protected void afterExecute(Runnable work, @Nullable Throwable thrown) {
            spare.look();
        }
    }

    /**
     * For work that nobody waits for: it is begun only while nothing else waits for a thread, and by few threads at a time.
     * Refuses with 503 what it has no room for.
     */
    public Executor spare() {
        return spare;
    }

    /** Whether the work was taken on. Returns at once either way. */
    public boolean offer(Runnable work) {
        try {
            pool.execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** @throws Refused with 503 when the queue is full */
    @Override
    public void execute(Runnable work) {
        if (!offer(work)) throw Refused.busy();
    }

    /** How much work waits for a thread. */
    public int waiting() {
        return pool.getQueue().size();
    }

    /** Takes no more work and gives what was accepted five seconds. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) pool.shutdownNow();
        } catch (InterruptedException hurried) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
