package broadsheet.people.account.screen;

import broadsheet.people.desk.part.Cell;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people at the desk read them: in the paper's own time, which is named. */
final class Moments {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);

    private Moments() {}

    static String words(Instant at, ZoneId zone) {
        return WORDS.format(at.atZone(zone));
    }

    static Cell.When cell(Instant at, ZoneId zone) {
        return new Cell.When(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).withNano(0)), words(at, zone));
    }
}
