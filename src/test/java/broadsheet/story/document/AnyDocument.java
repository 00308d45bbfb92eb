package broadsheet.story.document;

import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents of every shape, for properties. */
public final class AnyDocument {
    private AnyDocument() {}

    /** Letters of several scripts, what HTML and JSON treat specially, white space, controls and half characters. */
    static Arbitrary<String> words() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("The river", " rose ", "in the night", "“Stay,”", "’s", "ملف", "שלום")),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "<b>",
                                "&amp;",
                                "</p>",
                                "\"",
                                "'",
                                "<!--",
                                "]]>",
                                "${x}",
                                "&#x3c;",
                                "javascript:alert(1)",
                                "<script>")),
                Tuple.of(
                        2,
                        Arbitraries.of(" ", "  ", "\n", "\t", "\u00a0", "\u200f", "\u2028", "\ufeff", "👩‍👩‍👧", "é")),
                Tuple.of(2, Arbitraries.strings().ofMaxLength(8)));
    }

    static Arbitrary<Text> text() {
        return inline().list().ofMaxSize(6).map(Text::new);
    }

    private static Arbitrary<Text> someText() {
        return text().map(text -> text.isEmpty() ? Text.of("words") : text);
    }

    private static Arbitrary<Inline> inline() {
        var runs = Combinators.combine(words(), marks()).as((words, marks) -> (Inline) new Inline.Run(words, marks));
        var breaks = marks().map(marks -> (Inline) new Inline.LineBreak(marks));
        return Arbitraries.frequencyOf(Tuple.of(12, runs), Tuple.of(2, breaks), Tuple.of(1, footnote()));
    }

    private static Arbitrary<Inline> footnote() {
        return Combinators.combine(words(), marks())
                .as((words, marks) -> new Inline.Footnote(Text.of(new Inline.Run("n" + words, marks))));
    }

    private static Arbitrary<List<Mark>> marks() {
        return mark().list().ofMaxSize(3);
    }

    private static Arbitrary<Mark> mark() {
        return Arbitraries.oneOf(
                addresses().map(Mark.Link::new),
                attribution().injectNull(0.3).map(Mark.Said::new),
                language().map(Mark.Foreign::new),
                Arbitraries.of(
                        new Mark.Strong(),
                        new Mark.Emphasis(),
                        new Mark.Strike(),
                        new Mark.Subscript(),
                        new Mark.Superscript(),
                        new Mark.Code()));
    }

    private static Arbitrary<String> addresses() {
        return Arbitraries.of(
                "https://example.org/a?b=c&d=%20#e",
                "http://bücher.example/",
                "/news/flood",
                "#part-two",
                "mailto:desk@example.org",
                "tel:+441234567",
                "/",
                "https://my_blog.example:8080/'quoted'");
    }

    private static Arbitrary<String> web() {
        return Arbitraries.of("https://example.org/minutes?a=1&b=2", "http://example.com/");
    }

    static Arbitrary<Attribution> attribution() {
        return Combinators.combine(words(), words().injectNull(0.4), words().injectNull(0.6), web().injectNull(0.5))
                .as((speaker, role, occasion, source) -> new Attribution("Dr " + speaker, role, occasion, source));
    }

    private static Arbitrary<Language> language() {
        return Arbitraries.of("en", "ar", "he", "de-AT", "zh-Hant", "ur-Latn", "iw")
                .map(Language::new);
    }

    private static Arbitrary<Slug> slug() {
        return Arbitraries.of("weir", "old-bridge", "b7").map(Slug::new);
    }

    public static Arbitrary<Document> document() {
        return block().list().ofMaxSize(6).map(Document::new);
    }

    private static Arbitrary<Block> block() {
        return Arbitraries.oneOf(plainBlock(), lazily(AnyDocument::factBox));
    }

    private static Arbitrary<Block> plainBlock() {
        return Arbitraries.oneOf(
                text().map(Block.Paragraph::new),
                Combinators.combine(Arbitraries.integers().between(2, 4), text())
                        .as(Block.Heading::new),
                lazily(AnyDocument::quotation),
                picture().map(picture -> picture),
                picture().list().ofMinSize(1).ofMaxSize(3).map(Block.Gallery::new),
                listing(Block.Listing.DEEPEST).map(listing -> listing),
                lazily(AnyDocument::table),
                Arbitraries.just(new Block.Divider()),
                lazily(AnyDocument::embed),
                Arbitraries.of("/news/flood", "/river-and-land/the-weir").map(Block.RelatedStory::new));
    }

    private static Arbitrary<Block> lazily(Supplier<Arbitrary<Block>> arbitrary) {
        return Arbitraries.lazy(arbitrary);
    }

    private static Arbitrary<Block> quotation() {
        return Combinators.combine(
                        Arbitraries.of(Block.Quotation.Form.class),
                        someText().list().ofMinSize(1).ofMaxSize(3),
                        attribution().injectNull(0.4),
                        language().injectNull(0.7))
                .as(Block.Quotation::new);
    }

    private static Arbitrary<Block.Picture> picture() {
        return Combinators.combine(slug(), text()).as(Block.Picture::new);
    }

    private static Arbitrary<Block.Listing> listing(int levels) {
        Arbitrary<Block.Listing.Item> item = levels == 1
                ? someText().map(text -> new Block.Listing.Item(text, null))
                : Combinators.combine(
                                someText(),
                                Arbitraries.lazy(() -> listing(levels - 1)).injectNull(0.8))
                        .as(Block.Listing.Item::new);
        return Combinators.combine(
                        Arbitraries.of(true, false), item.list().ofMinSize(1).ofMaxSize(3))
                .as(Block.Listing::new);
    }

    private static Arbitrary<Block> table() {
        var cell = Combinators.combine(
                        text(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3))
                .as(Block.Table.Cell::new);
        var rows = cell.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Block.Table.Row::new)
                .list()
                .ofMaxSize(2);
        var someRows = cell.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Block.Table.Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
        return Arbitraries.oneOf(
                Combinators.combine(text(), rows, someRows).as(Block.Table::new),
                Combinators.combine(text(), someRows, rows).as(Block.Table::new));
    }

    private static Arbitrary<Block> embed() {
        return Combinators.combine(words(), web(), text())
                .as((provider, address, title) -> Block.Embed.of("P" + provider, address, title));
    }

    private static Arbitrary<Block> factBox() {
        return Combinators.combine(text(), plainBlock().list().ofMaxSize(3)).as(Block.FactBox::new);
    }
}
