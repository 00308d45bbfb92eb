package broadsheet.story.markdown;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads what the parser understood of a text. What has no place in a story becomes its words. */
final class MarkdownIn {
    /** HTML and code blocks are not among them: they are text here. */
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ListBlock.class, ThematicBreak.class))
            .build();

    private MarkdownIn() {}

    static Document document(String markdown) {
        return new Document(blocks(PARSER.parse(markdown)));
    }

    private static List<Block> blocks(Node parent) {
        return children(parent)
                .<Block>mapMulti((node, found) -> {
                    switch (node) {
                        case Heading heading ->
                            found.accept(new Block.Heading(Math.clamp(heading.getLevel(), 2, 4), text(heading)));
                        case BlockQuote quote -> {
                            var paragraphs = paragraphs(quote)
                                    .filter(text -> !text.isEmpty())
                                    .toList();
                            if (!paragraphs.isEmpty())
                                found.accept(new Block.Quotation(Block.Quotation.Form.BLOCK, paragraphs, null, null));
                        }
                        case ListBlock list -> {
                            var listing = listing(list, 1);
                            if (listing != null) found.accept(listing);
                        }
                        case ThematicBreak _ -> found.accept(new Block.Divider());
                        default -> found.accept(new Block.Paragraph(text(node)));
                    }
                })
                .toList();
    }

    /** Every text below a node that has no form of its own there. */
    private static Stream<Text> paragraphs(Node parent) {
        return children(parent).flatMap(node -> switch (node) {
            case BlockQuote quote -> paragraphs(quote);
            case ListBlock list -> children(list).flatMap(MarkdownIn::paragraphs);
            default -> Stream.of(text(node));
        });
    }

    private static Block.@Nullable Listing listing(ListBlock list, int depth) {
        var items = new ArrayList<Block.Listing.Item>();
        for (var item : children(list).toList()) {
            var inlines = new ArrayList<Inline>();
            Block.Listing nested = null;
            for (var part : children(item).toList()) {
                if (part instanceof ListBlock inner && depth < Block.Listing.DEEPEST && nested == null) {
                    nested = listing(inner, depth + 1);
                } else {
                    if (!inlines.isEmpty()) inlines.add(new Inline.LineBreak());
                    inlines.addAll(
                            part instanceof ListBlock inner
                                    ? flat(inner)
                                    : text(part).inlines());
                }
            }
            var text = new Text(inlines);
            if (!text.isEmpty() || nested != null) items.add(new Block.Listing.Item(text, nested));
        }
        return items.isEmpty() ? null : new Block.Listing(list instanceof OrderedList, items);
    }

    private static List<Inline> flat(ListBlock list) {
        var inlines = new ArrayList<Inline>();
        children(list).flatMap(MarkdownIn::paragraphs).forEach(text -> {
            if (!inlines.isEmpty()) inlines.add(new Inline.LineBreak());
            inlines.addAll(text.inlines());
        });
        return inlines;
    }

    private static Text text(Node node) {
        var inlines = new ArrayList<Inline>();
        inlines(node, List.of(), inlines);
        return new Text(inlines);
    }

    private static void inlines(Node parent, List<Mark> marks, List<Inline> found) {
        children(parent).forEach(node -> {
            switch (node) {
                case org.commonmark.node.Text words -> run(words.getLiteral(), marks, found);
                case HtmlInline html -> run(html.getLiteral(), marks, found);
                case Code code -> run(code.getLiteral(), Inline.under(marks, List.of(new Mark.Code())), found);
                case SoftLineBreak _ -> run(" ", marks, found);
                case HardLineBreak _ -> found.add(new Inline.LineBreak(marks));
                case StrongEmphasis _ -> inlines(node, Inline.under(marks, List.of(new Mark.Strong())), found);
                case Emphasis _ -> inlines(node, Inline.under(marks, List.of(new Mark.Emphasis())), found);
                case Link link -> inlines(node, linked(link.getDestination(), marks), found);
                default -> inlines(node, marks, found);
            }
        });
    }

    private static void run(String words, List<Mark> marks, List<Inline> found) {
        if (!words.isEmpty()) found.add(new Inline.Run(words, marks));
    }

    private static List<Mark> linked(String address, List<Mark> marks) {
        try {
            return Inline.under(marks, List.of(new Mark.Link(address)));
        } catch (IllegalArgumentException leadsNowhere) {
            return marks;
        }
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext);
    }
}
