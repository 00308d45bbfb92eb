package broadsheet.audience;

import broadsheet.db.Settings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What was counted, to be read. Days are the newsroom's. */
public final class Figures {
    /** Goes with every change of the list that {@link #mostRead} gives. */
    public static final String MOST_READ = "most-read";

    /** Counting is on unless this setting says "off". */
    static final String SETTING = "audience.counting";

    static final String OFF = "off";

    /** A story that a handful opened is not what most read, and a shorter list is none. */
    private static final int LEAST_VIEWS = 3;

    private static final int LEAST_STORIES = 3;

    private static final String DAYS = "select day, sum(views) as count from audience_view where day >= ? group by day";
    private static final String READERS =
            "select day, sum(readers) as count from audience_readers where day >= ? group by day";
    private static final String STORY = "select day, views as count from audience_view where page = ? and day >= ?";
    private static final String STORIES = """
            select page as name, sum(views) as count from audience_view
            where day >= ? and page like 'story:%' group by page order by count desc, page limit ?""";
    private static final String HOSTS = """
            select host as name, sum(views) as count from audience_referrer
            where day >= ? group by host order by count desc, host limit ?""";

    private final Settings settings = new Settings();

    /** How often something was read, or led here. */
    public record Count(String name, long views) {}

    /**
     * What most readers have open, for readers: identifiers of stories, the most read first. Empty while nobody counts, or too
     * few have read. Whether a story is still to be seen is for whoever shows it to ask.
     *
     * @param since the first day that counts
     */
    public List<String> mostRead(Handle sql, LocalDate since, int most) {
        if (!isOn(sql)) return List.of();
        var found = stories(sql, since, most).stream()
                .filter(story -> story.views() >= LEAST_VIEWS)
                .map(Count::name)
                .toList();
        return found.size() < LEAST_STORIES ? List.of() : found;
    }

    boolean isOn(Handle sql) {
        return !settings.find(sql, SETTING).orElse("").equals(OFF);
    }

    /** Identifiers of stories with their views. */
    List<Count> stories(Handle sql, LocalDate since, int most) {
        return counts(sql, STORIES, since, most).stream()
                .map(count -> new Count(count.name().substring(Ledger.STORY.length()), count.views()))
                .toList();
    }

    List<Count> referrers(Handle sql, LocalDate since, int most) {
        return counts(sql, HOSTS, since, most);
    }

    private static List<Count> counts(Handle sql, String query, LocalDate since, int most) {
        return sql.createQuery(query)
                .bind(0, since.toString())
                .bind(1, most)
                .map((row, _) -> new Count(row.getString("name"), row.getLong("count")))
                .list();
    }

    Map<LocalDate, Long> views(Handle sql, LocalDate since) {
        return days(sql.createQuery(DAYS).bind(0, since.toString()));
    }

    /** At most so many: a reader who was here before and after a restart, or on two nodes, is counted twice. */
    Map<LocalDate, Long> readers(Handle sql, LocalDate since) {
        return days(sql.createQuery(READERS).bind(0, since.toString()));
    }

    Map<LocalDate, Long> viewsOf(Handle sql, String story, LocalDate since) {
        return days(sql.createQuery(STORY).bind(0, Ledger.STORY + story).bind(1, since.toString()));
    }

    private static Map<LocalDate, Long> days(Query query) {
        var days = new HashMap<LocalDate, Long>();
        query.map((row, _) -> Map.entry(LocalDate.parse(row.getString("day")), row.getLong("count")))
                .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
        return days;
    }
}
