package broadsheet.front.cache;

import java.util.concurrent.TimeUnit;

/**
 * How much an address is asked for, through all the pages that stand there one after the other. Event loops write and do
 * not wait for one another: a count that is lost now and then changes nothing.
 */
final class Demand {
    /** A reader who asks within this time again asks for what is hot; later, one rendering for that reader is cheaper. */
    private static final long RECENT = TimeUnit.SECONDS.toNanos(5);

    private volatile long last;
    private volatile int times;

    void asked(long now) {
        last = now;
        times = times + 1;
    }

    /** Whether the page is worth making before anybody asks: asked for more than once, and recently. */
    boolean isHot(long now) {
        return times > 1 && now - last < RECENT;
    }

    int times() {
        return times;
    }
}
