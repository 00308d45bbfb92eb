package broadsheet.desk.planning;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.desk.editor.AtTheDesk;
import broadsheet.people.Role;
import broadsheet.story.Standing;
import broadsheet.story.Stories;
import broadsheet.story.work.Plans;
import broadsheet.story.work.Workflow;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is planned, wanted and scheduled, day by day, in London time. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class PlanningTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-03-22T12:00:00Z"));
    private final Newsroom newsroom;
    private final AtTheDesk editor;
    private final AtTheDesk reporter;

    PlanningTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
        editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        reporter = AtTheDesk.anybody(newsroom, Role.REPORTER);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private HttpResponse<String> post(AtTheDesk who, String path, String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i], pairs[i + 1]);
        return who.post("/desk/planning" + path, fields);
    }

    /** Plans a story and gives its key in the calendar. */
    private String planned(String title, String day, String time, String person) {
        var answer = post(
                editor,
                "/new",
                "title",
                title,
                "section",
                editor.section(),
                "day",
                day,
                "time",
                time,
                "person",
                person,
                "note",
                "Ask both sides.");
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(303);
        return card(editor, day, title).attr("data-what");
    }

    private static Element card(AtTheDesk who, String day, String title) {
        var found = who.page("/desk/planning?day=" + day).select("[data-day=" + day + "] .plan").stream()
                .filter(plan -> plan.select(".title").text().equals(title))
                .toList();
        assertThat(found).as("%s on %s", title, day).hasSize(1);
        return found.getFirst();
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".errors, .notice").text();
    }

    @Test
    void what_is_planned_becomes_a_draft_that_remembers_it() {
        var person = reporter.person().slug().text();
        var key = planned("Who pays for the lights", "2027-03-24", "17:00", person);
        var id = key.substring(key.indexOf(':') + 1);
        assertThat(card(reporter, "2027-03-24", "Who pays for the lights")
                        .select(".at")
                        .text())
                .startsWith("17:00")
                .contains("Planned");
        assertThat(reporter.page("/desk/planning/entries/" + id).select("main").text())
                .contains("Ask both sides.");
        var other = AtTheDesk.another(newsroom, Role.REPORTER, 1);
        assertThat(post(other, "/entries/" + id + "/writing").statusCode()).isEqualTo(403);
        var begun = post(reporter, "/entries/" + id + "/writing");
        assertThat(begun.statusCode()).isEqualTo(303);
        var address = begun.headers().firstValue("location").orElseThrow();
        var story = address.substring(address.lastIndexOf('/') + 1);
        var course = newsroom.database().read(sql -> new Workflow().of(sql, story));
        assertThat(course.isAssignedTo(reporter.person().slug())).isTrue();
        assertThat(course.task()).isEqualTo("Ask both sides.");
        var plan =
                newsroom.database().read(sql -> new Plans().ofStory(sql, story)).orElseThrow();
        assertThat(plan.id()).isEqualTo(id);
        assertThat(card(reporter, "2027-03-24", "Who pays for the lights")
                        .select(".at")
                        .text())
                .contains("Due");
        // Twice begun is the same story; nobody else's draft is shown to another reporter.
        assertThat(post(editor, "/entries/" + id + "/writing").headers().firstValue("location"))
                .contains(address);
        assertThat(other.page("/desk/planning?day=2027-03-24")
                        .select(".plan .title")
                        .eachText())
                .doesNotContain("Who pays for the lights");
    }

    @Test
    void a_move_keeps_the_time_on_the_wall_across_the_day_when_clocks_go_forward() {
        var key = planned("The market", "2027-03-26", "09:30", "");
        assertThat(post(editor, "/moves", "what", key, "keep", "yes", "day", "2027-03-28")
                        .statusCode())
                .isEqualTo(303);
        var moved = card(editor, "2027-03-28", "The market");
        assertThat(moved.select("time").text()).isEqualTo("09:30 BST");
        assertThat(moved.select("time").attr("datetime")).startsWith("2027-03-28T09:30:00+01:00");
        assertThat(editor.page("/desk/planning?day=2027-03-28")
                        .select("[data-day=2027-03-28]")
                        .text())
                .contains("23 hours");
        // A time that does not exist that day is asked for again; a stale page moves nothing.
        var early = planned("Before dawn", "2027-03-27", "01:30", "");
        assertThat(refusal(post(editor, "/moves", "what", early, "keep", "yes", "day", "2027-03-28")))
                .contains("01:00", "02:00");
        assertThat(refusal(post(editor, "/moves", "what", key, "keep", "yes", "day", "2027-03-29", "from", "1")))
                .contains("Somebody has moved it");
        card(editor, "2027-03-28", "The market");
    }

    @Test
    void a_time_that_comes_twice_is_asked_about() {
        var key = planned("The long night", "2027-10-30", "01:30", "");
        var asked = post(editor, "/moves", "what", key, "keep", "yes", "day", "2027-10-31");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(asked.body()).select("[name=which]")).hasSize(2);
        post(editor, "/moves", "what", key, "day", "2027-10-31", "time", "01:30", "which", "second");
        assertThat(card(editor, "2027-10-31", "The long night").select("time").text())
                .isEqualTo("01:30 GMT");
    }

    @Test
    void what_is_scheduled_moves_after_a_question_and_what_is_published_never() {
        var id = editor.begin("The tide tables");
        editor.write(id, "High water at noon.");
        editor.post("/desk/stories/" + id + "/schedule", java.util.Map.of("at", "2027-03-23T06:00:30"));
        var key = "scheduled:" + id;
        var question = post(editor, "/moves", "what", key, "keep", "yes", "day", "2027-03-25");
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(question.body()).select("h1").text()).contains("The tide tables");
        assertThat(standing(id)).isEqualTo(new Standing.Scheduled(Instant.parse("2027-03-23T06:00:30Z")));
        assertThat(refusal(post(editor, "/moves", "what", key, "sure", "yes", "day", "2027-03-20", "time", "06:00")))
                .contains("has passed");
        post(editor, "/moves", "what", key, "sure", "yes", "day", "2027-03-25", "time", "06:00:30");
        assertThat(standing(id)).isEqualTo(new Standing.Scheduled(Instant.parse("2027-03-25T06:00:30Z")));
        editor.post("/desk/stories/" + id + "/publication", java.util.Map.of());
        var card = card(editor, "2027-03-22", "The tide tables");
        assertThat(card.attr("data-what")).isEqualTo("published:" + id);
        assertThat(card.hasAttr("draggable")).isFalse();
        assertThat(post(editor, "/moves", "what", "published:" + id, "day", "2027-03-25", "time", "06:00")
                        .statusCode())
                .isEqualTo(404);
    }

    private Standing standing(String id) {
        return newsroom.database()
                .read(sql -> new Stories().working(sql, id))
                .orElseThrow()
                .standing();
    }

    @Test
    void a_refused_entry_keeps_what_was_typed_and_one_taken_out_comes_back() {
        var refused =
                post(editor, "/new", "title", "", "section", editor.section(), "day", "2027-03-24", "note", "Mind");
        assertThat(refusal(refused)).contains("needs a name");
        assertThat(Jsoup.parse(refused.body()).select("[name=note]").text()).isEqualTo("Mind");
        var key = planned("Never mind", "2027-03-24", "", "");
        var gone = post(editor, "/entries/" + key.substring(8) + "/removal");
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(editor.page("/desk/planning?day=2027-03-24")
                        .select(".plan .title")
                        .eachText())
                .doesNotContain("Never mind");
        now.set(Instant.parse("2027-03-26T00:00:00Z"));
        planned("Late", "2027-03-25", "", "");
        assertThat(card(editor, "2027-03-25", "Late").text()).contains("Overdue");
    }
}
