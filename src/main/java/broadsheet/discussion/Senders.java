package broadsheet.discussion;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns network addresses into names that say nothing: a hash under a salt of the day. When a day's salt is thrown away,
 * nobody can tell any more what its hashes were made of.
 */
final class Senders {
    /** How long one address can be recognised: the nights of a troll, not the history of a reader. */
    static final Duration KEPT = Duration.ofDays(14);

    /** How long a guest can be told from another of the same name, and answered: a year of writing under the stories. */
    static final Duration MAIL_KEPT = Duration.ofDays(365);

    private static final String MAKE =
            "insert into discussion_salt (day, salt) values (?, ?) on conflict (day) do nothing";
    private static final String FIND = "select salt from discussion_salt where day = ?";
    private static final String DROP_SALTS = "delete from discussion_salt where day < ?";
    private static final String DROP_HASHES =
            "update comment set sender = null where sender is not null and written_at < ?";

    private static final String DROP_MAILS =
            "update comment set mail = null where mail is not null and writer = 'guest' and written_at < ?";
    private static final String DROP_BANS = "delete from comment_ban where who like 'sender:%' and at < ?";

    private final Database database;
    private final Map<Long, String> salts = new ConcurrentHashMap<>();

    Senders(Database database) {
        this.database = database;
    }

    /** The name of an address on the day of this moment. */
    String name(String address, Instant now) {
        return Keys.hash(salt(day(now)), network(address));
    }

    private String salt(long day) {
        var known = salts.get(day);
        if (known != null) return known;
        var found = database.<String>write(transaction -> {
            transaction.sql().execute(MAKE, day, Keys.random());
            return transaction
                    .sql()
                    .createQuery(FIND)
                    .bind(0, day)
                    .mapTo(String.class)
                    .one();
        });
        salts.keySet().removeIf(old -> old < day - 1);
        salts.put(day, found);
        return found;
    }

    /** Throws away what is older than {@link #KEPT} and {@link #MAIL_KEPT}; gives how many comments forgot their sender. */
    static int forget(Transaction transaction, Instant now) {
        var end = now.minus(KEPT);
        transaction.sql().execute(DROP_SALTS, day(end));
        transaction.sql().execute(DROP_BANS, end.toEpochMilli());
        transaction.sql().execute(DROP_MAILS, now.minus(MAIL_KEPT).toEpochMilli());
        return transaction.sql().execute(DROP_HASHES, end.toEpochMilli());
    }

    private static long day(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    /** Whoever has one IPv6 address has the 2⁶⁴ beside it. */
    static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            // A literal address is only parsed; no name is looked up, for none holds a colon.
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException _) {
            return address;
        }
    }
}
