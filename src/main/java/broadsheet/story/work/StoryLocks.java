package broadsheet.story.work;

import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who is at which story. One tab of one person's browser holds it, renews it while it is open and gives it back when it is
 * closed; one that is not renewed lapses by itself. It keeps people from writing side by side unawares; that nothing is
 * overwritten is the version's business ({@link WorkingCopies}).
 */
public final class StoryLocks {
    /** Three times as long as a tab takes between two renewals. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private static final String HOLDER =
            "select tab, person, name, since from story_lock where story = ? and renewed > ?";
    private static final String TAKE = """
            insert into story_lock (story, tab, person, name, since, renewed) values (?, ?, ?, ?, ?, ?)
            on conflict (story) do update set tab = excluded.tab, person = excluded.person, name = excluded.name,
              since = case when story_lock.tab = excluded.tab and story_lock.person = excluded.person
                then story_lock.since else excluded.since end,
              renewed = excluded.renewed
            where ? = 1 or story_lock.renewed <= ?
              or (story_lock.tab = excluded.tab and story_lock.person = excluded.person)""";
    private static final String RELEASE = "delete from story_lock where story = ? and tab = ? and person = ?";

    /**
     * Somebody at a story.
     *
     * @param tab made up by the browser for each of its tabs
     * @param since when they took it
     */
    public record Holder(String tab, Slug person, String name, Instant since) {
        /** Whether this is the same tab of the same person. */
        public boolean is(Holder other) {
            return tab.equals(other.tab) && person.equals(other.person);
        }
    }

    /** Who is at the story now. */
    public Optional<Holder> holder(Handle sql, String story, Instant now) {
        return sql.createQuery(HOLDER)
                .bind(0, story)
                .bind(1, now.minus(LIFE).toEpochMilli())
                .map((row, _) -> new Holder(
                        row.getString("tab"),
                        new Slug(row.getString("person")),
                        row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("since"))))
                .findOne();
    }

    /**
     * Takes the story, or goes on holding it.
     *
     * @param takeOver whether it is taken from whoever holds it
     * @return who holds it now: the asking one, or the one who stays
     */
    public Holder take(Transaction transaction, String story, Holder asking, boolean takeOver) {
        long now = asking.since().toEpochMilli();
        transaction
                .sql()
                .execute(
                        TAKE,
                        story,
                        asking.tab(),
                        asking.person().text(),
                        asking.name(),
                        now,
                        now,
                        takeOver ? 1 : 0,
                        asking.since().minus(LIFE).toEpochMilli());
        return holder(transaction.sql(), story, asking.since()).orElseThrow();
    }

    /** Gives it back; does nothing if another holds it. */
    public void release(Transaction transaction, String story, String tab, Slug person) {
        transaction.sql().execute(RELEASE, story, tab, person.text());
    }
}
