package broadsheet.related;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How good one ranked list is, when every entry is either right or wrong.
 *
 * @param ndcg5 normalised discounted cumulative gain of the first five: 1 when they are all right, or all right ones are first
 * @param averagePrecision the precision at each right one, averaged over all right ones
 * @param first 1 if the first is right
 */
record Judgement(double ndcg5, double averagePrecision, double first) {
    private static final int FIVE = 5;

    /**
     * @param right whether each entry is right, in order; at least one is
     */
    static Judgement of(List<Boolean> right) {
        long all = right.stream().filter(hit -> hit).count();
        double gain = IntStream.range(0, Math.min(FIVE, right.size()))
                .filter(right::get)
                .mapToDouble(Judgement::discount)
                .sum();
        double best = IntStream.range(0, (int) Math.min(FIVE, all))
                .mapToDouble(Judgement::discount)
                .sum();
        int hits = 0;
        double precision = 0;
        for (int i = 0; i < right.size(); i++) {
            if (right.get(i)) precision += ++hits / (double) (i + 1);
        }
        return new Judgement(gain / best, precision / all, right.getFirst() ? 1 : 0);
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }
}
