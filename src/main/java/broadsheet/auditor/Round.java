package broadsheet.auditor;

import java.util.Locale;

/** What a visitor has said when pages are opened. */
public enum Round {
    /** A new browser; the notice is left alone. */
    UNTOUCHED,
    /** The same, in a browser that says Global Privacy Control. */
    SIGNAL,
    REJECTED,
    ACCEPTED,
    /** In the browser that had accepted. */
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing may be stored or asked of others that is not strictly needed. */
    boolean isNo() {
        return this != ACCEPTED;
    }

    /** Whether the browser may hold the record of an answer. */
    boolean isAnswered() {
        return this == REJECTED || this == ACCEPTED || this == WITHDRAWN;
    }
}
