package broadsheet.story;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.media.Pictures;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom does with stories. Every method works inside the caller's transaction, checks the rule (the verbs of
 * {@link Story}), stores, and writes into the change log what readers could see of it.
 */
public final class Newsdesk {
    private static final String ADD = """
            insert into story (id, section, slug, standing, embargo_until, created_at, saved_at, working, origin)
            values (?, ?, ?, 'draft', ?, ?, ?, 1, ?)""";
    private static final String PLACE = """
            update story set standing = ?, due_at = ?, withdrawn_at = ?, withdrawn_reason = ?, first_published_at = ?,
              live = ?
            where id = ? and standing = ? and working = ?""";
    private static final String STEP_ON =
            "update story set working = working + 1, version = version + 1, saved_at = ? where id = ? and working = ?";
    private static final String SAVED = "update story set version = version + 1, saved_at = ? where id = ?";
    private static final String LIVE = "update story set live = ?, changed_at = ? where id = ?";
    private static final String LIVE_NUMBER = "select live from story where id = ?";
    private static final String EMBARGO = "update story set embargo_until = ? where id = ?";
    private static final String MOVE = "update story set section = ?, slug = ?, version = version + 1 where id = ?";
    private static final String DUE = """
            select id, due_at from story where standing = 'scheduled' and due_at <= ? order by due_at limit 100""";
    private static final String LEAVES = """
            insert into absence (story, from_at, reason) values (?, ?, ?) on conflict (story, from_at) do nothing""";
    private static final String COMES_BACK = "update absence set until_at = ? where story = ? and until_at is null";
    private static final String NEXT_DUE = "select min(due_at) as due_at from story where standing = 'scheduled'";

    private final Stories stories;
    private final Revisions revisions = new Revisions();
    private final Pictures pictures = new Pictures();

    public Newsdesk(Stories stories) {
        this.stories = stories;
    }

    /**
     * Begins a story.
     *
     * @param by who does it, for the history
     * @param origin where it was brought in from, so that it is not brought in twice; null for one written here
     */
    public Story draft(
            Transaction transaction,
            Slug section,
            Slug slug,
            Content content,
            @Nullable Instant embargo,
            @Nullable String origin,
            String by,
            Instant now) {
        var id = Ids.next();
        Addresses.claim(transaction, section, slug, id);
        transaction
                .sql()
                .execute(
                        ADD,
                        id,
                        section.text(),
                        slug.text(),
                        millis(embargo),
                        now.toEpochMilli(),
                        now.toEpochMilli(),
                        origin);
        revisions.add(transaction, id, 1, TopicDesk.current(transaction.sql(), content), now, by);
        transaction.changed("story.drafted", "draft:" + id);
        return working(transaction, id);
    }

    /** Saves what it is to say. A published story goes on saying what it said until {@link #update}. */
    public Story save(Transaction transaction, String id, Content typed, String by, Instant now) {
        var story = working(transaction, id);
        var content = TopicDesk.current(transaction.sql(), typed);
        if (story.content().equals(content)) return story;
        expectOne(transaction.sql().execute(STEP_ON, now.toEpochMilli(), id, story.revision()));
        revisions.add(transaction, id, story.revision() + 1, content, now, by);
        transaction.changed("story.saved", "draft:" + id);
        return working(transaction, id);
    }

    /**
     * Saves as {@link #save} does, but what the same person saved a moment ago, and nobody was shown, gives way: a sitting
     * is one state, not one for every pause.
     */
    public Story autosave(Transaction transaction, String id, Content typed, String by, Instant now) {
        var story = working(transaction, id);
        var content = TopicDesk.current(transaction.sql(), typed);
        if (story.content().equals(content)) return story;
        if (!revisions.giveWay(transaction, id, story.revision(), content, now, by)) {
            return save(transaction, id, content, by, now);
        }
        transaction.sql().execute(SAVED, now.toEpochMilli(), id);
        transaction.changed("story.saved", "draft:" + id);
        return working(transaction, id);
    }

    public Story submit(Transaction transaction, String id) {
        var story = working(transaction, id);
        return place(transaction, story, story.submit(), "story.submitted");
    }

    public Story schedule(Transaction transaction, String id, Instant at) {
        var story = working(transaction, id);
        checkPictures(transaction, story.content());
        return place(transaction, story, story.schedule(at), "story.scheduled");
    }

    /** Takes it off the schedule; it is in review again. */
    public Story recall(Transaction transaction, String id) {
        var story = working(transaction, id);
        return place(transaction, story, story.recall(), "story.recalled");
    }

    /** Gives it back to its author to go on writing. */
    public Story sendBack(Transaction transaction, String id) {
        var story = working(transaction, id);
        return place(transaction, story, story.sendBack(), "story.sent-back");
    }

    /** Sets or lifts the moment before which the story must not appear. */
    public Story embargo(Transaction transaction, String id, @Nullable Instant until) {
        transaction.sql().execute(EMBARGO, millis(until), id);
        transaction.changed("story.saved", "draft:" + id);
        return working(transaction, id);
    }

    public Story publish(Transaction transaction, String id, Instant now) {
        checkPictures(transaction, working(transaction, id).content());
        return appear(transaction, id, now);
    }

    private Story appear(Transaction transaction, String id, Instant now) {
        var story = working(transaction, id);
        var placed = place(transaction, story, story.publish(now), "story.published");
        revisions.stamp(transaction, id, story.revision(), now, Step.FIRST, null);
        return placed;
    }

    /** Shows readers what was saved since, saying what kind of change it is. */
    public Story update(Transaction transaction, String id, Step step, @Nullable String note, Instant now) {
        var story = working(transaction, id);
        var before = stories.live(transaction.sql(), id)
                .filter(live -> live.standing() instanceof Standing.Published)
                .orElseThrow(() -> new Unready("Only a published story can be updated."));
        if (step == Step.FIRST) throw new Unready("Say what kind of change this is.");
        if (step.announced() && (note == null || note.isBlank())) {
            throw new Unready("Say in a sentence what has changed; readers will see it.");
        }
        checkPictures(transaction, story.content());
        revisions.stamp(transaction, id, story.revision(), now, step, note);
        transaction.sql().execute(LIVE, story.revision(), millis(step.announced() ? now : before.changed()), id);
        Listings.enter(transaction, story);
        transaction.changed("story.updated", touchedBy(step, before, story));
        return working(transaction, id);
    }

    /** Who cannot see a picture must be told what it shows, before anybody is shown it. */
    private void checkPictures(Transaction transaction, Content content) {
        var shown = content.pictures().toList();
        pictures.find(transaction.sql(), shown).values().stream()
                .filter(picture -> picture.alt().isBlank())
                .findFirst()
                .ifPresent(picture -> {
                    throw new Unready(
                            "The picture “%s” has no text yet for readers who cannot see it; write one in the media library."
                                    .formatted(picture.slug()));
                });
    }

    /** A typo put right is seen where the story itself stands, and moves nothing in any list. */
    private static String touchedBy(Step step, Story before, Story after) {
        if (step.announced()) return before.touches() + " " + after.touches() + " corrections";
        return before.content().isListedLike(after.content()) ? after.key() : before.touches() + " " + after.touches();
    }

    public Story withdraw(Transaction transaction, String id, String reason, Instant now) {
        var story = working(transaction, id);
        var gone = place(transaction, story, story.withdraw(now, reason), "story.withdrawn");
        transaction.sql().execute(LEAVES, id, now.toEpochMilli(), reason);
        return gone;
    }

    public Story restore(Transaction transaction, String id) {
        var story = working(transaction, id);
        var back = place(transaction, story, story.restore(), "story.restored");
        transaction.sql().execute(COMES_BACK, transaction.at().toEpochMilli(), id);
        return back;
    }

    /** Gives a story another address; whoever comes to the old one is led on. */
    public Story move(Transaction transaction, String id, Slug section, Slug slug) {
        var story = working(transaction, id);
        if (story.section().equals(section) && story.slug().equals(slug)) return story;
        Addresses.claim(transaction, section, slug, id);
        transaction.sql().execute(MOVE, section.text(), slug.text(), id);
        if (story.published() != null) Addresses.leave(transaction, story.section(), story.slug(), id);
        var moved = working(transaction, id);
        transaction.changed("story.moved", touched(transaction, story) + " " + moved.touches());
        return moved;
    }

    /**
     * Publishes what is due, under the time it was due at.
     *
     * @return how many stories that were
     */
    public int publishDue(Transaction transaction, Instant now) {
        record Due(String id, Instant at) {}
        var due = transaction
                .sql()
                .createQuery(DUE)
                .bind(0, now.toEpochMilli())
                .map((row, _) -> new Due(row.getString("id"), Instant.ofEpochMilli(row.getLong("due_at"))))
                .list();
        // Its pictures were looked at when it was scheduled; one that is late for that is worse than one without a
        // word.
        int done = 0;
        for (var one : due) if (appeared(transaction, one.id(), one.at())) done++;
        return done;
    }

    /** Whether it appears now by this; of two nodes that look at the same moment, one is quicker. */
    private boolean appeared(Transaction transaction, String id, Instant at) {
        try {
            appear(transaction, id, at);
            return true;
        } catch (Unready taken) {
            if (working(transaction, id).standing() instanceof Standing.Scheduled) throw taken;
            return false;
        }
    }

    /** When the next scheduled story is due. */
    public Optional<Instant> nextDue(Handle sql) {
        return sql.createQuery(NEXT_DUE)
                .map((row, _) -> Optional.ofNullable(Revisions.instant(row, "due_at")))
                .one();
    }

    private Story place(Transaction transaction, Story before, Story after, String what) {
        var standing = after.standing();
        expectOne(transaction
                .sql()
                .execute(
                        PLACE,
                        standing.word(),
                        standing instanceof Standing.Scheduled scheduled ? millis(scheduled.at()) : null,
                        standing instanceof Standing.Withdrawn withdrawn ? millis(withdrawn.at()) : null,
                        standing instanceof Standing.Withdrawn withdrawn ? withdrawn.reason() : null,
                        millis(after.published()),
                        live(transaction, after),
                        before.id(),
                        before.standing().word(),
                        before.revision()));
        revisions.close(transaction, before.id());
        boolean visible = after.standing().readable() || before.standing().readable();
        if (visible) stories.live(transaction.sql(), after.id()).ifPresent(live -> Listings.enter(transaction, live));
        transaction.changed(what, visible ? touched(transaction, after) : "draft:" + after.id());
        return after;
    }

    /** A story that readers may find keeps showing what it showed; one that becomes public shows its working state. */
    private @Nullable Integer live(Transaction transaction, Story after) {
        var live = transaction
                .sql()
                .createQuery(LIVE_NUMBER)
                .bind(0, after.id())
                .map((row, _) -> Optional.ofNullable((Integer) row.getObject("live")))
                .one()
                .orElse(null);
        return live == null && after.standing().readable() ? Integer.valueOf(after.revision()) : live;
    }

    /** What readers see of the story now and what they saw of it before, which may differ in topics and authors. */
    private String touched(Transaction transaction, Story story) {
        return stories.live(transaction.sql(), story.id()).map(Story::touches).orElse("") + " " + story.touches()
                + (story.notes().isEmpty() ? "" : " corrections");
    }

    private Story working(Transaction transaction, String id) {
        return stories.working(transaction.sql(), id)
                .orElseThrow(() -> new Unready("There is no story with this number."));
    }

    private static void expectOne(int rows) {
        if (rows != 1) throw new Unready("Somebody else has just changed this story; look at it again.");
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
