package broadsheet.discussion;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import broadsheet.text.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody can do with a comment they wrote, by its receipt. */
public final class OwnComments {
    /** Long enough for a slip of the pen, too short to change what others have answered. */
    public static final Duration TO_EDIT = Duration.ofMinutes(5);

    private static final String REMEMBER = """
            insert into comment_edit (comment, number, at, name, source)
            select id, (select count(*) + 1 from comment_edit where comment = ?), ?, name, source
            from comment where id = ?""";
    private static final String CHANGE = """
            update comment set source = ?, body = ?, fingerprint = ?, edited_at = ?, standing = ?, standing_at = ?,
              ground = ? where id = ? and standing = ?""";
    private static final String WITHDRAW = """
            update comment set source = '', body = ?, name = '', mail = null, sender = null, picked_at = null,
              standing = 'withdrawn', standing_at = ?, ground = null
            where id = ? and standing = ?""";

    private final Database database;
    private final Comments comments;
    private final Receipts receipts;
    private final Admission admission;
    private final InstantSource clock;

    OwnComments(Database database, Comments comments, Receipts receipts, Admission admission, InstantSource clock) {
        this.database = database;
        this.comments = comments;
        this.receipts = receipts;
        this.admission = admission;
        this.clock = clock;
    }

    /** The comment a receipt was given for. */
    public Optional<Comment> find(String receipt) {
        return receipts.read(receipt).flatMap(id -> database.read(sql -> comments.find(sql, id)));
    }

    /** The receipt of a comment, for whoever has proved to be its writer in another way. */
    public String receipt(Comment comment) {
        return receipts.of(comment.id());
    }

    /** Whether its writer can still change it. */
    public boolean isOpen(Comment comment) {
        boolean there = switch (comment.fate()) {
            case Fate.Waiting _, Fate.Approved _ -> true;
            case Fate.Rejected _, Fate.Withdrawn _ -> false;
        };
        return there && clock.instant().isBefore(comment.written().plus(TO_EDIT));
    }

    /**
     * Puts other words in place of the first ones, which moderators still see.
     *
     * @param language of the story
     * @return what it is now; declined when the rules object; nothing when it is too late
     */
    public Optional<Posted> edit(String receipt, String text, Language language) {
        var comment = find(receipt).filter(this::isOpen);
        if (comment.isEmpty()) return Optional.empty();
        var before = comment.get();
        var typed = Admission.Typed.read(text, before.writer(), before.parent());
        var verdict = judge(before, typed, language);
        if (verdict instanceof Verdict.Objection objection
                && !objection.ground().holds()) {
            return Optional.of(Discussion.declined(language, objection));
        }
        var held = verdict instanceof Verdict.Objection objection ? objection.ground() : null;
        database.run(transaction -> change(transaction, before, typed, held));
        return find(receipt).map(after -> new Posted.Kept(after, receipt));
    }

    private Verdict judge(Comment before, Admission.Typed typed, Language language) {
        var words = database.read(sql -> admission.words(sql).in(language));
        boolean trusted = before.writer() instanceof Writer.Staff;
        return HouseRules.judgeWords(new Wording(typed.source(), typed.body(), typed.skeletons(), words, trusted));
    }

    private void change(Transaction transaction, Comment before, Admission.Typed typed, @Nullable Ground held) {
        var now = transaction.at().toEpochMilli();
        remember(transaction, before.id(), now);
        var waits = before.fate() instanceof Fate.Waiting waiting ? waiting.ground() : held;
        int changed = transaction
                .sql()
                .execute(
                        CHANGE,
                        typed.source(),
                        DocumentJson.write(typed.body()),
                        typed.fingerprint(),
                        now,
                        waits == null ? "approved" : "waiting",
                        before.fate().since().toEpochMilli(),
                        waits == null ? null : waits.word(),
                        before.id(),
                        before.fate().word());
        if (changed == 1 && before.readable() && waits != null) Ledger.places(transaction, before.story(), 0, -1);
        transaction.changed("comment.edited", Comments.key(before.story()));
    }

    /** Takes it back; readers see that something was there. Moderators still see what. */
    public boolean withdraw(String receipt) {
        var comment =
                find(receipt).filter(one -> one.fate() instanceof Fate.Approved || one.fate() instanceof Fate.Waiting);
        if (comment.isEmpty()) return false;
        var before = comment.get();
        return database.<Boolean>write(transaction -> withdraw(transaction, before));
    }

    static boolean withdraw(Transaction transaction, Comment before) {
        var now = transaction.at().toEpochMilli();
        remember(transaction, before.id(), now);
        int changed = transaction
                .sql()
                .execute(
                        WITHDRAW,
                        DocumentJson.write(Document.EMPTY),
                        now,
                        before.id(),
                        before.fate().word());
        if (changed == 0) return false;
        if (before.readable()) Ledger.places(transaction, before.story(), 0, -1);
        transaction.changed("comment.withdrawn", Comments.key(before.story()));
        return true;
    }

    private static void remember(Transaction transaction, String id, long now) {
        transaction.sql().execute(REMEMBER, id, now, id);
    }
}
