package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Counts, once for a whole tree, how much of each element is text, how much of that is links, and how much is prose. */
final class Measure {
    /** Shorter runs of text are labels. */
    private static final int SHORTEST_PROSE = 45;

    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "summary");

    /** What one element holds; lengths in characters without white space at the ends. */
    static final class Count {
        int text;
        int links;
        int prose;
        int commas;
        int paragraphs;

        double linkDensity() {
            return text == 0 ? 0 : (double) links / text;
        }
    }

    private static final Count NOTHING = new Count();

    private final Map<Element, Count> counts = new IdentityHashMap<>();

    Measure(Element root) {
        count(root, false);
    }

    Count of(Element element) {
        return counts.getOrDefault(element, NOTHING);
    }

    private Count count(Element element, boolean linked) {
        var count = new Count();
        boolean inLink = linked || element.normalName().equals("a");
        boolean hasBlocks = false;
        int own = 0;
        int ownLinks = 0;
        for (var child : element.childNodes()) {
            if (child instanceof TextNode words) {
                int length = length(words.getWholeText(), count);
                own += length;
                if (inLink) ownLinks += length;
            } else if (child instanceof Element inner) {
                var part = count(inner, inLink);
                boolean block = BLOCKS.contains(inner.normalName()) || part.paragraphs > 0;
                hasBlocks |= block;
                if (!block) {
                    own += part.text;
                    ownLinks += part.links;
                }
                count.text += block ? part.text : 0;
                count.links += block ? part.links : 0;
                count.prose += part.prose;
                count.commas += part.commas;
                count.paragraphs += part.paragraphs;
            }
        }
        count.text += own;
        count.links += ownLinks;
        boolean isBlock = BLOCKS.contains(element.normalName()) || hasBlocks;
        if (isBlock && own >= SHORTEST_PROSE && ownLinks * 2 < own) {
            count.prose += own;
            count.paragraphs++;
        }
        counts.put(element, count);
        return count;
    }

    private static int length(String text, Count count) {
        int length = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00a0') {
                if (!space) length++;
                space = true;
                continue;
            }
            space = false;
            // One character of Chinese, Japanese or Thai says about as much as two letters.
            length += Lines.isUnspaced(c) ? 2 : 1;
            if (c == ',' || c == '،' || c == '，' || c == '、') count.commas++;
        }
        return length;
    }
}
