package broadsheet.related.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.Topic;
import broadsheet.story.Unready;
import broadsheet.story.document.Document;
import broadsheet.story.document.FromHtml;
import broadsheet.story.quotation.Quotations;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Who said what, collected as stories come, change and go. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class StenographerTest {
    private static final Slug NEWS = new Slug("news");
    private static final Slug LEE = new Slug("ann-lee");
    private static final Slug KIM = new Slug("bo-kim");
    private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final String MARKED =
            "<p><span class=\"said\" data-speaker=\"Ann Lee\">“The lido stays open all summer,”</span> said Ann Lee.</p>";
    private static final String PLAIN =
            "<p>“The boiler is broken and nobody came,” said Bo Kim, the manager, on Monday.</p>";

    private final Database database;
    private final Stories stories = new Stories();
    private final Newsdesk newsroom = new Newsdesk(stories);
    private final Publications publications = new Publications();
    private final Quoted quoted = new Quoted(stories);
    private final QuotationDesk desk = new QuotationDesk(quoted, publications);
    private Stenographer stenographer;
    private long place;
    private int count;

    StenographerTest(TestDatabase kind) {
        database = kind.open();
    }

    @BeforeEach
    void fill() {
        stenographer = new Stenographer(database, stories, publications);
        database.run(tx -> {
            publications.save(tx, new Section(NEWS, "News", "", 1));
            publications.save(tx, person(LEE, "Ann Lee", "Councillor Lee"));
            publications.save(tx, person(KIM, "Bo Kim"));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_reporter_marked_stands_on_the_speakers_page() {
        publish(FromHtml.read(MARKED), null);
        assertThat(shown(LEE)).containsExactly("“The lido stays open all summer,”");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_a_rule_found_waits_until_an_editor_agrees() {
        publish(FromHtml.read(PLAIN), null);
        assertThat(shown(KIM)).isEmpty();
        var found = waiting().getFirst();
        assertThat(found.topic()).isEqualTo(KIM);
        assertThat(found.role()).isEqualTo("manager");
        database.run(tx -> desk.agree(tx, found.story().id(), found.mark(), "ed", MAY));
        assertThat(shown(KIM)).containsExactly("“The boiler is broken and nobody came,”");
        database.run(tx -> desk.reopen(tx, found.story().id(), found.mark(), "ed", MAY));
        assertThat(shown(KIM)).isEmpty();
    }

    @Test
    void marks_that_came_with_an_imported_story_wait_too() {
        publish(Quotations.marked(FromHtml.read(PLAIN)), "https://elsewhere.example/boiler");
        assertThat(shown(KIM)).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void what_was_refused_stays_refused_when_the_story_changes() {
        var story = publish(FromHtml.read(PLAIN), null);
        var found = waiting().getFirst();
        database.run(tx -> desk.refuse(tx, story, found.mark(), "ed", MAY));
        database.run(tx -> newsroom.withdraw(tx, story, "names a minor", MAY));
        takeDown();
        database.run(tx -> newsroom.restore(tx, story));
        takeDown();
        assertThat(waiting()).isEmpty();
        assertThat(shown(KIM)).isEmpty();
    }

    @Test
    void a_draft_and_a_withdrawn_story_say_nothing() {
        draft(FromHtml.read(MARKED), null);
        takeDown();
        assertThat(shown(LEE)).isEmpty();
        var story = publish(FromHtml.read(MARKED), null);
        assertThat(shown(LEE)).hasSize(1);
        database.run(tx -> newsroom.withdraw(tx, story, "names a minor", MAY));
        assertThat(shown(LEE)).isEmpty();
        assertThatThrownBy(() -> database.run(tx -> desk.refuse(tx, story, "none", "ed", MAY)))
                .isInstanceOf(Unready.class);
    }

    @Test
    void another_spelling_and_a_topic_that_comes_later_are_known() {
        publish(FromHtml.read("<p>“It was cold all winter long,” said Zoe Marten.</p>"), null);
        assertThat(waiting().getFirst().topic()).isNull();
        var slug = new Slug("zoe-martin");
        database.run(tx -> publications.save(tx, person(slug, "Zoë Martin", "Zoé Marten")));
        takeDown();
        assertThat(waiting().getFirst().topic()).isEqualTo(slug);
    }

    @Test
    void an_editor_says_whose_words_they_are() {
        var story = publish(FromHtml.read("<p>“It was cold all winter long,” said a caretaker.</p>"), null);
        var found = waiting().getFirst();
        assertThatThrownBy(() -> database.run(tx -> desk.agree(tx, story, found.mark(), "ed", MAY)))
                .hasMessage("Say first whose words these are: choose a topic.");
        database.run(tx -> desk.assign(tx, story, found.mark(), KIM, "ed", MAY));
        database.run(tx -> desk.agree(tx, story, found.mark(), "ed", MAY));
        takeDown();
        assertThat(shown(KIM)).hasSize(1);
    }

    @Test
    void what_was_said_is_counted_and_narrowed_down_by_the_year_of_the_papers_clocks() {
        publish(FromHtml.read(MARKED), null);
        var story = publish(FromHtml.read(MARKED.replace("all summer", "in winter too")), null);
        // Half past one in Auckland on New Year's Day, half past noon of the last day in London.
        database.run(tx -> tx.sql()
                .execute(
                        "update story set first_published_at = ? where id = ?",
                        Instant.parse("2024-12-31T12:30:00Z").toEpochMilli(),
                        story));
        var auckland = ZoneId.of("Pacific/Auckland");
        assertThat(database.<Map<Year, Integer>>read(sql -> quoted.years(sql, LEE, auckland)))
                .isEqualTo(Map.of(Year.of(2026), 1, Year.of(2025), 1));
        assertThat(database.<List<Quotation>>read(sql -> quoted.onTopic(sql, LEE, Year.of(2025), auckland, 9, 0)))
                .extracting(Quotation::words)
                .containsExactly("“The lido stays open in winter too,”");
        assertThat(database.<List<Quotation>>read(
                        sql -> quoted.onTopic(sql, LEE, Year.of(2025), ZoneId.of("Europe/London"), 9, 0)))
                .isEmpty();
        assertThat(database.<List<Quotation>>read(sql -> quoted.onTopic(sql, LEE, 1, 1)))
                .hasSize(1);
    }

    @Test
    void pages_of_the_speaker_are_told() {
        publish(FromHtml.read(PLAIN), null);
        long before = database.changes().end();
        var found = waiting().getFirst();
        database.run(tx -> desk.agree(tx, found.story().id(), found.mark(), "ed", MAY));
        assertThat(database.changes().after(before, 10))
                .anySatisfy(change -> assertThat(change.subject()).contains("topic:bo-kim"));
    }

    private static Topic person(Slug slug, String name, String... names) {
        return new Topic(slug, name, "", Topic.Sort.PERSON, List.of(names), null, null);
    }

    private String draft(Document body, @Nullable String origin) {
        var content = new Content(
                "",
                "Story " + ++count,
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(new Byline.Guest("Guest", "")),
                List.of(),
                null,
                body);
        return database.write(
                tx -> newsroom.draft(tx, NEWS, new Slug("story-" + count), content, null, origin, "ann", MAY)
                        .id());
    }

    private String publish(Document body, @Nullable String origin) {
        var story = draft(body, origin);
        database.run(tx -> newsroom.publish(tx, story, MAY));
        takeDown();
        return story;
    }

    private void takeDown() {
        for (var batch = database.changes().after(place, 100); !batch.isEmpty(); ) {
            stenographer.apply(batch);
            place = batch.getLast().id();
            batch = database.changes().after(place, 100);
        }
    }

    private List<String> shown(Slug topic) {
        return database.read(sql -> quoted.onTopic(sql, topic, 10, 0)).stream()
                .map(Quotation::words)
                .toList();
    }

    private List<Quotation> waiting() {
        return database.read(sql -> quoted.suggested(sql, 10, 0));
    }
}
