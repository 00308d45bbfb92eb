package broadsheet.discussion;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom does with comments. Every method works inside the caller's transaction, stores, and writes into the change
 * log what readers could see of it.
 */
public final class Moderation {
    private static final String SHOW = """
            update comment set standing = 'approved', standing_at = ?, ground = null, decided_by = ?, place = ?, turn = ?,
              path = ? where id = ? and standing in ('waiting', 'rejected')""";
    private static final String REJECT = """
            update comment set standing = 'rejected', standing_at = ?, ground = ?, decided_by = ?, picked_at = null
            where id = ? and standing in ('waiting', 'approved')""";
    private static final String PICK = "update comment set picked_at = ? where id = ? and standing = 'approved'";
    private static final String RECOMMENDED = "update comment set recommendations = ? where id = ?";
    private static final String BAN = """
            insert into comment_ban (who, until, sentence, at, decided_by) values (?, ?, ?, ?, ?)
            on conflict (who) do update set until = excluded.until, sentence = excluded.sentence, at = excluded.at,
              decided_by = excluded.decided_by""";

    private static final String REOPEN = """
            update comment set standing = 'waiting', standing_at = ?, ground = ?, decided_by = null, picked_at = null
            where id = ? and standing in ('approved', 'rejected')""";
    private static final String REPORT = """
            insert into comment_report (comment, reporter, reason, note, at) values (?, ?, ?, ?, ?)
            on conflict (comment, reporter) do nothing""";
    private static final String REPORTED = "update comment set reports = reports + 1 where id = ?";
    private static final String UNBAN = "delete from comment_ban where who = ?";

    private static final String BROUGHT = "select id from comment where request = ?";

    private final Comments comments;
    private final Ledger ledger = new Ledger();

    public Moderation(Comments comments) {
        this.comments = comments;
    }

    /**
     * Lets readers see it.
     *
     * @return false when it is not there, seen already, withdrawn, or answers something readers have never seen
     */
    public boolean approve(Transaction transaction, String id, String by) {
        var comment = comments.find(transaction.sql(), id).orElse(null);
        if (comment == null || comment.readable() || comment.fate() instanceof Fate.Withdrawn) return false;
        var spot = comment.spot() == null ? nextSpot(transaction, comment) : comment.spot();
        if (spot == null) return false;
        if (comment.spot() != null || spot.turn() > 0) Ledger.places(transaction, comment.story(), 0, 1);
        long now = transaction.at().toEpochMilli();
        transaction.sql().execute(SHOW, now, by, spot.place(), spot.turn(), spot.path(), id);
        transaction.changed("comment.approved", Comments.key(comment.story()));
        return true;
    }

    private @Nullable Spot nextSpot(Transaction transaction, Comment comment) {
        if (comment.parent() == null) return Spot.first(Ledger.places(transaction, comment.story(), 1, 1));
        var parent = comments.find(transaction.sql(), comment.parent()).orElse(null);
        if (parent == null || parent.spot() == null) return null;
        var turn = Ledger.turns(transaction, comment.thread(), 1);
        return turn == null ? null : parent.spot().reply(turn);
    }

    /** Takes it out, or never lets it in. */
    public boolean reject(Transaction transaction, String id, String by, String reason) {
        var comment = comments.find(transaction.sql(), id).orElse(null);
        if (comment == null) return false;
        long now = transaction.at().toEpochMilli();
        if (transaction.sql().execute(REJECT, now, reason, by, id) == 0) return false;
        if (comment.readable()) Ledger.places(transaction, comment.story(), 0, -1);
        transaction.changed("comment.rejected", Comments.key(comment.story()));
        return true;
    }

    /**
     * Has it wait again, as it did before somebody decided.
     *
     * @param ground the word of why it waited; null for somebody's wish to have it looked at
     */
    public boolean reopen(Transaction transaction, String id, @Nullable String ground) {
        var comment = comments.find(transaction.sql(), id).orElse(null);
        if (comment == null) return false;
        var why = ground == null ? Ground.ALL_WAIT.word() : ground;
        long now = transaction.at().toEpochMilli();
        if (transaction.sql().execute(REOPEN, now, why, id) == 0) return false;
        if (comment.readable()) Ledger.places(transaction, comment.story(), 0, -1);
        transaction.changed("comment.reopened", Comments.key(comment.story()));
        return true;
    }

    /** Puts it above the conversation, or takes it from there. */
    public boolean pick(Transaction transaction, String id, boolean picked) {
        var comment = comments.find(transaction.sql(), id).orElse(null);
        if (comment == null) return false;
        int changed = transaction.sql().execute(PICK, picked ? transaction.at().toEpochMilli() : null, id);
        transaction.changed("comment.picked", Comments.key(comment.story()));
        return changed == 1;
    }

    /** Takes it back for its writer, as they could themselves. */
    public boolean withdraw(Transaction transaction, String id) {
        return comments.find(transaction.sql(), id)
                .filter(comment -> OwnComments.withdraw(transaction, comment))
                .isPresent();
    }

    /** Counts recommendations that were given elsewhere, by people we know nothing of. */
    public void bringRecommendations(Transaction transaction, String id, int count) {
        transaction.sql().execute(RECOMMENDED, count, id);
    }

    /** Takes a complaint over from elsewhere. @param reporter tells complaints apart, so that each counts once */
    public void bringReport(Transaction transaction, String id, String reporter, Reason reason, String note) {
        long now = transaction.at().toEpochMilli();
        if (transaction.sql().execute(REPORT, id, reporter, reason.word(), note, now) == 0) return;
        transaction.sql().execute(REPORTED, id);
    }

    /**
     * Keeps somebody from writing.
     *
     * @param until null for good
     * @param sentence they are told
     */
    public void ban(Transaction transaction, Writer writer, @Nullable Instant until, String sentence, String by) {
        ban(transaction, who(writer), until, sentence, by);
    }

    /** The same for whoever writes from an address. @param sender its keyed hash */
    public void banSender(Transaction transaction, String sender, @Nullable Instant until, String sentence, String by) {
        ban(transaction, "sender:" + sender, until, sentence, by);
    }

    private static String who(Writer writer) {
        return writer.key() != null ? writer.word() + ":" + writer.key() : "mail:" + writer.address();
    }

    private static void ban(Transaction transaction, String who, @Nullable Instant until, String sentence, String by) {
        var end = until == null ? null : until.toEpochMilli();
        transaction.sql().execute(BAN, who, end, sentence, transaction.at().toEpochMilli(), by);
        transaction.changed("comment.banned", "discussion");
    }

    /** Lets somebody write again. */
    public void unban(Transaction transaction, Writer writer) {
        transaction.sql().execute(UNBAN, who(writer));
        transaction.changed("comment.unbanned", "discussion");
    }

    public void unbanSender(Transaction transaction, String sender) {
        transaction.sql().execute(UNBAN, "sender:" + sender);
        transaction.changed("comment.unbanned", "discussion");
    }

    /**
     * Adds a word to look for.
     *
     * @param pattern a word; * stands for any letters
     * @param language two letters; empty for all
     * @param banned whether it is refused, or only looked at
     */
    public void addWord(Transaction transaction, String pattern, String language, boolean banned) {
        WordRules.add(transaction, pattern, language, banned);
    }

    public void removeWord(Transaction transaction, String pattern, String language) {
        WordRules.remove(transaction, pattern, language);
    }

    /** The id here of a comment that was brought in before. */
    public Optional<String> broughtBefore(Handle sql, String origin) {
        return sql.createQuery(BROUGHT)
                .bind(0, "o" + origin)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Brings a comment in from elsewhere, with its time; the house rules are not asked. Bringing it twice changes nothing.
     *
     * @param parent id of the comment it answers, which readers must be able to see
     * @param hold why it waits; null when readers may see it
     * @param origin names it for good, such as {@code disqus:4711}
     * @return its id here
     */
    public String bring(
            Transaction transaction,
            String story,
            @Nullable String parent,
            Writer writer,
            String text,
            Instant written,
            @Nullable Ground hold,
            String origin) {
        var answered =
                parent == null ? null : comments.find(transaction.sql(), parent).orElseThrow();
        var typed = Admission.Typed.read(text, writer, parent);
        var brought = new Accepted(
                Ids.next(),
                story,
                answered,
                writer,
                typed.source(),
                typed.body(),
                typed.fingerprint(),
                hold,
                "o" + origin,
                null,
                written);
        return ledger.keep(transaction, List.of(brought)).getFirst().id();
    }
}
