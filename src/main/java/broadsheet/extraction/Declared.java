package broadsheet.extraction;

import broadsheet.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page says about itself where machines look: JSON-LD, Open Graph, meta elements, microdata, {@code time}. */
final class Declared {
    private final Document page;
    private final JsonLd linked;
    private final @Nullable JsonNode article;

    /** By name or property in small letters; the first of several wins, so a plug-in's later copy does no harm. */
    private final Map<String, List<String>> metas = new HashMap<>();

    Declared(Document page) {
        this.page = page;
        this.linked = new JsonLd(page);
        this.article = linked.article();
        for (var meta : page.select("meta[content]")) {
            for (var key : List.of("property", "name", "itemprop", "http-equiv")) {
                for (var name : meta.attr(key).toLowerCase(Locale.ROOT).split("\\s+")) {
                    if (!name.isEmpty() && !meta.attr("content").isBlank()) {
                        metas.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(meta.attr("content").strip());
                    }
                }
            }
        }
    }

    private String meta(String... names) {
        for (var name : names) {
            var values = metas.get(name);
            if (values != null) return unescaped(values.getFirst());
        }
        return "";
    }

    /** Some systems escape twice. */
    private static String unescaped(String value) {
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    private static String first(String... values) {
        for (var value : values) if (!value.isBlank()) return value.strip();
        return "";
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text();
    }

    /** The headline as declared; the title of the page comes last because the name of the site stands in it. */
    String title() {
        return first(
                Parser.unescapeEntities(JsonLd.text(article, "headline"), false).replaceAll("<[^>]+>", ""),
                meta(
                        "og:title",
                        "twitter:title",
                        "dc.title",
                        "dcterms.title",
                        "dc:title",
                        "weibo:article:title",
                        "parsely-title",
                        "title"),
                text(page.selectFirst("[itemprop=headline]")),
                page.title());
    }

    String pageTitle() {
        return page.title();
    }

    String description() {
        return first(
                meta("og:description", "description", "twitter:description", "dc.description", "dcterms.abstract"),
                JsonLd.text(article, "description"));
    }

    String articleBody() {
        return JsonLd.text(article, "articleBody");
    }

    String site() {
        return first(
                meta("og:site_name", "application-name", "al:android:app_name", "dc.publisher", "dcterms.publisher"),
                linked.publisher(article),
                meta("apple-mobile-web-app-title", "twitter:site").replaceFirst("^@", ""));
    }

    String image() {
        var declared = first(
                meta("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
                JsonLd.text(article, "image", "url"),
                JsonLd.text(article, "image"),
                JsonLd.text(article, "thumbnailUrl"));
        if (declared.isEmpty()) return "";
        var absolute = org.jsoup.internal.StringUtil.resolve(page.baseUri(), declared);
        var address = absolute.isEmpty() ? declared : absolute;
        return address.startsWith("//") ? "https:" + address : address;
    }

    List<String> byline() {
        var names = linked.names(article == null ? null : article.get("author"));
        if (names.isEmpty()) names = linked.names(article == null ? null : article.get("creator"));
        if (names.isEmpty()) names = metaNames();
        if (names.isEmpty()) names = marked();
        var site = site();
        return names.stream().filter(name -> !name.equalsIgnoreCase(site)).toList();
    }

    private List<String> metaNames() {
        for (var key : List.of(
                "author",
                "article:author",
                "og:article:author",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "dc:creator",
                "byl",
                "twitter:creator",
                "citation_author",
                "authors")) {
            var names = new ArrayList<String>();
            for (var value : metas.getOrDefault(key, List.of())) {
                boolean handle = value.startsWith("@") || value.contains("://") || value.startsWith("www.");
                if (!handle)
                    for (var name : Bylines.names(unescaped(value))) if (!names.contains(name)) names.add(name);
            }
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }

    /** Names that the markup points at: rel=author, microdata, a byline by class. */
    private List<String> marked() {
        for (var selector : List.of(
                "[itemprop=author] [itemprop=name]",
                "[itemprop=author]",
                "[rel=author]",
                "address[rel=author]",
                ".author .fn, .vcard .fn, .byline .author, .byline-name, .author-name, .authorname, .byline__name, .post-author-name, .entry-author-name",
                ".byline, .by-line, .article-author, .entry-author, .post-author, .author, .autor, #author")) {
            var names = new ArrayList<String>();
            for (var element : page.select(selector)) {
                var text = element.text();
                if (text.length() > 160 || isInComments(element)) continue;
                for (var name : Bylines.marked(text)) {
                    if (!names.contains(name) && names.size() < 4) names.add(name);
                }
                if (!names.isEmpty() && !selector.startsWith("[itemprop")) break;
            }
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }

    private static boolean isInComments(Element element) {
        for (var outer = element; outer != null; outer = outer.parent()) {
            if ("readers’ comments".equals(Hints.furniture(outer))) return true;
        }
        return false;
    }

    @Nullable
    Moment published() {
        return firstDate(
                JsonLd.text(article, "datePublished"),
                meta(
                        "article:published_time",
                        "og:article:published_time",
                        "og:published_time",
                        "datepublished",
                        "parsely-pub-date",
                        "sailthru.date",
                        "dc.date",
                        "dcterms.date",
                        "dc.date.issued",
                        "dcterms.created",
                        "dc.date.created",
                        "article:published",
                        "publication_date",
                        "publishdate",
                        "pubdate",
                        "publish-date",
                        "citation_publication_date",
                        "cxenseparse:recs:publishtime",
                        "date",
                        "article_date_original",
                        "originalpublicationdate",
                        "rnews:datepublished"),
                JsonLd.text(article, "dateCreated"),
                dateOf("[itemprop=datePublished]"),
                dateOf("time[pubdate]"),
                dateOf("time.published, time.entry-date, .published time, time.post-date, abbr.published"),
                dateOf("time[datetime]"),
                JsonLd.text(article, "uploadDate"));
    }

    @Nullable
    Moment modified() {
        return firstDate(
                JsonLd.text(article, "dateModified"),
                meta(
                        "article:modified_time",
                        "og:updated_time",
                        "og:article:modified_time",
                        "datemodified",
                        "dcterms.modified",
                        "dc.date.modified",
                        "last-modified",
                        "lastmod",
                        "article:modified"),
                dateOf("[itemprop=dateModified]"),
                dateOf("time.updated"));
    }

    private String dateOf(String selector) {
        var element = page.selectFirst(selector);
        if (element == null || isInComments(element)) return "";
        return first(element.attr("datetime"), element.attr("content"), element.attr("title"), element.text());
    }

    private static @Nullable Moment firstDate(String... texts) {
        for (var text : texts) {
            var moment = text.isEmpty() ? null : Dates.in(text);
            if (moment != null) return moment;
        }
        return null;
    }

    @Nullable
    Language language() {
        var root = page.selectFirst("html");
        for (var tag : List.of(
                JsonLd.text(article, "inLanguage"),
                root == null ? "" : first(root.attr("lang"), root.attr("xml:lang")),
                meta("content-language", "og:locale", "language", "dc.language", "dcterms.language"))) {
            var bare = tag.replace('_', '-').split("[,; ]")[0];
            if (Language.fits(bare) && bare.split("-")[0].length() <= 3) return new Language(bare);
        }
        return null;
    }

    /** The direction stated on the page's outermost elements. */
    Language.@Nullable Direction direction() {
        for (var element : page.select("html[dir], body[dir], article[dir], main[dir]")) {
            if (element.attr("dir").equalsIgnoreCase("rtl")) return Language.Direction.RTL;
            if (element.attr("dir").equalsIgnoreCase("ltr")) return Language.Direction.LTR;
        }
        return null;
    }
}
