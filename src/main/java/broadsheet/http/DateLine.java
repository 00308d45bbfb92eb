package broadsheet.http;

import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** The Date header, written out once a second rather than for every answer. */
final class DateLine {
    /** RFC 9110, 5.6.7; the JDK's own RFC_1123 writes days of one digit. */
    private static final DateTimeFormatter SHAPE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private final InstantSource clock;
    private volatile CharSequence text;

    DateLine(InstantSource clock) {
        this.clock = clock;
        this.text = HttpHeaders.createOptimized(write(clock.instant()));
    }

    /** To be called once a second. */
    void refresh() {
        text = HttpHeaders.createOptimized(write(clock.instant()));
    }

    CharSequence text() {
        return text;
    }

    static String write(Instant instant) {
        return SHAPE.format(ZonedDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Empty when a client wrote something else than the format that everybody writes. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, SHAPE.withZone(ZoneOffset.UTC)).toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
