package broadsheet.people.reader;

import broadsheet.db.Transaction;
import broadsheet.people.account.Token;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Links that bring somebody in, sent to whoever reads an address's letters; of their secrets only hashes are kept. Asking for
 * one is the same for an address with an account and for one without.
 */
public final class ReaderLinks {
    /** A letter is read within the hour. */
    public static final Duration LIFE = Duration.ofHours(1);

    /** The address may be somebody else's; who waits for a letter asks twice, not six times. */
    static final int MOST_AN_HOUR_FOR = 5;

    /** A household, a school; not a machine. */
    static final int MOST_A_DAY_BY = 30;

    private static final Duration COUNTED = Duration.ofDays(1);
    private static final String ASKED = """
            select (select count(*) from reader_link where mail = :mail and asked_at > :hour) as mails,
              (select count(*) from reader_link where sender = :sender and asked_at > :day) as senders""";
    private static final String ADD =
            "insert into reader_link (hash, mail, sender, back, asked_at, reader) values (?, ?, ?, ?, ?, ?)";
    private static final String FIND = """
            select mail, back from reader_link
            where hash = ? and used_at is null and asked_at > ? and reader is null""";
    private static final String FIND_MOVE = """
            select mail, reader from reader_link
            where hash = ? and used_at is null and asked_at > ? and reader is not null""";
    private static final String USE =
            "update reader_link set used_at = ? where hash = ? and used_at is null and asked_at > ?";

    /** Never on the disk: once the house closes nobody can tell what the hashes were made of. */
    private final String salt = Token.fresh();

    /**
     * What a link is good for.
     *
     * @param back where somebody was when they asked for it
     */
    public record Good(String mail, String back) {}

    /**
     * What a link does that gives an account another address.
     *
     * @param reader id of the account
     * @param mail the new address
     */
    public record Move(String reader, String mail) {}

    /**
     * Makes a link.
     *
     * @param address of the network it is asked from
     * @return its secret; empty when too many were asked for
     */
    public Optional<String> ask(Transaction tx, String mail, String address, String back) {
        return ask(tx, mail, address, back, null);
    }

    /** Makes a link that gives an account this address; it is counted with the others, and brings nobody in. */
    public Optional<String> askMove(Transaction tx, Reader reader, String mail, String address) {
        return ask(tx, mail, address, "", reader.id());
    }

    private Optional<String> ask(Transaction tx, String mail, String address, String back, @Nullable String reader) {
        var sender = Token.hash(salt + tx.at().toEpochMilli() / COUNTED.toMillis() + " " + network(address));
        if (asksTooMuch(tx, mail, sender)) return Optional.empty();
        var token = Token.fresh();
        tx.sql().execute(ADD, Token.hash(token), mail, sender, back, tx.at().toEpochMilli(), reader);
        return Optional.of(token);
    }

    private static boolean asksTooMuch(Transaction tx, String mail, String sender) {
        return tx.sql()
                .createQuery(ASKED)
                .bind("mail", mail)
                .bind("sender", sender)
                .bind("hour", tx.at().minus(LIFE).toEpochMilli())
                .bind("day", tx.at().minus(COUNTED).toEpochMilli())
                .map((row, _) -> row.getInt("mails") >= MOST_AN_HOUR_FOR || row.getInt("senders") >= MOST_A_DAY_BY)
                .one();
    }

    /** What a link is good for; empty when it was used, is over, or never was. */
    public Optional<Good> find(Handle sql, String token, Instant now) {
        return sql.createQuery(FIND)
                .bind(0, Token.hash(token))
                .bind(1, now.minus(LIFE).toEpochMilli())
                .map((row, _) -> new Good(row.getString("mail"), row.getString("back")))
                .findOne();
    }

    /** As {@link #find}, for a link that gives an account another address. */
    public Optional<Move> findMove(Handle sql, String token, Instant now) {
        return sql.createQuery(FIND_MOVE)
                .bind(0, Token.hash(token))
                .bind(1, now.minus(LIFE).toEpochMilli())
                .map((row, _) -> new Move(row.getString("reader"), row.getString("mail")))
                .findOne();
    }

    /** Makes a link good no more; false when it was not good already. */
    public boolean use(Transaction tx, String token) {
        long now = tx.at().toEpochMilli();
        return tx.sql().execute(USE, now, Token.hash(token), now - LIFE.toMillis()) == 1;
    }

    /** Throws away what is no longer counted. */
    int sweep(Transaction tx) {
        return tx.sql()
                .execute(
                        "delete from reader_link where asked_at <= ?",
                        tx.at().minus(COUNTED).toEpochMilli());
    }

    /** Whoever has one IPv6 address has the 2⁶⁴ beside it. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException _) {
            return address;
        }
    }
}
