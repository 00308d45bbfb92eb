package broadsheet.discussion.redress;

import broadsheet.discussion.Ground;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a comment, with what its writer is to be told of it (article 17(3)).
 *
 * @param decision its id
 * @param said what the comment says
 * @param seen whether readers could read it before
 * @param reason a word of {@code Refusal}; empty where somebody was shut out
 * @param law in the moderator's words; empty where it is none, or not named yet
 * @param noticed whether a notice of illegal content had come
 * @param reported whether readers had complained
 * @param ground why a program had held it back; null where none had
 * @param account of whoever decided
 * @param by their name, for the desk alone
 */
public record Statement(
        String decision,
        String comment,
        String said,
        Deed deed,
        Instant at,
        boolean seen,
        String reason,
        String law,
        boolean noticed,
        boolean reported,
        @Nullable Ground ground,
        String account,
        String by) {
    /** What was done. */
    public enum Deed {
        REJECTED,
        BANNED,
        SUSPENDED;

        /** The word it is stored under. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a program found it. */
    public boolean byMachine() {
        return ground == Ground.SPAM
                || ground == Ground.TOXIC
                || ground == Ground.SUSPECT_WORD
                || ground == Ground.MANY_LINKS;
    }

    public boolean illegal() {
        return reason.equals("illegal");
    }
}
