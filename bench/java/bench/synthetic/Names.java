package bench.synthetic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/** People and places that stories are about. */
final class Names {
    private static final int SURNAMES = 4_000;
    private static final int PLACES = 800;

    private static final String[] GIVEN =
            ("Ada Amir Anna Beatriz Carlos Chen Clara Daniel David Elena Emma Farid Grace Hana"
                            + " Helen Ines Ivan Jack James Joana John Jonas Julia Karim Kofi Laura Layla Leon Lucia Maria Mark"
                            + " Mary Miguel Nadia Noah Nora Olga Omar Paul Peter Priya Rachel Rosa Ruth Samir Sarah Sofia Thomas"
                            + " Victor Yara Yusuf Zoe")
                    .split(" ");

    private final List<String> surnames;
    private final List<String> places;

    Names(long seed) {
        var random = new SplittableRandom(seed);
        surnames = capitals(SURNAMES, random);
        places = capitals(PLACES, random);
    }

    private static List<String> capitals(int count, SplittableRandom random) {
        var made = new LinkedHashSet<String>();
        while (made.size() < count) {
            var stem = Vocabulary.stem(random);
            made.add(Character.toUpperCase(stem.charAt(0)) + stem.substring(1));
        }
        return List.copyOf(made);
    }

    String person(SplittableRandom random) {
        return GIVEN[random.nextInt(GIVEN.length)] + " " + surnames.get(skewed(random, SURNAMES));
    }

    String place(SplittableRandom random) {
        return places.get(skewed(random, PLACES));
    }

    /** Few are in the news all the time, most hardly ever. */
    static int skewed(SplittableRandom random, int bound) {
        double chance = random.nextDouble();
        return (int) (chance * chance * chance * bound);
    }
}
