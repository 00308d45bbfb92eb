package broadsheet.discussion.redress;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish that a decision is looked at again (article 20).
 *
 * @param subject id of the decision, or of the notice
 * @param outcome null while it waits
 */
public record Appeal(
        String id,
        By by,
        String subject,
        String comment,
        Instant at,
        String words,
        @Nullable Outcome outcome) {
    /** As long as the law gives. */
    private static final int MONTHS = 6;

    private static final Duration WANTED = Duration.ofDays(7);

    /** Who asks. */
    public enum By {
        WRITER,
        NOTIFIER;

        /** The word it is stored under. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of it.
     *
     * @param words told to whoever asked; may be empty where it was granted
     * @param alone whether there was nobody else, so that the same person looked again
     */
    public record Outcome(Instant at, boolean granted, String words, String account, String name, boolean alone) {}

    /** Until when a decision of that moment can be appealed. */
    public static Instant until(Instant decided) {
        return decided.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
    }

    /** By when the house wants to have settled it. */
    public Instant due() {
        return at.plus(WANTED);
    }
}
