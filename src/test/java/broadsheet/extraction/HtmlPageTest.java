package broadsheet.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.document.Attribution;
import broadsheet.story.document.Block;
import broadsheet.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as systems build them, all of them invented. */
class HtmlPageTest {
    private static final String FIRST =
            "The council voted on Tuesday to close the lido for the winter, two years after it had promised to keep it open.";
    private static final String SECOND =
            "Swimmers had gathered outside the town hall since early morning, many of them in bathing caps and thick coats.";
    private static final String THIRD =
            "The money saved will go to the library, which has been shut on Mondays since the spring of last year.";
    private static final String PROSE = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
    private static final String PARAGRAPHS = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

    private static Extract read(String head, String body) {
        var html = "<!doctype html><html lang='en-GB'><head>" + head + "</head><body>" + body + "</body></html>";
        return new Extractor().html("page.html", html, "https://courier.example/news/lido");
    }

    private static List<String> reasons(Extract extract) {
        return extract.dropped().stream().map(Dropped::reason).distinct().toList();
    }

    @Test
    void what_the_page_declares_in_json_ld_counts_first() {
        var story = read("""
                <title>Lido to close | The Lennford Courier</title>
                <meta property="og:title" content="You won't believe this lido">
                <meta property="og:site_name" content="The Lennford Courier">
                <meta property="og:image" content="/pictures/lido.jpg">
                <meta name="author" content="The Web Desk">
                <script type="application/ld+json">
                {"@context":"https://schema.org","@graph":[
                  {"@type":"WebSite","name":"Courier"},
                  {"@type":["NewsArticle"],"headline":"Lido to close for winter","datePublished":"2021-06-28T15:45:00+01:00",
                   "dateModified":"2021-06-29T08:00:00Z","inLanguage":"en","author":[{"@id":"#ann"},{"@type":"Person","name":"Bo Kim"}]},
                  {"@type":"Person","@id":"#ann","name":"Ann Lee"}]}
                </script>""", "<article>" + PARAGRAPHS + "</article>");
        assertThat(story.title()).isEqualTo("Lido to close for winter");
        assertThat(story.byline()).containsExactly("Ann Lee", "Bo Kim");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28T15:45+01:00"));
        assertThat(story.modified()).isEqualTo(new Moment("2021-06-29T08:00Z"));
        assertThat(story.language()).isEqualTo(new Language("en"));
        assertThat(story.site()).isEqualTo("The Lennford Courier");
        assertThat(story.image()).isEqualTo("https://courier.example/pictures/lido.jpg");
        assertThat(story.body().plainText()).isEqualTo(PROSE);
    }

    @Test
    void without_json_ld_the_meta_elements_speak() {
        var story = read("""
                <title>Lido to close for winter - The Lennford Courier</title>
                <meta property="og:site_name" content="The Lennford Courier">
                <meta property="og:description" content="Swimmers speak of a broken promise.">
                <meta property="article:published_time" content="2021-06-28">
                <meta name="author" content="Ann Lee and Bo Kim">""", "<div>" + PARAGRAPHS + "</div>");
        assertThat(story.title()).isEqualTo("Lido to close for winter");
        assertThat(story.standfirst()).isEqualTo("Swimmers speak of a broken promise.");
        assertThat(story.byline()).containsExactly("Ann Lee", "Bo Kim");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28"));
        assertThat(story.language()).isEqualTo(new Language("en-GB"));
    }

    @Test
    void without_any_declaration_the_lines_near_the_headline_speak() {
        var story = read(
                "<title>Lido to close for winter</title>",
                "<h1>Lido to close for winter</h1><div><span>By Ann Lee</span> <span>28 June 2021</span></div>"
                        + PARAGRAPHS);
        assertThat(story.byline()).containsExactly("Ann Lee");
        assertThat(story.published()).isEqualTo(new Moment("2021-06-28"));
        assertThat(story.body().plainText()).isEqualTo(PROSE);
    }

    @Test
    void microdata_and_rel_author_name_the_writer() {
        assertThat(read("<title>Lido</title>", "<a rel=author href=/ann>Ann Lee</a>" + PARAGRAPHS)
                        .byline())
                .containsExactly("Ann Lee");
        var marked = read(
                "<title>Lido</title>",
                "<div itemscope><span itemprop=author itemscope><b itemprop=name>Bo Kim</b></span>"
                        + "<time itemprop=datePublished datetime='2021-06-28T10:00+02:00'>today</time><div itemprop=articleBody>"
                        + PARAGRAPHS + "</div></div>");
        assertThat(marked.byline()).containsExactly("Bo Kim");
        assertThat(marked.published()).isEqualTo(new Moment("2021-06-28T10:00+02:00"));
    }

    @Test
    void a_commenter_is_not_the_writer() {
        var story = read(
                "<title>Lido</title>",
                "<article>" + PARAGRAPHS
                        + "</article><ol class=comments><li class=comment><span class='author'>Troll Trollson</span>"
                        + "<time datetime='2021-07-01'>1 July</time><p>I have never read anything so wrong in my whole life, honestly.</p></li></ol>");
        assertThat(story.byline()).isEmpty();
        assertThat(story.published()).isNull();
        assertThat(story.body().plainText()).isEqualTo(PROSE);
        assertThat(reasons(story)).contains("readers’ comments");
    }

    @Test
    void what_stands_around_the_story_goes_and_is_listed() {
        var story = read("<title>Lido to close for winter</title>", """
                <header class="site-header"><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
                <main><h1>Lido to close for winter</h1>
                <div class="share-buttons"><a href="#">Facebook</a></div>
                <div class="story">
                <p>%s</p>
                <figure><img src="a.jpg"><figcaption>The lido in May. Photo: Ann Lee</figcaption></figure>
                <p>%s</p>
                <p><strong>Read more: <a href="/library">Library shut on Mondays</a></strong></p>
                <div class="ad-slot">Buy a warm coat today at half the price of the shop next door.</div>
                <p>%s</p>
                <h3>Related stories</h3><ul><li><a href="/a">The boiler</a></li><li><a href="/b">The bridge</a></li></ul>
                </div></main>
                <aside><p>The most read stories of this week, chosen for you by our editors every single morning.</p></aside>
                <div class="cookie-banner">We use cookies to improve your experience. <button>Accept</button></div>
                <footer>© The Courier, all rights reserved</footer>""".formatted(FIRST, SECOND, THIRD));
        assertThat(story.body().plainText()).isEqualTo(PROSE);
        assertThat(reasons(story))
                .contains(
                        "navigation",
                        "share buttons",
                        "picture caption or credit",
                        "link to another story",
                        "advertisement",
                        "side column",
                        "cookie notice",
                        "footer of the page");
    }

    @Test
    void sub_headings_lists_quotations_tables_and_marks_keep_their_shape() {
        var story = read(
                "<title>Lido</title>",
                "<article><p>" + FIRST + " It was <em>close</em>.</p><h2>What happens next</h2><p>" + SECOND
                        + "</p><ul><li>The pool closes on Sunday</li><li>The sauna stays open</li></ul><blockquote><p>We were cold all winter.</p></blockquote>"
                        + "<table><tr><th>Year</th><th>Swimmers</th></tr><tr><td>1953</td><td>40,000</td></tr></table><p>"
                        + THIRD + "</p></article>");
        assertThat(story.body().blocks())
                .hasExactlyElementsOfTypes(
                        Block.Paragraph.class,
                        Block.Heading.class,
                        Block.Paragraph.class,
                        Block.Listing.class,
                        Block.Quotation.class,
                        Block.Table.class,
                        Block.Paragraph.class);
    }

    @Test
    void quotations_are_traced_in_pages_too() {
        var story = read(
                "<title>Lido</title>",
                "<article><p>Council leader Ruth Pemberton opened the meeting late.</p><p>“Nobody wanted this,” Pemberton said.</p>"
                        + PARAGRAPHS + "</article>");
        assertThat(WarDrumsTest.said(story.body()))
                .containsExactly(new WarDrumsTest.Said(
                        "“Nobody wanted this,”", Attribution.to("Ruth Pemberton", "Council leader")));
    }

    @Test
    void a_story_cut_in_two_by_an_advertisement_is_one_story() {
        var story = read(
                "<title>Lido</title>",
                "<div class=page><div class='text-part'><p>" + FIRST + "</p><p>" + SECOND + "</p></div>"
                        + "<div class=advert>Buy a warm coat</div><div class='text-part'><p>" + THIRD
                        + "</p></div></div>");
        assertThat(story.body().plainText()).isEqualTo(PROSE);
    }

    @Test
    void paragraphs_made_of_line_breaks_are_paragraphs() {
        var story = read(
                "<title>Lido</title>",
                "<div class=content>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD + "</div>");
        assertThat(story.body().plainText()).isEqualTo(PROSE);
    }

    @Test
    void a_misleading_class_name_does_not_lose_the_story() {
        var story = read("<title>Lido</title>", "<div class='sidebar social'>" + PARAGRAPHS + "</div>");
        assertThat(story.body().plainText()).isEqualTo(PROSE);
    }

    @Test
    void a_page_that_calls_every_part_of_its_story_an_advertisement_still_has_one() {
        var parts = new StringBuilder();
        for (var paragraph : List.of(FIRST, SECOND, THIRD, FIRST, SECOND)) {
            parts.append("<div class='ad-box'><p>").append(paragraph).append("</p></div>");
        }
        assertThat(read("<title>Lido</title>", parts.toString()).body().blocks())
                .hasSize(5);
    }

    @Test
    void the_whole_page_inside_a_form_is_still_a_page() {
        assertThat(read("<title>Lido</title>", "<form id=aspnetForm>" + PARAGRAPHS + "</form>")
                        .body()
                        .plainText())
                .isEqualTo(PROSE);
    }

    @Test
    void an_arabic_page_runs_from_right_to_left() {
        var page =
                "<html dir=rtl lang=ar><head><title>إغلاق المسبح</title></head><body><article><p>صوت المجلس يوم الثلاثاء على إغلاق المسبح خلال فصل الشتاء، بعد عامين من وعده بإبقائه مفتوحا أمام الجميع.</p></article>";
        var story = new Extractor().html("a.html", page, "");
        assertThat(story.language()).isEqualTo(new Language("ar"));
        assertThat(story.direction()).isEqualTo(Language.Direction.RTL);
    }

    @Test
    void a_description_that_only_repeats_the_text_is_no_standfirst() {
        var story = read(
                "<title>Lido</title><meta name=description content=\"" + FIRST.substring(0, 90) + "…\">", PARAGRAPHS);
        assertThat(story.standfirst()).isEmpty();
    }

    @Test
    void a_label_the_page_keeps_apart_from_its_headline_is_the_kicker() {
        var story = read(
                "<title>Town hall: Lido to close for winter</title>", "<h1>Lido to close for winter</h1>" + PARAGRAPHS);
        assertThat(story.kicker()).isEqualTo("Town hall");
        assertThat(story.title()).isEqualTo("Lido to close for winter");
    }

    @Test
    void nothing_that_runs_survives() {
        var story = read(
                "<title>Lido</title>",
                "<article>" + PARAGRAPHS
                        + "<p onclick=alert(1)>The gate <a href='javascript:alert(1)'>stays</a> open until the last swimmer has gone home again.</p><script>alert(1)</script></article>");
        assertThat(story.body().toString()).doesNotContain("alert");
    }
}
