package broadsheet.story.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of a story: blocks in reading order, in one canonical form: paragraphs, headings and boxes without a word are
 * left out, so two documents that look alike are equal.
 *
 * @param blocks never null, may be empty
 */
public record Document(List<Block> blocks) {
    /** A book of 600 pages has about 10,000 paragraphs; more is not a story. */
    public static final int MOST_BLOCKS = 20_000;

    /** No sign of Chinese or Japanese comes before it; spares most letters the question. */
    private static final char FIRST_SIGN = '\u2E80';

    public static final Document EMPTY = new Document(List.of());

    public Document {
        blocks = saying(blocks);
        if (blocks.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException(
                    "A story has at most %,d blocks; this one has %,d.".formatted(MOST_BLOCKS, blocks.size()));
        }
    }

    public static Document of(Block... blocks) {
        return new Document(List.of(blocks));
    }

    static List<Block> saying(List<Block> blocks) {
        return blocks.stream().filter(Document::says).toList();
    }

    private static boolean says(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> !paragraph.text().isEmpty();
            case Block.Heading heading -> !heading.text().isEmpty();
            case Block.FactBox box -> !box.title().isEmpty() || !box.blocks().isEmpty();
            case Block.Quotation _,
                    Block.Picture _,
                    Block.Gallery _,
                    Block.Listing _,
                    Block.Table _,
                    Block.Divider _,
                    Block.Embed _,
                    Block.RelatedStory _ -> true;
        };
    }

    /** The words alone, a blank line between blocks, footnotes at the end; what search, feeds and mails read. */
    public String plainText() {
        var notes = blocks.stream().flatMap(Block::texts).flatMap(Text::notes).map(Text::plain);
        return Stream.concat(blocks.stream().map(Block::plainText), notes)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** Words as a reader counts them: runs of letters and digits between spaces; of Chinese and Japanese, two signs. */
    public int words() {
        int words = 0;
        for (var block : blocks) words += words(block.plainText());
        return words;
    }

    private static int words(String text) {
        int words = 0;
        int signs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean sign = letter >= FIRST_SIGN && (Character.isIdeographic(letter) || isKana(letter));
            boolean space = letter == ' ' || (letter < ' ' || letter > '~') && Character.isWhitespace(letter);
            boolean word = !sign && !space;
            if (sign) signs++;
            else if (word && !inside) words++;
            inside = word || sign;
        }
        return words + (signs + 1) / 2;
    }

    private static boolean isKana(char letter) {
        var script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    /** Every picture shown in the body, in order, those of galleries and fact boxes too. */
    public Stream<Block.Picture> pictures() {
        return everyBlock().<Block.Picture>mapMulti((block, found) -> {
            if (block instanceof Block.Picture picture) found.accept(picture);
            if (block instanceof Block.Gallery gallery) gallery.pictures().forEach(found);
        });
    }

    /** Every embed, those inside fact boxes too. */
    public Stream<Block.Embed> embeds() {
        return everyBlock().filter(Block.Embed.class::isInstance).map(Block.Embed.class::cast);
    }

    /** Every block, those inside fact boxes too. */
    public Stream<Block> everyBlock() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.FactBox box
                        ? Stream.concat(Stream.of(block), box.blocks().stream())
                        : Stream.of(block));
    }
}
