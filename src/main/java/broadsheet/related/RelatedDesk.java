package broadsheet.related;

import broadsheet.db.Transaction;
import broadsheet.story.Stories;
import broadsheet.story.Unready;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an editor decides about what is suggested after a story. Every method works inside the caller's transaction and counts at once. */
public final class RelatedDesk {
    private static final String DECIDE = """
            insert into related_choice (story, other, choice, place, by_whom, at) values (?, ?, ?, ?, ?, ?)
            on conflict (story, other) do update set choice = excluded.choice, place = excluded.place,
              by_whom = excluded.by_whom, at = excluded.at""";
    private static final String LEAVE = "delete from related_choice where story = ? and other = ?";

    private final Stories stories;
    private final Relations relations;

    public RelatedDesk(Stories stories) {
        this.stories = stories;
        this.relations = new Relations(stories);
    }

    /**
     * Puts a story first.
     *
     * @param place among those that are pinned, the smallest first
     */
    public void pin(Transaction transaction, String story, String other, int place, String by, Instant now) {
        decide(transaction, story, other, "pinned", place, by, now);
    }

    /** Pins a story behind those that are pinned already. */
    public void pinLast(Transaction transaction, String story, String other, String by) {
        var pinned = new ArrayList<>(relations.pinned(transaction.sql(), story));
        pinned.remove(other);
        pinned.add(other);
        order(transaction, story, pinned, by);
    }

    /**
     * Moves a pinned story among the pinned.
     *
     * @param steps towards the end of the list, below zero towards its beginning
     */
    public void move(Transaction transaction, String story, String other, int steps, String by) {
        var pinned = new ArrayList<>(relations.pinned(transaction.sql(), story));
        int place = pinned.indexOf(other);
        if (place < 0) throw new Unready("Only pinned stories can be put in order; pin it first.");
        pinned.remove(place);
        pinned.add(Math.clamp(place + (long) steps, 0, pinned.size()), other);
        order(transaction, story, pinned, by);
    }

    private void order(Transaction transaction, String story, List<String> pinned, String by) {
        for (int place = 0; place < pinned.size(); place++)
            pin(transaction, story, pinned.get(place), place, by, transaction.at());
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
