package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads a quotation that stands by itself: words, and whoever is named in its footer or caption. */
final class QuotationReader {
    private QuotationReader() {}

    static Block.@Nullable Quotation read(
            Element element, Block.Quotation.Form form, BiConsumer<Element, String> dropped) {
        var quote = element.normalName().equals("blockquote") ? element : element.selectFirst("blockquote");
        var words = quote == null ? element : quote;
        var footer = element.selectFirst("footer, figcaption");
        var prose = prose(words, footer);
        var paragraphs = paragraphs(prose, dropped);
        if (paragraphs.isEmpty()) return null;
        var language = FromHtml.language(words);
        return new Block.Quotation(form, paragraphs, footer == null ? null : attribution(footer), language);
    }

    private static List<Node> prose(Element words, @Nullable Element footer) {
        var prose = new ArrayList<Node>();
        for (var node : words.childNodes()) if (node != footer) prose.add(node);
        return prose;
    }

    private static List<Text> paragraphs(List<Node> prose, BiConsumer<Element, String> dropped) {
        var holder = new Element("div");
        for (var node : prose) holder.appendChild(node.clone());
        return FromHtml.read(holder, dropped).blocks().stream()
                .flatMap(FromHtml::texts)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Named by parts where we wrote it ourselves; else the whole footer is the name, a leading dash left off. */
    private static @Nullable Attribution attribution(Element footer) {
        var role = part(footer, ".role");
        var occasion = part(footer, ".occasion");
        var link = footer.selectFirst("a.source");
        var source = link != null && Addresses.isWeb(link.attr("href")) ? link.attr("href") : null;
        var speaker = part(footer, ".speaker");
        if (speaker == null) {
            var rest = footer.clone();
            rest.select(".role, .occasion, .source").remove();
            speaker = rest.text().replaceFirst("^[\\s—–-]+", "").replaceFirst("[\\s,]+$", "");
        }
        var name = Text.tidy(speaker);
        return name.isEmpty() ? null : new Attribution(name, role, occasion, source);
    }

    private static @Nullable String part(Element footer, String selector) {
        var found = footer.selectFirst(selector);
        return found == null ? null : found.wholeText();
    }
}
