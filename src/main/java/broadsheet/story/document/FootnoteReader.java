package broadsheet.story.document;

import java.util.LinkedHashSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Brings footnotes back to where they belong. On a page they are two things, a raised number that links down and a list at the
 * end; in a {@link Text} they are one. Knows our own, Pandoc's, Markdown's and WordPress's way of writing them.
 */
final class FootnoteReader {
    /** On the element that stands in the text for the note; holds what the note says. */
    private static final String MARKER = "data-broadsheet-footnote";

    private static final String LISTS = ".footnotes, .wp-block-footnotes, [role=doc-endnotes]";
    private static final String WAYS_BACK =
            "a[role=doc-backlink], a.footnote-back, a.footnote-backref, a.reversefootnote, a[href^=#footnote-ref-], a[href^=#fnref]";

    private FootnoteReader() {}

    static boolean isFootnote(Element element) {
        return element.hasAttr(MARKER);
    }

    /** The same tree where there are no footnotes, else a copy with each note in its place in the text. */
    static Element inPlace(Element container) {
        if (container.selectFirst(LISTS) == null) return container;
        var page = container.clone();
        var used = new LinkedHashSet<Element>();
        for (var link : page.select("a[href^=#]")) {
            var note = note(page, link.attr("href").substring(1));
            if (note == null || link.closest(LISTS) != null) continue;
            used.add(note);
            var place = link.parent() != null && link.parent().is("sup") ? link.parent() : link;
            place.replaceWith(new Element("span").attr(MARKER, "").html(words(note, link, place)));
        }
        used.forEach(Element::remove);
        page.select(LISTS).stream().filter(list -> !list.hasText()).forEach(Element::remove);
        return page;
    }

    private static @Nullable Element note(Element page, String id) {
        var found = id.isEmpty() ? null : page.getElementById(id);
        return found != null && found.is("li") && found.closest(LISTS) != null ? found : null;
    }

    /** What the note says, without the link that leads back from it. */
    private static String words(Element note, Element link, Element place) {
        var words = note.clone();
        words.select(WAYS_BACK).remove();
        words.select("a[href^=#]").removeIf(back -> {
            var id = back.attr("href").substring(1);
            return !id.isEmpty() && (id.equals(link.id()) || id.equals(place.id()));
        });
        return words.html();
    }
}
