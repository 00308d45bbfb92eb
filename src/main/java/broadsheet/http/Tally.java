package broadsheet.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What one event loop has answered, by kind of page: how often, with which class of status, and how fast. Only the loop
 * writes, so that counting is a load and a store without a lock; anybody may read, and sees each number at most a moment
 * late.
 */
final class Tally {
    /** Answers take up to 1, 2, 4, … microseconds, the last but one up to half a minute; the last has no bound. */
    static final int BUCKETS = 26;

    /** Statuses of one hundred; 0 stands for those that are none. */
    static final int CLASSES = 6;

    /** One kind of page. */
    static final class Row {
        private static final int MICROS = BUCKETS;
        private static final int STATUSES = BUCKETS + 1;

        private final AtomicLongArray counts = new AtomicLongArray(STATUSES + CLASSES);

        void count(int status, long micros) {
            int bucket = micros <= 1 ? 0 : Math.min(BUCKETS - 1, 64 - Long.numberOfLeadingZeros(micros - 1));
            add(bucket, 1);
            add(MICROS, micros);
            add(STATUSES + (status < 600 ? status / 100 : 0), 1);
        }

        private void add(int at, long more) {
            counts.setRelease(at, counts.getPlain(at) + more);
        }

        long inBucket(int bucket) {
            return counts.getAcquire(bucket);
        }

        long micros() {
            return counts.getAcquire(MICROS);
        }

        long ofClass(int hundreds) {
            return counts.getAcquire(STATUSES + hundreds);
        }
    }

    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    /** @param kind one of a fixed number of names: what readers type must never make a row */
    Row row(String kind) {
        return rows.computeIfAbsent(kind, missing -> new Row());
    }

    Map<String, Row> rows() {
        return rows;
    }
}
