package bench.synthetic;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes sentences, paragraphs and whole texts about a {@link Matter}. */
final class Prose {
    /** Of a hundred words, so many belong to the matter and so many are its names. */
    private static final int OF_THE_MATTER = 16;

    private static final int NAMES = 4;

    private static final int HEADING_EVERY = 400;

    /** Half of all stories are longer; few are much longer (log-normal), as in a real paper. */
    private static final double MEDIAN_WORDS = 320;

    private static final double SPREAD = 0.6;
    private static final int LEAST_WORDS = 60;
    private static final int MOST_WORDS = 3_500;

    private final Vocabulary vocabulary;
    private final Matter matter;
    private final SplittableRandom random;

    Prose(Vocabulary vocabulary, Matter matter, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.matter = matter;
        this.random = random;
    }

    String headline() {
        var words = new ArrayList<String>();
        words.add(random.nextBoolean() ? matter.place() : surname(matter.person(random)));
        for (int i = 3 + random.nextInt(5); i > 0; i--) {
            words.add(random.nextInt(3) == 0 ? vocabulary.word(random) : matter.word(random));
        }
        return String.join(" ", words);
    }

    private static String surname(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }

    /** Some 8 to 25 words, a capital before and a full stop after them. */
    String sentence() {
        var text = new StringBuilder();
        int words = 8 + random.nextInt(18);
        for (int i = 0; i < words; i++) {
            if (i > 0) text.append(i % 7 == 6 && i < words - 2 ? ", " : " ");
            text.append(word());
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.append('.').toString();
    }

    private String word() {
        int chance = random.nextInt(100);
        if (chance < NAMES) return random.nextInt(3) == 0 ? matter.place() : matter.person(random);
        return chance < NAMES + OF_THE_MATTER ? matter.word(random) : vocabulary.word(random);
    }

    Document body() {
        int wanted = (int) Math.clamp(MEDIAN_WORDS * Math.exp(random.nextGaussian() * SPREAD), LEAST_WORDS, MOST_WORDS);
        var blocks = new ArrayList<Block>();
        int words = 0;
        int untilHeading = HEADING_EVERY;
        while (words < wanted) {
            var paragraph = paragraph();
            blocks.add(random.nextInt(12) == 0 ? quotation(paragraph) : Block.Paragraph.of(paragraph));
            words += paragraph.length() / 6;
            if (words < untilHeading || words >= wanted) continue;
            blocks.add(new Block.Heading(2, Text.of(headline())));
            untilHeading += HEADING_EVERY;
        }
        blocks.add(Block.Paragraph.of(sentence()));
        return new Document(blocks);
    }

    private String paragraph() {
        var text = new StringBuilder(sentence());
        for (int i = random.nextInt(4); i > 0; i--) text.append(' ').append(sentence());
        return text.toString();
    }

    private static Block quotation(String words) {
        return new Block.Quotation(Block.Quotation.Form.BLOCK, List.of(Text.of(words)), null, null);
    }
}
