package broadsheet.media;

import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The stored pictures: what is known of each. Their files are {@link PictureFiles}. */
public final class Pictures {
    private static final String SOME = """
            select slug, hash, width, height, alt, caption, credit, licence, focus_x, focus_y
            from picture where slug in (<slugs>)""";
    private static final String ALL = """
            select slug, hash, width, height, alt, caption, credit, licence, focus_x, focus_y from picture order by slug""";
    private static final String SAVE = """
            insert into picture (slug, hash, width, height, alt, caption, credit, licence, focus_x, focus_y, words, added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (slug) do update set hash = excluded.hash, width = excluded.width, height = excluded.height,
              alt = excluded.alt, caption = excluded.caption, credit = excluded.credit, licence = excluded.licence,
              focus_x = excluded.focus_x, focus_y = excluded.focus_y, words = excluded.words""";

    /** Every picture, by its name. */
    public List<Picture> all(Handle sql) {
        return sql.createQuery(ALL).map((row, _) -> picture(row)).list();
    }

    public Optional<Picture> find(Handle sql, Slug slug) {
        return Optional.ofNullable(find(sql, List.of(slug)).get(slug));
    }

    /** Those of the given pictures that exist. */
    public Map<Slug, Picture> find(Handle sql, Collection<Slug> slugs) {
        if (slugs.isEmpty()) return Map.of();
        return sql
                .createQuery(SOME)
                .bindList("slugs", slugs.stream().map(Slug::text).distinct().toList())
                .map((row, _) -> picture(row))
                .stream()
                .collect(Collectors.toMap(Picture::slug, picture -> picture));
    }

    /** Adds the picture or replaces what is known of it. */
    public void save(Transaction transaction, Picture picture, Instant now) {
        transaction
                .sql()
                .execute(
                        SAVE,
                        picture.slug().text(),
                        picture.hash(),
                        picture.width(),
                        picture.height(),
                        picture.alt(),
                        picture.caption(),
                        picture.credit(),
                        picture.licence(),
                        picture.focus().x(),
                        picture.focus().y(),
                        Library.words(picture, "", ""),
                        now.toEpochMilli());
        transaction.changed("picture.saved", "picture:" + picture.slug());
    }

    static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                new Slug(row.getString("slug")),
                row.getString("hash"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt"),
                row.getString("caption"),
                row.getString("credit"),
                row.getString("licence"),
                new Focus(row.getInt("focus_x"), row.getInt("focus_y")));
    }
}
