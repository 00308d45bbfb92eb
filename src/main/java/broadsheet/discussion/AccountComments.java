package broadsheet.discussion;

import broadsheet.db.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** What was written under a reader's account, and what a guest wrote with the same mail address. Inside the caller's transaction. */
public final class AccountComments {
    private static final String OF = Rows.SELECT + """
            where writer_key = ? and writer = 'reader' and standing <> 'withdrawn'
            order by written_at desc, id desc limit ? offset ?""";
    private static final String READABLE = Rows.SELECT + """
            where writer_key = ? and writer = 'reader' and standing = 'approved' and place is not null
            order by written_at desc, id desc limit ? offset ?""";
    private static final String ALL =
            Rows.SELECT + "where writer_key = ? and writer = 'reader' order by written_at, id";
    private static final String AS_GUEST = Rows.SELECT + """
            where mail = ? and writer = 'guest' and standing <> 'withdrawn' order by written_at desc, id desc limit ?""";
    private static final String CLAIM = """
            update comment set writer = 'reader', writer_key = ?, name = ?
            where id = ? and mail = ? and writer = 'guest' and standing <> 'withdrawn'""";
    private static final String RENAME = """
            update comment set name = ? where writer_key = ? and writer = 'reader' and standing <> 'withdrawn'""";
    private static final String MOVE =
            "update comment set mail = ? where writer_key = ? and writer = 'reader' and mail = ?";
    private static final String SHUT_OUT = """
            insert into comment_ban (who, until, sentence, at, decided_by)
            select ?, until, sentence, at, decided_by from comment_ban where who = ?
            on conflict (who) do nothing""";
    private static final String STORIES = """
            select distinct story from comment where writer_key = ? and writer = 'reader' order by story""";

    /** Every one that was not taken back, the latest first. */
    public List<Comment> of(Handle sql, String account, int most, int after) {
        return some(sql, OF, account, most, after);
    }

    /** Those that readers can read, the latest first. */
    public List<Comment> readable(Handle sql, String account, int most, int after) {
        return some(sql, READABLE, account, most, after);
    }

    private static List<Comment> some(Handle sql, String query, String account, int most, int after) {
        return sql.createQuery(query)
                .bind(0, account)
                .bind(1, most)
                .bind(2, after)
                .map(Rows.COMMENT)
                .list();
    }

    /** Every one that is still known to be of the account, the oldest first. */
    public List<Comment> all(Handle sql, String account) {
        return sql.createQuery(ALL).bind(0, account).map(Rows.COMMENT).list();
    }

    /** What a guest wrote who gave this address, the latest first. */
    public List<Comment> asGuest(Handle sql, String mail, int most) {
        return sql.createQuery(AS_GUEST)
                .bind(0, mail.toLowerCase(Locale.ROOT))
                .bind(1, most)
                .map(Rows.COMMENT)
                .list();
    }

    /**
     * Makes a guest's comments the account's. One that was written with another address stays what it is.
     *
     * @return how many there were
     */
    public int claim(Transaction transaction, Writer.Reader account, Collection<String> ids) {
        int claimed = 0;
        for (var id : ids) {
            claimed += transaction.sql().execute(CLAIM, account.id(), account.name(), id, account.mail());
        }
        if (claimed > 0) changed(transaction, account.id());
        return claimed;
    }

    /** Puts another name above all of them. */
    public void rename(Transaction transaction, String account, String name) {
        transaction.sql().execute(RENAME, name, account);
        changed(transaction, account);
    }

    /** Writes another mail address to all of them; whoever is shut out by the old one is by the new one too. */
    public void move(Transaction transaction, String account, String before, String after) {
        transaction.sql().execute(MOVE, after, account, before);
        transaction.sql().execute(SHUT_OUT, "mail:" + after, "mail:" + before);
        transaction.changed("comment.banned", "discussion");
    }

    /** Makes the pages anew on which they stand, for what is told of their writer has changed. */
    public void changed(Transaction transaction, String account) {
        transaction
                .sql()
                .createQuery(STORIES)
                .bind(0, account)
                .mapTo(String.class)
                .list()
                .forEach(story -> transaction.changed("comment.renamed", Comments.key(story)));
    }

    /** Keeps it that whoever is shut out may not write, when the account goes and the address may come back. */
    public void keepShutOut(Transaction transaction, String account, String mail) {
        transaction.sql().execute(SHUT_OUT, "mail:" + mail, "reader:" + account);
        transaction.sql().execute("delete from comment_ban where who = ?", "reader:" + account);
        transaction.changed("comment.banned", "discussion");
    }

    /** Leaves the words and takes everything that says whose they are. */
    public int takeNames(Transaction transaction, String account, String name) {
        return WrittenByMail.takeNames(transaction, all(transaction.sql(), account), name);
    }

    /** Takes the words too; their places stay empty. */
    public int takeWords(Transaction transaction, String account) {
        return WrittenByMail.takeWords(transaction, all(transaction.sql(), account));
    }
}
