package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.SharedData;
import broadsheet.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page and the API, asked as a browser asks. */
class QuestionsOverHttpTest {
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        newsroom.searchable();
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    private static String page(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static JsonNode api(String query) {
        var answer = newsroom.get("/api/v1/search?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        return new JsonMapper().readTree(answer.body());
    }

    /** An answer is a whole page that shows the question as text, and nothing else came of it; the API takes it as well. */
    private static void isAnswered(String words) {
        var answer = newsroom.get(page(words));
        assertThat(answer.statusCode()).as(words).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(
                        "main script:not([src^=/assets/]), main iframe, main [onerror], main [onload], main style"))
                .as(words)
                .isEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.selectFirst("#ask").attr("value"))
                .isEqualTo(Question.of(words).words().strip());
        assertThat(page.select("h1")).hasSize(1);
        var json = api("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(json.get("query").asString())
                .isEqualTo(Question.of(words).words().strip());
        assertThat(json.get("total").asInt()).isNotNegative();
    }

    @Test
    void every_naughty_string_gets_a_page_that_shows_it_and_does_nothing() {
        SharedData.lines("html-safety/naughty-strings.jsonl.gz").stream()
                .map(line -> line.get("s").asString())
                .filter(words -> words.indexOf('\0') < 0)
                .forEach(QuestionsOverHttpTest::isAnswered);
    }

    @Test
    void queries_that_are_long_empty_or_made_to_hurt_are_answered() {
        Stream.of(
                        "",
                        " ",
                        "***",
                        "* ? ~ ^ :",
                        "\"",
                        "\"\"\"\"",
                        "\"never closed",
                        "AND OR NOT",
                        "a:b -c +d {e TO f} [g TO h]",
                        "(a+)+$ ".repeat(40),
                        ".*.*.*.*.*.*=.*",
                        "a* b* c* d* e* f* g* h* i* j* k* l* m* n* o* p* q*",
                        "\u202eflood\u202d \u2067river\u2069 النهر נהר",
                        "x".repeat(7_000),
                        "the the the the the the the the the the the the the the the the the the the the",
                        "\ud83c\udf0a\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                        "a\u0301\u0302\u0303\u0304".repeat(60))
                .forEach(QuestionsOverHttpTest::isAnswered);
        var tooLong = "flood ".repeat(2_000).substring(0, 10_000);
        assertThat(newsroom.get(page(tooLong)).statusCode()).isIn(200, 414);
        assertThat(newsroom.get(page(tooLong).replace("/search", "/api/v1/search"))
                        .statusCode())
                .isIn(200, 414);
    }

    @Test
    void what_is_no_filter_is_named_and_left_out_by_the_page_and_refused_by_the_api() {
        var page = newsroom.page("/search?q=flood&kind=poem&from=yesterday&to=2026-02-30&page=-7&order=random");
        assertThat(page.select(".remark").text()).contains("“poem”", "“yesterday”", "“2026-02-30”");
        assertThat(page.select(".result")).isNotEmpty();
        var refused = newsroom.get("/api/v1/search?q=flood&from=yesterday");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("yesterday");
    }

    @Test
    void the_address_of_an_answer_carries_all_that_was_chosen() {
        var page = newsroom.page("/search?q=flood&section=news&kind=news&from=2025-01-01&order=date");
        assertThat(page.select(".ask input[name=section]").attr("value")).isEqualTo("news");
        assertThat(page.select(".ask input[name=from]").attr("value")).isEqualTo("2025-01-01");
        assertThat(page.select(".chosen a")).hasSize(3);
        assertThat(page.select(".facets a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/search?q=flood&"));
        var paths = page.select(".result .headline a").eachAttr("href");
        assertThat(paths).isNotEmpty().allMatch(path -> path.startsWith("/news/"));
        assertThat(page.select(".result mark").eachText()).isNotEmpty().allMatch(word -> word.matches("(?i)flood.*"));
        var answer = newsroom.get("/search?q=flood");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void pages_follow_one_another_without_a_story_twice() {
        var first = api("q=the");
        assertThat(first.get("total").asInt()).isGreaterThan(20);
        var second = api("q=the&page=2");
        var paths = Stream.of(first, second)
                .flatMap(page -> page.get("stories").valueStream())
                .map(story -> story.get("path").asString())
                .toList();
        assertThat(paths).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(newsroom.page("/search?q=the&page=2").select(".pager a[rel~=prev]"))
                .hasSize(1);
        assertThat(api("q=the&page=50").get("stories").size()).isZero();
    }

    @Test
    void the_api_says_the_same_as_the_page() {
        var json = api("q=floood+&language=en");
        assertThat(json.get("meant").asString()).isEqualTo("flood");
        assertThat(json.get("match").asString()).isEqualTo("similar words");
        assertThat(json.get("complete").asBoolean()).isTrue();
        assertThat(json.at("/counts/kind").isEmpty()).isFalse();
        var paths = json.get("stories")
                .valueStream()
                .map(story -> story.get("path").asString())
                .toList();
        assertThat(newsroom.page("/search?q=floood+&language=en")
                        .select(".result .headline a")
                        .eachAttr("href"))
                .isEqualTo(paths);
        assertThat(json.at("/stories/0/passage/0/text").asString()).isNotEmpty();
    }

    @Test
    void many_questions_at_once_leave_the_other_pages_quick_and_all_get_an_answer_or_are_asked_to_come_again() {
        var statuses = Stream.iterate(0, i -> i + 1)
                .limit(300)
                .parallel()
                .map(i -> newsroom.get(page("council flood " + i)).statusCode())
                .distinct()
                .toList();
        assertThat(List.of(200, 503)).containsAll(statuses);
        assertThat(newsroom.get("/").statusCode()).isEqualTo(200);
    }
}
