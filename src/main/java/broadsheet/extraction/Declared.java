package broadsheet.extraction;

import broadsheet.text.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page says about itself where machines look, in this order: JSON-LD, Open Graph and other meta elements, then what
 * its markup points at. Ask before anything is taken out of the page.
 */
final class Declared {
    private static final List<String> TITLE = List.of(
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "dc:title",
            "weibo:article:title",
            "parsely-title",
            "title");

    private static final List<String> DESCRIPTION =
            List.of("og:description", "description", "twitter:description", "dc.description", "dcterms.abstract");

    private static final List<String> SITE =
            List.of("og:site_name", "application-name", "al:android:app_name", "dc.publisher", "dcterms.publisher");

    private static final List<String> IMAGE =
            List.of("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src");

    private static final List<String> AUTHOR = List.of(
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
            "authors");

    private static final List<String> PUBLISHED = List.of(
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
            "rnews:datepublished");

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:article:modified_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "article:modified");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    private final Document page;
    private final JsonLd linked;
    private final @Nullable JsonNode article;
    private final Metas metas;
    private final MarkedUp markup;

    Declared(Document page) {
        this.page = page;
        this.linked = new JsonLd(page);
        this.article = linked.article();
        this.metas = new Metas(page);
        this.markup = new MarkedUp(page);
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
        var headline = Parser.unescapeEntities(JsonLd.text(article, "headline"), false);
        return first(
                TAG.matcher(headline).replaceAll(""),
                metas.first(TITLE),
                text(page.selectFirst("[itemprop=headline]")),
                page.title());
    }

    String description() {
        return first(metas.first(DESCRIPTION), JsonLd.text(article, "description"));
    }

    String site() {
        return first(
                metas.first(SITE),
                linked.publisher(article),
                metas.first("apple-mobile-web-app-title", "twitter:site").replaceFirst("^@", ""));
    }

    String image() {
        var declared = first(
                metas.first(IMAGE),
                JsonLd.text(article, "image", "url"),
                JsonLd.text(article, "image"),
                JsonLd.text(article, "thumbnailUrl"));
        return declared.isEmpty() ? "" : absolute(declared);
    }

    private String absolute(String address) {
        if (address.startsWith("//")) return "https:" + address;
        try {
            return page.baseUri().isEmpty()
                    ? address
                    : URI.create(page.baseUri()).resolve(address).toString();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    List<String> byline() {
        var names = linked.names(article == null ? null : article.get("author"));
        if (names.isEmpty()) names = linked.names(article == null ? null : article.get("creator"));
        if (names.isEmpty()) names = metaNames();
        if (names.isEmpty()) names = markup.authors();
        var site = site();
        return names.stream().filter(name -> !name.equalsIgnoreCase(site)).toList();
    }

    private List<String> metaNames() {
        for (var key : AUTHOR) {
            var names = new ArrayList<String>();
            for (var value : metas.all(key)) {
                boolean handle = value.startsWith("@") || value.contains("://") || value.startsWith("www.");
                if (!handle) names.addAll(Bylines.names(value));
            }
            if (!names.isEmpty()) return names.stream().distinct().toList();
        }
        return List.of();
    }

    @Nullable
    Moment published() {
        return firstDate(
                Stream.of(
                        JsonLd.text(article, "datePublished"),
                        metas.first(PUBLISHED),
                        JsonLd.text(article, "dateCreated")),
                markup.published().stream(),
                Stream.of(JsonLd.text(article, "uploadDate")));
    }

    @Nullable
    Moment modified() {
        return firstDate(
                Stream.of(JsonLd.text(article, "dateModified"), metas.first(MODIFIED)), markup.modified().stream());
    }

    @SafeVarargs
    private static @Nullable Moment firstDate(Stream<String>... texts) {
        for (var some : texts) {
            for (var text : some.toList()) {
                var moment = text.isEmpty() ? null : Dates.in(text);
                if (moment != null) return moment;
            }
        }
        return null;
    }

    @Nullable
    Language language() {
        var root = page.selectFirst("html");
        for (var tag : List.of(
                JsonLd.text(article, "inLanguage"),
                root == null ? "" : first(root.attr("lang"), root.attr("xml:lang")),
                metas.first("content-language", "og:locale", "language", "dc.language", "dcterms.language"))) {
            var bare = tag.replace('_', '-').split("[,; ]", 2)[0];
            if (Language.fits(bare) && bare.split("-", 2)[0].length() <= 3) return new Language(bare);
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
