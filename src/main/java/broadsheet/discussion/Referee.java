package broadsheet.discussion;

import broadsheet.discussion.judge.Fault;
import broadsheet.discussion.judge.Judge;
import broadsheet.discussion.judge.Judgement;
import broadsheet.discussion.judge.Remark;
import broadsheet.text.Language;
import java.util.List;

/** Says whether a comment looks like spam or malice, by what it says and the signs around it; handed in at the roof. */
@FunctionalInterface
public interface Referee {
    /** Finds nothing wrong with anything. */
    Referee MILD = (_, _) -> Opinion.NONE;

    Opinion of(String text, Signs signs);

    /** The judges that come with the house; taught when they are first asked, which takes a moment. */
    static Referee ofTheHouse() {
        return (text, signs) -> {
            var remark = new Remark(text, signs.saidElsewhere(), signs.approvedBefore());
            var judged = Judge.judge(remark, Bench.SPAM, Bench.ABUSE);
            var because = judged.stream()
                    .flatMap(judgement -> judgement.reasons().stream())
                    .map(Judgement.Reason::text)
                    .distinct()
                    .toList();
            return new Opinion(judged.getFirst().suspect(), judged.getLast().suspect(), because);
        };
    }

    /** Where the judges sit. */
    final class Bench {
        private static final Judge SPAM = Judge.seeded(Fault.SPAM);
        private static final Judge ABUSE = Judge.seeded(Fault.ABUSE);

        private Bench() {}
    }

    /**
     * What else is known when a comment comes in.
     *
     * @param links addresses it leads to
     * @param approvedBefore comments of the same writer that readers can read
     * @param saidElsewhere how often the same words came in the last week
     */
    record Signs(String name, Language language, int links, int approvedBefore, int saidElsewhere) {}

    /** @param because which words and signs, for moderators */
    record Opinion(boolean spam, boolean toxic, List<String> because) {
        static final Opinion NONE = new Opinion(false, false, List.of());
    }
}
