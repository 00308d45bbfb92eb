package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers see of what is related, in the sample newsroom. */
class SuggestionsTest {
    private static final String VERDICT = "/news/mill-lane-verdict";
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        newsroom.relate();
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void every_story_says_what_else_may_be_liked_with_date_and_reason() {
        var also = newsroom.page(VERDICT).select("aside.also");
        assertThat(also.select("h2").text()).isEqualTo("You may also like");
        assertThat(also.select("article")).hasSize(4);
        assertThat(also.select("article time")).hasSize(4);
        assertThat(also.select("article .why").eachText())
                .hasSize(4)
                .allSatisfy(why -> assertThat(why).isNotBlank());
        assertThat(also.select("img")).isNotEmpty();
        assertThat(also.select("a").eachAttr("href")).doesNotContain(VERDICT).anyMatch(path -> path.contains("mill"));
    }

    @Test
    void a_story_tells_how_it_came_about_and_leads_to_the_whole_storyline() {
        var page = newsroom.page(VERDICT);
        assertThat(page.select("h1").text())
                .endsWith(page.select(".thread [aria-current]").text());
        var path = page.select(".thread .small a").attr("href");
        assertThat(path).startsWith("/storylines/");
        var storyline = newsroom.page(path);
        assertThat(storyline.select(".timeline > li").size()).isGreaterThan(2);
        var days = storyline.select(".timeline > li > time").eachAttr("datetime");
        assertThat(days).isSorted();
        assertThat(storyline.select(".timeline .news")).isNotEmpty();
        assertThat(newsroom.get("/storylines/there-is-none").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_public_is_in_no_list_and_no_storyline() {
        for (var path : PagesTest.PAGES) {
            var body = newsroom.get(path).body();
            assertThat(body).doesNotContain("harkers-mill-four-bids").doesNotContain("hospital-waiting-times-report");
        }
    }

    @Test
    void a_withdrawn_story_leaves_the_pages_that_suggest_it_before_anybody_works_it_out() {
        try (var other = Newsroom.open(TestDatabase.SQLITE)) {
            other.relate();
            var sentence = other.story("/news/mill-lane-sentence");
            assertThat(other.page(VERDICT).html()).contains("mill-lane-sentence");
            other.database().run(tx -> other.desk().withdraw(tx, sentence.id(), "It names a witness.", Instant.now()));
            assertThat(other.page(VERDICT).select(".also, .thread, .more").html())
                    .doesNotContain("mill-lane-sentence");
        }
    }
}
