package broadsheet.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become of a comment. */
public sealed interface Fate {
    /** When it came to this. */
    Instant since();

    /** A moderator is to look at it first. */
    record Waiting(Instant since, Ground ground) implements Fate {}

    /** Readers can read it. */
    record Approved(Instant since) implements Fate {}

    /** A moderator took it out, or never let it in. */
    record Rejected(Instant since, String by, @Nullable String reason) implements Fate {}

    /** Its own writer took it back. */
    record Withdrawn(Instant since) implements Fate {}

    /** The word it is stored under. */
    default String word() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Approved _ -> "approved";
            case Rejected _ -> "rejected";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
