package broadsheet.http;

import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
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

    /**
     * One second, as it stands in headers. Always the same object within the second.
     *
     * @param bytes not to be changed
     */
    record Second(CharSequence text, byte[] bytes) {
        static final int LENGTH = "Sun, 06 Nov 1994 08:49:37 GMT".length();
    }

    private final InstantSource clock;
    private volatile Second second;

    DateLine(InstantSource clock) {
        this.clock = clock;
        this.second = now(clock);
    }

    /** To be called once a second. */
    void refresh() {
        second = now(clock);
    }

    /** How long until the next second begins. */
    long millisLeft() {
        return 1_000 - Math.floorMod(clock.millis(), 1_000L);
    }

    CharSequence text() {
        return second.text();
    }

    Second second() {
        return second;
    }

    private static Second now(InstantSource clock) {
        String text = write(clock.instant());
        return new Second(HttpHeaders.createOptimized(text), text.getBytes(StandardCharsets.US_ASCII));
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
