package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.desk.editor.AtTheDesk;
import broadsheet.http.Method;
import broadsheet.people.Role;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the newsroom says to itself about the words of a story gets out nowhere. */
class PassageWalkTest {
    private static final String SECRET = "quaggamargin";

    private final Newsroom newsroom = Newsroom.open(TestDatabase.SQLITE);
    private final AtTheDesk editor = AtTheDesk.anybody(newsroom, Role.EDITOR);

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Story live(String id) {
        return newsroom.database().read(sql -> new Stories().live(sql, id)).orElseThrow();
    }

    private String published() {
        var id = editor.begin("The otters are back");
        editor.write(id, "Otters live under the old mill again.");
        var notes = "/desk/stories/" + id + "/notes";
        editor.post(notes, Map.of("quoted", "under the old mill", "words", "Is this so? " + SECRET));
        var note = AtTheDesk.read(editor.get("/desk/stories/" + id + "/working-copy"))
                .get("notes")
                .get(0)
                .get("id")
                .asString();
        editor.post(notes + "/" + note + "/answers", Map.of("words", "An answer: " + SECRET));
        var page = editor.page("/desk/stories/" + id + "/suggestion");
        var version = page.select("[name=version]").val();
        var suggested = Map.of("version", version, "body", "Otters live under the " + SECRET + " mill again.");
        assertThat(editor.post("/desk/stories/" + id + "/suggestion", suggested).statusCode())
                .isEqualTo(303);
        assertThat(editor.post("/desk/stories/" + id + "/publication", Map.of()).statusCode())
                .isEqualTo(303);
        editor.write(id, "Otters live under the old mill again, and nobody knows why.");
        assertThat(editor.post("/desk/stories/" + id + "/update", Map.of("change", "update", "note", "A word more."))
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private Set<String> ways(Story story) {
        var ways = new LinkedHashSet<>(List.of(
                story.path(), story.path() + "/history", "/", "/feed.xml", "/sitemap-1.xml", "/search?q=" + SECRET));
        for (var route : newsroom.broadsheet().routes().all()) {
            if (route.method() != Method.GET || route.pattern().contains("live")) continue;
            ways.add(route.pattern()
                    .replaceAll("\\{section}", story.section().text())
                    .replaceAll("\\{slug}", story.slug().text())
                    .replaceAll("\\{(page|part|thread|number)}", "1")
                    .replaceAll("\\{[^}]*}", story.id()));
        }
        return ways;
    }

    @Test
    void notes_and_suggestions_on_a_published_story_are_nowhere_but_at_the_desk() {
        var id = published();
        var story = live(id);
        assertThat(newsroom.get(story.path()).body()).contains("nobody knows why");
        var telling = new TreeSet<String>();
        for (var way : ways(story)) {
            var body = newsroom.get(way).body().toLowerCase(Locale.ROOT);
            if (body.replace("q=" + SECRET, "")
                            .replace("value=\"" + SECRET + "\"", "")
                            .contains(SECRET)
                    && !way.startsWith("/search")) telling.add(way);
        }
        assertThat(telling).isEmpty();
        var preview = editor.get("/desk/stories/" + id + "/preview").body();
        assertThat(preview).contains("nobody knows why").doesNotContain(SECRET);
        var made = editor.post("/desk/stories/" + id + "/previews", Map.of("days", "1"));
        var link = Jsoup.parse(made.body()).select("input.handed").val();
        assertThat(newsroom.get(URI.create(link).getPath()).body())
                .as("what outsiders see")
                .contains("nobody knows why")
                .doesNotContain(SECRET);
        assertThat(editor.get("/desk/stories/" + id + "/versions").body()).doesNotContain(SECRET);
        var stored = newsroom.database()
                .read(sql -> sql.createQuery("SELECT body FROM revision")
                        .mapTo(String.class)
                        .list());
        assertThat(stored).hasSizeGreaterThan(20).noneMatch(body -> body.contains(SECRET));
        // The same eyes find it where it belongs.
        assertThat(editor.get("/desk/stories/" + id).body()).contains(SECRET);
    }
}
