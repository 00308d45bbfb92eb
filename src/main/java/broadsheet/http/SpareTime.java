package broadsheet.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** The workers' spare time: what is done when nobody waits. */
final class SpareTime implements Executor {
    /** Some seconds' work; beyond it those who want the work done will ask for it themselves. */
    private static final int MOST_WAITING = 1_000;

    private final ArrayBlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger atWork = new AtomicInteger();
    private final ThreadPoolExecutor pool;
    private final int most;

    SpareTime(ThreadPoolExecutor pool, int most) {
        this.pool = pool;
        this.most = most;
    }

    @Override
    public void execute(Runnable work) {
        if (!waiting.offer(work)) throw Refused.busy();
        look();
    }

    /** Begins what waits, if there is time. Called whenever a thread has finished something. */
    void look() {
        while (pool.getQueue().isEmpty() && !waiting.isEmpty() && hired()) {
            var work = waiting.poll();
            if (work == null || !begun(work)) {
                atWork.decrementAndGet();
                return;
            }
        }
    }

    private boolean hired() {
        return atWork.getAndUpdate(now -> now < most ? now + 1 : now) < most;
    }

    private boolean begun(Runnable work) {
        try {
            pool.execute(() -> {
                try {
                    work.run();
                } finally {
                    atWork.decrementAndGet();
                }
            });
            return true;
        } catch (RejectedExecutionException full) {
            // Readers were quicker. Whoever of them is done will look again.
            waiting.offer(work);
            return false;
        }
    }
}
