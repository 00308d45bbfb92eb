package broadsheet.desk.passage;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.desk.editor.AtTheDesk;
import broadsheet.people.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes that somebody suggests, over real HTTP: the story stays as it is until somebody who may change it accepts them. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class SuggestionsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Newsroom newsroom;
    private final AtTheDesk ada;
    private final AtTheDesk editor;
    private final String story;

    SuggestionsTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind);
        ada = AtTheDesk.anybody(newsroom, Role.REPORTER);
        editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        var id = ada.begin("A bridge is closed");
        ada.write(id, "The bridge is closed until May.");
        // From here on she may read it, and no longer change it.
        assertThat(ada.post("/desk/stories/" + id + "/review", Map.of()).statusCode())
                .isEqualTo(303);
        story = "/desk/stories/" + id;
        ada.json("DELETE", story + "/lock?window=tab-of-" + ada.person().slug(), "");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private JsonNode seen(AtTheDesk who, String path) {
        return AtTheDesk.read(who.get(story + path));
    }

    private static JsonNode document(String words) {
        return JSON.readTree(
                "{\"version\":1,\"blocks\":[{\"type\":\"paragraph\",\"text\":[{\"type\":\"text\",\"text\":%s}]}]}"
                        .formatted(JSON.writeValueAsString(words)));
    }

    private int suggest(AtTheDesk who, String words, int version) {
        var json = JSON.createObjectNode().put("version", version).put("window", "w");
        json.set("document", document(words));
        var answer = who.json("PUT", story + "/suggestion/working-copy", json.toString());
        if (answer.statusCode() != 200) return -answer.statusCode();
        return AtTheDesk.read(answer).get("version").asInt();
    }

    private int begun(AtTheDesk who) {
        return seen(who, "/suggestion/working-copy").get("version").asInt();
    }

    private String text() {
        return seen(editor, "/working-copy").get("document").toString();
    }

    private String decided(JsonNode suggestion, int version, String base, String body, String words) {
        var json = JSON.createObjectNode()
                .put("version", seen(editor, "/working-copy").get("version").asInt())
                .put("window", "tab-of-editor");
        json.set("document", document(words));
        var one = json.putArray("decided").addObject();
        one.put("id", suggestion.get("id").asString()).put("version", version);
        one.set("base", document(base));
        one.set("document", document(body));
        one.putArray("accepted").add("+June");
        one.putArray("refused");
        return json.toString();
    }

    @Test
    void who_may_not_change_a_story_suggests_and_nothing_of_it_is_in_the_story_until_it_is_accepted() {
        assertThat(begun(ada)).isNegative();
        assertThat(suggest(ada, "The bridge is closed until June.", begun(ada))).isEqualTo(1);
        assertThat(text()).contains("until May").doesNotContain("June");
        var all = seen(editor, "/suggestions").get("suggestions");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("by").asString()).isEqualTo(ada.person().name());
        assertThat(all.get(0).get("base").toString()).contains("May");
        assertThat(all.get(0).get("document").toString()).contains("June");
        assertThat(seen(editor, "/working-copy").get("suggestions")).hasSize(1);
        var accepted = "The bridge is closed until June.";
        var answer = editor.json("PUT", story + "/working-copy", decided(all.get(0), 1, accepted, accepted, accepted));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(text()).contains("June");
        assertThat(seen(editor, "/suggestions").get("suggestions")).isEmpty();
        assertThat(editor.page(story + "/publishing").text()).contains("accepted changes to");
        // What she began next begins with the story as it is now.
        assertThat(begun(ada)).isNegative();
        assertThat(seen(ada, "/suggestion/working-copy").get("base").toString()).contains("June");
    }

    @Test
    void two_windows_and_a_decision_meanwhile_overwrite_nothing() {
        int first = begun(ada);
        assertThat(suggest(ada, "The bridge is closed until June.", first)).isEqualTo(1);
        assertThat(suggest(ada, "The bridge is closed until June.", first))
                .as("an answer that was lost")
                .isEqualTo(1);
        assertThat(suggest(ada, "The bridge is shut.", first)).isEqualTo(-409);
        assertThat(suggest(ada, "The old bridge is closed until June.", 1)).isEqualTo(2);
        var one = seen(editor, "/suggestions").get("suggestions").get(0);
        var stale = "The bridge is closed until June.";
        assertThat(editor.json("PUT", story + "/working-copy", decided(one, 1, stale, stale, stale))
                        .statusCode())
                .isEqualTo(200);
        assertThat(seen(editor, "/suggestions").get("suggestions"))
                .as("still open")
                .hasSize(1);
        assertThat(suggest(ada, "The old bridge is closed until July.", 2)).isEqualTo(3);
        // The story has moved on under somebody who only begins.
        var other = AtTheDesk.another(newsroom, Role.EDITOR, 0);
        int before = begun(other);
        editor.json("PUT", story + "/working-copy", decided(one, 0, stale, stale, "All new."));
        assertThat(suggest(other, "Something else.", before)).isEqualTo(-409);
    }

    @Test
    void without_a_script_changes_are_suggested_shown_by_words_accepted_and_turned_down() {
        var form = ada.page(story + "/suggestion").select("form[action$=/suggestion]");
        var sent = ada.post(
                story + "/suggestion",
                Map.of("version", form.select("[name=version]").val(), "body", "The bridge is closed until June."));
        assertThat(sent.statusCode()).isEqualTo(303);
        var card = editor.page(story).select(".note-card.offer");
        assertThat(card.select("ins").text()).isEqualTo("June");
        assertThat(card.select("del").text()).isEqualTo("May");
        assertThat(ada.page(story).select(".note-card.offer form[action$=/acceptance]"))
                .isEmpty();
        var accept = card.select("form[action$=/acceptance]").attr("action");
        assertThat(ada.post(accept, Map.of()).statusCode()).isEqualTo(303);
        assertThat(text()).as("she may not decide").doesNotContain("June");
        assertThat(editor.post(accept, Map.of()).statusCode()).isEqualTo(303);
        assertThat(text()).contains("June");
        suggest(ada, "The bridge is closed until July.", begun(ada));
        var refuse = editor.page(story).select("form[action$=/refusal]").attr("action");
        assertThat(editor.post(refuse, Map.of()).statusCode()).isEqualTo(303);
        assertThat(text()).contains("June");
        assertThat(editor.page(story).select(".note-card.offer")).isEmpty();
        assertThat(editor.post(refuse, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_may_not_see_the_story_suggests_nothing() {
        suggest(ada, "The bridge is closed until June.", begun(ada));
        var other = AtTheDesk.another(newsroom, Role.REPORTER, 1);
        assertThat(other.get(story + "/suggestion").statusCode()).isEqualTo(404);
        assertThat(other.get(story + "/suggestion/working-copy").statusCode()).isEqualTo(404);
        assertThat(other.get(story + "/suggestions").statusCode()).isEqualTo(404);
        assertThat(suggest(other, "Mine.", -1)).isEqualTo(-404);
        var id =
                seen(editor, "/suggestions").get("suggestions").get(0).get("id").asString();
        assertThat(other.post(story + "/suggestions/" + id + "/refusal", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
