package bench;

import bench.synthetic.SyntheticArchive;
import broadsheet.search.Facet;
import broadsheet.search.GrownIndex;
import broadsheet.search.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Grows an index and asks it questions made of the words of its own stories; a process of its own, with the house's flags. */
final class Searcher {
    /** What is asked, in the order of the table. */
    static final List<String> MANNERS = List.of(
            "1 word", "2 words", "5 words", "2 words, filtered", "beginning of a word", "typing error", "phrase");

    /** What happens to stories, and how long until a question tells of it; after the questions in the table. */
    static final List<String> DEEDS = List.of("new story found", "update found", "withdrawal seen");

    private static final Duration TO_GROW = Duration.ofSeconds(480);
    private static final int TO_WARM_UP = 300;
    private static final int SHORTEST_WORD = 4;
    private static final int DONE = 200;
    private static final int DONE_TO_WARM_UP = 50;
    private static final double NANOS_A_MILLI = 1e6;

    private final GrownIndex index;
    private final SyntheticArchive archive;
    private final int asked;
    private final SplittableRandom random = new SplittableRandom(7);

    private Searcher(GrownIndex index, SyntheticArchive archive, int asked) {
        this.index = index;
        this.archive = archive;
        this.asked = asked;
    }

    /** @param arguments the index's folder, how many stories it is to hold, of how many, how many questions of each kind */
    public static void main(String[] arguments) throws IOException {
        var archive = SyntheticArchive.of(Integer.parseInt(arguments[2]));
        int size = Integer.parseInt(arguments[1]);
        try (var index = GrownIndex.open(Path.of(arguments[0]), archive)) {
            long began = System.nanoTime();
            index.grow(size, began + TO_GROW.toNanos());
            double seconds = (System.nanoTime() - began) / NANOS_A_MILLI / 1000;
            if (index.size() < size) {
                System.out.println(Growth.MARK + Growth.UNFINISHED + "\t" + seconds);
                return;
            }
            new Searcher(index, archive, Integer.parseInt(arguments[3])).measure(seconds);
        }
    }

    private void measure(double seconds) throws IOException {
        var cells = new ArrayList<String>();
        cells.add(Integer.toString(index.size()));
        cells.add(Double.toString(seconds));
        cells.add(Long.toString(index.bytes() >> 20));
        for (int i = 0; i < TO_WARM_UP; i++) for (var manner : MANNERS) index.ask(question(manner));
        for (var manner : MANNERS) {
            var figures = millis(() -> question(manner));
            cells.add(Figures.text("%.2f", figures.median()));
            cells.add(Figures.text("%.2f", figures.percentile(99)));
        }
        for (var figures : deeds()) {
            cells.add(Figures.text("%.2f", figures.median()));
            cells.add(Figures.text("%.2f", figures.percentile(99)));
        }
        cells.add(Machine.memory("RssAnon:"));
        cells.add(Machine.memory("VmRSS:"));
        System.out.println(Growth.MARK + String.join("\t", cells));
    }

    private Figures millis(Supplier<Question> questions) throws IOException {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < asked; i++) {
            var question = questions.get();
            long began = System.nanoTime();
            index.ask(question);
            millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
        }
        return Figures.of(millis, each -> each);
    }

    /** Each with a story that is gone again when the next one comes. */
    private List<Figures> deeds() throws IOException {
        var millis = new double[DEEDS.size()][DONE];
        for (int i = -DONE_TO_WARM_UP; i < DONE; i++) {
            int number = index.size() + Math.floorMod(i, DONE);
            long began = System.nanoTime();
            see(index.isFoundAfterKeeping(number, "unheardof" + letters(i, 'a')), "A new story was not found.");
            long found = System.nanoTime();
            see(index.isFoundAfterKeeping(number, "unheardof" + letters(i, 'k')), "An update was not found.");
            long renewed = System.nanoTime();
            see(!index.isFoundAfterDropping(number, "unheardof" + letters(i, 'k')), "What was withdrawn was found.");
            if (i < 0) continue;
            millis[0][i] = (found - began) / NANOS_A_MILLI;
            millis[1][i] = (renewed - found) / NANOS_A_MILLI;
            millis[2][i] = (System.nanoTime() - renewed) / NANOS_A_MILLI;
        }
        return Arrays.stream(millis).map(Figures::of).toList();
    }

    private static void see(boolean so, String otherwise) {
        if (!so) throw new CannotMeasure(otherwise);
    }

    /** A number in letters, so that it is one word with those before it. */
    private static String letters(int number, char zero) {
        return Integer.toString(Math.abs(number) + 1000)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + zero)))
                .collect(Collectors.joining());
    }

    private Question question(String manner) {
        var words = words();
        return switch (MANNERS.indexOf(manner)) {
            case 0 -> Question.of(one(words) + " ");
            case 1 -> Question.of(one(words) + " " + one(words) + " ");
            case 2 -> Question.of(String.join(" ", one(words), one(words), one(words), one(words), one(words)) + " ");
            case 3 ->
                Question.of(one(words) + " " + one(words) + " ")
                        .with(
                                Facet.SECTION,
                                archive.sections().getFirst().slug().text())
                        .between(LocalDate.of(2014, 10, 1), LocalDate.of(2020, 12, 31));
            case 4 -> {
                var word = one(words);
                yield Question.of(word.substring(0, Math.min(word.length(), 2 + random.nextInt(4))));
            }
            case 5 -> {
                var word = one(words);
                int at = 1 + random.nextInt(word.length() - 2);
                yield Question.of(
                        word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2) + " ");
            }
            default -> {
                int at = random.nextInt(words.size() - 1);
                yield Question.of("\"" + words.get(at) + " " + words.get(at + 1) + "\"");
            }
        };
    }

    /** The words of one story: what is asked together was written together. */
    private List<String> words() {
        var text = archive.story(random.nextInt(index.size())).content().body().plainText();
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
