package broadsheet.people.account;

import broadsheet.db.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Ten codes on paper for the day the telephone is lost, each good once. */
public final class RecoveryCodes {
    static final int COUNT = 10;

    // Without letters that look like others: they are written down by hand.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    /** Twelve of thirty-one characters: 59 bits, behind a door that shuts after ten tries. */
    private static final int LENGTH = 12;

    private static final int GROUP = 4;

    /** New codes in place of all earlier ones, as they are to be shown once. */
    List<String> renew(Transaction tx, String account) {
        tx.sql().execute("delete from recovery_code where account = ?", account);
        var codes = IntStream.range(0, COUNT).mapToObj(_ -> code()).toList();
        for (var code : codes) {
            tx.sql().execute("insert into recovery_code (account, hash) values (?, ?)", account, hash(account, code));
        }
        return codes;
    }

    /** Takes a code, if it is one of theirs and has not been taken. */
    boolean take(Transaction tx, String account, String code) {
        return tx.sql()
                        .execute(
                                "update recovery_code set used_at = ? where account = ? and hash = ? and used_at is null",
                                tx.at().toEpochMilli(),
                                account,
                                hash(account, code))
                == 1;
    }

    void drop(Transaction tx, String account) {
        tx.sql().execute("delete from recovery_code where account = ?", account);
    }

    /** How many are left. */
    public int left(Handle sql, String account) {
        return sql.createQuery("select count(*) from recovery_code where account = ? and used_at is null")
                .bind(0, account)
                .mapTo(Integer.class)
                .one();
    }

    private static String code() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) text.append('-');
            text.append(ALPHABET.charAt(Token.below(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String hash(String account, String code) {
        return Token.hash(account + " " + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
