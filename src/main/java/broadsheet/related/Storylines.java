package broadsheet.related;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.story.Stories;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The stored storylines. A reader finds those with at least two stories that are published. */
public final class Storylines {
    /** Log rows and pages name a storyline with this key. */
    public static final String KEY = "storyline:";

    private static final String COLUMNS = "select l.id, l.slug, l.name, l.confirmed from storyline l ";
    private static final String BY_ID = COLUMNS + "where l.id = ?";
    private static final String BY_SLUG = COLUMNS + "where l.slug = ?";
    private static final String BY_FORMER = COLUMNS + "join former_storyline f on f.storyline = l.id where f.slug = ?";
    private static final String OF_STORY = COLUMNS + "join storyline_story m on m.storyline = l.id where m.story = ?";
    private static final String ON_TOPIC = COLUMNS + """
            join storyline_story m on m.storyline = l.id
            join story s on s.id = m.story and s.standing = 'published'
            join listed t on t.story = s.id and t.list = ?
            group by l.id, l.slug, l.name, l.confirmed having count(*) > 1
            order by max(s.first_published_at) desc, l.id limit ?""";
    private static final String LATEST = COLUMNS + """
            join storyline_story m on m.storyline = l.id
            join story s on s.id = m.story and s.standing = 'published'
            group by l.id, l.slug, l.name, l.confirmed having count(*) > 1
            order by max(s.first_published_at) desc, l.id limit ? offset ?""";
    private static final String MEMBERS = "select story, news from storyline_story where storyline = ?";
    private static final String AROUND = """
            select m.story, m.storyline, m.by_desk, m.news from storyline_story m
            join story s on s.id = m.story and s.standing = 'published'
            where m.storyline in (select storyline from storyline_story where story in (<ids>))""";
    private static final String REFUSALS = "select story, storyline from storyline_refusal where storyline in (<ids>)";
    private static final String ADD = "insert into storyline (id, slug, name, confirmed, named) values (?, ?, ?, 0, ?)";
    private static final String TAKEN = """
            select (select count(*) from storyline where slug = ?)
              + (select count(*) from former_storyline where slug = ?)""";
    private static final String FIND_PLACE = """
            insert into storyline_story (story, storyline, by_desk, news)
            select cast(? as text), cast(? as text), 0, ''
            where not exists (select 1 from storyline_refusal where story = ? and storyline = ?)
            on conflict (story) do update set storyline = excluded.storyline where storyline_story.by_desk = 0""";
    private static final String LOSE_PLACE = "delete from storyline_story where story = ? and by_desk = 0";
    private static final String TELL = "update storyline_story set news = ? where story = ? and news <> ?";
    private static final String SIZE = "select count(*) from storyline_story where storyline = ?";
    private static final String END = "delete from storyline where id = ? and confirmed = 0";

    private final Stories stories;

    public Storylines(Stories stories) {
        this.stories = stories;
    }

    public Optional<Storyline> find(Handle sql, String id) {
        return one(sql, BY_ID, id);
    }

    /** The storyline at an address, or at one it once had. */
    public Optional<Storyline> at(Handle sql, Slug slug) {
        return one(sql, BY_SLUG, slug.text()).or(() -> one(sql, BY_FORMER, slug.text()));
    }

    /** The one a story belongs to. */
    public Optional<Storyline> ofStory(Handle sql, String story) {
        return one(sql, OF_STORY, story);
    }

    /** Those that at least two published stories on the topic belong to, newest first. */
    public List<Storyline> onTopic(Handle sql, Slug topic, int most) {
        return sql.createQuery(ON_TOPIC)
                .bind(0, "topic:" + topic)
                .bind(1, most)
                .map((row, _) -> storyline(row))
                .list();
    }

    /** Those with at least two published stories, by their newest. */
    public List<Storyline> latest(Handle sql, int most, int skip) {
        return sql.createQuery(LATEST)
                .bind(0, most)
                .bind(1, skip)
                .map((row, _) -> storyline(row))
                .list();
    }

    /** Its published stories, oldest first. */
    public List<Episode> episodes(Handle sql, String storyline) {
        var news = sql
                .createQuery(MEMBERS)
                .bind(0, storyline)
                .map((row, _) -> Map.entry(row.getString("story"), row.getString("news")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return stories.teasers(sql, List.copyOf(news.keySet())).stream()
                .map(teaser -> new Episode(teaser, news.getOrDefault(teaser.id(), "")))
                .sorted(Comparator.comparing(
                                (Episode episode) -> episode.teaser().published())
                        .thenComparing(episode -> episode.teaser().id()))
                .toList();
    }

    /** A published story's place. */
    record Member(String story, String storyline, boolean byDesk) {}

    /** All published members of the storylines that these stories belong to. */
    List<Member> around(Handle sql, Collection<String> some) {
        if (some.isEmpty()) return List.of();
        return sql.createQuery(AROUND)
                .bindList("ids", List.copyOf(some))
                .map((row, _) ->
                        new Member(row.getString("story"), row.getString("storyline"), row.getInt("by_desk") == 1))
                .list();
    }

    /** For the storylines, which stories the desk does not want in them. */
    List<Member> refusals(Handle sql, Collection<String> storylines) {
        if (storylines.isEmpty()) return List.of();
        return sql.createQuery(REFUSALS)
                .bindList("ids", List.copyOf(storylines))
                .map((row, _) -> new Member(row.getString("story"), row.getString("storyline"), true))
                .list();
    }

    /** Begins one. The name may be taken; the address will be its own. */
    String begin(Transaction transaction, String name, boolean named) {
        var id = Ids.next();
        transaction.sql().execute(ADD, id, free(transaction.sql(), name).text(), name, named ? 1 : 0);
        return id;
    }

    /** An address for a name that no storyline has or had. */
    static Slug free(Handle sql, String name) {
        var slug = Slug.of(name, "storyline");
        for (int number = 2; taken(sql, slug); number++) slug = numbered(name, number);
        return slug;
    }

    private static Slug numbered(String name, int number) {
        var plain = Slug.of(name, "storyline").text();
        var ending = "-" + number;
        int most = Math.min(plain.length(), Slug.LONGEST - ending.length());
        return new Slug(plain.substring(0, most).replaceAll("-+$", "") + ending);
    }

    private static boolean taken(Handle sql, Slug slug) {
        return sql.createQuery(TAKEN)
                        .bind(0, slug.text())
                        .bind(1, slug.text())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Puts a story where it was found to belong, unless the desk has put it somewhere. */
    void place(Transaction transaction, String story, String storyline) {
        transaction.sql().execute(FIND_PLACE, story, storyline, story, storyline);
    }

    /** Takes a story out of its storyline, unless the desk has put it there. */
    void displace(Transaction transaction, String story) {
        transaction.sql().execute(LOSE_PLACE, story);
    }

    /** Notes what was new in a story. */
    boolean tell(Transaction transaction, String story, String news) {
        return transaction.sql().execute(TELL, news, story, news) > 0;
    }

    /** Ends one that has shrunk to a single story, unless the desk has confirmed it. */
    void endIfAlone(Transaction transaction, String storyline) {
        int size = transaction
                .sql()
                .createQuery(SIZE)
                .bind(0, storyline)
                .mapTo(Integer.class)
                .one();
        if (size > 1
                || find(transaction.sql(), storyline)
                        .filter(Storyline::confirmed)
                        .isPresent()) return;
        transaction.sql().execute("delete from storyline_story where storyline = ? and by_desk = 0", storyline);
        if (transaction
                        .sql()
                        .createQuery(SIZE)
                        .bind(0, storyline)
                        .mapTo(Integer.class)
                        .one()
                > 0) return;
        transaction.sql().execute("delete from former_storyline where storyline = ?", storyline);
        transaction.sql().execute(END, storyline);
    }

    private static Optional<Storyline> one(Handle sql, String query, String key) {
        return sql.createQuery(query)
                .bind(0, key)
                .map((row, _) -> storyline(row))
                .findOne();
    }

    private static Storyline storyline(ResultSet row) throws SQLException {
        return new Storyline(
                row.getString("id"),
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getInt("confirmed") == 1);
    }
}
