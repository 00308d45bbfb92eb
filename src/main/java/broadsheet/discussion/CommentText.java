package broadsheet.discussion;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkResult;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a commenter typed: paragraphs, *emphasis*, **strong words**, [links](https://example.org/), quotes after &gt; and
 * lists, in Markdown's notation (CommonMark). Whatever is not one of these stays on the page as it was typed: HTML, entities,
 * headings, code, pictures. See {@code docs/decisions/0050}.
 */
final class CommentText {
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, ListBlock.class))
            .customInlineContentParserFactory(new AsTyped())
            // Only links that carry their address: references far below would be typed by accident.
            .linkProcessor((link, scanner, _) -> link.destination() == null
                    ? LinkResult.none()
                    : LinkResult.wrapTextIn(
                            new org.commonmark.node.Link(link.destination(), link.title()), scanner.position()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(Block.Listing.DEEPEST + 2)
            .build();

    private final String source;
    private final WordsOfComment words;

    private CommentText(String source) {
        this.source = source;
        this.words = new WordsOfComment(source);
    }

    /** @param source scrubbed */
    static Document read(String source) {
        return new Document(new CommentText(source).blocks(PARSER.parse(source)));
    }

    private List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Paragraph paragraph -> blocks.add(new Block.Paragraph(words.of(paragraph)));
                case BlockQuote quote -> quoted(quote).ifPresent(blocks::add);
                case BulletList list -> listed(list, blocks);
                case OrderedList list -> listed(list, blocks);
                default -> blocks.add(new Block.Paragraph(literal(node)));
            }
        }
        return blocks;
    }

    /** What we have no block for, as it was typed. */
    private Text literal(Node node) {
        var lines = new ArrayList<Inline>();
        for (var span : node.getSourceSpans()) {
            if (!lines.isEmpty()) lines.add(new Inline.LineBreak());
            lines.add(new Inline.Run(typed(span)));
        }
        return new Text(lines);
    }

    private String typed(SourceSpan span) {
        return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    private java.util.Optional<Block> quoted(BlockQuote quote) {
        var paragraphs = new ArrayList<Text>();
        for (var block : blocks(quote)) collect(block, paragraphs);
        paragraphs.removeIf(Text::isEmpty);
        if (paragraphs.isEmpty()) return java.util.Optional.empty();
        return java.util.Optional.of(new Block.Quotation(Block.Quotation.Form.BLOCK, paragraphs, null, null));
    }

    /** A quotation is paragraphs; lists and quotes inside it give theirs. */
    private static void collect(Block block, List<Text> paragraphs) {
        switch (block) {
            case Block.Paragraph(Text text) -> paragraphs.add(text);
            case Block.Quotation quotation -> paragraphs.addAll(quotation.paragraphs());
            case Block.Listing listing -> items(listing, paragraphs);
            case Block.Heading _,
                    Block.Picture _,
                    Block.Gallery _,
                    Block.Table _,
                    Block.Divider _,
                    Block.FactBox _,
                    Block.Embed _,
                    Block.RelatedStory _ -> {}
        }
    }

    private static void items(Block.Listing listing, List<Text> paragraphs) {
        for (var item : listing.items()) {
            paragraphs.add(item.text());
            if (item.nested() != null) items(item.nested(), paragraphs);
        }
    }

    /** "1986. What a year" begins a sentence, not a list: only a list from one is a list. */
    private void listed(ListBlock list, List<Block> blocks) {
        boolean counted = list instanceof OrderedList;
        if (list instanceof OrderedList ordered
                && ordered.getMarkerStartNumber() != null
                && ordered.getMarkerStartNumber() != 1) {
            blocks.add(new Block.Paragraph(literal(list)));
            return;
        }
        var listing = listing(list, counted, 1);
        if (listing != null) blocks.add(listing);
    }

    private Block.@Nullable Listing listing(ListBlock list, boolean counted, int depth) {
        var items = new ArrayList<Block.Listing.Item>();
        for (var node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) items.add(item(item, depth));
        }
        items.removeIf(item -> item.text().isEmpty() && item.nested() == null);
        return items.isEmpty() ? null : new Block.Listing(counted, items);
    }

    /** The words of an item, and the list below it; a second list, or one too deep, is shown as it was typed. */
    private Block.Listing.Item item(ListItem item, int depth) {
        var inside = new ArrayList<Inline>();
        var below = new ArrayList<Block.Listing>();
        for (var node = item.getFirstChild(); node != null; node = node.getNext()) {
            boolean nests = node instanceof ListBlock && below.isEmpty() && depth < Block.Listing.DEEPEST;
            if (nests && node instanceof ListBlock list) {
                var listing = listing(list, list instanceof OrderedList, depth + 1);
                if (listing != null) below.add(listing);
                continue;
            }
            if (!inside.isEmpty()) inside.add(new Inline.LineBreak());
            inside.addAll((node instanceof Paragraph ? words.of(node) : literal(node)).inlines());
        }
        return new Block.Listing.Item(new Text(inside), below.isEmpty() ? null : below.getFirst());
    }

    /** How many addresses it leads to. */
    static int links(Document document) {
        return (int) texts(document.blocks())
                .flatMap(text -> text.inlines().stream())
                .flatMap(inline -> inline.marks().stream())
                .filter(Mark.Link.class::isInstance)
                .distinct()
                .count();
    }

    private static java.util.stream.Stream<Text> texts(List<Block> blocks) {
        var texts = new ArrayList<Text>();
        blocks.forEach(block -> collect(block, texts));
        return texts.stream();
    }
}
