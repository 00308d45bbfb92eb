package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of the part with the story what is none of it: captions, links to other stories, buttons, the byline once more. */
final class Trimming {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** Elements of which a whole line on a page is made. */
    private static final Set<String> LINES = Set.of(
            "p", "div", "li", "span", "section", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd", "dt", "strong", "b",
            "em", "center", "small", "header", "a");

    private final Element content;
    private final String title;
    private final List<Dropped> dropped;
    private int words;

    private Trimming(Element content, String title, List<Dropped> dropped) {
        this.content = content;
        this.title = plain(title);
        this.dropped = dropped;
    }

    static void trim(Element content, String title, List<Dropped> dropped) {
        var trimming = new Trimming(content, title, dropped);
        trimming.captions();
        trimming.links();
        trimming.lines(content);
        trimming.emptyHeadings();
    }

    /** What is told of a picture stays with the picture, and that is not taken along. */
    private void captions() {
        for (var caption : content.select("figcaption, figure")) {
            boolean keeps = caption.normalName().equals("figure")
                    && !caption.select("blockquote, table, pre").isEmpty();
            if (!keeps && caption != content && caption.parent() != null) drop(caption, "picture caption or credit");
        }
    }

    /** Lists and boxes that are mostly links lead away from the story. */
    private void links() {
        var measure = new Measure(content);
        for (var element : content.select("ul, ol, dl, div, section, table, p, h2, h3, h4, h5, h6")) {
            if (element == content || element.parent() == null) continue;
            var count = measure.of(element);
            if (count.text == 0 || count.links == 0) continue;
            boolean list = element.normalName().equals("ul")
                    || element.normalName().equals("ol")
                    || element.normalName().equals("dl");
            boolean heading = HEADINGS.contains(element.normalName());
            boolean paragraph = element.normalName().equals("p");
            double most = list ? 0.5 : heading ? 0.9 : paragraph ? 0.95 : 0.6;
            if (count.linkDensity() > most && (count.prose < 80 || list) && !(paragraph && count.text < 30))
                drop(element, "links to other pages");
        }
    }

    private void lines(Element element) {
        for (var child : element.children()) {
            if (child.parent() == null) continue;
            if (!LINES.contains(child.normalName()) || !isOneLine(child)) {
                lines(child);
                continue;
            }
            line(child);
        }
    }

    private void line(Element child) {
        var text = child.text().strip();
        if (text.isEmpty()) return;
        if (words == 0 && plain(text).equals(title)) {
            drop(child, "headline once more");
            return;
        }
        boolean whole = isWholeLine(child);
        var kind = whole ? Furniture.of(text) : null;
        if (kind != null) drop(child, kind.reason());
        else if (whole && words == 0 && Credits.of(text) != null) drop(child, "byline or date line");
        else words += Lines.isProse(text) ? Lines.count(text) : 0;
    }

    /** No block inside and no line break that parts it. */
    private static boolean isOneLine(Element element) {
        for (var inner = element.firstElementChild(); inner != null; inner = inner.nextElementSibling()) {
            boolean parts = Measure.BLOCKS.contains(inner.normalName())
                    || inner.normalName().equals("br");
            if (parts || !isOneLine(inner)) return false;
        }
        return true;
    }

    /** An inline element is a line only when it is all there is in its block. */
    private static boolean isWholeLine(Element element) {
        if (Measure.BLOCKS.contains(element.normalName())) return true;
        var parent = element.parent();
        return parent != null && parent.ownText().isBlank();
    }

    /** A heading with nothing below it introduced something that has gone. */
    private void emptyHeadings() {
        var headings = new ArrayList<>(content.select("h2, h3, h4, h5, h6"));
        for (var heading : headings.reversed()) {
            if (heading.parent() != null && isLast(heading)) drop(heading, "heading of what is not part of the story");
        }
    }

    private boolean isLast(Element heading) {
        for (var at = heading; at != null && at != content; at = at.parent()) {
            for (var next = at.nextSibling(); next != null; next = next.nextSibling()) {
                boolean words = next instanceof Element element
                        ? element.hasText()
                        : next instanceof org.jsoup.nodes.TextNode text && !text.isBlank();
                if (words) return false;
            }
        }
        return true;
    }

    private void drop(Element element, String reason) {
        if (element.hasText()) dropped.add(new Dropped(element.text(), reason));
        element.remove();
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
