package broadsheet.intake.comment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as other systems write them. */
final class Moments {
    private Moments() {}

    /** ISO 8601, or date and time apart by a space; without a zone it is UTC. Null when it is no time, or one before there were comments. */
    static @Nullable Instant read(String text) {
        var iso = text.strip().replace(' ', 'T');
        try {
            var moment = iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            return moment.isBefore(Instant.EPOCH) ? null : moment;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
