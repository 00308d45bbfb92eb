package broadsheet.story.work;

import broadsheet.story.Byline;
import broadsheet.story.Bylines;
import broadsheet.text.Folding;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Everything the newsroom has written or is writing, the latest work first. */
public final class Backlog {
    private static final String FROM =
            " from story s join revision r on r.story = s.id and r.number = s.working left join workflow w on w.story = s.id where 1 = 1";
    private static final String LINES = """
            select s.id, s.section, s.slug, s.standing, s.due_at, s.embargo_until, s.live, s.working, s.saved_at, r.headline,
              r.language, r.bylines, w.assigned, w.wanted_at, w.wanted_timed""";
    private static final String OF_PERSON =
            " and exists (select 1 from revision_person p where p.story = s.id and p.revision = s.working and p.person = ?)";
    /** Condition on a story s in its state r: whoever is bound three times has to do with it. */
    static final String OWN = " " + """
            and (exists (select 1 from revision_person p
                where p.story = s.id and p.revision = s.working and p.person = ?)
              or exists (select 1 from workflow w where w.story = s.id and w.assigned = ?)
              or (r.bylines = '[]' and exists (select 1 from revision o where o.story = s.id and o.saved_by = ?)))""";

    private static final String WANTED = " and w.wanted_at is not null and s.standing in ('draft', 'in review')";
    private static final String OVERDUE =
            WANTED + " and (w.wanted_timed = 1 and w.wanted_at <= ? or w.wanted_timed = 0 and w.wanted_at < ?)";

    // What was saved before headlines were folded is found by its plain letters until the house has folded it.
    private static final String FITS = " " + """
            and coalesce(r.folded, lower(r.kicker || ' ' || r.headline)) || ' ' || s.section || '/' || s.slug
              like ? escape '!'""";

    /** Words of a search beyond these are not looked at. */
    private static final int MOST_WORDS = 6;

    /**
     * What is asked for.
     *
     * @param words all of them stand in the headline, the kicker or the address; may be empty
     * @param standing as it is stored; empty for all
     * @param section its slug; empty for all
     * @param person slug of an author; empty for all
     * @param assigned slug of who is to work on it; empty for all
     * @param wanted whether it has to be ready by some time
     * @param owner whose stories alone are shown; null for everybody's
     */
    public record Asked(
            String words,
            String standing,
            String section,
            String person,
            String assigned,
            Wanted wanted,
            @Nullable Slug owner) {}

    /** Whether a story that is being worked on has to be ready by some time. */
    public sealed interface Wanted {
        /** All stories, wanted or not. */
        record Whatever() implements Wanted {}

        record AtSomeTime() implements Wanted {}

        /**
         * Its time has passed.
         *
         * @param now what is wanted at a moment is late from then on
         * @param today the first moment of the day; what is wanted on a day before is late
         */
        record Passed(Instant now, Instant today) implements Wanted {}
    }

    /**
     * A story on the desk.
     *
     * @param standing as it is stored
     * @param due when it appears, if it is scheduled
     * @param assigned who is to work on it
     * @param wanted until when
     * @param changed whether readers see an older state than this
     */
    public record Line(
            String id,
            Slug section,
            Slug slug,
            String standing,
            @Nullable Instant due,
            @Nullable Instant embargo,
            boolean changed,
            String headline,
            Language language,
            List<Byline> bylines,
            @Nullable Slug assigned,
            @Nullable DueTime wanted,
            Instant saved) {}

    public List<Line> find(Handle sql, Asked asked, int most, int skip) {
        var bound = new ArrayList<Object>();
        var statement = LINES + where(asked, bound) + " order by s.saved_at desc, s.id desc limit ? offset ?";
        bound.add(most);
        bound.add(skip);
        return bind(sql.createQuery(statement), bound)
                .map((row, _) -> line(row))
                .list();
    }

    /**
     * Lines of one kind.
     *
     * @param more condition and order
     * @param bound in the order of its question marks
     */
    List<Line> lines(Handle sql, String more, List<?> bound) {
        return bind(sql.createQuery(LINES + FROM + " and " + more), bound)
                .map((row, _) -> line(row))
                .list();
    }

    public int count(Handle sql, Asked asked) {
        var bound = new ArrayList<Object>();
        return bind(sql.createQuery("select count(*)" + where(asked, bound)), bound)
                .mapTo(Integer.class)
                .one();
    }

    private static String where(Asked asked, List<Object> bound) {
        var where = new StringBuilder(FROM);
        if (!asked.standing().isEmpty()) add(where, " and s.standing = ?", bound, asked.standing());
        // Names the index of what is not published, which only holds for queries that say so.
        if (!asked.standing().isEmpty() && !asked.standing().equals("published"))
            where.append(" and s.standing <> 'published'");
        if (!asked.section().isEmpty()) add(where, " and s.section = ?", bound, asked.section());
        if (!asked.person().isEmpty()) add(where, OF_PERSON, bound, asked.person());
        if (!asked.assigned().isEmpty()) add(where, " and w.assigned = ?", bound, asked.assigned());
        switch (asked.wanted()) {
            case Wanted.Whatever _ -> {}
            case Wanted.AtSomeTime _ -> where.append(WANTED);
            case Wanted.Passed(var now, var today) -> {
                add(where, OVERDUE, bound, now.toEpochMilli());
                bound.add(today.toEpochMilli());
            }
        }
        if (asked.owner() != null) {
            add(where, OWN, bound, asked.owner().text());
            bound.add(asked.owner().text());
            bound.add(asked.owner().text());
        }
        Folding.of(asked.words())
                .strip()
                .lines()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .forEach(word -> add(where, FITS, bound, "%" + word.replaceAll("[!%_]", "!$0") + "%"));
        return where.toString();
    }

    private static void add(StringBuilder where, String condition, List<Object> bound, Object value) {
        where.append(condition);
        bound.add(value);
    }

    private static Query bind(Query query, List<?> bound) {
        for (int i = 0; i < bound.size(); i++) query.bind(i, bound.get(i));
        return query;
    }

    private static Line line(ResultSet row) throws SQLException {
        int live = row.getInt("live");
        var assigned = row.getString("assigned");
        boolean changed = live != 0 && live != row.getInt("working");
        return new Line(
                row.getString("id"),
                new Slug(row.getString("section")),
                new Slug(row.getString("slug")),
                row.getString("standing"),
                instant(row, "due_at"),
                instant(row, "embargo_until"),
                changed,
                row.getString("headline"),
                new Language(row.getString("language")),
                Bylines.read(row.getString("bylines")),
                assigned == null ? null : new Slug(assigned),
                DueTime.of(row, "wanted_at", "wanted_timed"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
