package broadsheet.discussion;

import java.time.Instant;
import java.time.ZoneId;

/** Who may comment, and who is looked at first. */
public sealed interface Policy {
    /** Everybody may write; what the rules hold back waits. */
    record Open() implements Policy {}

    /** Who has no approved comment yet waits for a moderator. */
    record ApproveFirst() implements Policy {}

    /** Everything waits for a moderator. */
    record ApproveAll() implements Policy {}

    record Closed() implements Policy {}

    /** Open until midnight of the day so many days after publication, by the paper's clocks. */
    record ClosedAfter(int days) implements Policy {
        public ClosedAfter {
            if (days < 1 || days > 3_650) throw new IllegalArgumentException("Days are a number from 1 to 3650.");
        }
    }

    /** What counts where nobody chose. */
    Policy USUAL = new Open();

    /** Whether comments are taken at this moment. */
    default boolean takes(Instant now, Instant published, ZoneId zone) {
        return switch (this) {
            case Open _, ApproveFirst _, ApproveAll _ -> true;
            case Closed _ -> false;
            case ClosedAfter(int days) -> {
                var last = published.atZone(zone).toLocalDate().plusDays(days);
                yield now.isBefore(last.plusDays(1).atStartOfDay(zone).toInstant());
            }
        };
    }

    /** The word it is stored under. */
    default String word() {
        return switch (this) {
            case Open _ -> "open";
            case ApproveFirst _ -> "approve first";
            case ApproveAll _ -> "approve all";
            case Closed _ -> "closed";
            case ClosedAfter _ -> "closed after";
        };
    }

    /** How many days, where that matters; else 0. */
    default int afterDays() {
        return this instanceof ClosedAfter(int days) ? days : 0;
    }

    static Policy of(String word, int days) {
        return switch (word) {
            case "open" -> new Open();
            case "approve first" -> new ApproveFirst();
            case "approve all" -> new ApproveAll();
            case "closed" -> new Closed();
            case "closed after" -> new ClosedAfter(days);
            default -> throw new IllegalArgumentException("There is no policy called “%s”.".formatted(word));
        };
    }
}
