package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees around the headline of a page: the headline itself and, in the lines near it, who wrote it and when.
 * Asked only where the page declares nothing for machines.
 */
final class Vicinity {
    private static final int LINES_BEFORE = 8;
    private static final int LINES_BEHIND = 25;

    /** Behind so many paragraphs the top of the story is over. */
    private static final int MOST_PROSE = 2;

    private static final int LONGEST_LINE = 260;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "svg", "head", "option", "iframe");

    private final List<String> behind = new ArrayList<>();
    private final ArrayDeque<Element> before = new ArrayDeque<>();
    private final String declaredTitle;
    private @Nullable Element heading;
    private boolean reached;
    private Credits credits = new Credits(List.of(), null, null);

    /**
     * @param declaredTitle what the page calls itself, the name of the site possibly with it
     */
    Vicinity(Document page, String declaredTitle) {
        this.declaredTitle = Trimming.plain(declaredTitle);
        this.heading = heading(page);
        collect(page.body());
        read();
    }

    /** The headline as it stands on the page, where the declared title contains it; else empty. */
    String headline() {
        return heading == null ? "" : heading.text().strip();
    }

    Credits credits() {
        return credits;
    }

    /** The longest heading that the declared title contains and that is most of it. */
    private @Nullable Element heading(Document page) {
        Element best = null;
        int longest = 0;
        for (var candidate : page.select("h1, h2, h3")) {
            var text = Trimming.plain(candidate.text());
            boolean fits = text.length() > longest && text.length() * 3 >= declaredTitle.length() && isPart(text);
            if (!fits) continue;
            best = candidate;
            longest = text.length();
        }
        return best;
    }

    private boolean isPart(String text) {
        return (" " + declaredTitle + " ").contains(" " + text + " ");
    }

    /** Before the headline only the last few elements are remembered; their text is put together if they are still wanted. */
    private void collect(Element element) {
        if (SILENT.contains(element.normalName()) || behind.size() > LINES_BEHIND) return;
        if (element == heading
                || heading == null && !reached && element.normalName().equals("h1")) reached = true;
        if (!HEADINGS.contains(element.normalName()) && isParted(element)) {
            for (var child = element.firstElementChild(); child != null; child = child.nextElementSibling())
                collect(child);
            if (reached) add(element.ownText(), behind);
        } else if (reached) {
            lines(element, behind);
        } else {
            before.addLast(element);
            if (before.size() > LINES_BEFORE) before.removeFirst();
        }
    }

    private static void lines(Element element, List<String> into) {
        add(element.text(), into);
        if (element.firstElementChild() != null) add(pieces(element), into);
    }

    private static void add(String raw, List<String> into) {
        var text = raw.strip();
        if (!text.isEmpty() && (text.length() <= LONGEST_LINE || Lines.isProse(text))) into.add(text);
    }

    private static boolean isParted(Element element) {
        for (var child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (Measure.BLOCKS.contains(child.normalName()) || isParted(child)) return true;
        }
        return false;
    }

    /** The parts of a line as the markup parts it: name and date in a span each. */
    private static String pieces(Element element) {
        var pieces = new StringBuilder();
        for (var child : element.childNodes()) {
            var text =
                    child instanceof TextNode words ? words.text() : child instanceof Element inner ? inner.text() : "";
            if (!text.isBlank()) pieces.append(pieces.isEmpty() ? "" : " | ").append(text.strip());
        }
        return pieces.toString();
    }

    private void read() {
        int prose = 0;
        for (var line : behind) {
            if (prose >= MOST_PROSE) break;
            if (Lines.isProse(line) && line.length() > 100) prose++;
            else take(line);
        }
        for (var element : before.reversed()) {
            var lines = new ArrayList<String>();
            lines(element, lines);
            lines.forEach(this::take);
        }
    }

    private void take(String line) {
        var found = Credits.of(line);
        if (found == null) return;
        var names = credits.byline().isEmpty() ? found.byline() : List.<String>of();
        credits = credits.and(new Credits(names, found.published(), found.modified()));
    }
}
