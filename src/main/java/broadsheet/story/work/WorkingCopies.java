package broadsheet.story.work;

import broadsheet.db.Transaction;
import broadsheet.story.Content;
import broadsheet.story.Newsdesk;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The states that stories are being brought into. Whoever saves one says which version they began with; if another has been
 * saved since, nothing is written and they are shown that one.
 */
public final class WorkingCopies {
    private static final String STATE = """
            select s.version, r.saved_at, r.saved_by from story s join revision r on r.story = s.id and r.number = s.working
            where s.id = ?""";

    // Takes the row's lock before anything is looked at: two who save at once come one after the other.
    private static final String CLAIM = "update story set version = version where id = ? and version = ?";

    /**
     * A story as it is being worked on.
     *
     * @param version steps with every save
     * @param savedBy slug of the person, or the name of what brought the story in
     */
    public record Copy(Story story, int version, Instant savedAt, String savedBy) {}

    /** What came of saving. */
    public sealed interface Outcome {
        /** It is kept. */
        record Saved(Copy copy) implements Outcome {}

        /** Somebody saved something else since; this is it. Nothing was written. */
        record Overtaken(Copy copy) implements Outcome {}
    }

    private final Stories stories;
    private final Newsdesk desk;

    public WorkingCopies(Stories stories, Newsdesk desk) {
        this.stories = stories;
        this.desk = desk;
    }

    public Optional<Copy> find(Handle sql, String id) {
        return stories.working(sql, id)
                .map(story -> sql.createQuery(STATE)
                        .bind(0, id)
                        .map((row, _) -> new Copy(
                                story,
                                row.getInt("version"),
                                Instant.ofEpochMilli(row.getLong("saved_at")),
                                row.getString("saved_by")))
                        .one());
    }

    /**
     * Keeps a new state, unless another came between. What is saved already is not saved again, so an answer that was lost
     * on the way can be asked for twice.
     *
     * @param version the one the work began with
     * @param by slug of the person
     * @throws broadsheet.story.Unready if the story cannot stand at that address
     */
    public Outcome save(
            Transaction transaction,
            String id,
            int version,
            Slug section,
            Slug slug,
            Content content,
            String by,
            Instant now) {
        int claimed = transaction.sql().execute(CLAIM, id, version);
        var before = find(transaction.sql(), id).orElseThrow();
        var story = before.story();
        boolean same = story.content().equals(content)
                && story.section().equals(section)
                && story.slug().equals(slug);
        if (same) return new Outcome.Saved(before);
        if (claimed == 0) return new Outcome.Overtaken(before);
        desk.move(transaction, id, section, slug);
        desk.autosave(transaction, id, content, by, now);
        return new Outcome.Saved(find(transaction.sql(), id).orElseThrow());
    }
}
