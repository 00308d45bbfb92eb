package bench.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The words of the archive, the commonest first. The n-th comes up 1/n as often as the first (Zipf), as in any newspaper: real
 * English words hold the sentences together, the rest are made of syllables, each stem in several forms, so that a search
 * engine has something to stem.
 */
final class Vocabulary {
    private static final int WORDS = 60_000;

    /** Every draw is one look into a table of so many places; the rarest word still has one of its own. */
    private static final int PLACES = 1 << 21;

    private static final List<String> COMMON = List.of(
            ("the of to and a in that is was for on with as it at by he be from are said have will not has this they but"
                            + " who been were which would their more had its she her his one also about after when than"
                            + " people year new up there into last over could time two out other some first police city"
                            + " council government state school world week company day home report public president"
                            + " minister work house case party election court health money local members three years")
                    .split(" "));
    private static final String[] OPENINGS =
            "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ee oa ou".split(" ");
    private static final String[] CLOSINGS = " n l r s t m d ck nd st rm ll".split(" ");
    private static final List<String> FORMS = List.of("", "s", "ed", "ing");

    private final String[] words;
    private final int[] places = new int[PLACES];

    Vocabulary(long seed) {
        words = words(new SplittableRandom(seed));
        double all = 0;
        for (int rank = 1; rank <= WORDS; rank++) all += 1.0 / rank;
        double sum = 0;
        int from = 0;
        for (int rank = 1; rank <= WORDS; rank++) {
            sum += 1.0 / rank;
            int to = rank == WORDS ? PLACES : (int) (sum / all * PLACES);
            Arrays.fill(places, from, to, rank - 1);
            from = to;
        }
    }

    private static String[] words(SplittableRandom random) {
        var all = new LinkedHashSet<>(COMMON);
        while (all.size() < WORDS) {
            var stem = stem(random);
            for (var form : FORMS) all.add(stem + form);
        }
        return new ArrayList<>(all).subList(0, WORDS).toArray(String[]::new);
    }

    /** Something that can be said, of two or three syllables. */
    static String stem(SplittableRandom random) {
        var stem = new StringBuilder();
        int syllables = 2 + random.nextInt(5) / 4;
        for (int i = 0; i < syllables; i++) {
            stem.append(any(OPENINGS, random)).append(any(VOWELS, random));
        }
        return stem.append(any(CLOSINGS, random)).toString();
    }

    private static String any(String[] some, SplittableRandom random) {
        return some[random.nextInt(some.length)];
    }

    /** A word as often as it comes up in print. */
    String word(SplittableRandom random) {
        return words[places[random.nextInt(PLACES)]];
    }

    /** A word that stands for a matter: none of the commonest, none of the rarest. */
    String rare(SplittableRandom random) {
        return words[1_000 + random.nextInt(WORDS / 2)];
    }
}
