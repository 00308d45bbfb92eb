package broadsheet.related;

import broadsheet.db.Transaction;
import broadsheet.story.Stories;
import broadsheet.story.Unready;
import java.time.Instant;

/** What an editor decides about what is suggested after a story. Every method works inside the caller's transaction and counts at once. */
public final class RelatedDesk {
    private static final String DECIDE = """
            insert into related_choice (story, other, choice, place, by_whom, at) values (?, ?, ?, ?, ?, ?)
            on conflict (story, other) do update set choice = excluded.choice, place = excluded.place,
              by_whom = excluded.by_whom, at = excluded.at""";
    private static final String LEAVE = "delete from related_choice where story = ? and other = ?";

    private final Stories stories;

    public RelatedDesk(Stories stories) {
        this.stories = stories;
    }

    /**
     * Puts a story first.
     *
     * @param place among those that are pinned, the smallest first
     */
    public void pin(Transaction transaction, String story, String other, int place, String by, Instant now) {
        decide(transaction, story, other, "pinned", place, by, now);
    }

    /** Keeps a story out of the list. */
    public void ban(Transaction transaction, String story, String other, String by, Instant now) {
        decide(transaction, story, other, "banned", 0, by, now);
    }

    /** Takes a decision back. */
    public void leaveOpen(Transaction transaction, String story, String other) {
        if (transaction.sql().execute(LEAVE, story, other) > 0) {
            transaction.changed("related.decided", Relations.KEY + story);
        }
    }

    private void decide(
            Transaction transaction, String story, String other, String choice, int place, String by, Instant now) {
        if (story.equals(other)) throw new Unready("A story cannot be suggested after itself.");
        require(transaction, story);
        require(transaction, other);
        transaction.sql().execute(DECIDE, story, other, choice, place, by, now.toEpochMilli());
        transaction.changed("related.decided", Relations.KEY + story);
    }

    private void require(Transaction transaction, String story) {
        if (stories.working(transaction.sql(), story).isEmpty()) {
            throw new Unready("There is no story with this number.");
        }
    }
}
