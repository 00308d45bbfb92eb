package broadsheet.db;

import java.time.Duration;

/** Growing pauses between attempts: a tenth of a second, doubled each time, up to a limit. */
final class Pauses {
    private static final Duration FIRST = Duration.ofMillis(100);

    private final Duration longest;
    private Duration next = FIRST;

    Pauses(Duration longest) {
        this.longest = longest;
    }

    Duration next() {
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause;
    }

    void reset() {
        next = FIRST;
    }
}
