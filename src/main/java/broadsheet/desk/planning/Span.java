package broadsheet.desk.planning;

import broadsheet.text.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The days that are looked at, in the publication's zone. A day is as long as its clocks make it: 23 or 25 hours where they change.
 *
 * @param asked the day it was asked with
 */
record Span(LocalDate first, int length, LocalDate asked, ZoneId zone) {
    /** A week as the language's readers count it: from Sunday in Hebrew and Arabic, else from Monday. */
    static Span week(LocalDate day, ZoneId zone, Language language) {
        var start = List.of("he", "ar").contains(language.bare()) ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
        return new Span(day.with(TemporalAdjusters.previousOrSame(start)), 7, day, zone);
    }

    static Span day(LocalDate day, ZoneId zone) {
        return new Span(day, 1, day, zone);
    }

    /** A day as addresses and forms say it; years beyond four digits are nobody's plans. */
    static Optional<LocalDate> parse(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    boolean single() {
        return length == 1;
    }

    List<LocalDate> days() {
        return IntStream.range(0, length).mapToObj(first::plusDays).toList();
    }

    Instant from() {
        return start(first);
    }

    Instant until() {
        return start(first.plusDays(length));
    }

    /** Hours of this day; 24 on most. */
    long hours(LocalDate day) {
        return Duration.between(start(day), start(day.plusDays(1))).toHours();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
