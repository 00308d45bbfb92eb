package broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class ListsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Slug NEWS = new Slug("news");
    private static final Slug GWEN = new Slug("gwen");
    private static final Slug OMAR = new Slug("omar");
    private static final Slug FLOODS = new Slug("floods");
    private static final Slug MONEY = new Slug("money");

    private final DatabaseAddress address;
    private Database database;
    private final Stories stories = new Stories();
    private final Newsdesk desk = new Newsdesk(stories);

    ListsTest(TestDatabase kind) {
        address = kind.fresh();
        database = Database.open(address, InstantSource.system());
    }

    @BeforeEach
    void the_paper_has_a_section() {
        var publications = new Publications();
        database.run(transaction -> {
            publications.save(transaction, new Publication("Courier", "", Language.ENGLISH, ZoneId.of("UTC")));
            publications.save(transaction, new Section(NEWS, "News", "", 1));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** An index that begins with the standing once led there: 90 ms a page with 200,000 stories. */
    @Test
    void many_stories_by_name_are_found_one_by_one_and_not_among_all_that_are_published() {
        assumeThat(address).isInstanceOf(DatabaseAddress.SqliteFile.class);
        var ids = IntStream.range(0, 60).mapToObj(number -> "story-" + number).toList();
        var plans = new ArrayList<String>();
        database.read(sql -> {
            sql.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    plans.addAll(plan(sql, context.getParsedSql().getSql()));
                }
            });
            return stories.teasers(sql, ids);
        });
        assertThat(plans)
                .anyMatch(step -> step.contains("SEARCH s") && step.contains("(id=?)"))
                .noneMatch(step -> step.contains("standing"));
    }

    private static List<String> plan(Handle sql, String query) {
        try (var statement = sql.getConnection().createStatement();
                var rows = statement.executeQuery("explain query plan " + query)) {
            var steps = new ArrayList<String>();
            while (rows.next()) steps.add(rows.getString("detail"));
            return steps;
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** What V0005 fills its table with, when it comes to a newsroom that has stories already. */
    @Test
    void a_newsroom_from_before_the_lists_gets_those_it_would_have_had() {
        publish("a", GWEN, FLOODS, NOON);
        publish("b", GWEN, MONEY, NOON.plusSeconds(60));
        var other = publish("c", OMAR, FLOODS, NOON.plusSeconds(120));
        draft("d", GWEN, FLOODS);
        database.run(tx -> desk.withdraw(tx, other.id(), "names a minor", NOON.plusSeconds(180)));
        var before = lists();
        assertThat(before).hasSize(4);
        database.run(tx -> {
            tx.sql().execute("drop table listed");
            tx.sql().execute("delete from flyway_schema_history where version = '0005'");
        });
        database.close();
        database = Database.open(address, InstantSource.system());
        assertThat(lists()).isEqualTo(before);
        assertThat(by(GWEN)).containsExactly("b", "a");
    }

    private List<String> lists() {
        return database.read(sql -> sql.createQuery("select list, published_at, story from listed order by 1, 2, 3")
                .map((row, _) -> row.getString(1) + " " + row.getLong(2) + " " + row.getString(3))
                .list());
    }

    @Test
    void a_draft_stands_in_nobodys_list() {
        draft("a", GWEN, FLOODS);
        assertThat(by(GWEN)).isEmpty();
        assertThat(on(FLOODS)).isEmpty();
    }

    @Test
    void a_story_stands_in_the_lists_of_its_live_text_not_of_what_is_being_written() {
        var story = publish("a", GWEN, FLOODS, NOON);
        database.run(tx -> desk.save(tx, story.id(), content("a", OMAR, MONEY), "gwen", NOON));
        assertThat(by(GWEN)).containsExactly("a");
        assertThat(on(FLOODS)).containsExactly("a");
        assertThat(by(OMAR)).isEmpty();
    }

    @Test
    void an_update_moves_a_story_to_the_lists_of_its_new_text() {
        var story = publish("a", GWEN, FLOODS, NOON);
        database.run(tx -> {
            desk.save(tx, story.id(), content("a", OMAR, MONEY), "gwen", NOON);
            desk.update(tx, story.id(), Step.SILENT, null, NOON.plusSeconds(1));
        });
        assertThat(by(GWEN)).isEmpty();
        assertThat(on(FLOODS)).isEmpty();
        assertThat(by(OMAR)).containsExactly("a");
        assertThat(on(MONEY)).containsExactly("a");
    }

    @Test
    void a_withdrawn_story_leaves_every_list_and_comes_back_to_its_old_place() {
        publish("older", GWEN, FLOODS, NOON.minusSeconds(60));
        var story = publish("middle", GWEN, FLOODS, NOON);
        publish("newer", GWEN, FLOODS, NOON.plusSeconds(60));
        database.run(tx -> desk.withdraw(tx, story.id(), "It names a minor.", NOON.plusSeconds(90)));
        assertThat(by(GWEN)).containsExactly("newer", "older");
        assertThat(database.<Integer>read(stories::published)).isEqualTo(2);
        database.run(tx -> desk.restore(tx, story.id()));
        assertThat(by(GWEN)).containsExactly("newer", "middle", "older");
        assertThat(on(FLOODS)).containsExactly("newer", "middle", "older");
    }

    @Test
    void page_after_page_shows_every_story_once_and_in_order_even_those_of_one_moment() {
        var random = new Random(7);
        IntStream.range(0, 60)
                .forEach(number -> publish("s" + number, GWEN, FLOODS, NOON.plusSeconds(random.nextInt(12))));
        var all = database.<List<Teaser>>read(sql -> stories.latest(sql, 100, 0));
        assertThat(all).hasSize(60);
        assertThat(all).isSortedAccordingTo((one, other) -> {
            int later = other.published().compareTo(one.published());
            return later != 0 ? later : other.id().compareTo(one.id());
        });
        for (int skip = 0; skip < 60; skip += 7) {
            int from = skip;
            var expected = all.subList(from, Math.min(60, from + 7));
            assertThat(database.<List<Teaser>>read(sql -> stories.latest(sql, 7, from)))
                    .isEqualTo(expected);
            assertThat(database.<List<Teaser>>read(sql -> stories.inSection(sql, NEWS, 7, from)))
                    .isEqualTo(expected);
            assertThat(database.<List<Teaser>>read(sql -> stories.byPerson(sql, GWEN, 7, from)))
                    .isEqualTo(expected);
            assertThat(database.<List<Teaser>>read(sql -> stories.onTopic(sql, FLOODS, 7, from)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void addresses_are_told_oldest_first_with_the_moment_of_their_last_change() {
        var first = publish("first", GWEN, FLOODS, NOON);
        publish("second", GWEN, FLOODS, NOON.plusSeconds(5));
        var later = NOON.plusSeconds(100);
        database.run(tx -> {
            desk.save(tx, first.id(), content("first again", GWEN, FLOODS), "gwen", later);
            desk.update(tx, first.id(), Step.UPDATE, "More is known.", later);
        });
        assertThat(database.<List<Stories.Standpoint>>read(sql -> stories.addresses(sql, 10, 0)))
                .containsExactly(
                        new Stories.Standpoint(NEWS, new Slug("first"), later),
                        new Stories.Standpoint(NEWS, new Slug("second"), NOON.plusSeconds(5)));
    }

    private List<String> by(Slug person) {
        return headlines(database.read(sql -> stories.byPerson(sql, person, 100, 0)));
    }

    private List<String> on(Slug topic) {
        return headlines(database.read(sql -> stories.onTopic(sql, topic, 100, 0)));
    }

    private static List<String> headlines(List<Teaser> teasers) {
        var headlines = new ArrayList<String>();
        for (var teaser : teasers) headlines.add(teaser.headline());
        return headlines;
    }

    private Story publish(String name, Slug person, Slug topic, Instant when) {
        var draft = draft(name, person, topic);
        return database.write(tx -> desk.publish(tx, draft.id(), when));
    }

    private Story draft(String name, Slug person, Slug topic) {
        return database.write(
                tx -> desk.draft(tx, NEWS, new Slug(name), content(name, person, topic), null, null, "gwen", NOON));
    }

    private static Content content(String headline, Slug person, Slug topic) {
        return new Content(
                "",
                headline,
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(new Byline.Staff(person)),
                List.of(topic),
                null,
                Document.of(Block.Paragraph.of("Words.")));
    }
}
