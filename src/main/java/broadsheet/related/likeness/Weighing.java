package broadsheet.related.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns what a story says into directions: each mark by how often it stands there and how few stories carry it. */
final class Weighing {
    /** The share of the square length that goes to four-letter pieces of words. */
    private static final double GRAMS = 0.25;

    /** The light ones together change nothing but the time it takes. */
    private static final int REMEMBERED = 512;

    private final Clippings clippings;
    private final Carriers carriers;

    Weighing(Clippings clippings) {
        this.clippings = clippings;
        this.carriers = new Carriers(clippings);
    }

    /** Counts all marks anew. */
    void recountAll() {
        carriers.forgetAll();
    }

    /**
     * Takes notice of a story that was just kept: one more carries its marks.
     *
     * @return the one other story for each mark that had it to itself until now and so left it out of its vector
     */
    Set<String> recount(Fingerprint print) {
        var shared = new ArrayList<Long>();
        for (int i = 0; i < print.size(); i++) {
            carriers.another(print.keys()[i]);
            boolean joins = print.trait(i).compared() && print.trait(i) != Trait.GRAM;
            if (joins && carriers.of(print.keys()[i]) == 2) shared.add(print.keys()[i]);
        }
        return clippings.carryingAny(shared);
    }

    Vector vector(Fingerprint print) {
        var weights = weights(print);
        double words = 0;
        double grams = 0;
        for (int i = 0; i < weights.length; i++) {
            double square = (double) weights[i] * weights[i];
            if (print.trait(i) == Trait.GRAM) grams += square;
            else words += square;
        }
        double toWords = Math.sqrt((1 - GRAMS) / Math.max(words, Float.MIN_NORMAL));
        double toGrams = Math.sqrt(GRAMS / Math.max(grams, Float.MIN_NORMAL));
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= (float) (print.trait(i) == Trait.GRAM ? toGrams : toWords);
        }
        return heaviest(print.keys(), weights);
    }

    private static Vector heaviest(long[] keys, float[] weights) {
        float least = least(weights);
        var said = IntStream.range(0, keys.length)
                .filter(i -> weights[i] > 0 && weights[i] >= least)
                .toArray();
        var vector = new Vector(new long[said.length], new float[said.length]);
        for (int i = 0; i < said.length; i++) {
            vector.keys()[i] = keys[said[i]];
            vector.weights()[i] = weights[said[i]];
        }
        return vector.ofLengthOne();
    }

    private static float least(float[] weights) {
        if (weights.length <= REMEMBERED) return 0;
        var ascending = weights.clone();
        Arrays.sort(ascending);
        return ascending[ascending.length - REMEMBERED];
    }

    /** The heaviest marks, pieces of words aside: those by which to look for others. */
    Map<Long, Float> telling(Fingerprint print, int most) {
        var weights = weights(print);
        var telling = new LinkedHashMap<Long, Float>();
        IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0 && print.trait(i) != Trait.GRAM)
                .boxed()
                .sorted((a, b) -> Float.compare(weights[b], weights[a]))
                .limit(most)
                .forEach(i -> telling.put(print.keys()[i], weights[i]));
        return telling;
    }

    private float[] weights(Fingerprint print) {
        var weights = new float[print.size()];
        for (int i = 0; i < weights.length; i++) {
            if (print.trait(i).compared()) weights[i] = weight(print, i);
        }
        return weights;
    }

    /** A mark that no other story carries joins nothing; leaving it out keeps long stories from seeming far from all others. */
    private float weight(Fingerprint print, int i) {
        long key = print.keys()[i];
        int carrying = carriers.of(key);
        if (carrying < 2) return 0;
        double rarity = Math.log(1 + clippings.size() / (double) carrying);
        return (float) (Math.sqrt(print.counts()[i]) * rarity * kind(print.trait(i), key));
    }

    private float kind(Trait trait, long key) {
        if (trait != Trait.WORD) return trait.weight();
        int asName = carriers.of(Trait.AS_NAME.key(key, Trait.WORD));
        int asWord = carriers.of(Trait.AS_WORD.key(key, Trait.WORD));
        float share = asName + asWord == 0 ? 0.5f : asName / (float) (asName + asWord);
        return 1 + share * (Trait.NAME - 1);
    }
}
