package broadsheet.related.quotation;

import broadsheet.related.quotation.Quotation.Standing;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stored quotations of published stories. What the desk does with them is {@link QuotationDesk}. */
public final class Quoted {
    private static final String ROW = """
            select q.story, q.mark, q.words, q.speaker, q.role, q.standing, q.topic
            from quotation q join story s on s.id = q.story
            where s.standing = 'published' and q.present = 1
            """;
    private static final String ON_TOPIC = ROW + """
              and q.topic = ? and q.standing = 'agreed' and s.first_published_at >= ? and s.first_published_at < ?
            order by s.first_published_at desc, q.story desc, q.place limit ? offset ?""";
    private static final String WHEN = """
            select s.first_published_at
            from quotation q join story s on s.id = q.story
            where s.standing = 'published' and q.present = 1 and q.topic = ? and q.standing = 'agreed'""";
    private static final String SUGGESTED = ROW + """
              and q.standing = 'suggested'
            order by case when q.topic is null then 1 else 0 end, s.first_published_at desc, q.story desc, q.place
            limit ? offset ?""";
    private static final String OF_TOPIC = ROW + """
              and q.topic = ? and q.standing in ('suggested', 'agreed')
            order by q.standing desc, s.first_published_at desc, q.story desc, q.place limit ? offset ?""";
    private static final String ONE = ROW + " and q.story = ? and q.mark = ?";
    private static final String HOW_MANY = """
            select count(*) from quotation q join story s on s.id = q.story
            where s.standing = 'published' and q.present = 1 and q.standing = 'suggested'""";

    private final Stories stories;

    public Quoted(Stories stories) {
        this.stories = stories;
    }

    /** What readers may see on the page of a topic, newest first. */
    public List<Quotation> onTopic(Handle sql, Slug topic, int most, int skip) {
        return list(sql, ON_TOPIC, topic.text(), Long.MIN_VALUE, Long.MAX_VALUE, most, skip);
    }

    /** Of these, what was said in stories that were first published in a year of these clocks. */
    public List<Quotation> onTopic(Handle sql, Slug topic, Year year, ZoneId zone, int most, int skip) {
        return list(sql, ON_TOPIC, topic.text(), begin(year, zone), begin(year.plusYears(1), zone), most, skip);
    }

    private static long begin(Year year, ZoneId zone) {
        return year.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** How many readers may see of each year, the latest year first. */
    public SortedMap<Year, Integer> years(Handle sql, Slug topic, ZoneId zone) {
        var years = new TreeMap<Year, Integer>(Comparator.reverseOrder());
        sql.createQuery(WHEN)
                .bind(0, topic.text())
                .mapTo(Long.class)
                .forEach(moment ->
                        years.merge(Year.from(Instant.ofEpochMilli(moment).atZone(zone)), 1, Integer::sum));
        return years;
    }

    /** What waits for an editor: those whose speaker is known first, then newest first. */
    public List<Quotation> suggested(Handle sql, int most, int skip) {
        return list(sql, SUGGESTED, most, skip);
    }

    /** All of a topic that nobody refused, what waits first. */
    public List<Quotation> ofTopic(Handle sql, Slug topic, int most, int skip) {
        return list(sql, OF_TOPIC, topic.text(), most, skip);
    }

    /** How many wait for an editor. */
    public int waiting(Handle sql) {
        return sql.createQuery(HOW_MANY).mapTo(Integer.class).one();
    }

    /** One of them, if its story is published and has it. */
    public Optional<Quotation> find(Handle sql, String story, String mark) {
        return list(sql, ONE, story, mark).stream().findFirst();
    }

    private record Row(
            String story,
            String mark,
            String words,
            String speaker,
            @Nullable String role,
            Standing standing,
            @Nullable String topic) {}

    private List<Quotation> list(Handle sql, String query, Object... about) {
        var asked = sql.createQuery(query);
        for (int i = 0; i < about.length; i++) asked.bind(i, about[i]);
        var rows = asked.map((row, _) -> new Row(
                        row.getString("story"),
                        row.getString("mark"),
                        row.getString("words"),
                        row.getString("speaker"),
                        row.getString("role"),
                        Standing.of(row.getString("standing")),
                        row.getString("topic")))
                .list();
        var ids = rows.stream().map(Row::story).distinct().toList();
        var teasers = stories.teasers(sql, ids).stream().collect(Collectors.toMap(Teaser::id, teaser -> teaser));
        return rows.stream()
                .filter(row -> teasers.containsKey(row.story()))
                .map(row -> new Quotation(
                        teasers.get(row.story()),
                        row.mark(),
                        row.words(),
                        row.speaker(),
                        row.role(),
                        row.standing(),
                        row.topic() == null ? null : new Slug(row.topic())))
                .toList();
    }
}
