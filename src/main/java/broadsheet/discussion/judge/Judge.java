package broadsheet.discussion.judge;

import broadsheet.discussion.judge.Judgement.Reason;
import broadsheet.discussion.judge.Learner.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges remarks for one fault. It starts from lessons that come with the house and is taught again from what moderators
 * decided; a new judge takes the place of the old, none ever changes. Safe for many threads.
 */
public final class Judge {
    /** More reasons than this help nobody. */
    private static final int REASONS = 5;

    private final Learner learner;
    private final Threshold threshold;

    private Judge(Learner learner, Threshold threshold) {
        this.learner = learner;
        this.threshold = threshold;
    }

    /** One that knows only the lessons of the house. */
    public static Judge seeded(Fault fault) {
        return taught(fault, List.of());
    }

    /**
     * One that learned from the house's lessons and from these.
     *
     * @param lessons decisions, oldest first; a few thousand of the newest are plenty, a thousand take about a second
     */
    public static Judge taught(Fault fault, List<Lesson> lessons) {
        var first = FirstLessons.of(fault).stream().map(Example::of).toList();
        var own = lessons.stream().map(Example::of).toList();
        var all = new ArrayList<>(first);
        all.addAll(own);
        // Too few decisions cannot say where the line is; the house's lessons draw it until there are enough.
        boolean enough = own.stream().filter(each -> !each.faulty()).count() >= 40;
        var threshold = enough ? Threshold.over(own, first) : Threshold.over(all, List.of());
        return new Judge(Learner.from(all), threshold);
    }

    /** What it thinks of a remark. */
    public Judgement judge(Remark remark) {
        return judge(Signs.of(remark));
    }

    /** What each of them thinks of a remark, which is looked at once. */
    public static List<Judgement> judge(Remark remark, Judge... judges) {
        var signs = Signs.of(remark);
        return Arrays.stream(judges).map(judge -> judge.judge(signs)).toList();
    }

    private Judgement judge(List<Sign> signs) {
        double score = learner.score(signs);
        return new Judgement(threshold.probability(score), score > threshold.score(), reasons(signs));
    }

    private List<Reason> reasons(List<Sign> signs) {
        var reasons = new ArrayList<Reason>();
        for (var sign : signs) {
            double weight = learner.share(sign);
            if (weight > 0.05) kind(sign).ifPresent(kind -> reasons.add(new Reason(kind, sign.name(), weight)));
        }
        reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
        return reasons.subList(0, Math.min(REASONS, reasons.size()));
    }

    /** Runs of letters are of no use to a person, and a length is no reproach. */
    private static Optional<Judgement.Kind> kind(Sign sign) {
        return switch (sign.kind()) {
            case SIGN -> sign.name().startsWith("length ") ? Optional.empty() : Optional.of(Judgement.Kind.SIGN);
            case HOST -> Optional.of(Judgement.Kind.HOST);
            case WORD -> Optional.of(Judgement.Kind.WORD);
            case PAIR -> Optional.of(Judgement.Kind.PAIR);
            case LETTERS -> Optional.empty();
        };
    }

    static double logistic(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
