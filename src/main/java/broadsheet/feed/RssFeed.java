package broadsheet.feed;

import broadsheet.html.Templates;
import broadsheet.story.document.DocumentView;
import broadsheet.text.Language;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The RSS feed, with whole stories. */
final class RssFeed {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private final String base;
    private final Templates templates;

    RssFeed(String base, Templates templates) {
        this.base = base;
        this.templates = templates;
    }

    byte[] write(Feeds.Channel feed, Language language, List<Feeds.Entry> entries) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(xml(feed.title()));
        channel.setLink(base + feed.page());
        channel.setDescription(xml(feed.about()));
        channel.setLanguage(language.tag());
        channel.setGenerator("Broadsheet");
        channel.setItems(entries.stream().map(this::item).toList());
        channel.setForeignMarkup(List.of(new Element("link", ATOM)
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml")
                .setAttribute("href", base + feed.self())));
        try {
            return new WireFeedOutput().outputString(channel, true).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Item item(Feeds.Entry entry) {
        var story = entry.story();
        var content = story.content();
        var item = new Item();
        item.setTitle(xml(content.headline()));
        item.setLink(base + story.path());
        item.setGuid(guid(story.id()));
        item.setPubDate(Date.from(Objects.requireNonNull(story.published())));
        var category = new Category();
        category.setValue(xml(entry.section()));
        item.setCategories(List.of(category));
        if (!content.standfirst().isEmpty()) {
            var description = new Description();
            description.setValue(xml(content.standfirst()));
            item.setDescription(description);
        }
        var body = new Content();
        body.setType(Content.HTML);
        body.setValue(xml(body(entry)));
        item.setContent(body);
        DCModule facts = new DCModuleImpl();
        if (!entry.names().isEmpty()) facts.setCreator(xml(entry.names()));
        facts.setLanguage(content.language().tag());
        item.setModules(List.of(facts));
        return item;
    }

    /** The number never changes, whatever becomes of the address, so that no reader is shown a moved story as new. */
    private static Guid guid(String id) {
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue("urn:uuid:" + id);
        return guid;
    }

    /** The body with whole addresses, for it is read far from our site. */
    private String body(Feeds.Entry entry) {
        var content = entry.story().content();
        var view = new DocumentView(content.body(), entry.around());
        var html = Jsoup.parseBodyFragment(
                view.markup(templates).toString(), base + entry.story().path());
        for (var link : html.select("a[href]")) link.attr("href", link.absUrl("href"));
        for (var image : html.select("img[src]"))
            image.attr("src", image.absUrl("src")).removeAttr("srcset");
        html.select("source").remove();
        html.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return "<div lang=\"" + content.language().tag() + "\" dir=\""
                + content.language().direction().attribute() + "\">"
                + html.body().html() + "</div>";
    }

    /** Without the few characters that XML cannot hold; the library fails on them. */
    private static String xml(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t' || c == '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
