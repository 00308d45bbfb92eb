package broadsheet.discussion.redress;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.moderation.Decisions.Moderator;
import broadsheet.discussion.moderation.Refusal;
import broadsheet.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Notices of illegal content and their answers. Every verb works inside the caller's transaction and writes no letters. */
public final class Notices {
    /** So many are taken from one place in the network a day: enough for anybody who reads what they complain about. */
    public static final int MOST_A_DAY = 20;

    private static final int MOST_LETTERS = 5;
    private static final int MOST = 100;
    private static final Duration DAY = Duration.ofDays(1);

    /** Half a year to appeal, and as long for what follows. */
    private static final Duration NAMES_KEPT = Duration.ofDays(365);

    private static final String SENT = "select count(*) from illegal_notice where sender = ? and at > ?";
    private static final String WRITTEN_TO = "select count(*) from illegal_notice where mail = ? and at > ?";
    private static final String AGAIN = """
            select * from illegal_notice where comment = ? and at > ? and explanation = ? and coalesce(mail, '') = ?""";
    private static final String ADD = """
            insert into illegal_notice (id, comment, address, said, explanation, name, mail, exempt, language, sender,
              letters, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = "select * from illegal_notice where id = ?";
    private static final String OPEN =
            "select * from illegal_notice where answered_at is null order by exempt desc, at limit ?";
    private static final String COUNT = "select count(*) from illegal_notice where answered_at is null";
    private static final String ANSWERED =
            "select * from illegal_notice where answered_at is not null order by answered_at desc limit ?";
    private static final String OF_MAIL = "select * from illegal_notice where lower(mail) = ? order by at";
    private static final String ANSWER = """
            update illegal_notice set answered_at = ?, outcome = ?, words = ?, account = ?, answered_by = ?, decision = ?
            where id = ? and answered_at is null""";
    private static final String TAKEN_OUT = """
            select id from comment_decision where comment = ? and deed = 'rejected' and undone = 0
            order by at desc, id desc limit 1""";
    private static final String FORGET_SENDERS =
            "update illegal_notice set sender = null where sender is not null and at < ?";
    private static final String FORGET_NAMES = """
            update illegal_notice set name = null, mail = null
            where answered_at < ? and (name is not null or mail is not null)""";
    private static final String TAKE_NAMES = "update illegal_notice set name = null, mail = null where lower(mail) = ?";

    private final Comments comments;
    private final Decisions decisions;

    public Notices(Comments comments, Decisions decisions) {
        this.comments = comments;
        this.decisions = decisions;
    }

    /**
     * Takes one in; the same words about the same comment within a day are the same notice.
     *
     * @param draft without {@link NoticeDraft#gaps}
     * @param address of the comment, whole
     * @param language its sender reads
     * @param sender tells networks apart
     * @return empty when too many came from there today
     */
    public Optional<IllegalNotice> file(
            Transaction transaction,
            Comment comment,
            String address,
            NoticeDraft draft,
            Language language,
            String sender) {
        var sql = transaction.sql();
        long since = transaction.at().minus(DAY).toEpochMilli();
        var mail = draft.address().orElse(null);
        var again = sql.select(AGAIN, comment.id(), since, draft.explanation(), mail == null ? "" : mail)
                .map((row, _) -> notice(row))
                .findFirst();
        if (again.isPresent()) return again;
        if (count(sql, SENT, sender, since) >= MOST_A_DAY) return Optional.empty();
        boolean letters = mail != null && count(sql, WRITTEN_TO, mail, since) < MOST_LETTERS;
        var id = Ids.next();
        sql.execute(
                ADD,
                id,
                comment.id(),
                address,
                comment.source(),
                draft.explanation(),
                draft.name().isEmpty() ? null : draft.name(),
                mail,
                draft.exempt() ? 1 : 0,
                language.tag(),
                sender,
                letters ? 1 : 0,
                transaction.at().toEpochMilli());
        transaction.changed("comment.noticed", "comments-waiting:" + comment.story());
        return find(sql, id);
    }

    private static int count(Handle sql, String which, String value, long since) {
        return sql.select(which, value, since).mapTo(Integer.class).one();
    }

    public Optional<IllegalNotice> find(Handle sql, String id) {
        return sql.select(FIND, id).map((row, _) -> notice(row)).findOne();
    }

    /** Those that wait: about children first, then as they came. */
    public List<IllegalNotice> open(Handle sql) {
        return sql.select(OPEN, MOST).map((row, _) -> notice(row)).list();
    }

    public int waiting(Handle sql) {
        return sql.select(COUNT).mapTo(Integer.class).one();
    }

    /** The last that were answered. */
    public List<IllegalNotice> answered(Handle sql, int most) {
        return sql.select(ANSWERED, most).map((row, _) -> notice(row)).list();
    }

    /** What came from a mail address. @param mail in small letters */
    public List<IllegalNotice> of(Handle sql, String mail) {
        return sql.select(OF_MAIL, mail).map((row, _) -> notice(row)).list();
    }

    /**
     * Takes the comment out.
     *
     * @param reason {@link Refusal#ILLEGAL}, or the rule of the house it breaks
     * @param words the law, where it is against one
     * @return the notice with its answer; empty if there is none that waits
     */
    public Optional<IllegalNotice> remove(
            Transaction transaction, String id, Refusal reason, String words, Moderator by) {
        var notice = waiting(transaction.sql(), id).orElse(null);
        if (notice == null) return Optional.empty();
        var decision = decisions
                .reject(transaction, notice.comment(), reason, by)
                .or(() -> transaction
                        .sql()
                        .select(TAKEN_OUT, notice.comment())
                        .mapTo(String.class)
                        .findOne())
                .orElse(null);
        boolean law = reason == Refusal.ILLEGAL;
        if (law && decision != null) Statements.name(transaction, decision, words);
        var outcome = law ? IllegalNotice.Outcome.LAW : IllegalNotice.Outcome.RULE;
        return answer(transaction, notice, outcome, words, by, decision);
    }

    /** Leaves the comment where it is. @param words say why */
    public Optional<IllegalNotice> keep(Transaction transaction, String id, String words, Moderator by) {
        var notice = waiting(transaction.sql(), id).orElse(null);
        if (notice == null) return Optional.empty();
        return answer(transaction, notice, IllegalNotice.Outcome.KEPT, words, by, null);
    }

    private Optional<IllegalNotice> waiting(Handle sql, String id) {
        return find(sql, id).filter(notice -> notice.answer() == null);
    }

    private Optional<IllegalNotice> answer(
            Transaction transaction,
            IllegalNotice notice,
            IllegalNotice.Outcome outcome,
            String words,
            Moderator by,
            @Nullable String decision) {
        var sql = transaction.sql();
        long now = transaction.at().toEpochMilli();
        var told = NoticeDraft.cut(words, NoticeDraft.LONGEST);
        int done = sql.execute(ANSWER, now, outcome.word(), told, by.account(), by.name(), decision, notice.id());
        comments.find(sql, notice.comment())
                .ifPresent(comment ->
                        transaction.changed("comment.notice-answered", "comments-waiting:" + comment.story()));
        return done == 1 ? find(sql, notice.id()) : Optional.empty();
    }

    /** Forgets who sent what was answered long ago; to be called once a day. */
    public int forget(Transaction transaction, Instant now) {
        transaction.sql().execute(FORGET_SENDERS, now.minus(DAY).toEpochMilli());
        return transaction.sql().execute(FORGET_NAMES, now.minus(NAMES_KEPT).toEpochMilli());
    }

    /** Forgets who sent what came from a mail address. @param mail in small letters */
    public int takeNames(Transaction transaction, String mail) {
        return transaction.sql().execute(TAKE_NAMES, mail);
    }

    private static IllegalNotice notice(ResultSet row) throws SQLException {
        long answered = row.getLong("answered_at");
        var answer = row.wasNull()
                ? null
                : new IllegalNotice.Answer(
                        Instant.ofEpochMilli(answered),
                        IllegalNotice.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getString("words"),
                        row.getString("account"),
                        row.getString("answered_by"));
        return new IllegalNotice(
                row.getString("id"),
                row.getString("comment"),
                row.getString("address"),
                row.getString("said"),
                row.getString("explanation"),
                row.getString("name"),
                row.getString("mail"),
                row.getInt("exempt") == 1,
                new Language(row.getString("language")),
                row.getInt("letters") == 1,
                Instant.ofEpochMilli(row.getLong("at")),
                answer);
    }
}
