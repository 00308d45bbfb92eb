package broadsheet.front;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** Knows until when the date on the front page is true. */
final class Midnight {
    private final InstantSource clock;
    private volatile long until = Long.MAX_VALUE;

    Midnight(InstantSource clock) {
        this.clock = clock;
    }

    /** A page with this moment's date is being made. */
    void printed(Instant now, ZoneId zone) {
        until = now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant()
                .toEpochMilli();
    }

    /** Whether the date has changed since; says so once. */
    boolean hasPassed() {
        if (clock.millis() < until) return false;
        until = Long.MAX_VALUE;
        return true;
    }
}
