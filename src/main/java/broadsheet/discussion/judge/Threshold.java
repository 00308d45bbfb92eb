package broadsheet.discussion.judge;

import broadsheet.discussion.judge.Learner.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * From what score on a remark is held, and how a score reads as a probability.
 *
 * <p>Both are set on scores that were given without having seen the story a remark stood under: the lessons are divided by
 * group, each part is scored by a learner of all others, and the threshold is where only {@link #GOOD_ONES_HELD} of the good
 * ones would be held, averaged over the parts. The probability is Platt's ("Probabilistic Outputs for Support Vector
 * Machines", 1999): a logistic curve laid through those scores.
 *
 * @param score the log odds from which a remark is held
 * @param slope of the curve
 * @param shift of the curve
 */
record Threshold(double score, double slope, double shift) {
    /** The share of good remarks that may wait for a moderator. Half of what readers would be asked to bear, to be safe. */
    static final double GOOD_ONES_HELD = 0.015;

    private static final int PARTS = 5;
    /** With fewer good remarks in a part nothing can be said about its rare ones. */
    private static final int ENOUGH = 20;

    private record Scored(double score, boolean faulty) {}

    static Threshold over(List<Example> lessons, List<Example> always) {
        var parts = parts(lessons);
        var all = new ArrayList<Scored>();
        var limits = new ArrayList<Double>();
        for (var part : parts) {
            var others = new ArrayList<>(always);
            for (var other : parts) if (other != part) others.addAll(other);
            var learner = Learner.from(others);
            var scored = part.stream()
                    .map(each -> new Scored(learner.score(each.signs()), each.faulty()))
                    .toList();
            all.addAll(scored);
            limit(scored).ifPresent(limits::add);
        }
        double mean = limits.stream().mapToDouble(Double::doubleValue).average().orElseGet(() -> limitOfAll(all));
        return curved(mean, all);
    }

    double probability(double score) {
        return Judge.logistic(slope * score + shift);
    }

    /** A part per group; many groups are dealt into five, a single one is cut into five. */
    private static List<List<Example>> parts(List<Example> lessons) {
        long groups = lessons.stream().map(Example::group).distinct().count();
        var parts = new TreeMap<String, List<Example>>();
        IntStream.range(0, lessons.size()).forEach(at -> {
            var lesson = lessons.get(at);
            var part = groups == 1
                    ? Integer.toString(at % PARTS)
                    : groups <= PARTS
                            ? lesson.group()
                            : Integer.toString(Math.floorMod(lesson.group().hashCode(), PARTS));
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(lesson);
        });
        return List.copyOf(parts.values());
    }

    private static Optional<Double> limit(List<Scored> scored) {
        var good = scored.stream()
                .filter(each -> !each.faulty())
                .mapToDouble(Scored::score)
                .sorted()
                .toArray();
        return good.length < ENOUGH ? Optional.empty() : Optional.of(limit(good));
    }

    private static double limitOfAll(List<Scored> scored) {
        var good = scored.stream()
                .filter(each -> !each.faulty())
                .mapToDouble(Scored::score)
                .sorted()
                .toArray();
        return good.length == 0 ? 0 : limit(good);
    }

    /** Between the two good ones nearest to the allowed share, in proportion. */
    private static double limit(double[] sorted) {
        double place = (1 - GOOD_ONES_HELD) * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    private static Threshold curved(double limit, List<Scored> scored) {
        double slope = 1;
        double shift = 0;
        double step = 0.5;
        for (int round = 0; round < 300; round++) {
            double toSlope = 0;
            double toShift = 0;
            for (var each : scored) {
                double wrong = Judge.logistic(slope * each.score() + shift) - (each.faulty() ? 1 : 0);
                toSlope += wrong * each.score();
                toShift += wrong;
            }
            slope -= step * toSlope / (scored.size() * 4.0);
            shift -= step * toShift / scored.size();
        }
        return new Threshold(limit, Math.max(slope, 0.05), shift);
    }
}
