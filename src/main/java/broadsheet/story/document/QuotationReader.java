package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads a quotation that stands by itself: words, and whoever is named in its footer or caption. */
final class QuotationReader {
    private QuotationReader() {}

    /** Whether a figure holds a quotation. */
    static boolean isQuotation(Element figure) {
        return figure.hasClass("quotation")
                || figure.children().stream()
                        .anyMatch(child -> child.normalName().equals("blockquote"));
    }

    /** The quotation, or nothing where it has no words. */
    static List<Block.Quotation> read(Element element, Block.Quotation.Form form, BiConsumer<Element, String> dropped) {
        var quote = element.normalName().equals("blockquote") ? element : element.selectFirst("blockquote");
        var words = quote == null ? element : quote;
        var footer = footer(element, words);
        var prose = new ArrayList<Node>(words.childNodes());
        prose.remove(footer);
        var paragraphs = WordsReader.paragraphs(prose, dropped);
        if (paragraphs.isEmpty()) return List.of();
        var attribution = footer == null ? null : attribution(footer);
        return List.of(new Block.Quotation(form, paragraphs, attribution, Elements.language(words)));
    }

    /** Beside the words or below them; many systems write the speaker as a lone cite at the end. */
    private static @Nullable Element footer(Element element, Element words) {
        for (var parent : List.of(element, words)) {
            for (var child : parent.children()) {
                if (child.normalName().equals("footer") || child.normalName().equals("figcaption")) return child;
            }
        }
        var last = words.lastElementChild();
        return last != null && last.is("p + cite") && words.ownText().isBlank() ? last : null;
    }

    /** Named by parts where we wrote it ourselves; else the whole footer is the name, a leading dash left off. */
    private static @Nullable Attribution attribution(Element footer) {
        var link = footer.selectFirst("a.source");
        var named = footer.selectFirst(".speaker");
        var speaker = named == null ? rest(footer) : Text.tidy(named.wholeText());
        if (speaker.isEmpty()) return null;
        return new Attribution(
                speaker,
                part(footer, ".role"),
                part(footer, ".occasion"),
                link == null ? null : Elements.web(link.attr("href")));
    }

    private static @Nullable String part(Element footer, String selector) {
        var found = footer.selectFirst(selector);
        return found == null ? null : found.wholeText();
    }

    private static String rest(Element footer) {
        var words = new StringBuilder();
        footer.nodeStream(TextNode.class)
                .filter(text -> !belongsToPart(text))
                .forEach(text -> words.append(text.getWholeText()));
        return Text.tidy(words.toString()).replaceFirst("^[\\s—–-]+", "").replaceFirst("[\\s,]+$", "");
    }

    private static boolean belongsToPart(TextNode text) {
        return text.parent() instanceof Element parent && parent.closest(".role, .occasion, .source") != null;
    }
}
