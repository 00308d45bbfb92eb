package broadsheet.desk.planning;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.desk.editor.AtTheDesk;
import broadsheet.people.Role;
import broadsheet.story.Stories;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is to do what until when, and what each finds before them in the morning. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class TodayTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-03-22T12:00:00Z"));
    private final Newsroom newsroom;
    private final AtTheDesk editor;
    private final AtTheDesk reporter;

    TodayTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
        editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        reporter = AtTheDesk.another(newsroom, Role.REPORTER, 3);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static int does(AtTheDesk who, String story, String verb, String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i], pairs[i + 1]);
        return who.post("/desk/stories/" + story + "/" + verb, fields).statusCode();
    }

    private static List<String> heap(AtTheDesk who, String name) {
        return who.page("/desk/")
                .select("section[aria-labelledby=" + name + "] .title")
                .eachText();
    }

    private static List<String> list(AtTheDesk who, String query) {
        return who.page("/desk/stories?" + query).select(".listing .title").eachText();
    }

    @Test
    void an_assignment_is_seen_in_the_story_the_list_the_calendar_and_the_day_of_whom_it_is_for() {
        var id = editor.begin("Who mends the sluice");
        var person = reporter.person().slug().text();
        var refused = editor.post(
                "/desk/stories/" + id + "/assignment",
                Map.of("assigned", person, "due-time", "18:00", "task", "Ring the board."));
        assertThat(refused.statusCode()).isEqualTo(422);
        var form = Jsoup.parse(refused.body()).select("#assignment");
        assertThat(form.select(".error").text()).contains("Give a day");
        assertThat(form.select("[name=task]").text()).isEqualTo("Ring the board.");
        assertThat(form.select("[name=due-time]").val()).isEqualTo("18:00");
        assertThat(does(
                        editor,
                        id,
                        "assignment",
                        "assigned",
                        person,
                        "due-day",
                        "2027-03-23",
                        "due-time",
                        "18:00",
                        "task",
                        "Ring the board."))
                .isEqualTo(303);
        assertThat(reporter.page("/desk/stories/" + id + "/publishing")
                        .select(".course")
                        .text())
                .contains("Wanted by 23 Mar 2027, 18:00 GMT", "Ring the board.");
        assertThat(heap(reporter, "due")).contains("Who mends the sluice");
        assertThat(list(editor, "assigned=" + person)).contains("Who mends the sluice");
        assertThat(list(editor, "due=over")).doesNotContain("Who mends the sluice");
        assertThat(reporter.page("/desk/planning?day=2027-03-23")
                        .select("[data-day=2027-03-23] .wanted .title")
                        .eachText())
                .contains("Who mends the sluice");
        now.set(Instant.parse("2027-03-23T18:00:00Z"));
        assertThat(list(editor, "due=over")).contains("Who mends the sluice");
        assertThat(reporter.page("/desk/")
                        .select("section[aria-labelledby=due]")
                        .text())
                .contains("Overdue");
        assertThat(reporter.page("/desk/stories/" + id + "/publishing")
                        .select(".course")
                        .text())
                .contains("Overdue");
    }

    @Test
    void each_finds_what_waits_for_them_and_nothing_else() {
        var id = reporter.begin("The ferry runs again");
        reporter.write(id, "At six the ferry ran.");
        assertThat(heap(reporter, "drafts")).first().isEqualTo("The ferry runs again");
        does(reporter, id, "review");
        assertThat(heap(editor, "review")).contains("The ferry runs again");
        assertThat(heap(reporter, "review")).isEmpty();
        does(editor, id, "return", "todo", "Ask the ferryman.");
        assertThat(heap(reporter, "returned")).contains("The ferry runs again");
        assertThat(heap(editor, "review")).doesNotContain("The ferry runs again");
        does(reporter, id, "review");
        does(editor, id, "legal", "flag", "yes");
        assertThat(heap(editor, "clearance")).contains("The ferry runs again");
        does(editor, id, "approval");
        assertThat(heap(editor, "review")).doesNotContain("The ferry runs again");
        does(editor, id, "clearance");
        assertThat(heap(editor, "clearance")).doesNotContain("The ferry runs again");
        var publisher = AtTheDesk.anybody(newsroom, Role.PUBLISHER);
        assertThat(does(publisher, id, "schedule", "at", "2027-03-22T23:59:30")).isEqualTo(303);
        assertThat(heap(reporter, "scheduled")).containsExactly("The ferry runs again");
        assertThat(heap(AtTheDesk.another(newsroom, Role.REPORTER, 4), "scheduled"))
                .isEmpty();
        assertThat(publisher
                        .page("/desk/stories/" + id + "/publishing")
                        .select(".course")
                        .text())
                .contains("23:59:30");
        now.set(Instant.parse("2027-03-21T12:00:00Z"));
        assertThat(heap(editor, "scheduled")).doesNotContain("The ferry runs again");
    }

    @Test
    void a_day_without_work_teaches_and_a_moderator_is_told_of_comments() {
        var contributor = AtTheDesk.anybody(newsroom, Role.CONTRIBUTOR);
        var page = contributor.page("/desk/");
        if (page.select(".listing").isEmpty())
            assertThat(page.select(".empty").text()).contains("Begin a story");
        var moderator = AtTheDesk.anybody(newsroom, Role.MODERATOR);
        var morning = moderator.page("/desk/");
        assertThat(morning.select("[href='/desk/comments'], .empty")).isNotEmpty();
        assertThat(morning.select("section[aria-labelledby=drafts]")).isEmpty();
        assertThat(moderator.get("/desk").statusCode()).isEqualTo(308);
    }

    @Test
    void letters_beyond_ascii_are_found_in_capitals_and_small_on_both_databases() {
        editor.begin("Ärger um das Café ÉTOILE");
        for (var words : List.of("ärger", "ÄRGER", "café", "CAFÉ", "étoile"))
            assertThat(list(editor, "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                    .as(words)
                    .containsExactly("Ärger um das Café ÉTOILE");
        // As it was saved before headlines were folded.
        newsroom.database().run(tx -> tx.sql().execute("update revision set folded = null"));
        while (newsroom.database().<Integer>write(new Stories()::foldOlderHeadlines) > 0) {}
        assertThat(list(editor, "q=%C3%A9toile")).containsExactly("Ärger um das Café ÉTOILE");
    }

    @Test
    void the_public_history_tells_when_a_story_was_away() {
        var id = editor.begin("The bells");
        editor.write(id, "They rang.");
        does(editor, id, "publication");
        now.set(now.get().plusSeconds(3_600));
        does(editor, id, "withdrawal", "reason", "The bells did not ring.");
        now.set(now.get().plusSeconds(3_600));
        does(editor, id, "restoration");
        var path = newsroom.database()
                .read(sql -> new Stories().working(sql, id))
                .orElseThrow()
                .path();
        var states = newsroom.page(path + "/history").select(".states article");
        assertThat(states.select(".label").eachText()).containsExactly("Restored", "Withdrawn", "First published");
        assertThat(states.get(1).text()).contains("The bells did not ring.");
    }
}
