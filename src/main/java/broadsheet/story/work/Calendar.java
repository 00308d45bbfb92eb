package broadsheet.story.work;

import broadsheet.story.Byline;
import broadsheet.story.Bylines;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the newsroom's days hold: what is planned, wanted, scheduled, under embargo, and what has appeared. */
public final class Calendar {
    /** More than a newsroom brings out in a week; the rest of a greater flood is not shown. */
    public static final int MOST = 2_000;

    private static final String LINES = """
            select s.id, s.section, s.slug, s.standing, %s as moment, r.headline, r.language, r.bylines, w.assigned, w.wanted_timed
            from story s join revision r on r.story = s.id and r.number = s.%s left join workflow w on w.story = s.id
            where %s and %s >= ? and %s < ?""";

    /** Why something stands in the calendar. */
    public enum Why {
        /** Meant to be written; nothing is there yet. */
        PLANNED("1 = 0", "working", ""),
        /** Being worked on, and wanted by then. */
        WANTED("s.standing in ('draft', 'in review')", "working", "w.wanted_at"),
        /** Nobody outside may see it before. */
        EMBARGO("s.standing in ('draft', 'in review', 'scheduled')", "working", "s.embargo_until"),
        /** Appears by itself then. */
        SCHEDULED("s.standing = 'scheduled'", "working", "s.due_at"),
        /** Appeared then; readers see it. */
        PUBLISHED("s.standing = 'published'", "live", "s.first_published_at");

        private final String statement;

        Why(String condition, String state, String moment) {
            this.statement = LINES.formatted(moment, state, condition, moment, moment);
        }

        /** The word that addresses use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Something in a day.
     *
     * @param id of the story, or of the planned entry
     * @param language of the title; null where nobody has said it
     * @param standing of the story, as it is stored; empty for a planned entry
     * @param person whose task it is
     * @param people everybody who has to do with it
     * @param path of the story's page; empty for a planned entry
     */
    public record Entry(
            Why why,
            String id,
            String title,
            @Nullable Language language,
            Slug section,
            DueTime at,
            String standing,
            @Nullable Slug person,
            Set<Slug> people,
            String path) {}

    private final Plans plans = new Plans();

    /**
     * Everything from one moment until before another, in its order.
     *
     * @param owner whose unseen stories alone are shown; null for everybody's
     */
    public List<Entry> between(Handle sql, Instant from, Instant until, @Nullable Slug owner) {
        var entries = new ArrayList<Entry>();
        for (var plan : plans.between(sql, from, until)) entries.add(entry(plan));
        for (var why : Why.values()) {
            if (why == Why.PLANNED) continue;
            boolean narrow = owner != null && why != Why.PUBLISHED;
            var statement = why.statement + (narrow ? Backlog.OWN : "") + " limit " + MOST;
            var query = sql.createQuery(statement).bind(0, from.toEpochMilli()).bind(1, until.toEpochMilli());
            if (narrow) for (int i = 2; i < 5; i++) query.bind(i, owner.text());
            query.map((row, _) -> entry(why, row)).forEach(entries::add);
        }
        entries.sort(Comparator.comparing((Entry one) -> one.at().at())
                .thenComparing(Entry::why)
                .thenComparing(Entry::id));
        return entries;
    }

    private static Entry entry(Planned plan) {
        return new Entry(
                Why.PLANNED,
                plan.id(),
                plan.title(),
                null,
                plan.section(),
                plan.at(),
                "",
                plan.person(),
                plan.person() == null ? Set.of() : Set.of(plan.person()),
                "");
    }

    private static Entry entry(Why why, ResultSet row) throws SQLException {
        var assigned = row.getString("assigned");
        var person = assigned == null ? null : new Slug(assigned);
        var people = new LinkedHashSet<Slug>();
        if (person != null) people.add(person);
        for (var byline : Bylines.read(row.getString("bylines")))
            if (byline instanceof Byline.Staff(var slug)) people.add(slug);
        boolean timed = why != Why.WANTED || row.getInt("wanted_timed") == 1;
        return new Entry(
                why,
                row.getString("id"),
                row.getString("headline"),
                new Language(row.getString("language")),
                new Slug(row.getString("section")),
                new DueTime(Instant.ofEpochMilli(row.getLong("moment")), timed),
                row.getString("standing"),
                person,
                people,
                "/" + row.getString("section") + "/" + row.getString("slug"));
    }
}
