package broadsheet.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * The proof of what a reader decided: kept for ever, and about nobody in particular.
 *
 * @param id that stands in the reader's own cookie
 * @param terms the hash of what they were shown
 * @param signal whether their browser said Global Privacy Control
 */
public record Decision(String id, Instant at, String terms, Set<Purpose> agreed, Way way, boolean signal) {
    /** How it was given. */
    public enum Way {
        /** Accept on the notice. */
        ACCEPT,
        /** Reject on the notice. */
        REJECT,
        /** Chosen one by one. */
        CHOICES,
        /** Escape on the notice. */
        ESCAPE,
        /** Always show what this provider has, on the card of an embed. */
        EMBED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Decision {
        agreed = Set.copyOf(agreed);
    }
}
