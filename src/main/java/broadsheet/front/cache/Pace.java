package broadsheet.front.cache;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often one page is made anew while changes to it storm in. Remembers only pages that were touched by a change so soon
 * after their last rendering that the next one has to wait, and only for as long. Under the cache's lock.
 */
final class Pace {
    private record Rest(String address, long until) {}

    private final long interval;
    private final Map<String, Long> resting = new HashMap<>();
    private final ArrayDeque<Rest> inTurn = new ArrayDeque<>();

    Pace(int aSecond) {
        interval = TimeUnit.SECONDS.toNanos(1) / aSecond;
    }

    /** A page whose rendering began then has been touched by a change now. */
    void touched(String address, long begun, long now) {
        wake(now);
        long until = begun + interval;
        if (until - now <= 0) return;
        resting.put(address, until);
        inTurn.add(new Rest(address, until));
    }

    /** How many nanoseconds are left until the page may be rendered; not above zero when it may be now. */
    long left(String address, long now) {
        var until = resting.get(address);
        return until == null ? 0 : until - now;
    }

    private void wake(long now) {
        while (!inTurn.isEmpty() && inTurn.getFirst().until() - now <= 0) {
            var over = inTurn.removeFirst();
            resting.remove(over.address(), over.until());
        }
    }

    /** How many pages are remembered. */
    int size() {
        return resting.size();
    }
}
