package broadsheet.extraction;

import broadsheet.story.document.Document;
import broadsheet.story.document.FromHtml;
import broadsheet.story.quotation.Quotations;
import broadsheet.text.Language;
import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A story out of an HTML page: first what the page declares, then its densest prose. */
final class HtmlPage {
    /** What is dropped is shown to a person; more lines than this nobody reads. */
    private static final int MOST_DROPPED = 200;

    /** Where a description that repeats the text would stand. */
    private static final int BEGINNING = 3_000;

    /** A page with less was read wrongly, or has no story. */
    private static final int FEW_WORDS = 60;

    /** So many letters in a row are no coincidence. */
    private static final int TELLING = 60;

    private final String html;
    private final org.jsoup.nodes.Document page;
    private final Declared declared;
    private final List<Dropped> dropped = new ArrayList<>();

    private HtmlPage(String html, String address) {
        this.html = html;
        this.page = Jsoup.parse(html, address);
        this.declared = new Declared(page);
    }

    static Extract read(String html, String address) {
        return new HtmlPage(html, address).extract();
    }

    private Extract extract() {
        var site = declared.site();
        var near = new Vicinity(page, declared.title());
        var headline = headline(site, near);
        // Asked before anything is taken out: bylines and dates stand in what goes.
        var byline = byline(near.credits());
        var published = declared.published() == null ? near.credits().published() : declared.published();
        var modified = declared.modified() == null ? near.credits().modified() : declared.modified();
        var body = Quotations.marked(body(headline));
        var language = declared.language() == null ? Languages.of(body.plainText()) : declared.language();
        var words = body.plainText();
        var kicker = Headlines.kickerBefore(headline, declared.title());
        var parts = kicker.isEmpty() ? Headlines.parted(headline, words) : new Headlines.Parts(kicker, headline);
        return new Extract(
                parts.title(),
                parts.kicker(),
                standfirst(words),
                byline,
                published,
                modified,
                language,
                direction(language),
                site,
                declared.image(),
                body,
                dropped.size() > MOST_DROPPED ? dropped.subList(0, MOST_DROPPED) : dropped);
    }

    /** As it stands on the page, if that is what the page is called; capitals that only the type wants are not taken over. */
    private String headline(String site, Vicinity near) {
        var title = Headlines.withoutSite(declared.title(), site);
        var shown = near.headline();
        if (shown.isEmpty() || Trimming.plain(shown).equals(Trimming.plain(title)) && Lines.isUpperCase(shown))
            return title;
        return Trimming.plain(shown).equals(Trimming.plain(site)) ? title : shown;
    }

    /** What the page is described by, unless that is only how its text begins. */
    private String standfirst(String words) {
        var description = Trimming.plain(declared.description());
        var beginning = words.substring(0, Math.min(words.length(), BEGINNING));
        boolean cut =
                Trimming.plain(beginning).contains(description.substring(0, Math.min(description.length(), TELLING)));
        return cut ? "" : declared.description();
    }

    private List<String> byline(Credits near) {
        var names = declared.byline();
        return names.isEmpty() ? near.byline() : names;
    }

    private Language.Direction direction(@Nullable Language language) {
        var stated = declared.direction();
        return stated == null ? PastedText.direction(language) : stated;
    }

    /**
     * By what elements are called, which is right nearly always; where that leaves next to nothing, the names mislead, and
     * only what the elements are counts.
     */
    private Document body(String headline) {
        var body = body(page.body(), true, headline, dropped);
        int words = Lines.count(body.plainText());
        if (words >= FEW_WORDS) return body;
        var otherwise = new ArrayList<Dropped>();
        var more = body(Jsoup.parse(html, page.baseUri()).body(), false, headline, otherwise);
        if (Lines.count(more.plainText()) < 2 * words + 1) return body;
        dropped.clear();
        dropped.addAll(otherwise);
        return more;
    }

    private static Document body(Element root, boolean byName, String headline, List<Dropped> dropped) {
        Boilerplate.takeOut(root, byName, dropped);
        var content = Prose.in(root);
        Trimming.trim(content, headline, dropped);
        return FromHtml.read(content);
    }
}
