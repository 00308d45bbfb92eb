package broadsheet.discussion.judge;

import java.util.List;

/**
 * What a judge thinks of a remark.
 *
 * @param probability how likely it has the fault, 0 to 1, measured on remarks of stories that were kept from the learner
 * @param suspect whether a moderator should see it first
 * @param reasons the words and signs that spoke most strongly for it, strongest first; empty when nothing did
 */
public record Judgement(double probability, boolean suspect, List<Reason> reasons) {
    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /**
     * One thing that spoke for the fault.
     *
     * @param kind what it is
     * @param text the word or words; for a sign its name
     * @param weight how much it added, in log odds
     */
    public record Reason(Kind kind, String text, double weight) {}

    /** What a reason points at. */
    public enum Kind {
        SIGN,
        WORD,
        PAIR,
        HOST
    }
}
