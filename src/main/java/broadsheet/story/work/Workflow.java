package broadsheet.story.work;

import broadsheet.db.Transaction;
import broadsheet.story.Unready;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps how far stories have come, and knows what a legal flag asks for. */
public final class Workflow {
    private static final String OF = """
            select w.assigned, w.wanted_at, w.wanted_timed, w.task, w.returned_by, w.returned_at, w.returned_note, w.approved_by, w.approved_at,
              w.approved_version, w.legal_by, w.legal_at, w.cleared_by, w.cleared_at, w.cleared_version, s.version
            from workflow w join story s on s.id = w.story where w.story = ?""";
    private static final String BEGIN = "insert into workflow (story) values (?) on conflict (story) do nothing";
    private static final String ASSIGN =
            "update workflow set assigned = ?, wanted_at = ?, wanted_timed = ?, task = ? where story = ?";
    private static final String WANT = "update workflow set wanted_at = ?, wanted_timed = ? where story = ?";
    private static final String RETURN = """
            update workflow set returned_by = ?, returned_at = ?, returned_note = ?, approved_by = null where story = ?""";
    private static final String HAND_IN = "update workflow set returned_by = null, approved_by = null where story = ?";
    private static final String APPROVE = """
            update workflow set approved_by = ?, approved_at = ?, returned_by = null,
              approved_version = (select version from story where id = workflow.story) where story = ?""";
    private static final String FLAG =
            "update workflow set legal_by = ?, legal_at = ?, cleared_by = null where story = ?";
    private static final String CLEAR = """
            update workflow set cleared_by = ?, cleared_at = ?,
              cleared_version = (select version from story where id = workflow.story) where story = ?""";

    public Course of(Handle sql, String story) {
        return sql.createQuery(OF)
                .bind(0, story)
                .map((row, _) -> course(row))
                .findOne()
                .orElse(Course.NONE);
    }

    /** Gives it to somebody to work on; null for nobody. */
    public void assign(Transaction transaction, String story, @Nullable Slug person) {
        assign(transaction, story, person, null, "");
    }

    /**
     * Gives it to somebody to work on, until a time.
     *
     * @param person null for nobody
     * @param wanted null for no time
     * @param task what is to be done; may be empty
     */
    public void assign(
            Transaction transaction, String story, @Nullable Slug person, @Nullable DueTime wanted, String task) {
        begin(transaction, story);
        transaction
                .sql()
                .execute(ASSIGN, person == null ? null : person.text(), millis(wanted), flag(wanted), task, story);
        transaction.changed("story.assigned", "draft:" + story);
    }

    /** Sets until when it is wanted; null for no time. */
    public void want(Transaction transaction, String story, @Nullable DueTime wanted) {
        begin(transaction, story);
        transaction.sql().execute(WANT, millis(wanted), flag(wanted), story);
        transaction.changed("story.assigned", "draft:" + story);
    }

    private static @Nullable Long millis(@Nullable DueTime wanted) {
        return wanted == null ? null : wanted.at().toEpochMilli();
    }

    private static int flag(@Nullable DueTime wanted) {
        return wanted != null && wanted.timed() ? 1 : 0;
    }

    /** Notes that it was handed in. */
    public void handIn(Transaction transaction, String story) {
        begin(transaction, story);
        transaction.sql().execute(HAND_IN, story);
    }

    /** Notes why it was sent back. */
    public void sendBack(Transaction transaction, String story, Slug by, String note) {
        begin(transaction, story);
        transaction.sql().execute(RETURN, by.text(), transaction.at().toEpochMilli(), note, story);
    }

    /** Notes that it can run as it is now. */
    public void approve(Transaction transaction, String story, Slug by) {
        begin(transaction, story);
        transaction.sql().execute(APPROVE, by.text(), transaction.at().toEpochMilli(), story);
    }

    /** Asks for a second person's yes; null takes that back. */
    public void flag(Transaction transaction, String story, @Nullable Slug by) {
        begin(transaction, story);
        transaction
                .sql()
                .execute(
                        FLAG,
                        by == null ? null : by.text(),
                        by == null ? null : transaction.at().toEpochMilli(),
                        story);
    }

    /** The yes to a flagged story as it is now. Whether they may give it, the caller has asked {@link Clearance}. */
    public void clear(Transaction transaction, String story, Slug by) {
        begin(transaction, story);
        if (of(transaction.sql(), story).legal() == null) throw new Unready("This story needs nobody's yes.");
        transaction.sql().execute(CLEAR, by.text(), transaction.at().toEpochMilli(), story);
    }

    private static void begin(Transaction transaction, String story) {
        transaction.sql().execute(BEGIN, story);
    }

    private static Course course(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        var assigned = row.getString("assigned");
        boolean approved = row.getInt("approved_version") == version;
        boolean cleared = row.getInt("cleared_version") == version;
        return new Course(
                assigned == null ? null : new Slug(assigned),
                DueTime.of(row, "wanted_at", "wanted_timed"),
                row.getString("task"),
                word(row, "returned", row.getString("returned_note")),
                approved ? word(row, "approved", "") : null,
                word(row, "legal", ""),
                cleared ? word(row, "cleared", "") : null);
    }

    private static Course.@Nullable Word word(ResultSet row, String what, @Nullable String note) throws SQLException {
        var by = row.getString(what + "_by");
        return by == null
                ? null
                : new Course.Word(
                        new Slug(by), Instant.ofEpochMilli(row.getLong(what + "_at")), note == null ? "" : note);
    }
}
