package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Makes blocks of elements, and paragraphs of the words between them. */
final class BlockReader extends WordsReader {
    private final List<Block> blocks = new ArrayList<>();
    private final boolean insideBox;

    private BlockReader(BiConsumer<Element, String> dropped, boolean insideBox) {
        super(dropped);
        this.insideBox = insideBox;
    }

    static List<Block> blocks(List<Node> nodes, BiConsumer<Element, String> dropped) {
        return new BlockReader(dropped, false).read(nodes);
    }

    private List<Block> read(List<Node> nodes) {
        for (var node : nodes) node(node);
        flush();
        return blocks;
    }

    @Override
    void paragraph(Text text) {
        blocks.add(new Block.Paragraph(text));
    }

    @Override
    boolean block(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                add(heading(element, element.normalName().charAt(1) - '0'));
            case "blockquote" -> add(QuotationReader.read(element, Block.Quotation.Form.BLOCK, dropped));
            case "ul", "ol" -> add(ListReader.read(element, dropped));
            case "table" -> add(TableReader.read(element, dropped));
            case "hr" -> add(List.of(new Block.Divider()));
            case "a" -> add(List.of(new Block.RelatedStory(element.attr("href"))));
            case "img", "picture" -> picture(element);
            case "figure" -> figure(element);
            case "aside" -> aside(element);
            default -> element.hasClass("gallery") && gallery(element);
        };
    }

    private boolean add(List<? extends Block> more) {
        flush();
        blocks.addAll(more);
        return true;
    }

    private List<Block> heading(Element element, int level) {
        return List.of(new Block.Heading(Math.clamp(level, 2, 4), text(element.childNodes(), dropped)));
    }

    private boolean picture(Element element) {
        var picture = PictureReader.read(element, dropped);
        if (!picture.isEmpty()) return add(picture);
        dropped.accept(element, "picture that is not in the media library");
        return true;
    }

    private boolean figure(Element element) {
        if (element.hasClass("embed")) return embed(element);
        if (element.hasClass("gallery")) return gallery(element);
        if (QuotationReader.isQuotation(element)) {
            var form = element.hasClass("pull") ? Block.Quotation.Form.PULL : Block.Quotation.Form.BLOCK;
            return add(QuotationReader.read(element, form, dropped));
        }
        var picture = PictureReader.read(element, dropped);
        return !picture.isEmpty() && add(picture);
    }

    private boolean gallery(Element element) {
        var pictures = PictureReader.gallery(element, dropped);
        return !pictures.isEmpty() && add(List.of(new Block.Gallery(pictures)));
    }

    private boolean embed(Element element) {
        var address = Elements.web(element.attr("data-address"));
        var provider = Text.tidy(element.attr("data-provider"));
        if (address == null || provider.isEmpty()) {
            dropped.accept(element, "embed without a provider and a web address");
            return true;
        }
        var title = element.selectFirst(".title");
        var words = title == null ? Text.EMPTY : text(title.childNodes(), dropped);
        return add(List.of(Block.Embed.of(provider, address, words)));
    }

    private boolean aside(Element element) {
        if (element.hasClass("pull")) return add(QuotationReader.read(element, Block.Quotation.Form.PULL, dropped));
        if (!element.hasClass("factbox") || insideBox) return false;
        return add(List.of(box(element)));
    }

    private Block box(Element element) {
        var first = element.hasAttr("data-untitled") ? null : leading(element);
        boolean titled = first != null && first.normalName().matches("h[1-6]|header");
        var rest = new ArrayList<Node>(element.childNodes());
        if (titled) rest.remove(first);
        var title = titled && first != null ? text(first.childNodes(), dropped) : Text.EMPTY;
        return new Block.FactBox(title, new BlockReader(dropped, true).read(rest));
    }
}
