package broadsheet.story;

import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Published stories as lists show them, read from the database. */
final class Teasers {
    private static final String TEASER = """
            select s.id, s.section, s.slug, s.first_published_at, s.changed_at, s.live, r.kicker, r.headline, r.standfirst,
              r.kind, r.language, r.picture, r.bylines
            from story s join revision r on r.story = s.id and r.number = s.live
            """;
    private static final String TEASER_AT = TEASER + "where s.standing = 'published' and s.section = ? and s.slug = ?";

    // Which stories stand on a page is found in an index alone; only those are then looked at. Far inside a list of a
    // million the difference is that between seconds and milliseconds.
    private static final String THESE = TEASER + "where s.id in (%s) order by s.first_published_at desc, s.id desc";
    private static final String IN_ORDER = " order by first_published_at desc, id desc limit ? offset ?";
    private static final String LATEST =
            THESE.formatted("select id from story where standing = 'published'" + IN_ORDER);
    private static final String IN_SECTION =
            THESE.formatted("select id from story where standing = 'published' and section = ?" + IN_ORDER);
    private static final String LISTED = THESE.formatted(
            "select story from listed where list = ? order by published_at desc, story desc limit ? offset ?");
    private static final String BY_IDS = TEASER + "where s.standing = 'published' and s.id in (<ids>)";

    private Teasers() {}

    static List<Teaser> latest(Handle sql, int most, int skip) {
        return sql.createQuery(LATEST)
                .bind(0, most)
                .bind(1, skip)
                .map((row, _) -> teaser(row))
                .list();
    }

    static List<Teaser> of(Handle sql, List<String> ids) {
        if (ids.isEmpty()) return List.of();
        var found = sql.createQuery(BY_IDS).bindList("ids", ids).map((row, _) -> teaser(row)).stream()
                .collect(Collectors.toMap(Teaser::id, teaser -> teaser));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    static List<Stories.Listed> listed(Handle sql, Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.createQuery(BY_IDS)
                .bindList("ids", ids)
                .map((row, _) -> new Stories.Listed(teaser(row), row.getInt("live")))
                .list();
    }

    static Optional<Teaser> at(Handle sql, String section, String slug) {
        return sql.createQuery(TEASER_AT)
                .bind(0, section)
                .bind(1, slug)
                .map((row, _) -> teaser(row))
                .findOne();
    }

    static List<Teaser> inSection(Handle sql, Slug section, int most, int skip) {
        return list(sql, IN_SECTION, section.text(), most, skip);
    }

    /** @param list {@code author:SLUG} or {@code topic:SLUG} */
    static List<Teaser> onList(Handle sql, String list, int most, int skip) {
        return list(sql, LISTED, list, most, skip);
    }

    private static List<Teaser> list(Handle sql, String query, String about, int most, int skip) {
        return sql.createQuery(query)
                .bind(0, about)
                .bind(1, most)
                .bind(2, skip)
                .map((row, _) -> teaser(row))
                .list();
    }

    private static Teaser teaser(ResultSet row) throws SQLException {
        var picture = Revisions.slug(row, "picture");
        return new Teaser(
                row.getString("id"),
                new Slug(row.getString("section")),
                new Slug(row.getString("slug")),
                row.getString("kicker"),
                row.getString("headline"),
                row.getString("standfirst"),
                Kind.of(row.getString("kind")),
                new Language(row.getString("language")),
                Bylines.read(row.getString("bylines")),
                picture,
                Instant.ofEpochMilli(row.getLong("first_published_at")),
                Revisions.instant(row, "changed_at"));
    }
}
