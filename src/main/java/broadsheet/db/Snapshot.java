package broadsheet.db;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What PostgreSQL calls pg_snapshot: which transactions were over at one moment, as {@code xmin:xmax:running,…}.
 *
 * @param text as the server writes it, for handing it back
 */
record Snapshot(String text, long xmin, long xmax, Set<Long> running) {
    static Snapshot of(String text) {
        var parts = text.split(":", -1);
        var running = Arrays.stream(parts[2].split(","))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return new Snapshot(text, Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Whether the transaction was over, so that what it committed could be seen. */
    boolean sees(long transaction) {
        return transaction < xmin || (transaction < xmax && !running.contains(transaction));
    }
}
