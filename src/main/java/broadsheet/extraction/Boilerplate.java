package broadsheet.extraction;

import broadsheet.story.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a page what cannot be the story: what runs, what is hidden, what is named as furniture. An element that holds
 * much of the page's prose stays, whatever it is called.
 */
final class Boilerplate {
    /** An element with this share of all prose is likelier misnamed than furniture. */
    private static final double LARGEST_SHARE = 0.3;

    /** Twice as many as a story may have: half of them may be furniture. */
    private static final int MOST_PARAGRAPHS = 2 * Document.MOST_BLOCKS;

    /** Elements that never hold prose a reader is meant to read. */
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "object",
            "embed",
            "applet",
            "iframe",
            "input",
            "select",
            "textarea",
            "button",
            "option",
            "datalist",
            "map",
            "link",
            "meta",
            "dialog",
            "frameset",
            "amp-ad",
            "amp-analytics",
            "amp-consent",
            "amp-sidebar",
            "amp-social-share",
            "ins",
            "progress",
            "meter");

    private static final Set<String> PARTS_OF_THE_PAGE = Set.of("nav", "footer", "aside", "menu");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");

    private static final Set<String> KEPT = Set.of("html", "body", "main", "h1", "strong", "em", "b", "i", "p");

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private final Measure measure;
    private final int prose;
    private final boolean byName;
    private final List<Dropped> dropped;

    private Boilerplate(Element root, boolean byName, List<Dropped> dropped) {
        this.byName = byName;
        this.measure = new Measure(root);
        this.prose = measure.of(root).prose;
        int paragraphs = measure.of(root).paragraphs;
        if (paragraphs > MOST_PARAGRAPHS) {
            throw new IllegalArgumentException("this page has %,d paragraphs and a story at most %,d."
                    .formatted(paragraphs, Document.MOST_BLOCKS));
        }
        this.dropped = dropped;
    }

    /**
     * Takes it out of the tree; what had words is added to the list.
     *
     * @param byName whether the names an author gave an element, and what a style sheet or script may reveal, count too
     */
    static void takeOut(Element root, boolean byName, List<Dropped> dropped) {
        silence(root);
        var boilerplate = new Boilerplate(root, byName, dropped);
        boilerplate.visit(root);
    }

    /** What has no words goes without a record. */
    private static void silence(Element root) {
        var mute = new ArrayList<Node>();
        root.traverse((node, depth) -> {
            boolean element = node instanceof Element e && NEVER_TEXT.contains(e.normalName()) && !isInserted(e);
            if (element || node instanceof Comment) mute.add(node);
        });
        mute.forEach(Node::remove);
    }

    /** An {@code ins} is an advertisement only where it is empty. */
    private static boolean isInserted(Element element) {
        return element.normalName().equals("ins")
                && element.hasText()
                && !element.className().contains("ads");
    }

    private void visit(Element element) {
        for (var child : element.children()) {
            var reason = reason(child);
            if (reason == null) keep(child);
            else drop(child, reason);
        }
    }

    /** Some systems put the whole page into one form; what holds the story is no form to a reader. */
    private void keep(Element element) {
        if (element.normalName().equals("form")) element.tagName("div");
        visit(element);
    }

    private @Nullable String reason(Element element) {
        var name = element.normalName();
        if (KEPT.contains(name) || isLarge(element)) return null;
        if (byName && isHidden(element)) return "hidden text";
        if (PARTS_OF_THE_PAGE.contains(name))
            return name.equals("footer") ? "footer of the page" : name.equals("aside") ? "side column" : "navigation";
        if (ROLES.contains(element.attr("role")))
            return element.attr("role").equals("contentinfo") ? "footer of the page" : "navigation";
        if (name.equals("form")) return "form";
        if (!byName) return null;
        if (name.equals("article") && Hints.isContent(element)) return null;
        return element.hasAttr("itemprop") && element.attr("itemprop").equalsIgnoreCase("articleBody")
                ? null
                : Hints.furniture(element);
    }

    private boolean isLarge(Element element) {
        return prose > 0 && measure.of(element).prose > prose * LARGEST_SHARE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("style")
                        && HIDDEN.matcher(element.attr("style")).find();
    }

    private void drop(Element element, String reason) {
        if (measure.of(element).text > 0) dropped.add(new Dropped(beginning(element), reason));
        element.remove();
    }

    /** The first words; a whole side column need not be put together to show how it began. */
    static String beginning(Element element) {
        var text = new StringBuilder();
        for (var words : element.textNodes()) text.append(words.getWholeText()).append(' ');
        if (!text.toString().isBlank()) return text.toString();
        for (var inner : element.getAllElements()) {
            if (inner.hasText() && !inner.ownText().isEmpty())
                text.append(inner.ownText()).append(' ');
            if (text.length() > Dropped.LONGEST) break;
        }
        return text.toString();
    }
}
