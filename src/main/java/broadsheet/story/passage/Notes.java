package broadsheet.story.passage;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.story.Unready;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the notes on the words of stories. Who may see a story may see and write its notes; that is for the caller to know. */
public final class Notes {
    /** More than any page of paper has room for in its margin. */
    public static final int MOST = 500;

    /** What one remark may say, in letters. */
    public static final int LONGEST = 4_000;

    private static final String OF_STORY = """
            select n.id, n.place, n.quoted, n.resolved_by, n.resolved_at, r.made_by, r.made_at, r.words
            from passage_note n join passage_remark r on r.note = n.id
            where n.story = ? order by n.place, n.id, r.number""";
    private static final String COUNT = "select count(*) from passage_note where story = ?";
    private static final String PUT =
            "insert into passage_note (id, story, place, quoted) select ?, id, ?, ? from story where id = ?";
    private static final String SAY = """
            insert into passage_remark (note, number, made_by, made_at, words)
            select n.id, coalesce((select max(number) from passage_remark where note = n.id), 0) + 1, ?, ?, ?
            from passage_note n where n.story = ? and n.id = ?""";
    // Takes the row, so that two who answer at once come one after the other.
    private static final String CLAIM = "update passage_note set place = place where story = ? and id = ?";
    private static final String RESOLVE =
            "update passage_note set resolved_by = ?, resolved_at = ? where story = ? and id = ?";
    private static final String MOVE = "update passage_note set place = ?, quoted = ? where story = ? and id = ?";

    /** Those of a story in the order of its text, resolved ones too. */
    public List<Note> of(Handle sql, String story) {
        Map<String, Note> notes = new LinkedHashMap<>();
        sql.createQuery(OF_STORY)
                .bind(0, story)
                .map((row, _) -> note(row))
                .forEach(one -> notes.merge(one.id(), one, Notes::joined));
        return List.copyOf(notes.values());
    }

    private static Note joined(Note first, Note next) {
        var remarks = new ArrayList<>(first.remarks());
        remarks.addAll(next.remarks());
        return new Note(first.id(), first.anchor(), remarks, first.resolved());
    }

    /**
     * Puts a note on words of a story and gives its id.
     *
     * @throws Unready if it says nothing or too much, or there are too many
     */
    public String put(Transaction transaction, String story, Anchor anchor, Slug by, String words) {
        var sql = transaction.sql();
        if (sql.createQuery(COUNT).bind(0, story).mapTo(Integer.class).one() >= MOST)
            throw new Unready("A story has at most %d notes.".formatted(MOST));
        var id = Ids.next();
        sql.execute(PUT, id, anchor.place(), anchor.quoted(), story);
        answer(transaction, story, id, by, words);
        return id;
    }

    /**
     * Adds what somebody says to it; does nothing if the story has no such note.
     *
     * @throws Unready if it says nothing or too much
     */
    public void answer(Transaction transaction, String story, String note, Slug by, String words) {
        var said = words.strip();
        if (said.isEmpty()) throw new Unready("A note needs a word.");
        if (said.length() > LONGEST) throw new Unready("A note has at most %,d letters.".formatted(LONGEST));
        transaction.sql().execute(CLAIM, story, note);
        transaction.sql().execute(SAY, by.text(), transaction.at().toEpochMilli(), said, story, note);
    }

    public void resolve(Transaction transaction, String story, String note, Slug by) {
        transaction.sql().execute(RESOLVE, by.text(), transaction.at().toEpochMilli(), story, note);
    }

    public void reopen(Transaction transaction, String story, String note) {
        transaction.sql().execute(RESOLVE, null, null, story, note);
    }

    /** Where the words of a note stand now, and which they are. */
    public void move(Transaction transaction, String story, String note, Anchor anchor) {
        transaction.sql().execute(MOVE, anchor.place(), anchor.quoted(), story, note);
    }

    private static Note note(ResultSet row) throws SQLException {
        var remark = new Note.Remark(
                new Slug(row.getString("made_by")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getString("words"));
        return new Note(
                row.getString("id"),
                new Anchor(row.getInt("place"), row.getString("quoted")),
                List.of(remark),
                resolved(row));
    }

    private static Note.@Nullable Resolved resolved(ResultSet row) throws SQLException {
        var by = row.getString("resolved_by");
        return by == null ? null : new Note.Resolved(new Slug(by), Instant.ofEpochMilli(row.getLong("resolved_at")));
    }
}
