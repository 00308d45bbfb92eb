package broadsheet.sample;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A moment told from the day the sample is opened: {@code 12d 07:30} twelve days before, {@code +2d 06:00} two days after.
 *
 * @param days before; negative after
 */
record DaysAgo(int days, LocalTime time) {
    private static final Pattern SHAPE = Pattern.compile("(\\+?)(\\d{1,4})d (\\d\\d:\\d\\d)");

    static DaysAgo read(String text) {
        var found = SHAPE.matcher(text);
        if (!found.matches()) throw new IllegalArgumentException("Not a time like “12d 07:30”: “%s”.".formatted(text));
        int days = Integer.parseInt(found.group(2));
        return new DaysAgo(found.group(1).isEmpty() ? days : -days, LocalTime.parse(found.group(3)));
    }

    /** The moment, on the clocks of the paper's town. */
    Instant before(Instant opening, ZoneId zone) {
        return opening.atZone(zone)
                .toLocalDate()
                .minusDays(days)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }
}
