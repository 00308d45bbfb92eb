package broadsheet.discussion;

import broadsheet.db.Database;
import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who follows which thread by mail. Works inside the caller's transaction and writes no letters itself. Whether an address
 * follows something already is told to nobody but whoever reads its letters.
 */
public final class Followers {
    /** Who has not confirmed by then is forgotten. */
    public static final Duration TO_CONFIRM = Duration.ofDays(7);

    /** Letters to confirm are sent to one address so often a day at most: it may be somebody else's. */
    static final int MOST_ASKED_FOR = 5;

    /** And asked for from one place in the network. */
    static final int MOST_ASKED_BY = 20;

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofHours(1);
    private static final String PURPOSE = "following";

    private static final String ASKED = """
            select (select count(*) from comment_following where mail = :mail and asked_at > :since) as mails,
              (select count(*) from comment_following where sender = :sender and asked_at > :since) as senders""";
    private static final String ASK = """
            insert into comment_following (id, thread, mail, language, often, sender, asked_at, confirmed_at, told, next_at)
            values (:id, :thread, :mail, :language, :often, :sender, :now, null, 0, 0)
            on conflict (thread, mail) do update set asked_at = excluded.asked_at, often = excluded.often
              where comment_following.confirmed_at is null and comment_following.asked_at < :before
            returning *""";
    private static final String MOVE = """
            update comment_following set mail = ?
            where mail = ? and thread not in (select thread from comment_following where mail = ?)""";
    private static final String CONFIRM = """
            update comment_following set confirmed_at = ?, sender = null,
              told = (select replies from comment where comment.id = comment_following.thread)
            where id = ? and confirmed_at is null""";
    private static final String NEWS = """
            update comment_following set due_at = case when next_at > ? then next_at else ? end
            where thread = ? and confirmed_at is not null and due_at is null""";
    private static final String DUE = """
            select * from comment_following where due_at <= ? order by due_at, id limit ?""";
    private static final String UNTOLD = Rows.SELECT + """
            where thread = ? and turn > ? and standing = 'approved' and (mail is null or lower(mail) <> ?)
            order by turn limit ?""";
    private static final String TOLD = """
            update comment_following set due_at = null, next_at = ?,
              told = (select replies from comment where comment.id = comment_following.thread) where id = ?""";

    private final Keys keys;

    /** Those of a newsroom's records. */
    public Followers(Database database) {
        this(new Keys(database));
    }

    Followers(Keys keys) {
        this.keys = keys;
    }

    /** A mail address as it is kept; empty when what was typed is none. */
    public static Optional<String> mail(String typed) {
        return Admission.mail(typed);
    }

    /**
     * Notes that somebody at the address may want to follow a thread, until they confirm it.
     *
     * @param mail as {@link #mail} gives it
     * @param address of the network it was asked from; only a hash of it is kept, until it is confirmed
     * @return what they are to be asked; empty when they have been asked, or follow it already, or too much was asked today
     */
    public Optional<Following> ask(
            Transaction transaction, Comment comment, String mail, Language language, Often often, String address) {
        var now = transaction.at();
        var day = Long.toString(now.toEpochMilli() / Duration.ofDays(1).toMillis());
        var sender = keys.sign("follower", day, Senders.network(address));
        if (asksTooMuch(transaction.sql(), mail, sender, now)) return Optional.empty();
        return transaction
                .sql()
                .createQuery(ASK)
                .bind("id", Ids.next())
                .bind("thread", comment.thread())
                .bind("mail", mail)
                .bind("language", language.tag())
                .bind("often", often.word())
                .bind("sender", sender)
                .bind("now", now.toEpochMilli())
                .bind("before", now.minus(BEFORE_ASKING_AGAIN).toEpochMilli())
                .map((row, _) -> following(row))
                .findOne();
    }

    private static boolean asksTooMuch(Handle sql, String mail, String sender, Instant now) {
        return sql.createQuery(ASKED)
                .bind("mail", mail)
                .bind("sender", sender)
                .bind("since", now.minus(Duration.ofDays(1)).toEpochMilli())
                .map((row, _) -> row.getInt("mails") >= MOST_ASKED_FOR || row.getInt("senders") >= MOST_ASKED_BY)
                .one();
    }

    /** The wish that a token was given for. */
    public Optional<Following> find(Handle sql, String token) {
        int dot = token.indexOf('.');
        if (dot < 0) return Optional.empty();
        var id = token.substring(0, dot);
        if (!keys.signed(token.substring(dot + 1), PURPOSE, id)) return Optional.empty();
        return sql.createQuery("select * from comment_following where id = ?")
                .bind(0, id)
                .map((row, _) -> following(row))
                .findOne();
    }

    /** From now on they hear of new answers. */
    public void confirm(Transaction transaction, Following following) {
        transaction.sql().execute(CONFIRM, transaction.at().toEpochMilli(), following.id());
    }

    /** Sends what was wished for at one address to another, whose own wishes count where it has some. */
    public void move(Transaction transaction, String before, String after) {
        transaction.sql().execute(MOVE, after, before, after);
        transaction.sql().execute("delete from comment_following where mail = ?", before);
    }

    /** Forgets that they ever wanted it. */
    public void stop(Transaction transaction, Following following) {
        transaction.sql().execute("delete from comment_following where id = ?", following.id());
    }

    /** Notes that there are new answers in a thread. */
    static void news(Transaction transaction, String thread) {
        long now = transaction.at().toEpochMilli();
        transaction.sql().execute(NEWS, now, now, thread);
    }

    /** When somebody is to be written to next. */
    public Optional<Instant> nextDue(Handle sql) {
        return sql.createQuery("select due_at from comment_following where due_at is not null order by due_at limit 1")
                .map((row, _) -> Instant.ofEpochMilli(row.getLong("due_at")))
                .findOne();
    }

    /** Who is to be written to, the longest waiting first. */
    public List<Following> due(Handle sql, Instant now, int most) {
        return sql.createQuery(DUE)
                .bind(0, now.toEpochMilli())
                .bind(1, most)
                .map((row, _) -> following(row))
                .list();
    }

    /** The answers they do not know of, in the order they came; their own are none. */
    public List<Comment> untold(Handle sql, Following following, int most) {
        return sql.createQuery(UNTOLD)
                .bind(0, following.thread())
                .bind(1, following.told())
                .bind(2, following.mail())
                .bind(3, most)
                .map(Rows.COMMENT)
                .list();
    }

    /** They know of everything that is there now. */
    public void told(Transaction transaction, Following following) {
        long next = transaction.at().plus(following.often().pause()).toEpochMilli();
        transaction.sql().execute(TOLD, next, following.id());
    }

    /** Everything an address follows or was asked about. */
    public List<Following> of(Handle sql, String mail) {
        return sql.createQuery("select * from comment_following where mail = ? order by asked_at, id")
                .bind(0, mail.strip().toLowerCase(Locale.ROOT))
                .map((row, _) -> following(row))
                .list();
    }

    /** Forgets those who never confirmed; to be called once a day. */
    public int forgetUnconfirmed(Transaction transaction) {
        var before = transaction.at().minus(TO_CONFIRM).toEpochMilli();
        return transaction
                .sql()
                .execute("delete from comment_following where confirmed_at is null and asked_at < ?", before);
    }

    private Following following(ResultSet row) throws SQLException {
        var id = row.getString("id");
        row.getLong("confirmed_at");
        boolean confirmed = !row.wasNull();
        return new Following(
                id,
                id + "." + keys.sign(PURPOSE, id),
                row.getString("thread"),
                row.getString("mail"),
                new Language(row.getString("language")),
                Often.of(row.getString("often")),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                confirmed,
                row.getInt("told"));
    }
}
