package broadsheet.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.people.Role;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a story said before, at the desk and for readers; and what it will say, for whom the desk shows it. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class VersionsTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Newsroom newsroom;
    private final AtTheDesk editor;

    VersionsTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
        editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Story story(String id) {
        return newsroom.database().read(sql -> new Stories().working(sql, id)).orElseThrow();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private void does(String id, String verb, Map<String, String> fields) {
        assertThat(editor.post("/desk/stories/" + id + "/" + verb, fields).statusCode())
                .isEqualTo(303);
    }

    /** A story that was published with a mistake, corrected, and is being changed again. */
    private String corrected() {
        var id = editor.begin("The river rose");
        editor.write(id, "The river rose by nine metres overnight.");
        does(id, "publication", Map.of());
        pass(Duration.ofHours(1));
        editor.write(id, "The river rose by nine centimetres overnight.");
        does(id, "update", Map.of("change", "correction", "note", "We wrote metres for centimetres."));
        pass(Duration.ofHours(1));
        editor.write(id, "The river rose by nine centimetres over night.");
        does(id, "update", Map.of("change", "silent"));
        pass(Duration.ofHours(1));
        editor.write(id, "Not a word of this is out.");
        return id;
    }

    @Test
    void every_version_can_be_compared_by_words_and_taken_up_again() {
        var id = corrected();
        var address = "/desk/stories/" + id + "/versions";
        var screen = editor.page(address);
        assertThat(screen.select("tbody tr")).hasSize(4);
        assertThat(screen.select("tbody").text())
                .contains(
                        "Never public",
                        "Correction",
                        "We wrote metres for centimetres.",
                        "Silent fix",
                        "First published");
        var inline = editor.page(address + "?from=1&to=2");
        assertThat(inline.select(".compared del").text()).isEqualTo("metres");
        assertThat(inline.select(".compared ins").text()).isEqualTo("centimetres");
        var side = editor.page(address + "?from=1&to=2&view=side").select(".two-texts > div");
        assertThat(side).hasSize(2);
        assertThat(side.first().text()).contains("nine metres").doesNotContain("centimetres");
        assertThat(side.last().text()).contains("nine centimetres").doesNotContain("metres overnight metres");
        assertThat(editor.post(address + "/1/restoration", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(story(id).content().body().plainText()).isEqualTo("The river rose by nine metres overnight.");
        assertThat(story(id).revision()).isEqualTo(5);
        assertThat(newsroom.page(story(id).path()).text()).contains("over night");
        assertThat(editor.post(address + "/99/restoration", Map.of()).statusCode())
                .isEqualTo(404);
        var reporter = AtTheDesk.anybody(newsroom, Role.REPORTER);
        assertThat(reporter.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void readers_see_every_state_that_was_public_each_with_its_kind_and_nothing_else() {
        var id = corrected();
        var path = story(id).path();
        var page = newsroom.page(path + "/history");
        var states = page.select(".states article");
        assertThat(states).hasSize(3);
        assertThat(states.get(0).text()).contains("Small fix", "over night");
        assertThat(states.get(1).text()).contains("Correction", "We wrote metres for centimetres.");
        assertThat(states.get(1).select("del").text()).isEqualTo("metres");
        assertThat(states.get(1).select("ins").text()).isEqualTo("centimetres");
        assertThat(states.get(2).text()).contains("First published");
        assertThat(page.text()).doesNotContain("Not a word");
        assertThat(newsroom.page(path).select("a.earlier").attr("href")).endsWith(path + "/history");
        does(id, "update", Map.of("change", "update", "note", "All is new."));
        assertThat(newsroom.page(path + "/history").select(".states article")).hasSize(4);
        var section = story(id).section().text();
        does(id, "address", Map.of("section", section, "slug", "moved-river"));
        assertThat(newsroom.get(path + "/history").headers().firstValue("location"))
                .hasValue("/" + section + "/moved-river/history");
        does(id, "withdrawal", Map.of("reason", "It was a dream."));
        var gone = newsroom.get(story(id).path() + "/history");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("It was a dream.").doesNotContain("centimetres");
        var draft = editor.begin("Only a draft");
        assertThat(newsroom.get(story(draft).path() + "/history").statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_shows_an_outsider_the_page_as_readers_will_see_it_until_it_is_over_or_taken_back() {
        var id = editor.begin("For your eyes");
        editor.write(id, "A text that is not out.");
        var address = "/desk/stories/" + id + "/previews";
        var own = editor.get("/desk/stories/" + id + "/preview");
        assertThat(own.body()).contains("For your eyes", "A text that is not out.");
        var made = Jsoup.parse(editor.post(address, Map.of("days", "1")).body())
                .select("input.handed")
                .val();
        var link = made.substring(newsroom.address().toString().length());
        assertThat(link).matches("/preview/[\\w-]{43}");
        var seen = newsroom.get(link);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("A text that is not out.");
        assertThat(seen.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(seen.headers().firstValue("x-robots-tag").orElseThrow()).contains("noindex");
        assertThat(seen.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        does(id, "publication", Map.of());
        assertThat(Jsoup.parse(newsroom.get(link).body()).select("main").text())
                .isEqualTo(newsroom.page(story(id).path()).select("main").text());
        assertThat(newsroom.get(link.substring(0, link.length() - 1)).statusCode())
                .isEqualTo(404);
        pass(Duration.ofDays(1));
        assertThat(newsroom.get(link).statusCode()).isEqualTo(404);
        assertThat(editor.page(address).select("form[action$=removal]")).isEmpty();
        var second = Jsoup.parse(editor.post(address, Map.of("days", "14")).body())
                .select("input.handed")
                .val()
                .substring(newsroom.address().toString().length());
        assertThat(newsroom.get(second).statusCode()).isEqualTo(200);
        var removal = editor.page(address).select("form[action$=removal]").attr("action");
        assertThat(editor.post(removal, Map.of()).statusCode()).isEqualTo(303);
        var gone = newsroom.get(second);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void no_header_and_no_parameter_brings_a_preview_into_anybody_elses_page() throws Exception {
        var id = editor.begin("Poison");
        editor.write(id, "Clean words.");
        does(id, "publication", Map.of());
        pass(Duration.ofMinutes(10));
        editor.write(id, "Poisoned words.");
        var path = story(id).path();
        var link = Jsoup.parse(editor.post("/desk/stories/" + id + "/previews", Map.of())
                        .body())
                .select("input.handed")
                .val()
                .substring(newsroom.address().toString().length());
        var secret = link.substring("/preview/".length());
        long held = newsroom.pagesHeld();
        assertThat(newsroom.get(link).body()).contains("Poisoned words.");
        assertThat(newsroom.pagesHeld()).isEqualTo(held);
        for (var at : new String[] {path, "/", path + "/history"}) {
            for (var query : new String[] {
                "",
                "?preview=1",
                "?preview=" + secret,
                "?secret=" + secret,
                "?version=2",
                "?draft=true",
                "?page=" + link
            }) {
                poisoned(at + query, link, secret);
            }
            assertThat(newsroom.get(at).body()).doesNotContain("Poisoned");
        }
        assertThat(newsroom.get(path).body()).contains("Clean words.");
        assertThat(newsroom.get("/preview/").statusCode()).isEqualTo(404);
        assertThat(newsroom.get(link + "/").body()).doesNotContain("Poisoned");
    }

    private void poisoned(String address, String link, String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(newsroom.address().resolve(address))
                .header("Cookie", editor.cookie() + "; preview=" + secret)
                .header("X-Preview", "1")
                .header("X-Preview-Token", secret)
                .header("X-Original-URL", link)
                .header("X-Rewrite-URL", link)
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("X-Forwarded-Path", link)
                .header("Referer", newsroom.address() + link)
                .header("Authorization", "Bearer " + secret)
                .header("Cache-Control", "no-cache")
                .header("X-HTTP-Method-Override", "PUT");
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).as(address).doesNotContain("Poisoned", "elsewhere.example");
    }
}
