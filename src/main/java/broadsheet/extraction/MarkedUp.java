package broadsheet.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Names and dates that the markup of a page points at: microdata, rel=author, {@code time}, a byline by its class. */
final class MarkedUp {
    /** What is longer is a portrait of the author, not the name. */
    private static final int LONGEST_BYLINE = 160;

    private static final int MOST_NAMES = 4;

    /** In order of certainty; the first that names anybody decides. */
    private static final List<String> AUTHORS = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel=author]",
            ".author .fn, .vcard .fn, .byline .author, .byline-name, .author-name, .authorname, .byline__name, .post-author-name, .entry-author-name",
            ".byline, .by-line, .article-author, .entry-author, .post-author, .author, .autor, #author");

    private static final List<String> PUBLISHED = List.of(
            "[itemprop=datePublished]",
            "time[pubdate]",
            "time.published, time.entry-date, .published time, time.post-date, abbr.published",
            "time[datetime]");

    private static final List<String> MODIFIED = List.of("[itemprop=dateModified]", "time.updated");

    private final Document page;

    MarkedUp(Document page) {
        this.page = page;
    }

    List<String> authors() {
        for (var selector : AUTHORS) {
            var names = authors(selector);
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }

    /** Microdata marks each author; by class only the first counts, the others write other stories. */
    private List<String> authors(String selector) {
        var names = new ArrayList<String>();
        for (var element : page.select(selector)) {
            var text = element.text();
            if (text.length() > LONGEST_BYLINE || isInComments(element)) continue;
            for (var name : Bylines.marked(text)) {
                if (!names.contains(name) && names.size() < MOST_NAMES) names.add(name);
            }
            if (!names.isEmpty() && !selector.startsWith("[itemprop")) break;
        }
        return names;
    }

    List<String> published() {
        return dates(PUBLISHED);
    }

    List<String> modified() {
        return dates(MODIFIED);
    }

    private List<String> dates(List<String> selectors) {
        var dates = new ArrayList<String>();
        for (var selector : selectors) {
            var element = page.selectFirst(selector);
            if (element == null || isInComments(element)) continue;
            for (var attribute : List.of("datetime", "content", "title")) {
                if (!element.attr(attribute).isBlank()) dates.add(element.attr(attribute));
            }
            dates.add(element.text());
        }
        return dates;
    }

    private static boolean isInComments(Element element) {
        for (var outer = element; outer != null; outer = outer.parent()) {
            if (Hints.COMMENTS.equals(Hints.furniture(outer))) return true;
        }
        return false;
    }
}
