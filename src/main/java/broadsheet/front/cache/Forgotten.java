package broadsheet.front.cache;

import java.util.ArrayDeque;
import java.util.Set;

/**
 * What was forgotten since the oldest rendering that is under way began: what a page is compared with when it lands.
 * Under the cache's lock.
 */
final class Forgotten {
    private record Entry(long version, Set<String> keys) {}

    private final ArrayDeque<Long> underWay = new ArrayDeque<>();
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long version;

    /** Rises with everything that is forgotten. */
    long version() {
        return version;
    }

    void add(Set<String> keys) {
        version++;
        if (!underWay.isEmpty()) entries.add(new Entry(version, keys));
    }

    /** A rendering begins, at the version that is told. */
    long begin() {
        underWay.add(version);
        return version;
    }

    /** A rendering that began at this version is over. */
    void end(long begun) {
        underWay.removeFirstOccurrence(begun);
        long oldest = underWay.isEmpty() ? version : underWay.getFirst();
        while (!entries.isEmpty() && entries.getFirst().version() <= oldest) entries.removeFirst();
    }

    /** Whether one of these was forgotten after that version. */
    boolean holdsAny(Set<String> keys, long since) {
        var newestFirst = entries.descendingIterator();
        while (newestFirst.hasNext()) {
            var entry = newestFirst.next();
            if (entry.version() <= since) return false;
            for (var key : entry.keys()) if (keys.contains(key)) return true;
        }
        return false;
    }
}
