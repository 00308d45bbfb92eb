package broadsheet.html.theme;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/** A template's elements as they were written; what a browser would have to guess at is refused. */
final class TemplateTree {
    /** How the names of parts begin. */
    static final String PART = "bs-";

    private static final int FIRST = 1;

    private TemplateTree() {}

    /** An element that holds the template. */
    static Element parsed(String file, String text) throws Flaw {
        var parser = Parser.xmlParser().setTrackPosition(true).setTrackErrors(FIRST);
        parser.settings(org.jsoup.parser.ParseSettings.htmlDefault);
        parser.tagSet(new TagSet().onNewTag(TemplateTree::leaf));
        var root = parser.parseInput(text, "");
        if (!parser.getErrors().isEmpty()) {
            var error = parser.getErrors().getFirst();
            throw new Flaw(file, lineAt(text, error.getPosition()), "template.torn", error.getErrorMessage());
        }
        for (var element : root.getAllElements()) {
            if (element == root) continue;
            var end = element.endSourceRange();
            boolean closed = end.isTracked() && !end.isImplicit() || closesItself(element, text);
            if (!closed && !element.tag().is(Tag.Void)) {
                throw new Flaw(file, line(element), "template.open", element.normalName());
            }
        }
        return root;
    }

    private static boolean closesItself(Element element, String text) {
        var start = element.sourceRange();
        return start.isTracked() && text.startsWith("/>", start.endPos() - 2);
    }

    private static void leaf(Tag tag) {
        if (tag.normalName().equals("hr") || tag.normalName().equals("br")) tag.set(Tag.Void);
    }

    /** Where it stands, from 1. */
    static int line(Node node) {
        var range = node.sourceRange();
        return range.isTracked() ? range.start().lineNumber() : 1;
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, Math.min(position, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
