package broadsheet.desk.editor;

import broadsheet.text.Messages;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A moment as it is typed, on the wall clock of the publication. When clocks go forward an hour is missing, and is asked for
 * again; when they go back one comes twice, and which of the two is meant is asked.
 *
 * @param typed day and time, such as 2027-03-28T02:30
 * @param which {@code first} or {@code second}, where a time comes twice; else empty
 */
public record WallClock(String typed, String which, ZoneId zone) {
    public static final String FIRST = "first";
    public static final String SECOND = "second";

    /** Day and time as typed; empty if that is none. */
    private Optional<LocalDateTime> local() {
        try {
            return Optional.of(LocalDateTime.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether this time comes twice in that place. */
    public boolean comesTwice() {
        return local().filter(local -> zone.getRules().getValidOffsets(local).size() > 1)
                .isPresent();
    }

    /**
     * The moment.
     *
     * @param place the field it was typed into
     * @param whichPlace the field that asks which is meant
     * @throws Objection with what is to be typed instead
     */
    public Instant instant(String place, String whichPlace, Messages words) {
        var local = local().orElseThrow(() -> new Objection(place, words.say("no.moment")));
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            var gap = rules.getTransition(local);
            throw new Objection(
                    place,
                    words.say(
                            "no.gap",
                            gap.getDateTimeBefore().toLocalTime(),
                            gap.getDateTimeAfter().toLocalTime()));
        }
        if (offsets.size() == 1) return local.toInstant(offsets.getFirst());
        return switch (which) {
            case FIRST -> local.toInstant(offsets.getFirst());
            case SECOND -> local.toInstant(offsets.getLast());
            default -> throw new Objection(whichPlace, words.say("no.which"));
        };
    }

    /** The two offsets of a time that comes twice, the earlier moment first. */
    public ZoneOffset offset(boolean first) {
        var offsets = zone.getRules().getValidOffsets(LocalDateTime.parse(typed));
        return first ? offsets.getFirst() : offsets.getLast();
    }

    /** A moment as it would be typed. */
    public static String typed(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().withNano(0).toString();
    }
}
