package broadsheet.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How well texts were extracted, measured the way the two public benchmarks measure it. */
final class ExtractionScore {
    private ExtractionScore() {}

    /** Precision, recall and their harmonic mean. */
    record F(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "F1 %.4f (precision %.4f, recall %.4f)", f1(), precision, recall);
        }
    }

    /**
     * scrapinghub/article-extraction-benchmark: four words in a row, as often as they occur; precision and recall are averaged
     * over the pages, F1 is that of the two averages.
     */
    static final class Shingles {
        private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
        private static final int LENGTH = 4;

        private double precision;
        private double recall;
        private int pages;

        F add(String expected, String found) {
            var truth = shingles(expected);
            var guess = shingles(found);
            double hit = 0;
            double extra = 0;
            double missed = 0;
            var all = new HashSet<>(truth.keySet());
            all.addAll(guess.keySet());
            for (var shingle : all) {
                int wanted = truth.getOrDefault(shingle, 0);
                int got = guess.getOrDefault(shingle, 0);
                hit += Math.min(wanted, got);
                extra += Math.max(0, got - wanted);
                missed += Math.max(0, wanted - got);
            }
            boolean equal = extra == 0 && missed == 0;
            var page = new F(
                    equal ? 1 : hit == 0 && extra == 0 ? 0 : hit / (hit + extra),
                    equal ? 1 : hit == 0 && missed == 0 ? 0 : hit / (hit + missed));
            precision += page.precision();
            recall += page.recall();
            pages++;
            return page;
        }

        F result() {
            return new F(precision / pages, recall / pages);
        }

        private static Map<String, Integer> shingles(String text) {
            var words = WORD.matcher(text).results().map(MatchResult::group).toList();
            var shingles = new HashMap<String, Integer>();
            for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1); i++) {
                var shingle = String.join(" ", words.subList(i, Math.min(words.size(), i + LENGTH)));
                if (!shingle.isEmpty()) shingles.merge(shingle, 1, Integer::sum);
            }
            return shingles;
        }
    }

    /** adbar/trafilatura's evaluation: pieces that must be in the text and pieces that must not. */
    static final class Pieces {
        private int found;
        private int missed;
        private int wrong;

        void add(List<String> with, List<String> without, String text) {
            for (var piece : with) {
                if (text.contains(piece)) found++;
                else missed++;
            }
            for (var piece : without) if (text.contains(piece)) wrong++;
        }

        F result() {
            return new F((double) found / (found + wrong), (double) found / (found + missed));
        }
    }

    /** How many answers agree, of those that could be compared. */
    static final class Agreement {
        private final String what;
        private int agreed;
        private int asked;

        Agreement(String what) {
            this.what = what;
        }

        void add(boolean agrees) {
            asked++;
            if (agrees) agreed++;
        }

        double share() {
            return asked == 0 ? 1 : (double) agreed / asked;
        }

        @Override
        public String toString() {
            return what + " " + agreed + "/" + asked;
        }
    }

    /** The share of words two texts have in common, by number of occurrences. */
    static F overlap(String expected, String found) {
        var truth = words(expected);
        var guess = words(found);
        double common = truth.entrySet().stream()
                .mapToDouble(word -> Math.min(word.getValue(), guess.getOrDefault(word.getKey(), 0)))
                .sum();
        double got = guess.values().stream().mapToInt(Integer::intValue).sum();
        double wanted = truth.values().stream().mapToInt(Integer::intValue).sum();
        return new F(got == 0 ? 0 : common / got, wanted == 0 ? 1 : common / wanted);
    }

    private static Map<String, Integer> words(String text) {
        var words = new HashMap<String, Integer>();
        Arrays.stream(Trimming.plain(text).split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }
}
