package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** The reader's pages over HTTP, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PagesTest {
    static final String FLOOD = "/news/flood-insurance-sixteen-months";
    static final String ARABIC = "/news/river-now-writes-in-arabic";
    static final String WITHDRAWN = "/news/tannery-estate-boilers";

    /** One page of every kind. */
    static final List<String> PAGES = List.of(
            "/",
            "/news/",
            "/opinion/",
            FLOOD,
            ARABIC,
            "/culture/ten-are-needed",
            "/culture/die-pumpen-aus-weidenau",
            "/river-and-land/twelve-oranges",
            "/river-and-land/flood-night-live",
            "/town-hall/what-your-council-tax-buys",
            "/authors/",
            "/authors/gwen-ashdown",
            "/topics/the-flood",
            "/corrections",
            "/privacy",
            "/search",
            "/search?q=flood",
            "/news/nothing-here",
            WITHDRAWN);

    private static Newsroom newsroom;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase kind) {
        newsroom = Newsroom.open(kind);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        newsroom.close();
    }

    private final TestDatabase kind;

    PagesTest(TestDatabase kind) {
        this.kind = kind;
    }

    private static HttpResponse<String> get(String path) {
        return newsroom.get(path);
    }

    private static Document page(String path) {
        return newsroom.page(path);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void every_page_is_valid_and_says_what_it_is(String path) {
        var parser = Parser.htmlParser().setTrackErrors(50);
        var body = get(path).body();
        var page = parser.parseInput(body, "");
        assertThat(parser.getErrors()).as("%s on %s", path, kind).isEmpty();
        var ids = page.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        // Small scripts of our own, where there are comments to tell of and where one searches.
        assertThat(page.select("script:not([type=application/ld+json])"))
                .allMatch(script -> script.attr("src").matches("/assets/(comments|search)\\..*")
                        && script.data().isEmpty());
        assertThat(page.select("[style], style, iframe")).isEmpty();
        for (var label : page.select("[aria-labelledby]")) assertThat(ids).contains(label.attr("aria-labelledby"));
        for (var image : page.select("img")) {
            assertThat(image.attr("width")).matches("\\d+");
            assertThat(image.attr("height")).matches("\\d+");
            assertThat(image.hasAttr("alt")).isTrue();
        }
        headingsStepDownOneAtATime(page);
    }

    private static void headingsStepDownOneAtATime(Document page) {
        int before = 0;
        for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = Integer.parseInt(heading.normalName().substring(1));
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void every_link_on_the_front_page_leads_somewhere() {
        for (var link : new HashSet<>(page("/").select("a[href^=/]").eachAttr("href"))) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void pictures_and_the_style_sheet_are_there_and_kept_for_good() {
        var page = page(FLOOD);
        var addresses = new HashSet<>(page.select("img").eachAttr("src"));
        addresses.add(page.select("link[rel=stylesheet]").attr("href"));
        addresses.add(page.select("link[rel=icon]").attr("href"));
        for (var source : page.select("picture source").eachAttr("srcset")) {
            for (var one : source.split(", ")) addresses.add(one.split(" ")[0]);
        }
        assertThat(addresses).hasSizeGreaterThan(3);
        for (var address : addresses) {
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("immutable");
        }
        assertThat(get("/media/" + "0".repeat(32) + "/320.webp").statusCode()).isEqualTo(404);
    }

    @Test
    void a_story_carries_all_that_others_want_to_know_of_it() {
        var head = page(FLOOD).head();
        var address = head.select("link[rel=canonical]").attr("href");
        assertThat(address).endsWith(FLOOD);
        assertThat(head.select("meta[property=og:url]").attr("content")).isEqualTo(address);
        assertThat(head.select("meta[property=og:image]").attr("content"))
                .startsWith("http")
                .endsWith(".jpg");
        assertThat(head.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(head.select("link[type=application/rss+xml]").attr("href")).isEqualTo("/feed.xml");
        var blocks = head.select("script[type=application/ld+json]");
        assertThat(blocks).hasSize(2);
        var article = new JsonMapper().readTree(blocks.getFirst().data());
        assertThat(article.get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(article.at("/author/0/url").asString()).endsWith("/authors/leila-haddad");
        assertThat(new JsonMapper()
                        .readTree(blocks.getLast().data())
                        .get("itemListElement")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void a_story_in_arabic_runs_from_right_to_left_in_an_english_frame() {
        var page = page(ARABIC);
        var html = page.selectFirst("html");
        assertThat(html.attr("lang")).isEqualTo("ar");
        assertThat(html.attr("dir")).isEqualTo("rtl");
        assertThat(page.selectFirst("header.masthead").attr("dir")).isEqualTo("ltr");
        assertThat(page.selectFirst(".dates").text()).contains("نُشر");
        var teaser = page("/").selectFirst("a[href=" + ARABIC + "]").closest("[lang]");
        assertThat(teaser.attr("dir")).isEqualTo("rtl");
    }

    @Test
    void a_corrected_story_says_so_at_the_top_and_tells_it_at_the_foot() {
        var page = page(FLOOD);
        assertThat(page.selectFirst(".corrected a").attr("href")).isEqualTo("#notes");
        assertThat(page.select("#notes .note")).hasSizeGreaterThan(1);
        assertThat(page.selectFirst(".changed time").attr("datetime")).matches("\\d{4}-.*(Z|[+]\\d\\d:\\d\\d)");
    }

    @ParameterizedTest
    @CsvSource({
        "/news, /news/",
        "/News/, /news/",
        "/news/?page=1, /news/",
        "/news/?page=x, /news/",
        "/NEWS/River-Now-Writes-In-Arabic/, /news/river-now-writes-in-arabic",
        "/corrections/, /corrections",
        "/authors, /authors/",
    })
    void another_spelling_leads_to_the_one_address(String asked, String address) {
        var answer = get(asked);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("location")).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/NOPE/", "/News/no-such-story", "/authors/nobody/", "/nope/?page=x"})
    void another_spelling_of_nothing_leads_nowhere(String asked) {
        assertThat(get(asked).statusCode()).isEqualTo(404);
    }

    @Test
    void caches_on_the_way_are_told_what_a_page_is_made_of_and_browsers_what_it_needs() {
        var story = newsroom.story(FLOOD);
        var headers = get(FLOOD).headers();
        var keys = headers.firstValue("surrogate-key").orElseThrow();
        assertThat(keys.split(" "))
                .contains("frame", "section:news", "story:" + story.id().substring(24))
                .doesNotContain("stories", EdgeKeys.MORE);
        assertThat(headers.firstValue("cache-tag")).hasValue(keys.replace(' ', ','));
        var style = page(FLOOD).selectFirst("link[rel=stylesheet]").attr("href");
        assertThat(headers.firstValue("link")).hasValue("<" + style + ">; rel=preload; as=style");
        for (var path : PAGES) {
            int head = get(path).headers().map().entrySet().stream()
                    .mapToInt(line ->
                            line.getKey().length() + line.getValue().toString().length() + 4)
                    .sum();
            assertThat(head).as("the headers of %s", path).isLessThan(4_000);
        }
        assertThat(get("/nope/").headers().firstValue("surrogate-key")).isEmpty();
    }

    @Test
    void what_campaigns_hang_on_an_address_changes_nothing() {
        assertThat(get(FLOOD + "?utm_source=mail").body()).isEqualTo(get(FLOOD).body());
    }

    @Test
    void a_story_that_moved_is_found_at_its_old_address() {
        var story = newsroom.story("/news/bread-comes-back-to-fishgate".replace("/news/", "/culture/"));
        newsroom.database()
                .run(transaction -> newsroom.desk()
                        .move(transaction, story.id(), story.section(), new broadsheet.text.Slug("the-bread-is-back")));
        assertThat(get(story.path()).headers().firstValue("location")).hasValue("/culture/the-bread-is-back");
        assertThat(get("/culture/the-bread-is-back").statusCode()).isEqualTo(200);
    }

    @Test
    void a_withdrawn_story_gives_its_reason_and_its_date() {
        var answer = get(WITHDRAWN);
        assertThat(answer.statusCode()).isEqualTo(410);
        var page = page(WITHDRAWN);
        assertThat(page.text()).contains("maintenance log").doesNotContain("left cold");
        assertThat(page.selectFirst("main time").attr("datetime")).isNotBlank();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() throws Exception {
        var first = get("/news/");
        var tag = first.headers().firstValue("etag").orElseThrow();
        var again = java.net.http.HttpRequest.newBuilder(newsroom.address().resolve("/news/"))
                .header("If-None-Match", tag)
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void nothing_sets_a_cookie() {
        for (var path : PAGES)
            assertThat(get(path).headers().firstValue("set-cookie")).as(path).isEmpty();
    }

    @Test
    void what_is_searched_for_is_shown_as_it_was_typed() {
        var page = page("/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.selectFirst("input[name=q]").attr("value")).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("main script:not([src^=/assets/])")).isEmpty();
        assertThat(page("/search?q=FLOOD+b").select(".results article")).isNotEmpty();
        assertThat(page("/search?q=gwen").select(".topics a").eachAttr("href")).contains("/authors/gwen-ashdown");
        assertThat(page("/search?q=%D8%A7%D9%84%D9%86%D9%87%D8%B1")
                        .select(".results a")
                        .eachAttr("href"))
                .contains(ARABIC);
    }

    @Test
    void the_feed_holds_the_newest_stories_whole() throws Exception {
        var answer = get("/feed.xml");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/rss+xml");
        var document = xml(answer.body());
        var items = document.getElementsByTagName("item");
        assertThat(items.getLength()).isEqualTo(30);
        assertThat(document.getElementsByTagName("content:encoded").getLength()).isEqualTo(30);
        assertThat(answer.body())
                .contains("atom:link", "dc:creator", "urn:uuid:")
                .doesNotContain("href=\"/");
    }

    @Test
    void the_sitemap_lists_every_published_story_once() throws Exception {
        var places = xml(get("/sitemap.xml").body()).getElementsByTagName("loc");
        var seen = new HashSet<String>();
        for (int i = 0; i < places.getLength(); i++) {
            assertThat(seen.add(places.item(i).getTextContent())).isTrue();
        }
        assertThat(seen).anyMatch(place -> place.endsWith(FLOOD)).noneMatch(place -> place.endsWith(WITHDRAWN));
        assertThat(get("/sitemap-1.xml").statusCode()).isEqualTo(404);
        assertThat(get("/robots.txt").body()).contains("Sitemap: http");
    }

    private static org.w3c.dom.Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void the_date_on_the_front_page_is_the_papers() {
        var date = page("/").selectFirst(".masthead time").attr("datetime");
        var zone = newsroom.database()
                .read(sql -> newsroom.publications().paper(sql).zone());
        assertThat(date).isEqualTo(Instant.now().atZone(zone).toLocalDate().toString());
    }
}
