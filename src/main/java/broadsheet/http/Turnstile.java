package broadsheet.http;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever counts readers which pages of the paper were given. Event loops write on strips of their own, a few hundred
 * bytes a page, and hand over full ones and, each second, those that are not; reading them is another thread's work. When
 * nobody keeps up there is no strip left, and pages are dropped and counted: readers do not wait for it. Strips stand in
 * memory alone and are used again.
 */
public final class Turnstile {
    /** About sixty pages. */
    static final int STRIP_BYTES = 16 * 1024;

    /** 8 MB: a second of everything that one machine answers. */
    private static final int STRIPS = 512;

    private record Written(byte[] strip, int length) {}

    private final ArrayBlockingQueue<Written> full = new ArrayBlockingQueue<>(STRIPS);
    private final ArrayBlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(STRIPS);
    private final AtomicInteger strips = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private volatile boolean open;

    /** Whether anything is told from now on; at first nothing is. */
    public void open(boolean open) {
        this.open = open;
    }

    boolean isOpen() {
        return open;
    }

    /** How many pages could not be told. */
    public long dropped() {
        return dropped.sum();
    }

    void drop() {
        dropped.increment();
    }

    /** Gives every page that waits, in the order of each event loop; for one thread at a time. */
    public void drain(Consumer<PageRead> counter) {
        for (Written next = full.poll(); next != null; next = full.poll()) {
            read(next, counter);
            empty.add(next.strip());
        }
    }

    private static void read(Written written, Consumer<PageRead> counter) {
        byte[] strip = written.strip();
        int at = 0;
        while (at < written.length()) {
            String path = text(strip, at);
            at = after(strip, at);
            String referrer = text(strip, at);
            at = after(strip, at);
            String browser = text(strip, at);
            at = after(strip, at);
            counter.accept(new PageRead(path, referrer, browser, text(strip, at)));
            at = after(strip, at);
        }
    }

    private static String text(byte[] strip, int at) {
        return new String(strip, at + 2, length(strip, at), StandardCharsets.ISO_8859_1);
    }

    private static int after(byte[] strip, int at) {
        return at + 2 + length(strip, at);
    }

    private static int length(byte[] strip, int at) {
        return (strip[at] & 0xff) << 8 | strip[at + 1] & 0xff;
    }

    /** An empty strip; null when all are full. */
    byte @Nullable [] take() {
        byte[] strip = empty.poll();
        if (strip != null) return strip;
        if (strips.getAndIncrement() < STRIPS) return new byte[STRIP_BYTES];
        strips.decrementAndGet();
        return null;
    }

    /** Takes a strip to be read; there is always room, for there are no more strips than places. */
    void hand(byte[] strip, int length) {
        full.add(new Written(strip, length));
    }
}
