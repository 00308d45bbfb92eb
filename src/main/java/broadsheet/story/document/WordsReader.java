package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Gathers words under the marks of the elements around them. Where a block element begins or ends, so does a paragraph. What
 * a block element is beyond that is for {@link FromHtml} to say; by itself this reads prose where nothing else may stand: a
 * cell, a caption, a point of a list.
 */
class WordsReader {
    /** The parser prunes at 512; a tree that was put together otherwise must not exhaust the stack either. */
    private static final int DEEPEST = 600;

    final BiConsumer<Element, String> dropped;
    private final List<Inline> pending = new ArrayList<>();
    private final List<Text> paragraphs = new ArrayList<>();
    private List<Mark> marks = List.of();
    private int depth;

    WordsReader(BiConsumer<Element, String> dropped) {
        this.dropped = dropped;
    }

    /** Every paragraph found in the nodes, a block of any kind giving up its words. */
    static List<Text> paragraphs(List<? extends Node> nodes, BiConsumer<Element, String> dropped) {
        var reader = new WordsReader(dropped);
        for (var node : nodes) reader.node(node);
        reader.flush();
        return reader.paragraphs;
    }

    /** The same as one text, a line break between what were paragraphs. */
    static Text text(List<? extends Node> nodes, BiConsumer<Element, String> dropped) {
        var inlines = new ArrayList<Inline>();
        for (var paragraph : paragraphs(nodes, dropped)) {
            if (!inlines.isEmpty()) inlines.add(new Inline.LineBreak());
            inlines.addAll(paragraph.inlines());
        }
        return new Text(inlines);
    }

    final void node(Node node) {
        if (node instanceof TextNode words) {
            pending.add(new Inline.Run(words.getWholeText(), marks));
        } else if (node instanceof Element element) {
            if (Elements.isNoProse(element)) {
                dropped.accept(element, "<%s> is not text".formatted(element.normalName()));
            } else {
                element(element);
            }
        }
    }

    private void element(Element element) {
        if (FootnoteReader.isFootnote(element)) {
            pending.add(new Inline.Footnote(text(element.childNodes(), dropped)));
            return;
        }
        switch (element.normalName()) {
            case "br" -> pending.add(new Inline.LineBreak(marks));
            case "q" -> quoted(element);
            case "pre" -> preformatted(element);
            case "p" -> alone(() -> under(Elements.marks(element), element));
            default -> {
                if (Elements.isInline(element)) under(Elements.marks(element), element);
                else if (!block(element)) alone(() -> children(element));
            }
        }
    }

    /**
     * Reads a block element.
     *
     * @return false where it has no meaning here, so that only what is inside counts
     */
    boolean block(Element element) {
        boolean shown = switch (element.normalName()) {
            case "img", "picture", "a" -> true;
            default -> false;
        };
        if (shown) dropped.accept(element, "only words can stand here");
        return shown;
    }

    /** A paragraph is complete. */
    void paragraph(Text text) {
        paragraphs.add(text);
    }

    final void children(Element parent) {
        if (depth == DEEPEST) {
            dropped.accept(parent, "nested too deeply");
            return;
        }
        depth++;
        for (var child : parent.childNodes()) node(child);
        depth--;
    }

    final void flush() {
        if (pending.isEmpty()) return;
        var text = new Text(pending);
        pending.clear();
        if (!text.isEmpty()) paragraph(text);
    }

    private void alone(Runnable reading) {
        flush();
        reading.run();
        flush();
    }

    private void under(List<Mark> more, Element element) {
        var outer = marks;
        if (!more.isEmpty()) marks = Inline.under(outer, more);
        children(element);
        marks = outer;
    }

    /** A browser would put quotation marks around it, so we write them. */
    private void quoted(Element element) {
        pending.add(new Inline.Run("“", marks));
        under(Elements.marks(element), element);
        pending.add(new Inline.Run("”", marks));
    }

    private void preformatted(Element element) {
        flush();
        for (var line : (Iterable<String>) element.wholeText().lines()::iterator) {
            pending.add(new Inline.Run(line, new Mark.Code()));
            pending.add(new Inline.LineBreak());
        }
        flush();
    }

    /** The first element inside, where no words come before it. */
    static @Nullable Element leading(Element parent) {
        for (var child : parent.childNodes()) {
            if (child instanceof Element element) return element;
            if (child instanceof TextNode words && !words.isBlank()) return null;
        }
        return null;
    }
}
