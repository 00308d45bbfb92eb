package broadsheet.audience;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What was counted since the last writing, of one day. For one thread. */
final class Bundle {
    /** Different addresses that are held; what comes beyond them in one minute is left out and said. */
    private static final int MOST = 20_000;

    final LocalDate day;
    final Map<String, Long> views = new HashMap<>();
    final Map<String, Long> referrers = new HashMap<>();
    long readers;

    Bundle(LocalDate day) {
        this.day = day;
    }

    /** False when there is no room for it. */
    boolean view(String path) {
        return add(views, path);
    }

    void from(String host) {
        add(referrers, host);
    }

    private static boolean add(Map<String, Long> counts, String name) {
        if (counts.size() >= MOST && !counts.containsKey(name)) return false;
        counts.merge(name, 1L, Long::sum);
        return true;
    }

    boolean isEmpty() {
        return views.isEmpty();
    }
}
