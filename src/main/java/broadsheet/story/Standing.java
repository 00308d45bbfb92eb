package broadsheet.story;

import java.time.Instant;

/** Where a story stands on its way to readers. */
public sealed interface Standing {

    /** Being written; nobody outside the newsroom knows of it. */
    record Draft() implements Standing {}

    /** Handed in, waiting for an editor. */
    record InReview() implements Standing {}

    /** Ready; appears by itself at its time. */
    record Scheduled(Instant at) implements Standing {}

    /** Readers can read it. */
    record Published(Instant since) implements Standing {}

    /**
     * Taken back.
     *
     * @param reason what readers are told at its address
     */
    record Withdrawn(Instant at, String reason) implements Standing {}

    /** Whether readers may read it at this moment. A scheduled story appears when it is published, not a moment before. */
    default boolean readable() {
        return switch (this) {
            case Published _ -> true;
            case Draft _, InReview _, Scheduled _, Withdrawn _ -> false;
        };
    }

    /** The word it is stored and told under. */
    default String word() {
        return switch (this) {
            case Draft _ -> "draft";
            case InReview _ -> "in review";
            case Scheduled _ -> "scheduled";
            case Published _ -> "published";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
