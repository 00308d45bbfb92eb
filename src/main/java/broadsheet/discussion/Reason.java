package broadsheet.discussion;

import java.util.Locale;

/** Why somebody reports a comment. */
public enum Reason {
    ABUSE,
    HATE,
    THREAT,
    SPAM,
    FALSE,
    PRIVATE,
    ILLEGAL,
    OFF_TOPIC,
    OTHER;

    /** The word it is stored and sent under. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such reason */
    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
