package broadsheet.story.document;

import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The one way in from HTML. An allow-list: what is known becomes a block or a mark, what is unknown gives up its words and
 * nothing else, what can run or load is dropped whole. The result is words and marks; no markup survives as markup.
 *
 * <p>One pass over the tree. Text gathers in {@link #pending} under the marks open around it; a block element ends the
 * paragraph before it and begins anew after it, as a browser does.
 */
public final class FromHtml {
    /** Elements that run, load, or ask; nothing inside them is prose. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "option",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "frame",
            "frameset",
            "noframes",
            "map",
            "area",
            "dialog",
            "datalist",
            "xmp",
            "plaintext",
            "noembed");

    /** Inline elements without a meaning of their own here; every other unknown element is taken for a block. */
    private static final Set<String> PLAIN_INLINE = Set.of(
            "span",
            "font",
            "small",
            "big",
            "mark",
            "abbr",
            "acronym",
            "time",
            "data",
            "cite",
            "dfn",
            "u",
            "ins",
            "var",
            "label",
            "bdi",
            "bdo",
            "ruby",
            "rb",
            "rt",
            "rp",
            "wbr",
            "tt",
            "nobr",
            "output",
            "meter",
            "progress");

    private final BiConsumer<Element, String> dropped;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> pending = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final boolean insideBox;

    private FromHtml(BiConsumer<Element, String> dropped, boolean insideBox) {
        this.dropped = dropped;
        this.insideBox = insideBox;
    }

    /** Reads the body of a page or a fragment. */
    public static Document read(String html) {
        return read(Jsoup.parseBodyFragment(html).body());
    }

    /** Reads what is inside the element. */
    public static Document read(Element container) {
        return read(container, (element, reason) -> {});
    }

    /**
     * Reads what is inside the element.
     *
     * @param dropped told of every element that was left out whole, with the reason in a few words
     */
    public static Document read(Element container, BiConsumer<Element, String> dropped) {
        return new Document(new FromHtml(dropped, false).blocksOf(container));
    }

    private List<Block> blocksOf(Element container) {
        children(container);
        flush();
        return blocks;
    }

    private void children(Element parent) {
        for (var child : parent.childNodes()) node(child);
    }

    private void node(Node node) {
        if (node instanceof TextNode words) {
            pending.add(new Inline.Run(words.getWholeText(), marks));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        var name = element.normalName();
        if (DROPPED.contains(name)) {
            dropped.accept(element, "<%s> is not text".formatted(name));
            return;
        }
        switch (name) {
            case "br" -> pending.add(new Inline.LineBreak(marks));
            case "a" -> link(element);
            case "strong", "b", "em", "i", "del", "s", "strike", "sub", "sup", "code", "kbd", "samp" ->
                under(simple(name), element);
            case "q" -> quoted(element);
            case "img", "picture" -> picture(element);
            case "p", "pre" -> paragraph(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "blockquote" -> quotation(element, Block.Quotation.Form.BLOCK);
            case "figure" -> figure(element);
            case "aside" -> aside(element);
            case "ul", "ol" -> listing(element);
            case "table" -> table(element);
            case "hr" -> own(new Block.Divider());
            default -> transparent(element, name);
        }
    }

    private void transparent(Element element, String name) {
        if (PLAIN_INLINE.contains(name)) {
            under(spanMark(element), element);
        } else if (element.hasClass("gallery")) {
            gallery(element);
        } else {
            flush();
            children(element);
            flush();
        }
    }

    private void under(@Nullable Mark mark, Element element) {
        if (mark == null) {
            children(element);
            return;
        }
        marks.add(mark);
        children(element);
        marks.removeLast();
    }

    private static Mark simple(String name) {
        return switch (name) {
            case "strong", "b" -> new Mark.Strong();
            case "em", "i" -> new Mark.Emphasis();
            case "sub" -> new Mark.Subscript();
            case "sup" -> new Mark.Superscript();
            case "code", "kbd", "samp" -> new Mark.Code();
            default -> new Mark.Strike();
        };
    }

    private static @Nullable Mark spanMark(Element element) {
        if (element.hasClass("said")) return new Mark.Said(attribution(element));
        var language = language(element);
        return language == null ? null : new Mark.Foreign(language);
    }

    static @Nullable Attribution attribution(Element element) {
        var speaker = Text.tidy(element.attr("data-speaker"));
        if (speaker.isEmpty()) return null;
        var source = element.attr("data-source");
        return new Attribution(
                speaker,
                element.attr("data-role"),
                element.attr("data-occasion"),
                Addresses.isWeb(source) ? source : null);
    }

    static @Nullable Language language(Element element) {
        var tag = element.attr("lang");
        return Language.fits(tag) ? new Language(tag) : null;
    }

    private void link(Element element) {
        var address = element.attr("href").strip();
        if (element.hasClass("related") && Addresses.isStoryPath(address)) {
            own(new Block.RelatedStory(address));
        } else {
            under(Addresses.isLink(address) ? new Mark.Link(address) : null, element);
        }
    }

    /** A browser would put quotation marks around it, so we write them. */
    private void quoted(Element element) {
        pending.add(new Inline.Run("“", marks));
        under(spanMark(element), element);
        pending.add(new Inline.Run("”", marks));
    }

    private void paragraph(Element element) {
        flush();
        if (element.normalName().equals("pre")) preformatted(element);
        else under(spanMark(element), element);
        flush();
    }

    private void preformatted(Element element) {
        var lines = element.wholeText().split("\\R");
        for (var line : lines) {
            pending.add(new Inline.Run(line, List.of(new Mark.Code())));
            pending.add(new Inline.LineBreak(List.of()));
        }
    }

    private void heading(Element element, int level) {
        var text = text(element);
        if (!text.isEmpty()) own(new Block.Heading(Math.clamp(level, 2, 4), text));
    }

    private void quotation(Element element, Block.Quotation.Form form) {
        flush();
        var quote = QuotationReader.read(element, form, dropped);
        if (quote != null) blocks.add(quote);
    }

    private void figure(Element element) {
        if (element.hasClass("embed")) embed(element);
        else if (element.hasClass("quotation")) quotation(element, Block.Quotation.Form.BLOCK);
        else if (element.hasClass("gallery")) gallery(element);
        else if (Slug.fits(element.attr("data-picture"))) own(pictureOf(element));
        else transparent(element, "figure");
    }

    private void picture(Element element) {
        if (Slug.fits(element.attr("data-picture"))) own(pictureOf(element));
        else dropped.accept(element, "picture that is not in the media library");
    }

    private Block.Picture pictureOf(Element element) {
        var caption = element.selectFirst("figcaption");
        if (caption == null || caption.hasAttr("data-library")) {
            return new Block.Picture(new Slug(element.attr("data-picture")), Text.EMPTY);
        }
        var own = caption.selectFirst(".caption");
        return new Block.Picture(new Slug(element.attr("data-picture")), text(own == null ? caption : own));
    }

    private void gallery(Element element) {
        flush();
        var pictures = element.select("[data-picture]").stream()
                .filter(picture -> Slug.fits(picture.attr("data-picture")))
                .map(this::pictureOf)
                .toList();
        if (!pictures.isEmpty()) blocks.add(new Block.Gallery(pictures));
    }

    private void embed(Element element) {
        flush();
        var address = element.attr("data-address");
        var provider = Text.tidy(element.attr("data-provider"));
        if (!Addresses.isWeb(address) || provider.isEmpty()) {
            dropped.accept(element, "embed without a provider and a web address");
            return;
        }
        var title = element.selectFirst(".title");
        blocks.add(new Block.Embed(provider, URI.create(address), title == null ? Text.EMPTY : text(title)));
    }

    private void aside(Element element) {
        if (element.hasClass("pull")) quotation(element, Block.Quotation.Form.PULL);
        else if (element.hasClass("factbox") && !insideBox) factBox(element);
        else transparent(element, "aside");
    }

    private void factBox(Element element) {
        flush();
        var first = element.firstElementChild();
        boolean titled = first != null && first.normalName().matches("h[1-6]");
        var inside = new FromHtml(dropped, true);
        for (var child : element.childNodes()) if (!titled || child != first) inside.node(child);
        inside.flush();
        var title = titled && first != null ? text(first) : Text.EMPTY;
        if (!title.isEmpty() || !inside.blocks.isEmpty()) blocks.add(new Block.FactBox(title, inside.blocks));
    }

    private void listing(Element element) {
        flush();
        var list = ListReader.read(element, dropped, 1);
        if (list != null) blocks.add(list);
    }

    private void table(Element element) {
        flush();
        var table = TableReader.read(element, dropped);
        if (table != null) blocks.add(table);
    }

    private void own(Block block) {
        flush();
        blocks.add(block);
    }

    private void flush() {
        if (pending.isEmpty()) return;
        var text = new Text(pending);
        pending.clear();
        if (!text.isEmpty()) blocks.add(new Block.Paragraph(text));
    }

    private Text text(Element element) {
        return text(element.childNodes(), dropped);
    }

    /** Everything inside as one text; where a block would have begun or ended there is a line break. */
    static Text text(List<? extends Node> nodes, BiConsumer<Element, String> dropped) {
        var inside = new FromHtml(dropped, true);
        for (var node : nodes) inside.node(node);
        inside.flush();
        return joined(inside.blocks.stream().flatMap(FromHtml::texts).toList());
    }

    static Text joined(List<Text> texts) {
        var inlines = new ArrayList<Inline>();
        for (var text : texts) {
            if (!inlines.isEmpty()) inlines.add(new Inline.LineBreak(List.of()));
            inlines.addAll(text.inlines());
        }
        return new Text(inlines);
    }

    /** The texts of a block that cannot stand where it was found. */
    static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Quotation quotation -> quotation.paragraphs().stream();
            case Block.Picture _,
                    Block.Gallery _,
                    Block.Listing _,
                    Block.Table _,
                    Block.Divider _,
                    Block.FactBox _,
                    Block.Embed _,
                    Block.RelatedStory _ -> block.plainText().lines().map(Text::of);
        };
    }
}
