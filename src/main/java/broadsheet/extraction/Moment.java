package broadsheet.extraction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * When a foreign page says something happened, no more exact than the page itself: a day, a local time, or a time with its
 * offset.
 *
 * @param iso ISO 8601: {@code 2021-06-28}, {@code 2021-06-28T15:45} or {@code 2021-06-28T15:45:00-04:00}
 */
public record Moment(String iso) {

    public Moment {
        check(iso);
    }

    /**
     * The instant meant; where the page names no offset, in the zone given, and where it names no time, at noon, so that the
     * day is right for most readers.
     */
    public Instant instant(ZoneId assumed) {
        if (iso.length() == "yyyy-mm-dd".length()) {
            return LocalDate.parse(iso).atTime(12, 0).atZone(assumed).toInstant();
        }
        return hasOffset(iso)
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(assumed).toInstant();
    }

    /** The day as the page has it. */
    public LocalDate day() {
        return LocalDate.parse(iso.substring(0, "yyyy-mm-dd".length()));
    }

    private static void check(String iso) {
        if (iso.length() == "yyyy-mm-dd".length()) LocalDate.parse(iso);
        else if (hasOffset(iso)) OffsetDateTime.parse(iso);
        else LocalDateTime.parse(iso);
    }

    private static boolean hasOffset(String iso) {
        return iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
    }

    @Override
    public String toString() {
        return iso;
    }
}
