package broadsheet.intake.comment;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A comment that another system kept as HTML, in the notation that ours are typed in: paragraphs, line ends, emphasis, links, quotes
 * and lists. Everything else leaves its words and nothing more.
 */
final class CommentHtml {
    private CommentHtml() {}

    static String typed(String html) {
        return tidied(inside(Jsoup.parseBodyFragment(html).body()));
    }

    private static String tidied(CharSequence typed) {
        return typed.toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static StringBuilder inside(Element parent) {
        var out = new StringBuilder();
        for (var node : parent.childNodes()) write(node, out);
        return out;
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            words(text.getWholeText(), out);
            return;
        }
        if (!(node instanceof Element element)) return;
        switch (element.normalName()) {
            case "br" -> out.append('\n');
            case "em", "i" -> marked(element, "*", out);
            case "strong", "b" -> marked(element, "**", out);
            case "a" -> link(element, out);
            case "blockquote" -> apart(tidied(inside(element)).replaceAll("(?m)^", "> "), out);
            case "ul", "ol" -> apart(list(element), out);
            case "p", "div", "pre", "h1", "h2", "h3", "h4", "h5", "h6" -> apart(tidied(inside(element)), out);
            case "img" -> words(element.attr("alt"), out);
            case "script", "style", "iframe", "object", "embed" -> {}
            default -> out.append(inside(element));
        }
    }

    private static void words(String text, StringBuilder out) {
        var folded = text.replaceAll("[ \\t\\r\\n]+", " ");
        boolean fresh = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(fresh ? folded.stripLeading() : folded);
    }

    /** Marks stand at the words, not at the spaces around them, or they would mark nothing. */
    private static void marked(Element element, String mark, StringBuilder out) {
        var text = element.wholeText();
        var said = tidied(inside(element));
        if (said.isEmpty() || said.contains("\n")) {
            out.append(said);
            return;
        }
        if (!text.equals(text.stripLeading()) && !out.isEmpty()) out.append(' ');
        out.append(mark).append(said).append(mark);
        if (!text.equals(text.stripTrailing())) out.append(' ');
    }

    private static void link(Element element, StringBuilder out) {
        var address = element.attr("href").strip();
        var said = element.text().strip();
        if (!address.matches("(?i)https?://[^\\s()<>]+")) out.append(said);
        else if (said.isEmpty() || address.startsWith(said.replace("…", "").replace("...", ""))) out.append(address);
        else
            out.append('[')
                    .append(said.replaceAll("[\\[\\]]", ""))
                    .append("](")
                    .append(address)
                    .append(')');
    }

    private static String list(Element list) {
        var out = new StringBuilder();
        int number = 1;
        for (var item : list.children()) {
            if (!item.normalName().equals("li")) continue;
            out.append(list.normalName().equals("ol") ? number++ + ". " : "- ")
                    .append(tidied(inside(item)).replace("\n", "\n  "))
                    .append('\n');
        }
        return out.toString().strip();
    }

    private static void apart(String block, StringBuilder out) {
        if (block.isBlank()) return;
        if (!out.isEmpty()) out.append("\n\n");
        out.append(block).append("\n\n");
    }
}
