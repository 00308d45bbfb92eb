package broadsheet.discussion.redress;

import broadsheet.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds to be against the law.
 *
 * @param address of the comment, whole
 * @param said what the comment said when the notice came
 * @param name null where none was given, or it is forgotten
 * @param mail the same
 * @param exempt whether it is about offences against children
 * @param letters whether letters about it are sent; nobody gets many a day at an address that may be somebody else's
 * @param answer null while it waits
 */
public record IllegalNotice(
        String id,
        String comment,
        String address,
        String said,
        String explanation,
        @Nullable String name,
        @Nullable String mail,
        boolean exempt,
        Language language,
        boolean letters,
        Instant at,
        @Nullable Answer answer) {
    private static final Duration USUAL = Duration.ofDays(3);
    private static final Duration URGENT = Duration.ofDays(1);

    /** What became of the comment. */
    public enum Outcome {
        /** Taken out, as against the law. */
        LAW,
        /** Taken out, for it breaks a rule of the house. */
        RULE,
        KEPT;

        /** The word it is stored under. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param words told to the notifier: the law, or why the comment stays; may be empty where a rule was broken */
    public record Answer(Instant at, Outcome outcome, String words, String account, String by) {}

    /** By when the house wants to have answered; the law says “timely”. */
    public Instant due() {
        return at.plus(exempt ? URGENT : USUAL);
    }
}
