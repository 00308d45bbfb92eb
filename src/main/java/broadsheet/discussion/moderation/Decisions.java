package broadsheet.discussion.moderation;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Fate;
import broadsheet.discussion.Moderation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What moderators decide. Every method works inside the caller's transaction and is written down with what was before, so that
 * {@link #undo} can take it back.
 */
public final class Decisions {
    private static final String ADD = """
            insert into comment_decision (id, comment, at, account, name, deed, reason, entered_at, standing, ground)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF = """
            select * from comment_decision where comment = ? order by at desc limit 50""";
    private static final String FIND = "select * from comment_decision where id = ?";
    private static final String LATEST =
            "select id from comment_decision where comment = ? order by at desc, id desc limit 1";
    private static final String UNDONE = "update comment_decision set undone = 1 where id = ? and undone = 0";
    private static final String PLAYED = "delete from comment_claim where comment = ?";
    private static final String SEEN =
            "update comment set reports_seen = reports where id = ? and reports > reports_seen";
    private static final String UNSEEN = "update comment set reports_seen = 0 where id = ?";
    private static final String NOTE = "insert into writer_note (who, at, name, note) values (?, ?, ?, ?)";

    private final Comments comments;
    private final Moderation moderation;
    private final Queues queues;

    public Decisions(Comments comments, Moderation moderation) {
        this.comments = comments;
        this.moderation = moderation;
        this.queues = new Queues(comments);
    }

    /** Somebody who decides. */
    public record Moderator(String account, String name) {}

    /**
     * One that was made.
     *
     * @param deed approved, heeded, rejected, picked, unpicked, banned or suspended
     * @param reason a word of {@link Refusal}; empty for most
     * @param entered since when the comment had waited
     */
    public record Made(
            String id,
            String comment,
            Instant at,
            String by,
            String deed,
            String reason,
            Instant entered,
            String standing,
            @Nullable String ground,
            boolean undone) {}

    /**
     * Takes one over that was made elsewhere, with its times; the comment is left as it is, and nobody is told.
     *
     * @param made its id is given here
     * @return its id
     */
    public static String bring(Transaction transaction, Made made, String account) {
        var id = Ids.next();
        long at = made.at().toEpochMilli();
        long entered = made.entered().toEpochMilli();
        var sql = transaction.sql();
        sql.execute(
                ADD,
                id,
                made.comment(),
                at,
                account,
                made.by(),
                made.deed(),
                made.reason(),
                entered,
                made.standing(),
                made.ground());
        sql.execute("update comment_decision set told = 1 where id = ?", id);
        return id;
    }

    /** Readers may read it; what was complained about is found to be fine. @return the decision; empty if nothing changes */
    public Optional<String> approve(Transaction transaction, String id, Moderator by) {
        var comment = comments.find(transaction.sql(), id).orElse(null);
        if (comment == null) return Optional.empty();
        if (comment.readable()) {
            boolean seen = transaction.sql().execute(SEEN, id) == 1;
            return seen ? Optional.of(note(transaction, comment, by, "heeded", "")) : Optional.empty();
        }
        var decision = note(transaction, comment, by, "approved", "");
        return kept(transaction, moderation.approve(transaction, id, by.name()), decision);
    }

    public Optional<String> reject(Transaction transaction, String id, Refusal reason, Moderator by) {
        var comment = comments.find(transaction.sql(), id).orElse(null);
        if (comment == null) return Optional.empty();
        transaction.sql().execute(SEEN, id);
        var decision = note(transaction, comment, by, "rejected", reason.word());
        return kept(transaction, moderation.reject(transaction, id, by.name(), reason.word()), decision);
    }

    public Optional<String> pick(Transaction transaction, String id, boolean picked, Moderator by) {
        var comment = comments.find(transaction.sql(), id).orElse(null);
        if (comment == null || !comment.readable()) return Optional.empty();
        var decision = note(transaction, comment, by, picked ? "picked" : "unpicked", "");
        return kept(transaction, moderation.pick(transaction, id, picked), decision);
    }

    /**
     * Keeps the writer of a comment from writing: by account, by mail, and by the address it came from while that is known.
     *
     * @param until null for good
     * @param sentence they are told
     * @return empty if nothing is known by which they could be recognised
     */
    public Optional<String> ban(
            Transaction transaction, String id, @Nullable Instant until, String sentence, Moderator by) {
        var comment = comments.find(transaction.sql(), id).orElse(null);
        if (comment == null) return Optional.empty();
        var sender = queues.sender(transaction.sql(), comment);
        if (Queues.who(comment) == null && sender == null) return Optional.empty();
        if (Queues.who(comment) != null) moderation.ban(transaction, comment.writer(), until, sentence, by.name());
        if (sender != null) moderation.banSender(transaction, sender, until, sentence, by.name());
        return Optional.of(note(transaction, comment, by, until == null ? "banned" : "suspended", ""));
    }

    /** Lets the writer of a comment write again. */
    public void unban(Transaction transaction, Comment comment) {
        var sender = queues.sender(transaction.sql(), comment);
        moderation.unban(transaction, comment.writer());
        if (sender != null) moderation.unbanSender(transaction, sender);
    }

    /** What is to be remembered of a writer; nothing for a guest by whom nothing is known. */
    public boolean remember(Transaction transaction, Comment comment, String words, Moderator by) {
        var who = Queues.who(comment);
        if (who == null) return false;
        transaction.sql().execute(NOTE, who, transaction.at().toEpochMilli(), by.name(), words);
        return true;
    }

    /** Takes a decision back, unless another came after it. @return whether it is as before */
    public boolean undo(Transaction transaction, String decision, Moderator by) {
        var made = find(transaction.sql(), decision).orElse(null);
        if (made == null || made.undone()) return false;
        var last = transaction
                .sql()
                .select(LATEST, made.comment())
                .mapTo(String.class)
                .findOne();
        if (!last.equals(Optional.of(decision))) return false;
        var comment = comments.find(transaction.sql(), made.comment()).orElse(null);
        if (comment == null) return false;
        boolean undone = switch (made.deed()) {
            case "approved" -> moderation.reopen(transaction, made.comment(), made.ground());
            case "rejected" ->
                made.standing().equals("approved")
                        ? moderation.approve(transaction, made.comment(), by.name())
                        : moderation.reopen(transaction, made.comment(), made.ground());
            case "heeded" -> transaction.sql().execute(UNSEEN, made.comment()) == 1;
            case "picked", "unpicked" ->
                moderation.pick(transaction, made.comment(), made.deed().equals("unpicked"));
            case "banned", "suspended" -> {
                unban(transaction, comment);
                yield true;
            }
            default -> false;
        };
        if (undone) transaction.sql().execute(UNDONE, decision);
        return undone;
    }

    public List<Made> of(Handle sql, String comment) {
        return sql.select(OF, comment).map((row, _) -> made(row)).list();
    }

    private static Optional<Made> find(Handle sql, String id) {
        return sql.select(FIND, id).map((row, _) -> made(row)).findOne();
    }

    private static Made made(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Made(
                row.getString("id"),
                row.getString("comment"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("name"),
                row.getString("deed"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("entered_at")),
                row.getString("standing"),
                row.getString("ground"),
                row.getInt("undone") == 1);
    }

    private static String note(Transaction transaction, Comment comment, Moderator by, String deed, String reason) {
        var id = Ids.next();
        var ground = comment.fate() instanceof Fate.Waiting waiting
                ? waiting.ground().word()
                : null;
        transaction
                .sql()
                .execute(
                        ADD,
                        id,
                        comment.id(),
                        transaction.at().toEpochMilli(),
                        by.account(),
                        by.name(),
                        deed,
                        reason,
                        comment.fate().since().toEpochMilli(),
                        comment.fate().word(),
                        ground);
        transaction.sql().execute(PLAYED, comment.id());
        return id;
    }

    /** Takes the note back where nothing was changed. */
    private static Optional<String> kept(Transaction transaction, boolean changed, String decision) {
        if (changed) return Optional.of(decision);
        transaction.sql().execute("delete from comment_decision where id = ?", decision);
        return Optional.empty();
    }
}
