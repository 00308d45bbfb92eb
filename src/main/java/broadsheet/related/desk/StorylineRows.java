package broadsheet.related.desk;

import broadsheet.related.Storyline;
import broadsheet.related.desk.Pick.Deed;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** All storylines, to find one in. */
final class StorylineRows {
    private static final String WHERE = """
            from storyline l where (? = '' or lower(l.name) like lower(?) escape '!')
              and (? = '' or cast(l.confirmed as text) = ?)
              and exists (select 1 from storyline_story m where m.storyline = l.id)""";
    private static final String FIND = """
            select l.id, l.slug, l.name, l.confirmed,
              (select count(*) from storyline_story m where m.storyline = l.id) as stories
            """ + WHERE + " order by l.id desc limit ? offset ?";
    private static final String COUNT = "select count(*) " + WHERE;

    private StorylineRows() {}

    /**
     * One of them.
     *
     * @param stories how many belong to it
     */
    record Row(Storyline storyline, int stories) {}

    /**
     * Those with the words in their name, the latest begun first.
     *
     * @param confirmed "1" for those the desk agreed to, "0" for the others, empty for all
     */
    static List<Row> find(Handle sql, String words, String confirmed, int most, int skip) {
        return sql.createQuery(FIND)
                .bind(0, words)
                .bind(1, like(words))
                .bind(2, confirmed)
                .bind(3, confirmed)
                .bind(4, most)
                .bind(5, skip)
                .map((row, _) -> row(row))
                .list();
    }

    static int count(Handle sql, String words, String confirmed) {
        return sql.createQuery(COUNT)
                .bind(0, words)
                .bind(1, like(words))
                .bind(2, confirmed)
                .bind(3, confirmed)
                .mapTo(Integer.class)
                .one();
    }

    private static String like(String words) {
        return "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Storyline(
                        row.getString("id"),
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        row.getInt("confirmed") == 1),
                row.getInt("stories"));
    }

    static Pick pick(Storyline storyline, List<String> notes, List<Deed> deeds) {
        var address = StorylineScreens.address(storyline.id());
        return new Pick(storyline.id(), storyline.name(), address, null, notes, "", deeds);
    }
}
