package broadsheet.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.people.Role;
import broadsheet.story.Standing;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** From draft to correction, over real HTTP; the sample's paper keeps London time. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class PublishingTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Newsroom newsroom;
    private final AtTheDesk editor;
    private final AtTheDesk reporter;

    PublishingTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
        editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        reporter = AtTheDesk.anybody(newsroom, Role.REPORTER);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Story story(String id) {
        return newsroom.database().read(sql -> new Stories().working(sql, id)).orElseThrow();
    }

    private static HttpResponse<String> does(AtTheDesk who, String id, String verb, String... pairs) {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i], pairs[i + 1]);
        return who.post("/desk/stories/" + id + "/" + verb, fields);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(303);
    }

    /** The refusal, which stands in its place on the screen. */
    private static String refused(HttpResponse<String> answer, String place) {
        assertThat(answer.statusCode()).isEqualTo(422);
        var found = Jsoup.parse(answer.body()).select(place);
        assertThat(found).as(place).hasSize(1);
        return found.text();
    }

    private String written(AtTheDesk who, String headline) {
        var id = who.begin(headline);
        assertThat(who.write(id, "It rained all night.").statusCode()).isEqualTo(200);
        return id;
    }

    @Test
    void a_story_goes_from_draft_through_review_to_readers_and_is_corrected_withdrawn_and_restored() {
        var id = written(reporter, "From first to last");
        done(does(reporter, id, "review"));
        assertThat(reporter.write(id, "Later.").statusCode()).isEqualTo(403);
        assertThat(refused(does(editor, id, "return"), "#field-todo-error")).contains("what is to be done");
        done(does(editor, id, "return", "todo", "Ring the mayor."));
        assertThat(reporter.page("/desk/stories/" + id + "/publishing")
                        .select(".course")
                        .text())
                .contains("Ring the mayor.");
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(7)));
        assertThat(reporter.write(id, "It rained all night, says the mayor.").statusCode())
                .isEqualTo(200);
        done(does(reporter, id, "review"));
        done(does(editor, id, "approval"));
        assertThat(editor.page("/desk/stories/" + id + "/publishing")
                        .select(".course")
                        .text())
                .contains("approved it");
        done(does(editor, id, "publication"));
        var path = story(id).path();
        assertThat(newsroom.page(path).text()).contains("says the mayor");
        assertThat(reporter.write(id, "It rained all day, says the mayor.").statusCode())
                .isEqualTo(200);
        assertThat(newsroom.page(path).text()).contains("all night");
        assertThat(does(reporter, id, "update", "change", "silent").statusCode())
                .isEqualTo(403);
        assertThat(refused(does(editor, id, "update"), "#field-change-error")).contains("Choose what kind");
        assertThat(refused(does(editor, id, "update", "change", "correction"), "#field-note-error"))
                .contains("readers will see it");
        done(does(editor, id, "update", "change", "correction", "note", "We wrote night for day."));
        assertThat(newsroom.page(path).text()).contains("all day", "We wrote night for day.");
        assertThat(refused(does(editor, id, "withdrawal"), "#field-reason-error"))
                .contains("why it is withdrawn");
        done(does(editor, id, "withdrawal", "reason", "It names a minor."));
        assertThat(newsroom.get(path).statusCode()).isEqualTo(410);
        assertThat(newsroom.get(path).body()).contains("It names a minor.");
        done(does(editor, id, "restoration"));
        assertThat(newsroom.get(path).statusCode()).isEqualTo(200);
        done(does(editor, id, "address", "section", story(id).section().text(), "slug", "elsewhere-now"));
        assertThat(newsroom.get(path).statusCode()).isIn(301, 308);
        assertThat(editor.page("/desk/stories/" + id + "/publishing")
                        .select(".log")
                        .text())
                .contains(
                        "handed in", "sent back", "approved", "published", "correction: We wrote", "restored", "moved");
        var publisher = AtTheDesk.anybody(newsroom, Role.PUBLISHER);
        assertThat(publisher.page("/desk/log?q=story:" + id).text()).contains("withdrew");
    }

    @Test
    void what_is_not_ready_is_refused_in_its_place() {
        var id = editor.begin("Nothing yet");
        assertThat(refused(does(editor, id, "publication"), "#publication [role=alert]"))
                .contains("needs a text");
        editor.write(id, "A text.");
        editor.post("/desk/stories/" + id, Map.of("version", "2", "bylines", "", "takeover", "yes"));
        assertThat(refused(does(editor, id, "publication"), "#publication [role=alert]"))
                .contains("needs a byline");
        assertThat(does(editor, id, "update").statusCode()).isEqualTo(422);
        assertThat(does(reporter, id, "review").statusCode()).isEqualTo(404);
        var guest = AtTheDesk.anybody(newsroom, Role.CONTRIBUTOR);
        assertThat(does(guest, guest.begin("Guest"), "review").statusCode()).isEqualTo(403);
    }

    @Test
    void a_schedule_keeps_the_wall_clock_of_the_paper_when_clocks_change() {
        var id = written(editor, "When clocks change");
        assertThat(refused(does(editor, id, "schedule", "at", "2027-03-28T01:30"), "#field-at-error"))
                .contains("from 01:00 straight to 02:00");
        done(does(editor, id, "schedule", "at", "2027-03-28T02:30"));
        assertThat(story(id).standing()).isEqualTo(new Standing.Scheduled(Instant.parse("2027-03-28T01:30:00Z")));
        done(does(editor, id, "recall"));
        var twice = does(editor, id, "schedule", "at", "2027-10-31T01:30");
        assertThat(refused(twice, "#field-which-error")).contains("which of the two");
        assertThat(Jsoup.parse(twice.body()).select("[name=which]")).hasSize(2);
        assertThat(Jsoup.parse(twice.body()).select("[name=at]").val()).isEqualTo("2027-10-31T01:30");
        done(does(editor, id, "schedule", "at", "2027-10-31T01:30", "which", "first"));
        assertThat(story(id).standing()).isEqualTo(new Standing.Scheduled(Instant.parse("2027-10-31T00:30:00Z")));
        done(does(editor, id, "schedule", "at", "2027-10-31T01:30", "which", "second"));
        assertThat(story(id).standing()).isEqualTo(new Standing.Scheduled(Instant.parse("2027-10-31T01:30:00Z")));
        assertThat(refused(does(editor, id, "schedule", "at", "2027-02-01T01:30"), "#field-at-error"))
                .contains("passed");
        assertThat(refused(does(editor, id, "schedule", "at", "tomorrow"), "#field-at-error"))
                .contains("day and time");
    }

    @Test
    void an_embargo_stands_against_everybody() {
        var id = written(editor, "Not before");
        done(does(editor, id, "embargo", "until", "2027-03-02T08:00"));
        assertThat(refused(does(editor, id, "publication"), "#publication [role=alert]"))
                .contains("2027-03-02T08:00");
        assertThat(refused(does(editor, id, "schedule", "at", "2027-03-02T07:59"), "#field-at-error"))
                .contains("embargo");
        done(does(editor, id, "schedule", "at", "2027-03-02T08:00:00"));
        now.set(Instant.parse("2027-03-02T07:59:59.999Z"));
        // The presses have run what the sample had scheduled, and now wait for this story.
        var due = Instant.parse("2027-03-02T08:00:00Z");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!newsroom.database().read(newsroom.desk()::nextDue).equals(Optional.of(due))) Thread.onSpinWait();
        });
        assertThat(newsroom.get(story(id).path()).statusCode()).isEqualTo(404);
        now.set(Instant.parse("2027-03-02T08:00:00Z"));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!story(id).standing().readable()) Thread.onSpinWait();
        });
        assertThat(newsroom.get(story(id).path()).statusCode()).isEqualTo(200);
        assertThat(LocalDateTime.ofInstant(story(id).published(), LONDON)).isEqualTo("2027-03-02T08:00:00");
    }

    @Test
    void a_flagged_story_never_runs_on_one_persons_word() {
        var publisher = AtTheDesk.anybody(newsroom, Role.PUBLISHER);
        var id = written(reporter, "Court papers");
        done(does(editor, id, "legal", "flag", "yes"));
        assertThat(refused(does(editor, id, "publication"), "#publication [role=alert]"))
                .contains("second person");
        assertThat(does(reporter, id, "clearance").statusCode()).isEqualTo(403);
        done(does(publisher, id, "clearance"));
        assertThat(refused(does(publisher, id, "publication"), "#publication [role=alert]"))
                .contains("somebody else");
        // A yes is worth the text it was given to.
        assertThat(reporter.write(id, "And the name of the judge.").statusCode())
                .isEqualTo(200);
        assertThat(does(editor, id, "publication").statusCode()).isEqualTo(422);
        done(does(publisher, id, "clearance"));
        done(does(editor, id, "schedule", "at", "2027-03-02T08:00"));
        assertThat(editor.write(id, "One more name.").statusCode()).isEqualTo(403);
        done(does(editor, id, "recall"));
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(2)));
        assertThat(editor.write(id, "One more name.").statusCode()).isEqualTo(200);
        assertThat(refused(does(editor, id, "clearance"), "#clearance [role=alert]"))
                .contains("You wrote in it");
    }

    @Test
    void a_story_is_given_to_somebody_who_can_then_work_on_it() {
        var other = AtTheDesk.another(newsroom, Role.REPORTER, 1);
        var id = written(reporter, "Given away");
        assertThat(other.get("/desk/stories/" + id).statusCode()).isEqualTo(404);
        done(does(editor, id, "assignment", "assigned", other.person().slug().text()));
        assertThat(other.page("/desk/stories?q=given+away").text()).contains("Given away");
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(2)));
        assertThat(other.write(id, "By the second hand.").statusCode()).isEqualTo(200);
        var guest =
                AtTheDesk.anybody(newsroom, Role.CONTRIBUTOR).person().slug().text();
        assertThat(refused(does(editor, id, "assignment", "assigned", guest), "#field-assigned-error"))
                .contains("can work on stories");
        done(does(editor, id, "assignment", "assigned", ""));
        assertThat(other.get("/desk/stories/" + id).statusCode()).isEqualTo(404);
    }
}
