package broadsheet.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.people.Role;
import broadsheet.story.Revision;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Writing stories at the desk over real HTTP: what is saved, what is not, and who is told. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class WorkingCopyTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Newsroom newsroom;

    WorkingCopyTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Story story(String id) {
        return newsroom.database().read(sql -> new Stories().working(sql, id)).orElseThrow();
    }

    private List<Revision> states(String id) {
        return newsroom.database().read(sql -> new Stories().revisions(sql, id));
    }

    private static String copy(String id) {
        return "/desk/stories/" + id + "/working-copy";
    }

    @Test
    void a_reporter_writes_a_story_and_finds_it_in_the_list_while_readers_and_colleagues_find_nothing() {
        var ada = AtTheDesk.anybody(newsroom, Role.REPORTER);
        var id = ada.begin("A bridge is closed");
        assertThat(ada.write(id, "The bridge is closed.").statusCode()).isEqualTo(200);
        var json = AtTheDesk.read(ada.get(copy(id)));
        assertThat(json.get("savedBy").asString()).isEqualTo(ada.person().name());
        assertThat(json.get("words").asInt()).isEqualTo(4);
        assertThat(json.get("fields").get("bylines").get(0).asString())
                .isEqualTo(ada.person().name());
        assertThat(json.get("document").get("blocks")).hasSize(1);
        assertThat(ada.get(copy(id)).headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(ada.page("/desk/stories?q=bridge+closed").text()).contains("A bridge is closed");
        assertThat(ada.page("/desk/stories?q=bridge&standing=published").text()).doesNotContain("A bridge is closed");
        var screen = ada.page("/desk/stories/" + id);
        assertThat(screen.select("textarea[name=body]").val()).isEqualTo("The bridge is closed.");
        var other = AtTheDesk.another(newsroom, Role.REPORTER, 1);
        assertThat(other.get("/desk/stories/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get(copy(id)).statusCode()).isEqualTo(404);
        assertThat(other.write(id, "Mine now.", 1, "w").statusCode()).isEqualTo(404);
        assertThat(other.page("/desk/stories?q=bridge+closed").text()).doesNotContain("A bridge is closed");
        assertThat(newsroom.get(story(id).path()).statusCode()).isEqualTo(404);
        var editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        assertThat(editor.page("/desk/stories?person=" + ada.person().slug() + "&section=" + ada.section())
                        .text())
                .contains("A bridge is closed");
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var ada = AtTheDesk.anybody(newsroom, Role.REPORTER);
        var editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        var id = ada.begin("A story of two");
        assertThat(ada.write(id, "By the reporter.", 1, "one").statusCode()).isEqualTo(200);
        var held = editor.write(id, "By the editor.", 2, "two");
        assertThat(held.statusCode()).isEqualTo(423);
        assertThat(AtTheDesk.read(held).get("holder").asString())
                .isEqualTo(ada.person().name());
        assertThat(editor.page("/desk/stories/" + id).select("[role=alert]").text())
                .contains(ada.person().name());
        assertThat(editor.json("POST", lock(id), "{\"window\":\"two\"}").statusCode())
                .isEqualTo(423);
        assertThat(editor.json("POST", lock(id), "{\"window\":\"two\",\"takeOver\":true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(editor.write(id, "By the editor.", 2, "two").statusCode()).isEqualTo(200);
        assertThat(ada.write(id, "By the reporter again.", 2, "one").statusCode())
                .isEqualTo(423);
        pass(Duration.ofSeconds(61));
        var overtaken = ada.write(id, "By the reporter again.", 2, "one");
        assertThat(overtaken.statusCode()).isEqualTo(409);
        var theirs = AtTheDesk.read(overtaken);
        assertThat(theirs.get("by").asString()).isEqualTo(editor.person().name());
        assertThat(theirs.get("version").asInt()).isEqualTo(3);
        assertThat(theirs.get("document").toString()).contains("By the editor.");
        assertThat(story(id).content().body().plainText()).isEqualTo("By the editor.");
        // An answer that was lost is asked for again: what is saved already is not a quarrel.
        assertThat(ada.write(id, "By the editor.", 2, "one").statusCode()).isEqualTo(200);
        assertThat(ada.json("DELETE", lock(id), "{\"window\":\"one\"}").statusCode())
                .isEqualTo(204);
        assertThat(AtTheDesk.read(ada.get(copy(id))).get("holder").isNull()).isTrue();
    }

    private static String lock(String id) {
        return "/desk/stories/" + id + "/lock";
    }

    @Test
    void a_second_tab_of_the_same_person_is_told_as_well() {
        var ada = AtTheDesk.anybody(newsroom, Role.REPORTER);
        var id = ada.begin("Two tabs");
        assertThat(ada.write(id, "In the first.", 1, "first").statusCode()).isEqualTo(200);
        assertThat(ada.write(id, "In the second.", 1, "second").statusCode()).isEqualTo(423);
        ada.json("POST", lock(id) + "/release", "{\"window\":\"first\"}");
        assertThat(ada.write(id, "In the second.", 1, "second").statusCode()).isEqualTo(409);
        assertThat(ada.write(id, "In the second.", 2, "second").statusCode()).isEqualTo(200);
    }

    @Test
    void one_sitting_is_one_state_and_what_readers_saw_stays_for_ever() {
        var editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        var id = editor.begin("Many saves");
        for (var words : List.of("One.", "One two.", "One two three.")) {
            pass(Duration.ofSeconds(2));
            assertThat(editor.write(id, words).statusCode()).isEqualTo(200);
        }
        assertThat(states(id)).hasSize(1);
        pass(Duration.ofMinutes(6));
        editor.write(id, "After a pause.");
        assertThat(states(id)).hasSize(2);
        var published = newsroom.database().write(tx -> newsroom.desk().publish(tx, id, now.get()));
        pass(Duration.ofSeconds(2));
        editor.write(id, "Not out yet.");
        editor.write(id, "Not out yet either.");
        assertThat(states(id)).hasSize(3);
        assertThat(states(id).get(1).content()).isEqualTo(published.content());
        assertThat(newsroom.page(published.path()).text())
                .contains("After a pause.")
                .doesNotContain("Not out");
    }

    @Test
    void what_cannot_be_saved_is_refused_in_its_place_and_what_was_typed_is_kept() {
        var ada = AtTheDesk.anybody(newsroom, Role.REPORTER);
        var id = ada.begin("A story with mistakes");
        var bad = ada.json(
                "PUT",
                copy(id),
                "{\"version\":1,\"window\":\"w\",\"document\":{\"version\":1,\"blocks\":[{\"type\":\"heading\",\"level\":9,\"text\":[]}]}}");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(AtTheDesk.read(bad).get("troubles").get(0).get("place").asString())
                .startsWith("blocks[0]");
        var fields = ada.json(
                "PUT",
                copy(id),
                "{\"version\":1,\"window\":\"w\",\"fields\":{\"headline\":\" \",\"topics\":[\"No such\"]}}");
        assertThat(AtTheDesk.read(fields)
                        .get("troubles")
                        .valueStream()
                        .map(one -> one.get("place").asString()))
                .containsExactly("headline", "topics");
        assertThat(ada.json("PUT", copy(id), "no json").statusCode()).isEqualTo(422);
        ada.json("DELETE", lock(id), "{\"window\":\"w\"}");
        var form = ada.post(
                "/desk/stories/" + id,
                Map.of(
                        "version",
                        "1",
                        "headline",
                        "",
                        "standfirst",
                        "Typed <b>all</b> the same.",
                        "bylines",
                        "Somebody Else"));
        assertThat(form.statusCode()).isEqualTo(422);
        var screen = Jsoup.parse(form.body());
        assertThat(screen.select("#field-headline-error").text()).isEqualTo("A story needs a headline.");
        assertThat(screen.select("#field-bylines-error").text()).contains("Keep your own name");
        assertThat(screen.select("[name=standfirst]").val()).isEqualTo("Typed <b>all</b> the same.");
        assertThat(states(id).getLast().content().headline()).isEqualTo("A story with mistakes");
    }

    @Test
    void a_form_says_what_somebody_else_saved_meanwhile_and_saves_when_it_is_sent_again() {
        var ada = AtTheDesk.anybody(newsroom, Role.REPORTER);
        var editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        var id = ada.begin("Typed into a form");
        var mine = Map.of("version", "1", "body", "## Mine\n\nThe **form** says so.");
        assertThat(editor.post("/desk/stories/" + id, Map.of("version", "1", "kicker", "Theirs"))
                        .statusCode())
                .isEqualTo(303);
        var quarrel = ada.post("/desk/stories/" + id, mine);
        assertThat(quarrel.statusCode()).isEqualTo(409);
        var screen = Jsoup.parse(quarrel.body());
        assertThat(screen.select("[role=alert]").text())
                .contains(editor.person().name());
        assertThat(screen.select(".differs ins").text()).contains("The form says so.");
        var again = Map.of(
                "version",
                screen.select("[name=version]").val(),
                "body",
                screen.select("[name=body]").val());
        assertThat(ada.post("/desk/stories/" + id, again).statusCode()).isEqualTo(303);
        assertThat(story(id).content().body().plainText()).isEqualTo("Mine\n\nThe form says so.");
        assertThat(story(id).content().kicker()).isEqualTo("Theirs");
    }

    @Test
    void a_contributor_writes_only_drafts_of_their_own() {
        var guest = AtTheDesk.anybody(newsroom, Role.CONTRIBUTOR);
        var id = guest.begin("From outside");
        assertThat(guest.write(id, "A <script>alert(1)</script> text.").statusCode())
                .isEqualTo(200);
        assertThat(guest.page("/desk/stories/" + id).select("main script:not([src])"))
                .isEmpty();
        newsroom.database().run(tx -> newsroom.desk().submit(tx, id));
        assertThat(guest.write(id, "Changed behind the editor's back.").statusCode())
                .isEqualTo(403);
        assertThat(guest.page("/desk/stories/" + id).select("form.story-form")).isEmpty();
        assertThat(guest.page("/desk/stories/" + id).select(".as-read").text()).contains("alert(1)");
    }

    @Test
    void a_published_story_keeps_its_address_until_an_editor_moves_it() {
        var editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        var id = editor.begin("Somewhere");
        assertThat(editor.post("/desk/stories/" + id, Map.of("version", "1", "slug", "elsewhere", "body", "Text."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(story(id).slug()).isEqualTo(new Slug("elsewhere"));
        newsroom.database().run(tx -> newsroom.desk().publish(tx, id, now.get()));
        var version =
                editor.page("/desk/stories/" + id).select("[name=version]").val();
        var moved = editor.post("/desk/stories/" + id, Map.of("version", version, "slug", "somewhere-else"));
        assertThat(moved.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(moved.body()).select("#field-slug-error").text()).contains("published");
    }
}
