package broadsheet.related;

import broadsheet.related.CheckedStory.Checked;
import broadsheet.related.CheckedStory.Stretch;
import broadsheet.related.quotation.Sayings;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.quotation.Quotations;
import broadsheet.story.quotation.Spoken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures how well who said what is found by rule, against quotations that a person looked at one by one. */
public final class QuotationEvaluation {
    /** Two stretches are the same quotation from this share of common letters on; where one unclosed ends is a matter of taste. */
    private static final double SAME = 0.5;

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> NO_NAMES = Set.of("the", "a", "an", "mr", "mrs", "ms", "s");

    private QuotationEvaluation() {}

    /**
     * What came out.
     *
     * @param stories how many of the checked stories were in the file
     * @param checked quotations that a person found in them
     * @param found quotations that the rules found
     * @param rightlyFound of these, how many are one of those checked
     * @param named how many the rules named a speaker for
     * @param rightlyNamed of these, how many are a checked quotation by that speaker
     * @param faults a sentence for each that is not as it was checked, with places instead of words
     * @param skipped a sentence for each line that could not be read
     */
    public record Report(
            int stories,
            int checked,
            int found,
            int rightlyFound,
            int named,
            int rightlyNamed,
            List<String> faults,
            List<String> skipped) {
        public double precision() {
            return share(rightlyNamed, named);
        }

        public double recall() {
            return share(rightlyNamed, checked);
        }

        public double precisionOfMarks() {
            return share(rightlyFound, found);
        }

        public double recallOfMarks() {
            return share(rightlyFound, checked);
        }

        private static double share(int some, int all) {
            return all == 0 ? 0 : some / (double) all;
        }
    }

    /**
     * Reads the checked stories out of the file and finds who said what in them as in an imported story.
     *
     * @param file JSON lines, plain or gzipped, with id, event and text
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it has none of the checked stories, as they were
     */
    public static Report of(Path file) throws IOException {
        var corpus = Corpus.read(file);
        var texts = corpus.lines().stream().collect(Collectors.toMap(CorpusLine::id, CorpusLine::text));
        var stories = CheckedStory.sample().stream()
                .filter(story -> texts.containsKey(story.id()))
                .toList();
        if (stories.isEmpty()) throw new IllegalArgumentException("none of its stories was checked by hand");
        var count = new Counting();
        for (var story : stories) {
            var text = texts.get(story.id());
            if (!story.fits(text)) {
                throw new IllegalArgumentException("story %s is not as it was checked".formatted(story.id()));
            }
            count.add(story, text);
        }
        return count.report(stories.size(), corpus.skipped());
    }

    /** A quotation by rule, at its place in the text of the collection. */
    private record Found(Stretch place, @Nullable String speaker) {}

    private static List<Found> found(String text) {
        var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty());
        var document = Quotations.marked(
                new Document(lines.<Block>map(Block.Paragraph::of).toList()));
        var before = new ArrayList<Integer>();
        int letters = 0;
        for (var block : document.blocks()) {
            before.add(letters);
            letters += letters(block.plainText());
        }
        return Spoken.in(document).stream()
                .filter(Sayings::says)
                .map(spoken -> {
                    var plain = document.blocks().get(spoken.block()).plainText();
                    int from = before.get(spoken.block()) + letters(plain.substring(0, spoken.start()));
                    var place = new Stretch(from, from + letters(spoken.words()));
                    return new Found(
                            place, spoken.by() == null ? null : spoken.by().speaker());
                })
                .toList();
    }

    /** White space is folded in a document: places are counted in letters and digits. */
    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static final class Counting {
        private int checked;
        private int found;
        private int rightlyFound;
        private int named;
        private int rightlyNamed;
        private final List<String> faults = new ArrayList<>();

        void add(CheckedStory story, String text) {
            var open = new ArrayList<>(story.quotations());
            checked += open.size();
            int until = letters(text.substring(0, story.until()));
            for (var each : found(text)) {
                if (each.place().from() >= until) continue;
                found++;
                if (each.speaker() != null) named++;
                var same = open.stream()
                        .filter(one -> same(each.place(), place(one, text)))
                        .findFirst();
                if (same.isEmpty()) {
                    fault(story, each, text, "is none that was checked");
                    continue;
                }
                rightlyFound++;
                open.remove(same.get());
                if (named(each.speaker(), same.get(), text)) rightlyNamed += each.speaker() == null ? 0 : 1;
                else fault(story, each, text, "has the wrong speaker");
            }
            for (var missed : open) fault(story, new Found(place(missed, text), null), text, "was not found");
        }

        private void fault(CheckedStory story, Found each, String text, String what) {
            faults.add("story %s: the quotation at letter %d of %d %s."
                    .formatted(story.id(), each.place().from(), letters(text), what));
        }

        Report report(int stories, List<String> skipped) {
            return new Report(stories, checked, found, rightlyFound, named, rightlyNamed, List.copyOf(faults), skipped);
        }
    }

    private static Stretch place(Checked checked, String text) {
        int from = letters(text.substring(0, checked.place().from()));
        return new Stretch(from, from + letters(checked.place().in(text)));
    }

    private static boolean same(Stretch one, Stretch other) {
        int common = Math.min(one.to(), other.to()) - Math.max(one.from(), other.from());
        int together = Math.max(one.to(), other.to()) - Math.min(one.from(), other.from());
        return common >= SAME * together;
    }

    private static boolean named(@Nullable String speaker, Checked checked, String text) {
        if (speaker == null) return checked.speakers().isEmpty();
        var said = words(speaker);
        return checked.speakers().stream()
                .map(place -> words(place.in(text)))
                .anyMatch(name -> !said.isEmpty() && (said.containsAll(name) || name.containsAll(said)));
    }

    private static Set<String> words(String name) {
        return NOT_IN_A_NAME
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !NO_NAMES.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
