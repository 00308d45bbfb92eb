package broadsheet.discussion.moderation;

import broadsheet.db.Transaction;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What waits, and who looks at it. */
public final class Queues {
    /** Comments a moderator is given at once. */
    public static final int HAND = 10;

    /** A hand that nobody plays goes back after this. */
    private static final Duration HELD_FOR = Duration.ofMinutes(2);

    private static final String FREE = """
            select id from comment where %s
              and not exists (select 1 from comment_claim k
                where k.comment = comment.id and k.account <> ? and k.until_at > ?)
            order by %s limit ?""";
    private static final String PAGE = "select id from comment where %s order by %s limit ? offset ?";
    private static final String COUNT = "select count(*) from comment where %s";
    private static final String LAY_DOWN = "delete from comment_claim where account = ? or until_at <= ?";
    private static final String CLAIM = "insert into comment_claim (comment, account, until_at) values (?, ?, ?)";
    private static final String REPORTS = """
            select reason, note, at from comment_report where comment = ? order by at desc limit 20""";
    private static final String EDITS = """
            select at, name, source from comment_edit where comment = ? order by number desc limit 20""";
    private static final String SAME = """
            select standing, count(*) as many from comment where %s group by standing""";
    private static final String LATEST = "select id from comment where %s order by id desc limit ?";
    private static final String SENDER = "select sender from comment where id = ?";
    private static final String BANNED = "select until from comment_ban where who in (?, ?)";
    private static final String NOTES =
            "select at, name, note from writer_note where who = ? order by at desc limit 20";

    private final Comments comments;

    public Queues(Comments comments) {
        this.comments = comments;
    }

    /** A complaint. */
    public record Report(Reason reason, String note, Instant at) {}

    /** What a comment said before. */
    public record Edit(Instant at, String name, String source) {}

    /** What moderators wrote down about somebody. */
    public record Note(Instant at, String by, String words) {}

    /**
     * What is known of a writer.
     *
     * @param byAddress comments from the same network address that bear another name; hashes of addresses live two weeks
     * @param banned whether they may not write now
     */
    public record Standing(int approved, int rejected, int waiting, int byAddress, boolean banned) {}

    /** Gives a moderator the next of a queue, and what they had before back. Nobody else is given them for a while. */
    public List<Comment> deal(Transaction transaction, Queue queue, String account) {
        var sql = transaction.sql();
        long now = transaction.at().toEpochMilli();
        sql.execute(LAY_DOWN, account, now);
        var hand = sql.select(FREE.formatted(queue.which(), queue.order()), account, now, HAND)
                .mapTo(String.class)
                .list();
        long until = transaction.at().plus(HELD_FOR).toEpochMilli();
        for (var id : hand) sql.execute(CLAIM, id, account, until);
        return found(sql, hand);
    }

    /** A page of a queue, for looking. */
    public List<Comment> page(Handle sql, Queue queue, int most, int skip) {
        return found(
                sql,
                sql.select(PAGE.formatted(queue.which(), queue.order()), most, skip)
                        .mapTo(String.class)
                        .list());
    }

    private List<Comment> found(Handle sql, List<String> ids) {
        return ids.stream().flatMap(id -> comments.find(sql, id).stream()).toList();
    }

    /** How much is in each queue that is work. */
    public Map<Queue, Integer> sizes(Handle sql) {
        var sizes = new EnumMap<Queue, Integer>(Queue.class);
        for (var queue : Queue.values()) {
            if (queue.isWork()) {
                sizes.put(
                        queue,
                        sql.select(COUNT.formatted(queue.which()))
                                .mapTo(Integer.class)
                                .one());
            }
        }
        return sizes;
    }

    public List<Report> reports(Handle sql, String comment) {
        return sql.select(REPORTS, comment)
                .map((row, _) -> new Report(
                        Reason.of(row.getString("reason")),
                        row.getString("note"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    public List<Edit> edits(Handle sql, String comment) {
        return sql.select(EDITS, comment)
                .map((row, _) -> new Edit(
                        Instant.ofEpochMilli(row.getLong("at")), row.getString("name"), row.getString("source")))
                .list();
    }

    public List<Note> notes(Handle sql, String who) {
        return sql.select(NOTES, who)
                .map((row, _) ->
                        new Note(Instant.ofEpochMilli(row.getLong("at")), row.getString("name"), row.getString("note")))
                .list();
    }

    /** What the writer of a comment is known by beyond it: an account, a mail address; null for a guest without one. */
    public static @Nullable String who(Comment comment) {
        var writer = comment.writer();
        if (writer.key() != null) return writer.word() + ":" + writer.key();
        return writer.address() == null ? null : "mail:" + writer.address();
    }

    public Standing standing(Handle sql, Comment comment, Instant now) {
        var counts = new java.util.HashMap<String, Integer>();
        own(comment)
                .ifPresent(own -> sql.select(SAME.formatted(own.where()), own.value())
                        .map((row, _) -> counts.put(row.getString("standing"), row.getInt("many")))
                        .list());
        var sender = sender(sql, comment);
        int others = sender == null
                ? 0
                : sql.select(
                                "select count(*) from comment where sender = ? and name <> ?",
                                sender,
                                comment.writer().name())
                        .mapTo(Integer.class)
                        .one();
        return new Standing(
                counts.getOrDefault("approved", 0),
                counts.getOrDefault("rejected", 0),
                counts.getOrDefault("waiting", 0),
                others,
                banned(sql, who(comment), sender, now));
    }

    private static boolean banned(Handle sql, @Nullable String who, @Nullable String sender, Instant now) {
        return sql
                .select(BANNED, who == null ? "" : who, "sender:" + sender)
                .map((row, _) -> {
                    long until = row.getLong("until");
                    return row.wasNull() ? Long.MAX_VALUE : until;
                })
                .list()
                .stream()
                .anyMatch(until -> until > now.toEpochMilli());
    }

    /** The newest of the same writer, whatever became of them. */
    public List<Comment> ofSame(Handle sql, Comment comment, int most) {
        return own(comment)
                .map(own -> found(
                        sql,
                        sql.select(LATEST.formatted(own.where()), own.value(), most)
                                .mapTo(String.class)
                                .list()))
                .orElse(List.of());
    }

    /** Keyed hash of the address it came from; null once that is forgotten. */
    @Nullable
    String sender(Handle sql, Comment comment) {
        return sql.select(SENDER, comment.id())
                .mapTo(String.class)
                .findOne()
                .filter(sender -> !sender.isEmpty())
                .orElse(null);
    }

    private record Own(String where, String value) {}

    private static Optional<Own> own(Comment comment) {
        var writer = comment.writer();
        if (writer.key() != null) return Optional.of(new Own("writer_key = ?", writer.key()));
        return Optional.ofNullable(writer.address()).map(mail -> new Own("mail = ?", mail));
    }
}
