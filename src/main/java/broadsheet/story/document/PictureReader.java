package broadsheet.story.document;

import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads pictures out of the media library, alone and in galleries, with the captions this story gives them. */
final class PictureReader {
    /** figure, link, picture, img: no wrapping that we know is deeper. */
    private static final int DEEPEST = 4;

    private PictureReader() {}

    /** The picture an element shows; empty where it shows none of the library. */
    static List<Block.Picture> read(Element element, BiConsumer<Element, String> dropped) {
        return slug(element).stream()
                .map(slug -> new Block.Picture(slug, caption(element, dropped)))
                .toList();
    }

    static List<Block.Picture> gallery(Element element, BiConsumer<Element, String> dropped) {
        return element.select("[data-picture]").stream()
                .flatMap(picture -> read(picture, dropped).stream())
                .toList();
    }

    /** Named by the element itself, or by the one thing it wraps. */
    private static Optional<Slug> slug(Element element) {
        Element inside = element;
        for (int depth = 0; inside != null && depth < DEEPEST; depth++) {
            var name = inside.attr("data-picture");
            if (Slug.fits(name)) return Optional.of(new Slug(name));
            inside = inside.firstElementChild();
        }
        return Optional.empty();
    }

    /** Not the library's own caption, and never the credit, which belongs to the picture. */
    private static Text caption(Element element, BiConsumer<Element, String> dropped) {
        var whole = element.selectFirst("figcaption");
        if (whole == null || whole.hasAttr("data-library")) return Text.EMPTY;
        var own = whole.selectFirst(".caption");
        if (own != null) return WordsReader.text(own.childNodes(), dropped);
        return WordsReader.text(
                whole.childNodes().stream().filter(node -> !isCredit(node)).toList(), dropped);
    }

    private static boolean isCredit(Node node) {
        return node instanceof Element element && element.hasClass("credit");
    }
}
