package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.story.Topic;
import broadsheet.text.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        assertThat(said).hasSize(3);
        assertThat(said.select("time")).hasSameSizeAs(said);
        assertThat(said.select("a").attr("href")).startsWith("/");
        assertThat(newsroom.page("/topics/ruth-pemberton")
                        .select(".sayings > p a")
                        .attr("href"))
                .isEqualTo("/topics/ruth-pemberton/quotations");
        var quotations = json("/api/v1/topics/ruth-pemberton/quotations").get("quotations");
        var all = newsroom.page("/topics/ruth-pemberton/quotations");
        assertThat(all.select("h1").text()).isEqualTo("Ruth Pemberton in their own words");
        assertThat(all.select(".sayings li")).hasSize(quotations.size()).hasSizeGreaterThan(3);
        assertThat(quotations.get(0).get("words").asString())
                .isEqualTo(said.select("blockquote").first().text());
        assertThat(newsroom.get("/api/v1/topics/nobody/quotations").statusCode())
                .isEqualTo(404);
    }

    @Test
    void all_that_somebody_said_is_leafed_through_and_narrowed_to_a_year() {
        var path = "/topics/ruth-pemberton/quotations";
        var latest = newsroom.page(path).select(".sayings time").first().attr("datetime");
        var year = latest.substring(0, 4);
        assertThat(newsroom.page(path + "/" + year).select(".sayings time").eachAttr("datetime"))
                .isNotEmpty()
                .allMatch(moment -> moment.startsWith(year));
        for (var nothing : List.of("/1999", "/year", "/2026/7", "?page=2")) {
            assertThat(newsroom.get(path + nothing).statusCode()).as(nothing).isEqualTo(404);
        }
        assertThat(newsroom.get("/topics/nobody/quotations").statusCode()).isEqualTo(404);
        assertThat(newsroom.get("/topics/Ruth-Pemberton/quotations/").statusCode())
                .isEqualTo(301);
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

    @Test
    void every_field_that_programs_get_about_what_belongs_together_is_described() {
        var whole = json("/api/v1/openapi.json");
        var slug = json("/api/v1/storylines").at("/storylines/0/slug").asString();
        newsroom.searchable();
        Map.of(
                        "/api/v1/search",
                        "/api/v1/search?q=flood",
                        "/api/v1/stories/{id}/related",
                        "/api/v1/stories/"
                                + newsroom.story("/news/mill-lane-verdict").id() + "/related",
                        "/api/v1/storylines",
                        "/api/v1/storylines",
                        "/api/v1/storylines/{slug}",
                        "/api/v1/storylines/" + slug,
                        "/api/v1/topics",
                        "/api/v1/topics",
                        "/api/v1/topics/{slug}",
                        "/api/v1/topics/the-flood",
                        "/api/v1/topics/{slug}/quotations",
                        "/api/v1/topics/ruth-pemberton/quotations")
                .forEach((path, asked) -> {
                    var schema = whole.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
                    describes(whole, schema, json(asked), path);
                });
    }

    /** Goes through an answer and looks for each of its fields in the description. */
    private static void describes(JsonNode whole, JsonNode schema, JsonNode answer, String at) {
        if (answer.isArray()) answer.forEach(each -> describes(whole, schema.get("items"), each, at + "[]"));
        if (!answer.isObject() || schema.has("additionalProperties")) return;
        var known = new HashMap<String, JsonNode>();
        gather(whole, schema, known);
        for (var field : answer.propertyNames()) {
            assertThat(known).as(at).containsKey(field);
            var described = known.get(field);
            assertThat(described.path("description").asString(""))
                    .as(at + "." + field)
                    .isNotBlank();
            describes(whole, described, answer.get(field), at + "." + field);
        }
    }

    private static void gather(JsonNode whole, JsonNode schema, Map<String, JsonNode> known) {
        if (schema.has("$ref"))
            gather(whole, whole.at(schema.get("$ref").asString().substring(1)), known);
        schema.path("allOf").forEach(part -> gather(whole, part, known));
        for (var name : schema.path("properties").propertyNames())
            known.put(name, schema.get("properties").get(name));
    }
}
