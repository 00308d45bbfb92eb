package broadsheet.story.section;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publication;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.Whereabouts;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.redirect.Redirects;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class SectionsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Slug NEWS = new Slug("news");
    private static final Slug TOWN = new Slug("town");
    private static final Slug HARBOUR = new Slug("harbour");

    private final Database database;
    private final Publications publications = new Publications();
    private final Stories stories = new Stories();
    private final Newsdesk desk = new Newsdesk(stories);
    private final Sections sections = new Sections(publications, stories);

    SectionsTest(TestDatabase kind) {
        database = Database.open(kind.fresh(), InstantSource.system());
    }

    @BeforeEach
    void the_paper_has_two_sections_a_story_and_a_plan() {
        database.run(tx -> {
            publications.save(tx, new Publication("Courier", "", Language.ENGLISH, ZoneId.of("UTC")));
            publications.save(tx, new Section(NEWS, "News", "", 1));
            publications.save(tx, new Section(TOWN, "Town", "", 2));
            var story = desk.draft(tx, NEWS, HARBOUR, content(), null, null, "gwen", NOON);
            desk.publish(tx, story.id(), NOON);
            tx.sql().execute("""
                    insert into planned_story (id, title, section, at, timed, note, made_by, made_at)
                    values ('plan', 'Regatta', 'news', 0, 0, '', 'gwen', 0)""");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_renamed_section_takes_along_what_is_written_and_what_is_planned() {
        database.run(tx -> sections.rename(tx, NEWS, new Section(new Slug("river"), "River", "", 1)));
        assertThat(slugs()).containsExactly("river", "town");
        assertThat(planned()).isEqualTo("river");
        assertThat(database.<Whereabouts>read(sql -> stories.at(sql, NEWS, HARBOUR)))
                .isEqualTo(new Whereabouts.Moved("/river/harbour"));
        assertThat(database.<String>read(
                        sql -> new Redirects().find(sql, "/news").orElseThrow().target()))
                .isEqualTo("/river/");
    }

    @Test
    void a_section_in_which_something_is_only_planned_is_not_empty() {
        assertThat(database.<Integer>read(sql -> sections.stories(sql, NEWS))).isEqualTo(2);
        assertThat(database.<Integer>read(sql -> sections.stories(sql, TOWN))).isZero();
        database.run(tx -> sections.remove(tx, TOWN));
        assertThat(slugs()).containsExactly("news");
    }

    private List<String> slugs() {
        return database.read(publications::sections).stream()
                .map(section -> section.slug().text())
                .toList();
    }

    private String planned() {
        return database.read(sql -> sql.createQuery("select section from planned_story")
                .mapTo(String.class)
                .one());
    }

    private static Content content() {
        return new Content(
                "",
                "The harbour",
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(new Byline.Staff(new Slug("gwen"))),
                List.of(),
                null,
                Document.of(Block.Paragraph.of("Words.")));
    }
}
