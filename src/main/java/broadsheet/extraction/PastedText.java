package broadsheet.extraction;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Text;
import broadsheet.story.quotation.Quotations;
import broadsheet.text.Language;
import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A story copied off a page as plain text: the furniture goes, the top is read, the rest becomes blocks. */
final class PastedText {
    /** Twice as many as a story may have: half of them may be furniture. */
    private static final int MOST_LINES = 2 * Document.MOST_BLOCKS;

    private static final int LONGEST_HEADING_WORDS = 12;

    private static final Pattern BULLET = Pattern.compile("[•‣◦▪●∙·*–-]\\s+(\\S.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)]\\s+(\\S.*)");
    private static final Pattern RULE = Pattern.compile("(?:[*_~—–•#-]\\s*){3,}|⁂");

    private PastedText() {}

    static Extract read(String text) {
        var lines = PastedLines.of(text);
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("this text has %,d paragraphs and a story at most %,d."
                    .formatted(lines.size(), Document.MOST_BLOCKS));
        }
        var tidied = Tidied.of(lines);
        var top = Masthead.of(tidied.kept());
        var body = Quotations.marked(new Document(blocks(top.rest())));
        var language = Languages.of(body.plainText());
        return new Extract(
                top.title(),
                top.kicker(),
                top.standfirst(),
                top.credits().byline(),
                top.credits().published(),
                top.credits().modified(),
                language,
                direction(language),
                "",
                "",
                body,
                tidied.dropped());
    }

    static Language.Direction direction(@Nullable Language language) {
        return language == null ? Language.Direction.LTR : language.direction();
    }

    private static List<Block> blocks(List<String> lines) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); i++) {
            var items = items(lines, i);
            if (!items.isEmpty()) {
                blocks.add(new Block.Listing(NUMBERED.matcher(lines.get(i)).matches(), items));
                i += items.size() - 1;
            } else {
                blocks.add(block(lines, i));
            }
        }
        return blocks;
    }

    private static Block block(List<String> lines, int at) {
        var line = lines.get(at);
        if (RULE.matcher(line).matches()) return new Block.Divider();
        return isHeading(lines, at) ? new Block.Heading(2, Text.of(line)) : Block.Paragraph.of(line);
    }

    /** A short line that is no sentence, with prose below it and not part of a run of such lines. */
    private static boolean isHeading(List<String> lines, int at) {
        var line = lines.get(at);
        boolean question = line.endsWith("?") || line.endsWith("؟") || line.endsWith("!");
        return (!Lines.endsSentence(line) || question)
                && Lines.count(line) <= LONGEST_HEADING_WORDS
                && Lines.hasLetter(line)
                && at + 1 < lines.size()
                && Lines.isProse(lines.get(at + 1))
                && !Quotations.quotes(line);
    }

    /** The run of list points that begins at this line; one alone is a dash before a sentence, not a list. */
    private static List<Block.Listing.Item> items(List<String> lines, int from) {
        var pattern = NUMBERED.matcher(lines.get(from)).matches() ? NUMBERED : BULLET;
        var items = new ArrayList<Block.Listing.Item>();
        for (var line : lines.subList(from, lines.size())) {
            var point = pattern.matcher(line);
            if (!point.matches()) break;
            items.add(new Block.Listing.Item(Text.of(point.group(1)), null));
        }
        return items.size() < 2 ? List.of() : items;
    }
}
