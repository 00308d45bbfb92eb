package broadsheet.story.passage;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.work.WorkingCopies.Copy;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what people would change in stories. It never touches a story: what is accepted is written into the story's working copy by
 * whoever accepts it, and is then no longer a difference.
 */
public final class Suggestions {
    private static final String ROW =
            "select id, story, person, base_version, base, body, version, saved_at from suggestion where closed_at is null";
    private static final String OPEN = ROW + " and story = ? order by id";
    private static final String OF_PERSON = ROW + " and story = ? and person = ?";
    private static final String BEGIN = """
            insert into suggestion (id, story, person, base_version, base, body, version, saved_at)
            values (?, ?, ?, ?, ?, ?, 1, ?) on conflict do nothing""";
    // Takes the row's lock before anything is looked at: two who save at once come one after the other.
    private static final String STEP = """
            update suggestion set version = version + 1 where id = ? and version = ? and closed_at is null""";
    private static final String BODY = "update suggestion set body = ?, saved_at = ? where id = ?";
    private static final String BOTH = "update suggestion set base = ?, body = ? where id = ?";
    private static final String CLOSE = "update suggestion set closed_at = ? where id = ? and closed_at is null";

    /** What came of saving. */
    public sealed interface Outcome {
        record Saved(Suggestion suggestion) implements Outcome {}

        /** It was decided about, or saved in another window, since; this is it. Nothing was written. */
        record Overtaken(Suggestion suggestion) implements Outcome {}

        /** The story is another by now; nothing was written. */
        record Moved() implements Outcome {}
    }

    /** Those of a story that have something to decide, in the order in which they were begun. */
    public List<Suggestion> open(Handle sql, String story) {
        return sql.createQuery(OPEN).bind(0, story).map((row, _) -> suggestion(row)).stream()
                .filter(Suggestion::differs)
                .toList();
    }

    /** What somebody suggests now. */
    public Optional<Suggestion> of(Handle sql, String story, Slug person) {
        return sql.createQuery(OF_PERSON)
                .bind(0, story)
                .bind(1, person.text())
                .map((row, _) -> suggestion(row))
                .findOne();
    }

    /**
     * Keeps the first state of somebody's suggestion for a story.
     *
     * @param version of the story that they began with
     */
    public Outcome begin(Transaction transaction, Copy copy, int version, Slug by, Document body) {
        var sql = transaction.sql();
        var story = copy.story();
        var mine = of(sql, story.id(), by);
        if (mine.isPresent()) return same(mine.get(), body);
        if (copy.version() != version) return new Outcome.Moved();
        sql.execute(
                BEGIN,
                Ids.next(),
                story.id(),
                by.text(),
                version,
                DocumentJson.write(story.content().body()),
                DocumentJson.write(body),
                transaction.at().toEpochMilli());
        return same(of(sql, story.id(), by).orElseThrow(), body);
    }

    private static Outcome same(Suggestion stored, Document body) {
        return stored.body().equals(body) ? new Outcome.Saved(stored) : new Outcome.Overtaken(stored);
    }

    /**
     * Keeps the next state, unless another came between. What is saved already is not saved again.
     *
     * @param version of the suggestion that is written on
     */
    public Outcome save(Transaction transaction, Suggestion stored, int version, Document body) {
        var sql = transaction.sql();
        if (stored.body().equals(body)) return new Outcome.Saved(stored);
        if (sql.execute(STEP, stored.id(), version) == 0)
            return of(sql, stored.story(), stored.person())
                    .<Outcome>map(Outcome.Overtaken::new)
                    .orElseGet(Outcome.Moved::new);
        sql.execute(BODY, DocumentJson.write(body), transaction.at().toEpochMilli(), stored.id());
        return new Outcome.Saved(of(sql, stored.story(), stored.person()).orElseThrow());
    }

    /**
     * Notes what was decided: what was accepted is in the base now, what was turned down no longer in the body. When nothing
     * differs any more, it is closed. Does nothing when it was changed meanwhile.
     */
    public boolean decide(Transaction transaction, Suggestion stored, int version, Document base, Document body) {
        if (transaction.sql().execute(STEP, stored.id(), version) == 0) return false;
        transaction.sql().execute(BOTH, DocumentJson.write(base), DocumentJson.write(body), stored.id());
        if (base.equals(body)) close(transaction, stored);
        return true;
    }

    /** Ends it, whatever is still to be decided. */
    public void close(Transaction transaction, Suggestion stored) {
        transaction.sql().execute(CLOSE, transaction.at().toEpochMilli(), stored.id());
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getString("id"),
                row.getString("story"),
                new Slug(row.getString("person")),
                row.getInt("base_version"),
                DocumentJson.read(row.getString("base")),
                DocumentJson.read(row.getString("body")),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}
