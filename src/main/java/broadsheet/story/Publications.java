package broadsheet.story;

import broadsheet.db.Transaction;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stored paper: its name, its sections, its topics. */
public final class Publications {
    private static final Publication UNNAMED =
            new Publication("The New Paper", "", Language.ENGLISH, ZoneId.systemDefault());

    private static final String PAPER = "select name, line, language, zone from publication where one = 1";
    private static final String SAVE_PAPER = """
            insert into publication (one, name, line, language, zone) values (1, ?, ?, ?, ?)
            on conflict (one) do update set name = excluded.name, line = excluded.line,
              language = excluded.language, zone = excluded.zone""";
    private static final String SECTIONS =
            "select slug, name, description, position, hidden from section order by position, slug";
    private static final String SAVE_SECTION = """
            insert into section (slug, name, description, position, hidden) values (?, ?, ?, ?, ?)
            on conflict (slug) do update set name = excluded.name, description = excluded.description,
              position = excluded.position, hidden = excluded.hidden""";
    private static final String SCHEDULED = "select count(*) from story where standing = 'scheduled'";
    private static final String REMOVE_SECTION = "delete from section where slug = ?";
    private static final String TOPICS =
            "select slug, name, background, kind, names, picture, wikidata from topic order by name";
    private static final String TOPIC =
            "select slug, name, background, kind, names, picture, wikidata from topic where slug = ?";
    private static final String SAVE_TOPIC = """
            insert into topic (slug, name, background, kind, names, picture, wikidata) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (slug) do update set name = excluded.name, background = excluded.background, kind = excluded.kind,
              names = excluded.names, picture = excluded.picture, wikidata = excluded.wikidata""";

    /** The paper, or a nameless one before it is set up. */
    public Publication paper(Handle sql) {
        return sql.createQuery(PAPER)
                .map((row, _) -> new Publication(
                        row.getString("name"),
                        row.getString("line"),
                        new Language(row.getString("language")),
                        ZoneId.of(row.getString("zone"))))
                .findOne()
                .orElse(UNNAMED);
    }

    /** Whether the paper has been set up. */
    public boolean exists(Handle sql) {
        return sql.createQuery(PAPER).mapToMap().findOne().isPresent();
    }

    public void save(Transaction transaction, Publication paper) {
        transaction
                .sql()
                .execute(
                        SAVE_PAPER,
                        paper.name(),
                        paper.line(),
                        paper.language().tag(),
                        paper.zone().getId());
        transaction.changed("publication.saved", "frame");
    }

    /** How many stories wait for their moment, which stays the same when the paper's clock is set to another zone. */
    public int scheduled(Handle sql) {
        return sql.createQuery(SCHEDULED).mapTo(Integer.class).one();
    }

    /** In the order of the navigation. */
    public List<Section> sections(Handle sql) {
        return sql.createQuery(SECTIONS).map((row, _) -> section(row)).list();
    }

    public Optional<Section> section(Handle sql, Slug slug) {
        return sections(sql).stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }

    public void save(Transaction transaction, Section section) {
        transaction
                .sql()
                .execute(
                        SAVE_SECTION,
                        section.slug().text(),
                        section.name(),
                        section.description(),
                        section.position(),
                        section.hidden() ? 1 : 0);
        transaction.changed("section.saved", "frame");
    }

    /** Removes a section that no story stands in any more. */
    public void remove(Transaction transaction, Slug section) {
        transaction.sql().execute(REMOVE_SECTION, section.text());
        transaction.changed("section.removed", "frame section:" + section);
    }

    /** By name. */
    public List<Topic> topics(Handle sql) {
        return sql.createQuery(TOPICS).map((row, _) -> topic(row)).list();
    }

    public Optional<Topic> topic(Handle sql, Slug slug) {
        return sql.createQuery(TOPIC)
                .bind(0, slug.text())
                .map((row, _) -> topic(row))
                .findOne();
    }

    public void save(Transaction transaction, Topic topic) {
        transaction
                .sql()
                .execute(
                        SAVE_TOPIC,
                        topic.slug().text(),
                        topic.name(),
                        topic.background(),
                        topic.sort().word(),
                        String.join("\n", topic.names()),
                        topic.picture() == null ? null : topic.picture().text(),
                        topic.wikidata());
        transaction.changed("topic.saved", "topic-name:" + topic.slug());
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("description"),
                row.getInt("position"),
                row.getInt("hidden") != 0);
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("background"),
                Topic.Sort.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("names").lines().toList(),
                Revisions.slug(row, "picture"),
                row.getString("wikidata"));
    }
}
