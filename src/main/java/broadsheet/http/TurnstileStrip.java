package broadsheet.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The pages of one event loop on their way through the {@link Turnstile}. For that loop only. */
final class TurnstileStrip {
    /** Of each word; what is longer is cut, but for a path, which would then be another. */
    private static final int MOST_BYTES = 400;

    /** Four words at their longest, and their lengths. */
    private static final int MOST_PAGE = 4 * (MOST_BYTES + 2);

    private final Turnstile turnstile;
    private byte @Nullable [] strip;
    private int at;

    TurnstileStrip(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    /** Whether anybody counts. */
    boolean isOpen() {
        return turnstile.isOpen();
    }

    /** A page whose request is known by its head. */
    void pass(Head head, String address) {
        byte[] on = roomFor(head.target.to - head.target.from);
        if (on == null) return;
        put(on, head.bytes(), head.target);
        put(on, head.bytes(), head.referrer);
        put(on, head.bytes(), head.browser);
        put(on, address);
    }

    /** The same, from words. */
    void pass(PageRead page) {
        byte[] on = roomFor(page.path().length());
        if (on == null) return;
        put(on, page.path());
        put(on, page.referrer());
        put(on, page.browser());
        put(on, page.address());
    }

    private byte @Nullable [] roomFor(int path) {
        if (path > MOST_BYTES) return null;
        if (strip != null && at + MOST_PAGE > strip.length) turnIn();
        if (strip == null) strip = turnstile.take();
        if (strip == null) turnstile.drop();
        return strip;
    }

    private void put(byte[] on, byte[] from, Head.Part part) {
        put(on, from, part.from, part.isThere() ? part.to - part.from : 0);
    }

    private void put(byte[] on, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        put(on, bytes, 0, bytes.length);
    }

    private void put(byte[] on, byte[] from, int begin, int wanted) {
        int length = Math.min(wanted, MOST_BYTES);
        on[at++] = (byte) (length >>> 8);
        on[at++] = (byte) length;
        System.arraycopy(from, begin, on, at, length);
        at += length;
    }

    /** Gives away what is on the strip, full or not. */
    void turnIn() {
        byte[] on = strip;
        if (on == null || at == 0) return;
        turnstile.hand(on, at);
        strip = null;
        at = 0;
    }
}
