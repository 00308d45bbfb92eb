package broadsheet.related;

import broadsheet.db.Transaction;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The stored lists of what to read next. What the desk decided counts at once; what is not published never shows. */
public final class Relations {
    /** What changes a list carries this key, and so does the page that shows it. */
    public static final String KEY = "related:";

    private static final String CHOSEN =
            "select other, reason, about, score from related where story = ? order by rank";
    private static final String CHOICES =
            "select other, choice from related_choice where story = ? order by place, at, other";
    private static final String WHY = """
            select r.other, r.reason, r.about, r.score, coalesce(c.choice, '') as choice
            from related r left join related_choice c on c.story = r.story and c.other = r.other
            where r.story = ? order by r.rank""";
    private static final String MENTIONING = "select distinct story from related where other = ?";
    private static final String WITHOUT = "select id from story where standing = 'published' and id in (<ids>)"
            + " and not exists (select 1 from related where related.story = story.id)";
    private static final String CLEAR = "delete from related where story = ?";
    private static final String ADD =
            "insert into related (story, rank, other, reason, about, score) values (?, ?, ?, ?, ?, ?)";

    private final Stories stories;

    public Relations(Stories stories) {
        this.stories = stories;
    }

    /**
     * What to read after a story: first what the desk pinned, then what is like it, and where that is too little the newest of
     * its section.
     *
     * @param section where to look when nothing is like it
     */
    public List<Related> of(Handle sql, String story, Slug section, int most) {
        var reasons = new LinkedHashMap<String, Reason>();
        var choices = choices(sql, story);
        choices.forEach((other, choice) -> {
            if (choice.equals("pinned")) reasons.put(other, new Reason.Pinned());
        });
        for (var each : chosen(sql, story))
            if (!choices.containsKey(each.other())) reasons.put(each.other(), each.reason());
        var found = related(stories.teasers(sql, List.copyOf(reasons.keySet())), reasons, most);
        if (found.size() >= most) return found;
        for (var teaser : stories.inSection(sql, section, most + reasons.size() + choices.size() + 1, 0)) {
            boolean known =
                    teaser.id().equals(story) || reasons.containsKey(teaser.id()) || choices.containsKey(teaser.id());
            if (!known) reasons.put(teaser.id(), new Reason.Newest());
        }
        return related(stories.teasers(sql, List.copyOf(reasons.keySet())), reasons, most);
    }

    private static List<Related> related(List<Teaser> teasers, Map<String, Reason> reasons, int most) {
        return teasers.stream()
                .limit(most)
                .<Related>mapMulti((teaser, found) -> {
                    var reason = reasons.get(teaser.id());
                    if (reason != null) found.accept(new Related(teaser, reason));
                })
                .toList();
    }

    /**
     * How a story came to be suggested, for the desk.
     *
     * @param score how much the two are alike, 0 to 1
     * @param choice what the desk decided: "pinned", "banned" or nothing
     */
    public record Why(String other, Reason reason, double score, String choice) {}

    /** Everything that was considered worth showing after a story, the banned ones too. */
    public List<Why> why(Handle sql, String story) {
        return sql.createQuery(WHY)
                .bind(0, story)
                .map((row, _) ->
                        new Why(row.getString("other"), reason(row), row.getDouble("score"), row.getString("choice")))
                .list();
    }

    /** What the desk put first, in its order. */
    public List<String> pinned(Handle sql, String story) {
        return chosenAs("pinned", choices(sql, story));
    }

    /** What the desk keeps out. */
    public List<String> banned(Handle sql, String story) {
        return chosenAs("banned", choices(sql, story));
    }

    private static List<String> chosenAs(String choice, Map<String, String> choices) {
        return choices.entrySet().stream()
                .filter(one -> one.getValue().equals(choice))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> choices(Handle sql, String story) {
        record Choice(String other, String choice) {}
        return sql
                .createQuery(CHOICES)
                .bind(0, story)
                .map((row, _) -> new Choice(row.getString("other"), row.getString("choice")))
                .stream()
                .collect(Collectors.toMap(Choice::other, Choice::choice, (a, _) -> a, LinkedHashMap::new));
    }

    List<Suggestion> chosen(Handle sql, String story) {
        return sql.createQuery(CHOSEN)
                .bind(0, story)
                .map((row, _) -> new Suggestion(row.getString("other"), reason(row), row.getDouble("score")))
                .list();
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return Reason.of(row.getString("reason"), row.getString("about"));
    }

    /** The stories that have this one in their list. */
    List<String> mentioning(Handle sql, String story) {
        return sql.createQuery(MENTIONING).bind(0, story).mapTo(String.class).list();
    }

    /** Those published stories among these that have no list. */
    List<String> without(Handle sql, List<String> some) {
        return some.isEmpty()
                ? List.of()
                : sql.createQuery(WITHOUT)
                        .bindList("ids", some)
                        .mapTo(String.class)
                        .list();
    }

    /** Keeps a list in place of the one before; pages that show it are forgotten if it shows anything else now. */
    void keep(Transaction transaction, String story, List<Suggestion> list) {
        var sql = transaction.sql();
        var before = chosen(sql, story);
        sql.execute(CLEAR, story);
        for (int rank = 0; rank < list.size(); rank++) {
            var one = list.get(rank);
            var reason = one.reason();
            sql.execute(ADD, story, rank, one.other(), reason.word(), reason.about(), one.score());
        }
        if (!shown(before).equals(shown(list))) transaction.changed("related.chosen", KEY + story);
    }

    private static List<Suggestion> shown(List<Suggestion> list) {
        return list.stream()
                .map(one -> new Suggestion(one.other(), one.reason(), 0))
                .toList();
    }
}
