package broadsheet.desk.passage;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.desk.editor.AtTheDesk;
import broadsheet.people.Role;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Notes on the words of a story over real HTTP: by forms and as the typing surface sends them. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class NotesTest {
    private final Newsroom newsroom;
    private final AtTheDesk ada;
    private final AtTheDesk editor;
    private final String story;

    NotesTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind);
        ada = AtTheDesk.anybody(newsroom, Role.REPORTER);
        editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        story = ada.begin("A bridge is closed");
        ada.write(story, "The bridge is closed until May.");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private String notes() {
        return "/desk/stories/" + story + "/notes";
    }

    private JsonNode seen(AtTheDesk who) {
        return AtTheDesk.read(who.get("/desk/stories/" + story + "/working-copy"))
                .get("notes");
    }

    private String put(AtTheDesk who, String quoted, String words) {
        var answer = who.post(notes(), Map.of("quoted", quoted, "words", words));
        assertThat(answer.statusCode()).isEqualTo(303);
        var all = seen(who);
        return all.get(all.size() - 1).get("id").asString();
    }

    @Test
    void a_note_is_put_answered_resolved_and_opened_again_without_a_script() {
        var note = put(editor, "until  May", "Who says so?");
        var json = seen(ada).get(0);
        assertThat(json.get("quoted").asString()).isEqualTo("until May");
        assertThat(json.get("place").asInt()).isEqualTo("Thebridgeisclosed".length());
        var card = ada.page("/desk/stories/" + story).select("#note-" + note);
        assertThat(card.text())
                .contains("until May", "Who says so?", editor.person().name());
        assertThat(card.select("time").attr("datetime")).startsWith("20");
        ada.post(notes() + "/" + note + "/answers", Map.of("words-" + note, "The council, on Monday."));
        var remarks = seen(editor).get(0).get("remarks");
        assertThat(remarks).hasSize(2);
        assertThat(remarks.get(1).get("by").asString()).isEqualTo(ada.person().name());
        assertThat(remarks.get(1).get("mine").asBoolean()).isFalse();
        editor.post(notes() + "/" + note + "/resolution", Map.of());
        assertThat(seen(ada).get(0).get("resolved").get("by").asString())
                .isEqualTo(editor.person().name());
        assertThat(ada.page(notes()).select("#note-" + note).text())
                .contains("Done with, says " + editor.person().name());
        ada.post(notes() + "/" + note + "/reopening", Map.of());
        assertThat(seen(ada).get(0).get("resolved").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_a_note_is_said_in_its_place_and_stays_typed() {
        var nowhere = editor.post(notes(), Map.of("quoted", "until June", "words", "Who says so?"));
        assertThat(nowhere.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(nowhere.body());
        assertThat(page.select("[name=words]").val()).isEqualTo("Who says so?");
        assertThat(page.select("#field-quoted-error").text()).contains("do not stand in the text");
        var silent = editor.post(notes(), Map.of("quoted", "until May", "words", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(silent.body()).select("#field-words-error").text())
                .contains("say something");
        var note = put(editor, "until May", "Who?");
        assertThat(editor.post(notes() + "/" + note + "/answers", Map.of("words", "x".repeat(4001)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(seen(ada).get(0).get("remarks")).hasSize(1);
    }

    @Test
    void notes_follow_their_words_with_what_is_saved_and_only_then() {
        var note = put(editor, "until May", "Who says so?");
        var moved = """
                {"version":%d,"window":"%s","anchors":[{"id":"%s","place":22,"quoted":"until early May"}],
                 "document":{"version":1,"blocks":[{"type":"paragraph","text":[{"type":"text",
                 "text":"Since today the bridge is closed until early May."}]}]}}""";
        var tab = "tab-of-" + ada.person().slug();
        int version = AtTheDesk.read(ada.get("/desk/stories/" + story + "/working-copy"))
                .get("version")
                .asInt();
        var copy = "/desk/stories/" + story + "/working-copy";
        assertThat(ada.json("PUT", copy, moved.formatted(version - 1, tab, note))
                        .statusCode())
                .isEqualTo(409);
        assertThat(seen(ada).get(0).get("quoted").asString()).isEqualTo("until May");
        var kept = ada.json("PUT", copy, moved.formatted(version, tab, note));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(AtTheDesk.read(kept).get("notes").get(0).get("place").asInt())
                .isEqualTo(22);
        assertThat(seen(editor).get(0).get("quoted").asString()).isEqualTo("until early May");
    }

    @Test
    void whoever_may_not_see_the_story_finds_no_note_and_writes_none() {
        var note = put(editor, "until May", "Who says so?");
        var other = AtTheDesk.another(newsroom, Role.REPORTER, 1);
        assertThat(other.get(notes()).statusCode()).isEqualTo(404);
        assertThat(other.post(notes(), Map.of("quoted", "until May", "words", "Me too."))
                        .statusCode())
                .isEqualTo(404);
        for (var verb : new String[] {"answers", "resolution", "reopening"})
            assertThat(other.post(notes() + "/" + note + "/" + verb, Map.of("words", "Hm."))
                            .statusCode())
                    .isEqualTo(404);
        var mine = other.begin("Mine");
        assertThat(other.post("/desk/stories/" + mine + "/notes/" + note + "/resolution", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(seen(ada)).hasSize(1);
        assertThat(seen(ada).get(0).get("remarks")).hasSize(1);
    }
}
