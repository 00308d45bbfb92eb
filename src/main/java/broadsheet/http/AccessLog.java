package broadsheet.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request: when it ended (UTC), method, path or route, status, bytes of body, microseconds. Neither
 * addresses, queries nor bodies are ever in it. Event loops write lines into sheets of their own; a thread puts full
 * sheets on the disk. When the disk cannot keep up there is no sheet left, and lines are dropped and counted: readers do
 * not wait for it.
 */
public final class AccessLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    /** About a thousand lines. */
    static final int SHEET_BYTES = 64 * 1024;

    /** 8 MB: a second of everything that one machine answers. */
    private static final int SHEETS = 128;

    /**
     * The writer looks in the queue at this pace instead of waiting on it: waking a thread costs an event loop more than a
     * hundred lines do.
     */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private record Written(byte[] sheet, int length) {}

    private final ArrayBlockingQueue<Written> full = new ArrayBlockingQueue<>(SHEETS);
    private final ArrayBlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(SHEETS);
    private final AtomicInteger sheets = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final @Nullable LogFile file;
    private final InstantSource clock;
    private final Turnstile turnstile;
    private final Thread writer;
    private volatile boolean closing;
    private boolean failing;

    private AccessLog(@Nullable LogFile file, InstantSource clock, Turnstile turnstile) {
        this.turnstile = turnstile;
        this.file = file;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("access-log").daemon(true).unstarted(this::writeSheets);
    }

    /** Keeps lines in {@code access.log} in this folder, a file for each day, the older ones compressed. */
    public static AccessLog in(Path folder, InstantSource clock) {
        return in(folder, clock, new Turnstile());
    }

    /** The same, and lets pages of the paper be counted at this turnstile. */
    public static AccessLog in(Path folder, InstantSource clock, Turnstile turnstile) {
        AccessLog log = new AccessLog(new LogFile(folder), clock, turnstile);
        log.writer.start();
        return log;
    }

    /** Keeps nothing. */
    public static AccessLog none() {
        return new AccessLog(null, InstantSource.system(), new Turnstile());
    }

    boolean isOn() {
        return file != null;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    InstantSource clock() {
        return clock;
    }

    /** How many lines could not be kept. */
    public long dropped() {
        return dropped.sum();
    }

    void drop(int lines) {
        dropped.add(lines);
    }

    /** An empty sheet; null when all are full. */
    byte @Nullable [] take() {
        byte[] sheet = empty.poll();
        if (sheet != null) return sheet;
        return sheets.getAndIncrement() < SHEETS ? new byte[SHEET_BYTES] : none(sheets);
    }

    private static byte @Nullable [] none(AtomicInteger sheets) {
        sheets.decrementAndGet();
        return null;
    }

    /** Takes a sheet to be put on the disk; there is always room, for there are no more sheets than places. */
    void hand(byte[] sheet, int length) {
        full.add(new Written(sheet, length));
    }

    private void writeSheets() {
        while (!closing) {
            writeWaiting();
            LockSupport.parkNanos(PACE_NANOS);
        }
        writeWaiting();
    }

    private void writeWaiting() {
        for (Written next = full.poll(); next != null; next = full.poll()) {
            write(next);
            empty.add(next.sheet());
        }
    }

    private void write(Written written) {
        LogFile on = file;
        if (on == null) return;
        try {
            on.append(ByteBuffer.wrap(written.sheet(), 0, written.length()), clock.instant());
            failing = false;
        } catch (IOException unwritable) {
            for (int i = 0; i < written.length(); i++) if (written.sheet()[i] == '\n') dropped.increment();
            // Said once, not for each sheet: a full disk is not made better by a full error log.
            if (!failing) LOG.warn("The access log cannot be written: {}", unwritable.getMessage());
            failing = true;
        }
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(writer);
        try {
            writer.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (file != null) file.close();
    }
}
