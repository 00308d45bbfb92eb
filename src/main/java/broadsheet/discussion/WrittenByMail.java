package broadsheet.discussion;

import broadsheet.db.Transaction;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/**
 * What somebody wrote under a mail address: found, and given back to them. Inside the caller's transaction. What its writer
 * took back themselves carries no address any more, and is not found.
 */
public final class WrittenByMail {
    private static final String FIND = Rows.SELECT + "where lower(mail) = ? order by written_at, id";
    private static final String NAMELESS = """
            update comment set name = ?, mail = null, sender = null, writer = 'guest', writer_key = null where id = ?""";
    private static final String NAMELESS_BEFORE = "update comment_edit set name = ? where comment = ?";
    private static final String WORDLESS = """
            update comment set source = '', body = ?, name = '', mail = null, sender = null, writer = 'guest',
              writer_key = null, fingerprint = '', picked_at = null, standing = 'withdrawn', standing_at = ?, ground = null
            where id = ?""";
    private static final String WORDLESS_BEFORE = "delete from comment_edit where comment = ?";
    private static final String SHUT_OUT = "select sentence from comment_ban where who = ?";

    /** Every comment under the address, the oldest first. */
    public List<Comment> find(Handle sql, String mail) {
        return sql.createQuery(FIND).bind(0, small(mail)).map(Rows.COMMENT).list();
    }

    /** Why whoever has the address may not write any more; empty when they may. Stays, or it would not hold. */
    public List<String> shutOut(Handle sql, String mail) {
        return sql.createQuery(SHUT_OUT)
                .bind(0, "mail:" + small(mail))
                .mapTo(String.class)
                .list();
    }

    /**
     * Leaves the words, for the sake of who answered them, and takes everything that says whose they are.
     *
     * @param name that stands there instead
     * @return how many there were
     */
    public int takeNames(Transaction transaction, String mail, String name) {
        return takeNames(transaction, find(transaction.sql(), mail), name);
    }

    static int takeNames(Transaction transaction, List<Comment> comments, String name) {
        for (var comment : comments) {
            transaction.sql().execute(NAMELESS, name, comment.id());
            transaction.sql().execute(NAMELESS_BEFORE, name, comment.id());
            tell(transaction, comment);
        }
        return comments.size();
    }

    /**
     * Takes the words too, and what they had been before; their places stay empty.
     *
     * @return how many there were
     */
    public int takeWords(Transaction transaction, String mail) {
        return takeWords(transaction, find(transaction.sql(), mail));
    }

    static int takeWords(Transaction transaction, List<Comment> comments) {
        for (var comment : comments) {
            transaction
                    .sql()
                    .execute(
                            WORDLESS,
                            DocumentJson.write(Document.EMPTY),
                            transaction.at().toEpochMilli(),
                            comment.id());
            transaction.sql().execute(WORDLESS_BEFORE, comment.id());
            if (comment.readable()) Ledger.places(transaction, comment.story(), 0, -1);
            tell(transaction, comment);
        }
        return comments.size();
    }

    private static void tell(Transaction transaction, Comment comment) {
        transaction.changed("comment.erased", Comments.key(comment.story()));
    }

    private static String small(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }
}
