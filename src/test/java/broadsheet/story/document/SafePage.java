package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Looks at a rendered body as a browser would parse it and names everything that is not on the short list. */
final class SafePage {
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("p", Set.of("class")),
            Map.entry("h2", Set.of("id")),
            Map.entry("h3", Set.of("id")),
            Map.entry("h4", Set.of("id")),
            Map.entry("figure", Set.of("class", "data-picture", "data-provider", "data-address")),
            Map.entry("figcaption", Set.of("class", "data-library")),
            Map.entry("picture", Set.of()),
            Map.entry("source", Set.of("type", "srcset", "sizes")),
            Map.entry("img", Set.of("src", "srcset", "sizes", "width", "height", "alt", "loading", "decoding")),
            Map.entry("blockquote", Set.of("lang", "dir")),
            Map.entry("aside", Set.of("class", "role", "data-untitled")),
            Map.entry("footer", Set.of()),
            Map.entry("div", Set.of("class", "tabindex", "role", "aria-label")),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of()),
            Map.entry("li", Set.of("id")),
            Map.entry("table", Set.of()),
            Map.entry("caption", Set.of()),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("th", Set.of("scope", "colspan", "rowspan")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("hr", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("a", Set.of("href", "class", "rel", "id", "role", "aria-label")),
            Map.entry(
                    "span",
                    Set.of("class", "lang", "dir", "data-speaker", "data-role", "data-occasion", "data-source")),
            Map.entry("strong", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("s", Set.of()),
            Map.entry("sub", Set.of()),
            Map.entry("sup", Set.of("class")),
            Map.entry("section", Set.of("class", "role", "aria-label")),
            Map.entry("code", Set.of()));

    private static final Set<String> ADDRESSES = Set.of("href", "src", "srcset");

    private SafePage() {}

    static List<String> troublesIn(String html) {
        var troubles = new ArrayList<String>();
        var parser = Parser.htmlParser().setTrackErrors(20);
        var body = Jsoup.parse("<!doctype html><html><head><title>t</title></head><body>" + html, parser)
                .body();
        for (var error : parser.getErrors()) {
            if (!error.getErrorMessage().contains("EOF")) troubles.add("syntax: " + error);
        }
        body.forEachNode(node -> look(node, body, troubles));
        return troubles;
    }

    private static void look(Node node, Element body, List<String> troubles) {
        if (node instanceof Comment || node instanceof DataNode) troubles.add("not words: " + node);
        if (!(node instanceof Element element) || element == body) return;
        var allowed = ALLOWED.get(element.normalName());
        if (allowed == null) {
            troubles.add("element " + element.normalName());
            return;
        }
        for (var attribute : element.attributes()) {
            if (!allowed.contains(attribute.getKey())) troubles.add("attribute " + attribute);
            else if (ADDRESSES.contains(attribute.getKey()) && !isHarmless(attribute))
                troubles.add("address " + attribute);
        }
    }

    /** As browsers read an address: controls and spaces before it and tabs and newlines inside it do not count. */
    private static boolean isHarmless(Attribute attribute) {
        var address = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        return address.matches("(https?:|mailto:|tel:|#|/(?![/\\\\])).*|/");
    }
}
