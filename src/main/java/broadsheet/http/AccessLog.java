package broadsheet.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request, written by a thread of its own. Neither addresses, queries nor bodies are ever in it. When
 * the disk cannot keep up, lines are dropped and counted; readers do not wait for it. Silent when the logger
 * {@code access} is off.
 */
final class AccessLog implements AutoCloseable {
    private static final Logger ACCESS = LoggerFactory.getLogger("access");

    /** A third of a second at the most that one machine answers. */
    private static final int LINES = 32_768;

    /**
     * The writer looks in the queue at this pace instead of waiting on it: waking a thread costs an event loop more than
     * the whole rest of the line.
     */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    record Line(String method, String path, int status, long bytes, long micros) {}

    private final ArrayBlockingQueue<Line> lines = new ArrayBlockingQueue<>(LINES);
    private final LongAdder dropped = new LongAdder();
    private final Thread writer =
            Thread.ofPlatform().name("access-log").daemon(true).unstarted(this::writeLines);
    private volatile boolean closing;

    void start() {
        writer.start();
    }

    boolean isOn() {
        return ACCESS.isInfoEnabled();
    }

    void note(String method, String path, int status, long bytes, long micros) {
        if (!lines.offer(new Line(method, path, status, bytes, micros))) dropped.increment();
    }

    private void writeLines() {
        while (!closing) {
            writeWaiting();
            LockSupport.parkNanos(PACE_NANOS);
        }
        writeWaiting();
    }

    private void writeWaiting() {
        for (Line line = lines.poll(); line != null; line = lines.poll()) {
            ACCESS.info("{} {} {} {} {}", line.method(), line.path(), line.status(), line.bytes(), line.micros());
        }
        long lost = dropped.sumThenReset();
        if (lost > 0) ACCESS.warn("{} lines were dropped because they could not be written in time", lost);
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(writer);
        try {
            writer.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
