package broadsheet.extraction;

import broadsheet.story.document.Document;
import broadsheet.story.document.FromHtml;
import broadsheet.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A story out of an HTML page: first what the page declares, then its densest prose. */
final class HtmlPage {
    /** What is dropped is shown to a person; more lines than this nobody reads. */
    private static final int MOST_DROPPED = 200;

    private static final Pattern BREAKS = Pattern.compile("\\s*<br>\\s*");

    private final org.jsoup.nodes.Document page;
    private final Declared declared;
    private final List<Dropped> dropped = new ArrayList<>();

    private HtmlPage(String html, String address) {
        this.page = Jsoup.parse(html, address);
        this.declared = new Declared(page);
    }

    static Extract read(String html, String address) {
        return new HtmlPage(html, address).extract();
    }

    private Extract extract() {
        var site = declared.site();
        var headline = headline(site);
        Boilerplate.takeOut(page.body(), dropped);
        var content = Prose.in(page.body());
        Trimming.trim(content, headline, dropped);
        var body = Quotations.marked(body(content));
        var language = declared.language() == null ? Languages.of(body.plainText()) : declared.language();
        var parts = Headlines.parted(headline, body.plainText());
        return new Extract(
                parts.title(),
                parts.kicker(),
                declared.description(),
                declared.byline(),
                declared.published(),
                declared.modified(),
                language,
                direction(language),
                site,
                declared.image(),
                body,
                dropped.size() > MOST_DROPPED ? dropped.subList(0, MOST_DROPPED) : dropped);
    }

    private String headline(String site) {
        return Headlines.withoutSite(declared.title(), site);
    }

    private Language.Direction direction(@org.jspecify.annotations.Nullable Language language) {
        var stated = declared.direction();
        return stated == null ? PastedText.direction(language) : stated;
    }

    private Document body(Element content) {
        return FromHtml.read(content);
    }
}
