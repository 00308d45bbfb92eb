package broadsheet.discussion;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read once and holds until something changes. Remembers nothing before somebody promises to tell of changes, and nothing
 * that was being read while one came.
 */
final class Remembered<K, V> {
    /** So many stories are talked about at once; beyond it all are read anew. */
    private static final int MOST = 1_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private long version;
    private boolean told;

    /** @param reading begins to look into the records when it is called, not before */
    Optional<V> get(K key, Supplier<Optional<V>> reading) {
        var there = known.get(key);
        if (there != null) return Optional.of(there);
        long begun = version();
        var read = reading.get();
        read.ifPresent(value -> keep(begun, key, value));
        return read;
    }

    private synchronized long version() {
        return version;
    }

    private synchronized void keep(long begun, K key, V value) {
        if (!told || version != begun) return;
        if (known.size() >= MOST) known.clear();
        known.put(key, value);
    }

    /** From now on {@link #forget} is called after every change. */
    synchronized void begin() {
        told = true;
    }

    synchronized void forget() {
        version++;
        known.clear();
    }
}
