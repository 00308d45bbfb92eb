package broadsheet.discussion.redress;

import broadsheet.discussion.moderation.Refusal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What moderators did in some months, in figures.
 *
 * @param rejected by reason, and how it was found: {@code notice}, {@code report}, {@code program} or {@code own}
 * @param deeds how often each was done, by its word; what was taken back is not counted
 * @param months what was decided and rejected, month by month
 * @param complaints by their reason
 * @param held how long comments waited that were held back
 * @param reported how long it took from the first complaint
 * @param notices by what was answered: {@code law}, {@code rule}, {@code kept}, and {@code waiting}
 * @param urgent notices about offences against children, among them
 * @param appeals by who asked and what came of it: {@code writer granted}, {@code notifier waiting}
 * @param alone appeals that the first decider settled, for there was nobody else
 * @param byProgram what a program had held back and a moderator decided
 * @param wrongly of these, what moderators found fine
 */
public record Period(
        Map<Refusal, Map<String, Integer>> rejected,
        Map<String, Integer> deeds,
        List<Month> months,
        Map<String, Integer> complaints,
        Took held,
        Took reported,
        Map<String, Integer> notices,
        int urgent,
        Took answered,
        Map<String, Integer> appeals,
        int alone,
        Took settled,
        int byProgram,
        int wrongly) {
    /** A month's decisions. */
    public record Month(YearMonth month, int decided, int rejected) {}

    public int rejectedFor(Refusal reason) {
        return rejected.getOrDefault(reason, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public int rejectedInAll() {
        return deeds.getOrDefault("rejected", 0);
    }
}
