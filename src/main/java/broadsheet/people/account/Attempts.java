package broadsheet.people.account;

import broadsheet.db.Transaction;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Slows down who keeps failing at the door, and shuts it for a while. Counted for every account's address, whether there
 * is such an account or not, and for every network address: a guess counts as failed before it is looked at, so many at
 * once gain nothing.
 */
public final class Attempts {
    /** What is counted: how many failures are free, and after how many the door is shut. */
    public enum Kind {
        /** Somebody mistypes twice and remembers; ten is a machine. */
        ACCOUNT(3, 10),
        /** A newsroom behind one address mistypes more. */
        NETWORK(20, 60);

        private final int free;
        private final int shut;

        Kind(int free, int shut) {
            this.free = free;
            this.shut = shut;
        }
    }

    /**
     * Somewhere guesses come from or go to. Kept as a hash, and for a day at most.
     *
     * @param hash of an account's or network's address
     */
    public record Place(Kind kind, String hash) {
        public static Place account(String email) {
            return new Place(Kind.ACCOUNT, digest("account " + email.strip().toLowerCase(Locale.ROOT)));
        }

        /** Of IPv6 the first 64 bits: one household or server has all the rest. */
        public static Place network(String address) {
            return new Place(Kind.NETWORK, digest("network " + neighbourhood(address)));
        }

        private static String digest(String text) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Token.sha256(text.getBytes(StandardCharsets.UTF_8)));
        }

        private static String neighbourhood(String address) {
            boolean literal = address.matches("[0-9a-fA-F:.%]+");
            if (!literal || !address.contains(":")) return address;
            try {
                var bytes = InetAddress.getByName(address).getAddress();
                return Arrays.toString(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
            } catch (UnknownHostException garbled) {
                return address;
            }
        }
    }

    private final String table;

    /** Those of the staff. */
    Attempts() {
        this("failed_attempt");
    }

    private Attempts(String table) {
        this.table = table;
    }

    /** Those of readers, which are counted apart. */
    public static Attempts ofReaders() {
        return new Attempts("reader_failed_attempt");
    }

    static final Duration SHUT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private record Row(int failures, long last, long shutUntil) {}

    /**
     * Notes one try at all these places as failed, unless one of them is shut just now.
     *
     * @return until when the door is shut; empty when the try may be made
     */
    public Optional<Instant> begin(Transaction tx, List<Place> places) {
        long now = tx.at().toEpochMilli();
        tx.sql().execute("delete from " + table + " where last_at < ?", now - FORGOTTEN.toMillis());
        var rows = places.stream().map(place -> row(tx, place)).toList();
        long shut = rows.stream().mapToLong(Row::shutUntil).max().orElse(0);
        if (shut > now) return Optional.of(Instant.ofEpochMilli(shut));
        for (int i = 0; i < places.size(); i++)
            note(tx, places.get(i), rows.get(i).failures() + 1);
        return Optional.empty();
    }

    private Row row(Transaction tx, Place place) {
        return tx.sql()
                .createQuery("select failures, last_at, shut_until from " + table + " where place = ?")
                .bind(0, place.hash())
                .map((row, _) -> new Row(row.getInt(1), row.getLong(2), row.getLong(3)))
                .findOne()
                .orElse(new Row(0, 0, 0));
    }

    private void note(Transaction tx, Place place, int failures) {
        long now = tx.at().toEpochMilli();
        tx.sql()
                .execute(
                        """
                insert into %s (place, failures, last_at, shut_until) values (?, ?, ?, ?)
                on conflict (place) do update set failures = excluded.failures, last_at = excluded.last_at,
                  shut_until = excluded.shut_until""".formatted(table),
                        place.hash(),
                        failures,
                        now,
                        now + pause(place.kind(), failures).toMillis());
    }

    private static Duration pause(Kind kind, int failures) {
        if (failures >= kind.shut) return SHUT;
        int over = failures - kind.free;
        if (over <= 0) return Duration.ZERO;
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(over - 1, 6)));
    }

    /** It was right, though there is more to prove: the try does not count. */
    void takeBack(Transaction tx, List<Place> places) {
        for (var place : places) {
            tx.sql().execute("""
                    update %s set failures = failures - 1, shut_until = 0
                    where place = ? and failures > 0""".formatted(table), place.hash());
        }
    }

    /** They are in: the account's count begins anew; of the network's only this try is taken back. */
    public void succeeded(Transaction tx, List<Place> places) {
        takeBack(tx, places);
        for (var place : places) {
            if (place.kind() == Kind.ACCOUNT) forget(tx, place);
        }
    }

    void forget(Transaction tx, Place place) {
        tx.sql().execute("delete from " + table + " where place = ?", place.hash());
    }
}
