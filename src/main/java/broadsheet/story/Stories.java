package broadsheet.story;

import broadsheet.db.Transaction;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stored stories, as readers may find them. What the newsroom does with them is {@link Newsdesk}. */
public final class Stories {
    private static final String WITHOUT_BODY = """
            select s.id, s.section, s.slug, s.standing, s.due_at, s.embargo_until, s.withdrawn_at, s.withdrawn_reason,
              s.first_published_at, s.changed_at, r.number, r.kicker, r.headline, r.standfirst, r.dateline, r.kind,
              r.language, r.picture, r.bylines, r.topics,
              exists (select 1 from public_note n where n.story = s.id) as noted""";
    private static final String OF_STORY = """

            from story s join revision r on r.story = s.id and r.number =""";
    private static final String STORY = WITHOUT_BODY + ", r.body" + OF_STORY;
    private static final String LIVE_AT =
            WITHOUT_BODY + OF_STORY + " coalesce(s.live, s.working) where s.section = ? and s.slug = ?";
    private static final String WORKING_BY_ID = STORY + " s.working where s.id = ?";
    private static final String LIVE_BY_ID = STORY + " s.live where s.id = ?";
    private static final String BY_ORIGIN = STORY + " s.working where s.origin = ?";
    private static final String TAKEN = "select count(*) from story where section = ? and slug = ?";
    private static final String NAMED = "select s.id from section n join story s on s.section = n.slug and s.slug = ?";
    private static final String FORMER = """
            select s.section, s.slug from former_address f join story s on s.id = f.story
            where f.section = ? and f.slug = ? and s.standing in ('published', 'withdrawn')""";

    private static final String PUBLISHED = "select count(*) from story where standing = 'published'";
    private static final String ADDRESSES = """
            select section, slug, coalesce(changed_at, first_published_at) as changed from story
            where standing = 'published' order by first_published_at, id limit ? offset ?""";
    private static final String PUBLISHED_AFTER =
            "select id from story where standing = 'published' and id > ? order by id limit ?";
    private static final String ORIGIN = "select count(*) from story where id = ? and origin is not null";

    // Notes first, and of those only as many as are wanted: "cross join" tells SQLite the order, which it would
    // otherwise have to guess, and it guesses a walk through every story.
    private static final String CORRECTED = """
            select n.at, n.kind, n.text, s.id, s.section, s.slug, r.headline, r.language
            from public_note n cross join story s cross join revision r
            where s.id = n.story and s.standing = 'published' and r.story = s.id and r.number = s.live
            order by n.at desc, n.story limit ? offset ?""";

    private final Revisions revisions = new Revisions();
    private final Contents contents = new Contents();

    /** What a reader finds at an address; not for use inside a write, which may be undone. Nothing that is not, or was never, public gives itself away. */
    public Whereabouts at(Handle sql, Slug section, Slug slug) {
        var found = sql.createQuery(LIVE_AT)
                .bind(0, section.text())
                .bind(1, slug.text())
                .map((row, _) -> story(sql, row, contents.read(sql, row)))
                .findOne();
        if (found.isEmpty()) return former(sql, section, slug);
        var story = found.get();
        return switch (story.standing()) {
            case Standing.Published _ -> new Whereabouts.Here(story);
            case Standing.Withdrawn withdrawn -> new Whereabouts.Gone(story, withdrawn);
            case Standing.Draft _, Standing.InReview _, Standing.Scheduled _ -> former(sql, section, slug);
        };
    }

    private static Whereabouts former(Handle sql, Slug section, Slug slug) {
        return sql.createQuery(FORMER)
                .bind(0, section.text())
                .bind(1, slug.text())
                .map((row, _) -> "/" + row.getString("section") + "/" + row.getString("slug"))
                .findOne()
                .<Whereabouts>map(Whereabouts.Moved::new)
                .orElseGet(Whereabouts.Nowhere::new);
    }

    /** The story as it is being worked on. */
    public Optional<Story> working(Handle sql, String id) {
        return sql.createQuery(WORKING_BY_ID)
                .bind(0, id)
                .map((row, _) -> story(sql, row))
                .findOne();
    }

    /** The story as readers see it, or saw it before it was withdrawn. */
    public Optional<Story> live(Handle sql, String id) {
        return sql.createQuery(LIVE_BY_ID)
                .bind(0, id)
                .map((row, _) -> story(sql, row))
                .findOne();
    }

    /** Whether a story stands at the address, whatever its standing. */
    public boolean taken(Handle sql, Slug section, Slug slug) {
        return sql.createQuery(TAKEN)
                        .bind(0, section.text())
                        .bind(1, slug.text())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Ids of the stories with this slug in any section, whatever their standing. */
    public List<String> named(Handle sql, Slug slug) {
        return sql.createQuery(NAMED).bind(0, slug.text()).mapTo(String.class).list();
    }

    /** The story that came from this place, as it is being worked on. */
    public Optional<Story> fromOrigin(Handle sql, String origin) {
        return sql.createQuery(BY_ORIGIN)
                .bind(0, origin)
                .map((row, _) -> story(sql, row))
                .findOne();
    }

    /** Every saved state of a story, oldest first. */
    public List<Revision> revisions(Handle sql, String id) {
        return revisions.all(sql, id);
    }

    /** Folds headlines that older versions of Broadsheet saved, some at a time; returns how many, nought when none is left. */
    public int foldOlderHeadlines(Transaction transaction) {
        return Revisions.foldOlder(transaction);
    }

    /** When a published story could not be seen, the earliest first. */
    public List<Absence> absences(Handle sql, String id) {
        return sql.createQuery("select from_at, until_at, reason from absence where story = ? order by from_at")
                .bind(0, id)
                .map((row, _) -> new Absence(
                        Instant.ofEpochMilli(row.getLong("from_at")),
                        Revisions.instant(row, "until_at"),
                        row.getString("reason")))
                .list();
    }

    /** Every state of it that readers could see, oldest first; what lay between was never public. */
    public List<Revision> seen(Handle sql, String id) {
        return revisions.seen(sql, id);
    }

    /** How many states of it readers could see. */
    public int countSeen(Handle sql, String id) {
        return revisions.countSeen(sql, id);
    }

    /** Published stories, newest first. */
    public List<Teaser> latest(Handle sql, int most, int skip) {
        return Teasers.latest(sql, most, skip);
    }

    /** Those of the stories that are published, in the order asked for. */
    public List<Teaser> teasers(Handle sql, List<String> ids) {
        return Teasers.of(sql, ids);
    }

    /** Whether it was brought in from elsewhere. */
    public boolean broughtIn(Handle sql, String id) {
        return sql.createQuery(ORIGIN).bind(0, id).mapTo(Integer.class).one() > 0;
    }

    /** The published story at an address or at one it once had, as a list shows it. */
    public Optional<Teaser> teaser(Handle sql, Slug section, Slug slug) {
        var here = Teasers.at(sql, section.text(), slug.text());
        if (here.isPresent() || !(former(sql, section, slug) instanceof Whereabouts.Moved(var path))) return here;
        var parts = path.split("/");
        return Teasers.at(sql, parts[1], parts[2]);
    }

    /** Published stories of a section, newest first. */
    public List<Teaser> inSection(Handle sql, Slug section, int most, int skip) {
        return Teasers.inSection(sql, section, most, skip);
    }

    /** Published stories by a member of staff, newest first. */
    public List<Teaser> byPerson(Handle sql, Slug person, int most, int skip) {
        return Teasers.onList(sql, "author:" + person, most, skip);
    }

    /** Published stories on a topic, newest first. */
    public List<Teaser> onTopic(Handle sql, Slug topic, int most, int skip) {
        return Teasers.onList(sql, "topic:" + topic, most, skip);
    }

    /** How many stories are published. */
    public int published(Handle sql) {
        return sql.createQuery(PUBLISHED).mapTo(Integer.class).one();
    }

    /**
     * Where a published story stands.
     *
     * @param changed when readers last got something new there
     */
    public record Standpoint(Slug section, Slug slug, Instant changed) {}

    /** Where all published stories stand, the oldest first, so that what is far enough back stays in its place. */
    public List<Standpoint> addresses(Handle sql, int most, int skip) {
        return sql.createQuery(ADDRESSES)
                .bind(0, most)
                .bind(1, skip)
                .map((row, _) -> new Standpoint(
                        new Slug(row.getString("section")),
                        new Slug(row.getString("slug")),
                        Instant.ofEpochMilli(row.getLong("changed"))))
                .list();
    }

    /**
     * A published story as a list shows it, and which of its states that is.
     *
     * @param revision number of the state readers see
     */
    public record Listed(Teaser teaser, int revision) {}

    /** Those of the stories that readers can read, in no order. */
    public List<Listed> listed(Handle sql, Collection<String> ids) {
        return Teasers.listed(sql, ids);
    }

    /**
     * The ids of all published stories, a batch at a time.
     *
     * @param after the last id of the batch before; empty for the first
     */
    public List<String> publishedAfter(Handle sql, String after, int most) {
        return sql.createQuery(PUBLISHED_AFTER)
                .bind(0, after)
                .bind(1, most)
                .mapTo(String.class)
                .list();
    }

    /**
     * A note to readers together with the story it belongs to.
     *
     * @param story its id
     * @param path of the story
     */
    public record Corrected(PublicNote note, String story, String path, String headline, Language language) {}

    /** Updates, clarifications and corrections of published stories, newest first. */
    public List<Corrected> corrected(Handle sql, int most, int skip) {
        return sql.createQuery(CORRECTED)
                .bind(0, most)
                .bind(1, skip)
                .map((row, _) -> new Corrected(
                        Revisions.note(row),
                        row.getString("id"),
                        "/" + row.getString("section") + "/" + row.getString("slug"),
                        row.getString("headline"),
                        new Language(row.getString("language"))))
                .list();
    }

    private Story story(Handle sql, ResultSet row) throws SQLException {
        return story(sql, row, Revisions.content(row, row.getString("body")));
    }

    private Story story(Handle sql, ResultSet row, Content content) throws SQLException {
        var id = row.getString("id");
        return new Story(
                id,
                new Slug(row.getString("section")),
                new Slug(row.getString("slug")),
                standing(row),
                Revisions.instant(row, "embargo_until"),
                Revisions.instant(row, "first_published_at"),
                Revisions.instant(row, "changed_at"),
                row.getInt("number"),
                content,
                row.getBoolean("noted") ? revisions.notes(sql, id) : List.of());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return switch (row.getString("standing")) {
            case "draft" -> new Standing.Draft();
            case "in review" -> new Standing.InReview();
            case "scheduled" -> new Standing.Scheduled(Instant.ofEpochMilli(row.getLong("due_at")));
            case "published" -> new Standing.Published(Instant.ofEpochMilli(row.getLong("first_published_at")));
            case "withdrawn" ->
                new Standing.Withdrawn(
                        Instant.ofEpochMilli(row.getLong("withdrawn_at")), row.getString("withdrawn_reason"));
            default -> throw new SQLException("unknown standing " + row.getString("standing"));
        };
    }
}
