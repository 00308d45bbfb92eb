package broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import broadsheet.TestDatabase;
import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class NewsdeskTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Slug NEWS = new Slug("news");
    private static final Slug OPINION = new Slug("opinion");
    private static final Slug WARNING = new Slug("flood-warning");

    private final Database database;
    private final Stories stories = new Stories();
    private final Newsdesk desk = new Newsdesk(stories);

    NewsdeskTest(TestDatabase kind) {
        database = kind.open();
    }

    @BeforeEach
    void the_paper_has_two_sections() {
        var publications = new Publications();
        database.run(transaction -> {
            publications.save(transaction, new Publication("Courier", "", Language.ENGLISH, ZoneId.of("UTC")));
            publications.save(transaction, new Section(NEWS, "News", "", 1));
            publications.save(transaction, new Section(OPINION, "Opinion", "", 2));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_draft_is_nowhere_for_readers() {
        draft(WARNING, content("River rises"));
        assertThat(at(NEWS, WARNING)).isInstanceOf(Whereabouts.Nowhere.class);
        assertThat(list(sql -> stories.latest(sql, 10, 0))).isEmpty();
    }

    @Test
    void a_published_story_is_where_it_says_and_keeps_every_word() {
        var content = content("River rises – “a metre an hour”");
        publish(draft(WARNING, content));
        assertThat(at(NEWS, WARNING)).isInstanceOfSatisfying(Whereabouts.Here.class, here -> {
            assertThat(here.story().content()).isEqualTo(content);
            assertThat(here.story().published()).isEqualTo(NOON);
        });
        assertThat(list(sql -> stories.inSection(sql, NEWS, 10, 0)))
                .extracting(Teaser::headline)
                .containsExactly("River rises – “a metre an hour”");
    }

    @Test
    void a_story_needs_a_byline_and_a_text_before_it_can_run() {
        var nobody =
                new Content("", "A", "", "", Kind.NEWS, Language.ENGLISH, List.of(), List.of(), null, body("Words."));
        var empty = content("B").withBody(Document.EMPTY);
        assertRefused(() -> publish(draft(new Slug("a"), nobody)), "A story needs a byline before it can run.");
        assertRefused(() -> publish(draft(new Slug("b"), empty)), "A story needs a text before it can run.");
    }

    @Test
    void what_is_saved_after_publishing_stays_unseen_until_the_update() {
        var story = publish(draft(WARNING, content("Old")));
        database.run(tx -> desk.save(tx, story.id(), content("New"), "gwen", NOON.plusSeconds(60)));
        assertThat(headlineAt(WARNING)).isEqualTo("Old");

        var later = NOON.plus(Duration.ofHours(1));
        database.run(tx -> desk.update(tx, story.id(), Step.CORRECTION, "It was three metres, not two.", later));
        assertThat(headlineAt(WARNING)).isEqualTo("New");
        assertThat(at(NEWS, WARNING)).isInstanceOfSatisfying(Whereabouts.Here.class, here -> {
            assertThat(here.story().published()).isEqualTo(NOON);
            assertThat(here.story().changed()).isEqualTo(later);
            assertThat(here.story().notes())
                    .containsExactly(new PublicNote(later, Step.CORRECTION, "It was three metres, not two."));
        });
        assertThat(list(sql -> stories.corrected(sql, 10, 0)))
                .extracting(Stories.Corrected::headline)
                .containsExactly("New");
    }

    @Test
    void a_silent_fix_is_kept_but_not_announced() {
        var story = publish(draft(WARNING, content("Teh river")));
        database.run(tx -> {
            desk.save(tx, story.id(), content("The river"), "gwen", NOON);
            desk.update(tx, story.id(), Step.SILENT, null, NOON.plusSeconds(1));
        });
        assertThat(at(NEWS, WARNING))
                .isInstanceOfSatisfying(
                        Whereabouts.Here.class,
                        here -> assertThat(here.story().changed()).isNull());
        assertThat(list(sql -> stories.revisions(sql, story.id())))
                .extracting(revision -> revision.content().headline(), Revision::step)
                .containsExactly(tuple("Teh river", Step.FIRST), tuple("The river", Step.SILENT));
    }

    @Test
    void a_public_revision_can_never_be_stamped_again() {
        var story = publish(draft(WARNING, content("One")));
        database.run(tx -> desk.update(tx, story.id(), Step.UPDATE, "More is known.", NOON.plusSeconds(5)));
        assertThat(list(sql -> stories.revisions(sql, story.id())))
                .singleElement()
                .satisfies(revision -> {
                    assertThat(revision.liveFrom()).isEqualTo(NOON);
                    assertThat(revision.step()).isEqualTo(Step.FIRST);
                });
    }

    @Test
    void a_withdrawn_story_leaves_a_reason_and_comes_back_under_its_old_date() {
        var story = publish(draft(WARNING, content("Names a minor")));
        database.run(tx -> desk.withdraw(tx, story.id(), "It named a minor.", NOON.plusSeconds(9)));
        assertThat(at(NEWS, WARNING))
                .isInstanceOfSatisfying(
                        Whereabouts.Gone.class,
                        gone -> assertThat(gone.standing().reason()).isEqualTo("It named a minor."));
        assertThat(list(sql -> stories.latest(sql, 10, 0))).isEmpty();

        database.run(tx -> desk.restore(tx, story.id()));
        assertThat(list(sql -> stories.latest(sql, 10, 0)))
                .extracting(Teaser::published)
                .containsExactly(NOON);
    }

    @Test
    void a_new_address_leads_on_from_every_older_one() {
        var story = publish(draft(WARNING, content("River")));
        database.run(tx -> desk.move(tx, story.id(), OPINION, new Slug("second")));
        database.run(tx -> desk.move(tx, story.id(), OPINION, new Slug("third")));
        assertThat(at(NEWS, WARNING)).isEqualTo(new Whereabouts.Moved("/opinion/third"));
        assertThat(at(OPINION, new Slug("second"))).isEqualTo(new Whereabouts.Moved("/opinion/third"));

        database.run(tx -> desk.move(tx, story.id(), NEWS, WARNING));
        assertThat(at(NEWS, WARNING)).isInstanceOf(Whereabouts.Here.class);
        assertThat(at(OPINION, new Slug("third"))).isEqualTo(new Whereabouts.Moved("/news/flood-warning"));
    }

    @Test
    void an_address_that_is_taken_is_refused_and_nothing_is_moved() {
        draft(new Slug("taken"), content("First"));
        var story = publish(draft(WARNING, content("Second")));
        assertRefused(
                () -> database.run(tx -> desk.move(tx, story.id(), NEWS, new Slug("taken"))),
                "Another story stands at /news/taken already.");
        assertThat(at(NEWS, WARNING)).isInstanceOf(Whereabouts.Here.class);
    }

    @Test
    void a_scheduled_story_runs_when_it_is_due_under_its_time() {
        var story = draft(WARNING, content("Tomorrow"));
        var due = NOON.plus(Duration.ofDays(1));
        database.run(tx -> desk.schedule(tx, story.id(), due));
        assertThat(database.read(desk::nextDue)).contains(due);
        assertThat(database.<Integer>write(tx -> desk.publishDue(tx, due.minusMillis(1))))
                .isZero();
        assertThat(at(NEWS, WARNING)).isInstanceOf(Whereabouts.Nowhere.class);

        assertThat(database.<Integer>write(tx -> desk.publishDue(tx, due.plusMillis(300))))
                .isOne();
        assertThat(at(NEWS, WARNING))
                .isInstanceOfSatisfying(
                        Whereabouts.Here.class,
                        here -> assertThat(here.story().published()).isEqualTo(due));
        assertThat(database.read(desk::nextDue)).isEmpty();
    }

    @Test
    void an_embargo_holds_against_publishing_and_scheduling() {
        var until = NOON.plus(Duration.ofHours(6));
        var story = database.<Story>write(
                tx -> desk.draft(tx, NEWS, WARNING, content("Secret"), until, null, "gwen", NOON));
        assertRefused(
                () -> publish(story),
                "This story is under embargo until 2026-05-04T18:00:00Z; schedule it for that time.");
        assertRefused(
                () -> database.run(tx -> desk.schedule(tx, story.id(), until.minusSeconds(1))),
                "This story is under embargo until 2026-05-04T18:00:00Z; choose that time or a later one.");
        database.run(tx -> desk.schedule(tx, story.id(), until));
        assertThat(database.<Integer>write(tx -> desk.publishDue(tx, until))).isOne();
    }

    @Test
    void every_change_names_what_readers_could_see_of_it() {
        long before = database.changes().end();
        var story = publish(draft(WARNING, content("River")));
        database.run(tx -> desk.withdraw(tx, story.id(), "Wrong.", NOON));
        assertThat(database.changes().after(before, 10))
                .extracting(Change::what)
                .containsExactly("story.drafted", "story.published", "story.withdrawn");
        assertThat(database.changes().after(before, 10).getLast().subject().split(" "))
                .contains("story:" + story.id(), "stories", "section:news", "author:gwen", "topic:the-river");
    }

    private <T> List<T> list(Database.Reading<List<T>> work) {
        return database.read(work);
    }

    private Story draft(Slug slug, Content content) {
        return database.write(tx -> desk.draft(tx, NEWS, slug, content, null, null, "gwen", NOON));
    }

    private Story publish(Story story) {
        return database.write(tx -> desk.publish(tx, story.id(), NOON));
    }

    private Whereabouts at(Slug section, Slug slug) {
        return database.read(sql -> stories.at(sql, section, slug));
    }

    private String headlineAt(Slug slug) {
        return ((Whereabouts.Here) at(NEWS, slug)).story().content().headline();
    }

    private static void assertRefused(ThrowingCallable verb, String sentence) {
        assertThatExceptionOfType(Unready.class).isThrownBy(verb).withMessage(sentence);
    }

    private static Content content(String headline) {
        return new Content(
                "Flood",
                headline,
                "It rains.",
                "Fishgate",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(new Byline.Staff(new Slug("gwen")), new Byline.Guest("Noam Shaked", "teacher")),
                List.of(new Slug("the-river")),
                new Slug("bridge"),
                body("“A metre an hour,” she said."));
    }

    private static Document body(String words) {
        return Document.of(Block.Paragraph.of(words));
    }
}
