package broadsheet.story.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementsTest {
    private final Arrangements arrangements = new Arrangements();

    private static void addStory(Database database, String id) {
        database.run(tx -> {
            new Publications().save(tx, new Section(new Slug("news"), "News", "", 0));
            tx.sql()
                    .execute(
                            "insert into story (id, section, slug, standing, created_at, working) values (?, 'news', ?, 'draft', 0, 1)",
                            id,
                            "story-" + id);
        });
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void what_was_arranged_comes_back_as_it_was_and_the_one_before_it_too(TestDatabase kind) {
        try (var database = kind.open()) {
            for (var id : List.of("a", "b", "c")) addStory(database, id);
            var first = Arrangement.NONE.put(Spot.LEAD, new Pin("a", null));
            var later = Instant.now().plus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
            var second = first.put(Spot.STRIP, new Pin("c", later)).put(Spot.STRIP, new Pin("b", null));
            assertThat(database.read(arrangements::now).number()).isZero();
            database.run(tx -> arrangements.arrange(tx, first, "Ines"));
            long end = database.changes().end();
            database.run(tx -> arrangements.arrange(tx, second, "Gwen"));
            assertThat(database.changes().after(end, 10))
                    .extracting(change -> change.what(), change -> change.subject())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("front.arranged", Arrangements.KEY));
            var now = database.read(arrangements::now);
            assertThat(now.arrangement()).isEqualTo(second);
            assertThat(now.by()).isEqualTo("Gwen");
            assertThat(database.read(arrangements::before).arrangement()).isEqualTo(first);
            assertThat(database.read(arrangements::nextDue)).contains(later);
        }
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void a_pin_that_ends_has_the_page_made_anew_once(TestDatabase kind) {
        try (var database = kind.open()) {
            addStory(database, "a");
            addStory(database, "b");
            var soon = Instant.now().plus(Duration.ofHours(1)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
            var later = soon.plus(Duration.ofHours(1));
            var arranged = Arrangement.NONE.put(Spot.LEAD, new Pin("a", soon)).put(Spot.STRIP, new Pin("b", later));
            database.run(tx -> arrangements.arrange(tx, arranged, "Ines"));
            assertThat(database.<Integer>write(tx -> arrangements.endDue(tx, soon.minusMillis(1))))
                    .isZero();
            assertThat(database.<Integer>write(tx -> arrangements.endDue(tx, soon)))
                    .isOne();
            assertThat(database.read(arrangements::nextDue)).contains(later);
            assertThat(database.<Integer>write(tx -> arrangements.endDue(tx, soon)))
                    .isZero();
            assertThat(database.<Integer>write(tx -> arrangements.endDue(tx, later)))
                    .isOne();
            assertThat(database.read(arrangements::nextDue)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void a_draft_that_somebody_pinned_is_not_on_the_page(TestDatabase kind) {
        try (var database = kind.open()) {
            addStory(database, "a");
            var arranged = Arrangement.NONE.put(Spot.LEAD, new Pin("a", null));
            var publications = new Publications();
            var plan = database.read(sql -> new Planner(new Stories())
                    .plan(
                            sql,
                            publications.sections(sql),
                            publications.paper(sql).language(),
                            arranged));
            assertThat(plan.lead()).isNull();
        }
    }
}
