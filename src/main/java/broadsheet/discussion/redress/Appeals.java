package broadsheet.discussion.redress;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.discussion.Comments;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.moderation.Decisions.Moderator;
import broadsheet.discussion.moderation.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Appeals and what comes of them: always decided by a person, and by another than the first wherever there is one. Every verb
 * works inside the caller's transaction and writes no letters.
 */
public final class Appeals {
    private static final String OF = "select * from discussion_appeal where subject = ?";
    private static final String FIND = "select * from discussion_appeal where id = ?";
    private static final String ADD = """
            insert into discussion_appeal (id, asked_by, subject, comment, at, words) values (?, ?, ?, ?, ?, ?)
            on conflict (subject) do nothing""";
    private static final String OPEN = "select * from discussion_appeal where settled_at is null order by at limit ?";
    private static final String COUNT = "select count(*) from discussion_appeal where settled_at is null";
    private static final String SETTLED =
            "select * from discussion_appeal where settled_at is not null order by settled_at desc limit ?";
    private static final String SETTLE = """
            update discussion_appeal set settled_at = ?, granted = ?, answer = ?, account = ?, name = ?, alone = ?
            where id = ? and settled_at is null""";
    private static final int MOST = 100;

    private final Comments comments;
    private final Decisions decisions;
    private final Statements statements = new Statements();
    private final Notices notices;

    public Appeals(Comments comments, Decisions decisions) {
        this.comments = comments;
        this.decisions = decisions;
        this.notices = new Notices(comments, decisions);
    }

    /** What came of a wish to settle one. */
    public sealed interface Settling {
        record Done(Appeal appeal) implements Settling {}

        /** Whoever decided first does not decide again while there is somebody else. */
        record SamePerson() implements Settling {}

        /** There is none that waits. */
        record Gone() implements Settling {}
    }

    /** The one about a decision or a notice. */
    public static Optional<Appeal> of(Handle sql, String subject) {
        return sql.select(OF, subject).map((row, _) -> appeal(row)).findOne();
    }

    /** Takes the appeal of a writer. @return false when it is too late, was made before, or says nothing */
    public boolean byWriter(Transaction transaction, String comment, String decision, String words) {
        return statements
                .find(transaction.sql(), decision)
                .filter(statement -> statement.comment().equals(comment))
                .filter(statement -> transaction.at().isBefore(Appeal.until(statement.at())))
                .filter(_ -> file(transaction, Appeal.By.WRITER, decision, comment, words))
                .isPresent();
    }

    /** Takes the appeal of whoever sent a notice. @return false when it is too late, was made before, or says nothing */
    public boolean byNotifier(Transaction transaction, IllegalNotice notice, String words) {
        var answer = notice.answer();
        if (answer == null || !transaction.at().isBefore(Appeal.until(answer.at()))) return false;
        return file(transaction, Appeal.By.NOTIFIER, notice.id(), notice.comment(), words);
    }

    private boolean file(Transaction transaction, Appeal.By by, String subject, String comment, String words) {
        var said = NoticeDraft.cut(words, NoticeDraft.LONGEST);
        if (said.isEmpty()) return false;
        long now = transaction.at().toEpochMilli();
        if (transaction.sql().execute(ADD, Ids.next(), by.word(), subject, comment, now, said) == 0) return false;
        comments.find(transaction.sql(), comment)
                .ifPresent(one -> transaction.changed("comment.appealed", "comments-waiting:" + one.story()));
        return true;
    }

    public List<Appeal> open(Handle sql) {
        return sql.select(OPEN, MOST).map((row, _) -> appeal(row)).list();
    }

    public int waiting(Handle sql) {
        return sql.select(COUNT).mapTo(Integer.class).one();
    }

    public List<Appeal> settled(Handle sql, int most) {
        return sql.select(SETTLED, most).map((row, _) -> appeal(row)).list();
    }

    /** The account of whoever decided first. */
    public Optional<String> firstDecider(Handle sql, Appeal appeal) {
        return switch (appeal.by()) {
            case WRITER -> statements.find(sql, appeal.subject()).map(Statement::account);
            case NOTIFIER ->
                notices.find(sql, appeal.subject()).map(IllegalNotice::answer).map(IllegalNotice.Answer::account);
        };
    }

    /**
     * Settles one; granting undoes what was decided, or does what the notifier asked for.
     *
     * @param words told to whoever asked
     * @param alone whether nobody else in the newsroom may decide about comments
     */
    public Settling settle(
            Transaction transaction, String id, boolean granted, String words, Moderator by, boolean alone) {
        var sql = transaction.sql();
        var appeal = sql.select(FIND, id)
                .map((row, _) -> appeal(row))
                .findOne()
                .filter(one -> one.outcome() == null)
                .orElse(null);
        if (appeal == null) return new Settling.Gone();
        boolean same = firstDecider(sql, appeal).filter(by.account()::equals).isPresent();
        if (same && !alone) return new Settling.SamePerson();
        if (granted) grant(transaction, appeal, words, by);
        long now = transaction.at().toEpochMilli();
        var told = NoticeDraft.cut(words, NoticeDraft.LONGEST);
        sql.execute(SETTLE, now, granted ? 1 : 0, told, by.account(), by.name(), same ? 1 : 0, id);
        comments.find(sql, appeal.comment())
                .ifPresent(one -> transaction.changed("comment.appeal-settled", "comments-waiting:" + one.story()));
        return new Settling.Done(
                sql.select(FIND, id).map((row, _) -> appeal(row)).one());
    }

    private void grant(Transaction transaction, Appeal appeal, String words, Moderator by) {
        switch (appeal.by()) {
            case WRITER ->
                statements.find(transaction.sql(), appeal.subject()).ifPresent(one -> bringBack(transaction, one, by));
            case NOTIFIER ->
                decisions
                        .reject(transaction, appeal.comment(), Refusal.ILLEGAL, by)
                        .ifPresent(decision -> Statements.name(transaction, decision, words));
        }
    }

    private void bringBack(Transaction transaction, Statement statement, Moderator by) {
        switch (statement.deed()) {
            case REJECTED -> decisions.approve(transaction, statement.comment(), by);
            case BANNED, SUSPENDED ->
                comments.find(transaction.sql(), statement.comment())
                        .ifPresent(comment -> decisions.unban(transaction, comment));
        }
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        long settled = row.getLong("settled_at");
        var outcome = row.wasNull()
                ? null
                : new Appeal.Outcome(
                        Instant.ofEpochMilli(settled),
                        row.getInt("granted") == 1,
                        row.getString("answer"),
                        row.getString("account"),
                        row.getString("name"),
                        row.getInt("alone") == 1);
        return new Appeal(
                row.getString("id"),
                Appeal.By.valueOf(row.getString("asked_by").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getString("comment"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("words"),
                outcome);
    }
}
