package broadsheet.discussion.judge;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Logistic regression over hashed signs, learned by stochastic gradient descent with a step of its own for each weight
 * (AdaGrad: Duchi, Hazan and Singer, "Adaptive Subgradient Methods", JMLR 12, 2011; hashing after Weinberger et al.,
 * "Feature Hashing for Large Scale Multitask Learning", ICML 2009). The same lessons in the same order give the same weights.
 */
final class Learner {
    /** Weights are two to this many: a megabyte, and few of a newsroom's words share a place. */
    static final int BITS = 18;

    private static final int ROUNDS = 15;
    private static final float STEP = 0.5f;
    /** How strongly weights are drawn back to nought, so that a word seen once decides nothing. */
    private static final float DECAY = 1e-4f;

    private static final long SEED = 20_15;

    private final float[] weights = new float[1 << BITS];
    private final float[] squares = new float[1 << BITS];
    private float start;
    private float startSquares = 1e-8f;

    private Learner() {}

    /** What was learned: a score in log odds for a remark's signs. */
    static Learner from(List<Example> examples) {
        var learner = new Learner();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var order = IntStream.range(0, examples.size()).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int each : order) learner.learn(examples.get(each));
        }
        return learner;
    }

    double score(List<Sign> signs) {
        double score = start;
        for (var sign : signs) score += share(sign);
        return score;
    }

    /** What one sign adds to the score. */
    double share(Sign sign) {
        return weights[sign.place()] * sign.value();
    }

    private void learn(Example example) {
        double wrong = Judge.logistic(score(example.signs())) - (example.faulty() ? 1 : 0);
        for (var sign : example.signs()) {
            int place = sign.place();
            float slope = (float) wrong * sign.value() + DECAY * weights[place];
            squares[place] += slope * slope;
            weights[place] -= STEP * slope / (float) Math.sqrt(squares[place] + 1e-8f);
        }
        startSquares += (float) (wrong * wrong);
        start -= (float) (STEP * wrong / Math.sqrt(startSquares));
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }

    /** A lesson taken apart into its signs. */
    record Example(List<Sign> signs, boolean faulty, String group) {
        static Example of(Lesson lesson) {
            return new Example(Signs.of(lesson.remark()), lesson.faulty(), lesson.group());
        }
    }
}
