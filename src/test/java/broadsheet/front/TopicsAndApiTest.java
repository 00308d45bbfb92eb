package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.story.Topic;
import broadsheet.text.Slug;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Topics for readers, and what belongs together for programs. */
class TopicsAndApiTest {
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

    private static JsonNode json(String path) {
        var answer = newsroom.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void a_topic_tells_its_other_names_its_entry_elsewhere_and_its_storylines() {
        var before = newsroom.database()
                .read(sql -> newsroom.publications()
                        .topic(sql, new Slug("mill-lane-case"))
                        .orElseThrow());
        newsroom.database()
                .run(tx -> newsroom.publications()
                        .save(
                                tx,
                                new Topic(
                                        before.slug(),
                                        before.name(),
                                        before.background(),
                                        Topic.Sort.THEME,
                                        List.of("Harker’s Mill"),
                                        null,
                                        "Q42")));
        var page = newsroom.page("/topics/mill-lane-case");
        assertThat(page.select("header.title").text()).contains("Also called: Harker’s Mill");
        assertThat(page.select("a[rel=external]").attr("href")).isEqualTo("https://www.wikidata.org/wiki/Q42");
        assertThat(page.select(".storylines a").attr("href")).startsWith("/storylines/");
    }

    @Test
    void programs_get_what_readers_see_and_nothing_else() {
        var verdict = newsroom.story("/news/mill-lane-verdict");
        var related = json("/api/v1/stories/" + verdict.id() + "/related");
        assertThat(related.get("related").size()).isGreaterThan(3);
        assertThat(related.get("related").get(0).get("reason").asString()).isNotBlank();
        var lines = json("/api/v1/storylines");
        var slug = lines.get("storylines").get(0).get("slug").asString();
        assertThat(json("/api/v1/storylines/" + slug).get("stories").size()).isGreaterThan(1);
        assertThat(json("/api/v1/topics").get("topics").size()).isGreaterThan(5);
        assertThat(json("/api/v1/topics/the-flood").get("stories").size()).isGreaterThan(5);
        assertThat(newsroom.get("/api/v1/stories/nobody/related").statusCode()).isEqualTo(404);
        assertThat(newsroom.get("/api/v1/topics/UPPER").statusCode()).isEqualTo(404);
        assertThat(newsroom.get("/api/v1/storylines?page=x").statusCode()).isEqualTo(400);
        for (var path :
                List.of("/api/v1/topics/mill-lane-case", "/api/v1/topics/hospital", "/api/v1/storylines/" + slug))
            assertThat(newsroom.get(path).body())
                    .doesNotContain("harkers-mill-four-bids")
                    .doesNotContain("hospital-waiting-times-report");
    }

    @Test
    void what_somebody_said_stands_on_their_page_with_date_and_story() {
        var said = newsroom.page("/topics/ruth-pemberton").select(".sayings li");
        assertThat(said).hasSizeGreaterThanOrEqualTo(3);
        assertThat(said.select("time")).hasSameSizeAs(said);
        assertThat(said.select("a").attr("href")).startsWith("/");
        var quotations = json("/api/v1/topics/ruth-pemberton/quotations").get("quotations");
        assertThat(quotations.size()).isEqualTo(said.size());
        assertThat(quotations.get(0).get("words").asString())
                .isEqualTo(said.select("blockquote").first().text());
        assertThat(newsroom.get("/api/v1/topics/nobody/quotations").statusCode())
                .isEqualTo(404);
    }

    @Test
    void every_address_that_programs_can_ask_is_described() {
        var described = json("/api/v1/openapi.json").get("paths");
        assertThat(described.propertyNames())
                .contains(
                        "/api/v1/search",
                        "/api/v1/stories/{id}/related",
                        "/api/v1/storylines/{slug}",
                        "/api/v1/topics/{slug}",
                        "/api/v1/topics/{slug}/quotations");
    }
}
