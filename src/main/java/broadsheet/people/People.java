package broadsheet.people;

import broadsheet.db.Transaction;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The stored people. */
public final class People {
    private static final String ALL = """
            select slug, name, job, role, languages, profile, picture from person order by name""";
    private static final String ONE = """
            select slug, name, job, role, languages, profile, picture from person where slug = ?""";
    private static final String SAVE = """
            insert into person (slug, name, job, role, languages, profile, picture) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (slug) do update set name = excluded.name, job = excluded.job, role = excluded.role,
              languages = excluded.languages, profile = excluded.profile, picture = excluded.picture""";

    /** Everybody, by name. */
    public List<Person> all(Handle sql) {
        return sql.createQuery(ALL).map((row, _) -> person(row)).list();
    }

    public Optional<Person> find(Handle sql, Slug slug) {
        return sql.createQuery(ONE)
                .bind(0, slug.text())
                .map((row, _) -> person(row))
                .findOne();
    }

    /** Adds the person or replaces what is known of them. */
    public void save(Transaction transaction, Person person) {
        var languages = person.languages().stream().map(Language::tag).collect(Collectors.joining(" "));
        transaction
                .sql()
                .execute(
                        SAVE,
                        person.slug().text(),
                        person.name(),
                        person.job(),
                        person.role().word(),
                        languages,
                        person.profile(),
                        person.picture() == null ? null : person.picture().text());
        transaction.changed("person.saved", "person:" + person.slug());
    }

    private static Person person(ResultSet row) throws SQLException {
        var picture = row.getString("picture");
        return new Person(
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("job"),
                Role.of(row.getString("role")),
                Arrays.stream(row.getString("languages").split(" "))
                        .filter(Language::fits)
                        .map(Language::new)
                        .toList(),
                row.getString("profile"),
                picture == null ? null : new Slug(picture));
    }
}
