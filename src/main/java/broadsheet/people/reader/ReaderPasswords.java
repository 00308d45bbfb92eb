package broadsheet.people.reader;

import broadsheet.db.Transaction;
import broadsheet.people.account.Attempts;
import broadsheet.people.account.Attempts.Place;
import broadsheet.people.account.PasswordRules;
import broadsheet.people.account.Passwords;
import broadsheet.people.account.Unfit;
import broadsheet.people.reader.ReaderGate.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A password as a further way into a reader's account, under the rules and the hash that the staff's have. Whoever forgot theirs
 * comes in by a letter and sets another.
 */
public final class ReaderPasswords {
    private static final String FIND = "select password from reader where id = ?";

    private final Readership readership;
    private final Passwords passwords;
    private final PasswordRules rules = new PasswordRules();
    private final Attempts attempts = Attempts.ofReaders();

    public ReaderPasswords(Readership readership) {
        this(readership, new Passwords());
    }

    ReaderPasswords(Readership readership, Passwords passwords) {
        this.readership = readership;
        this.passwords = passwords;
    }

    /** What became of somebody at the door. */
    public sealed interface Outcome {
        /** @param token for the cookie */
        record Through(String token) implements Outcome {}

        /** Says nothing about which of the two was wrong, or whether there is such an account. */
        record Wrong() implements Outcome {}

        /** @param pause until the next try is looked at */
        record Shut(Duration pause) implements Outcome {}
    }

    /** Whether an account has one. */
    public boolean isSet(Reader reader) {
        return hash(reader.id()).isPresent();
    }

    private Optional<String> hash(String id) {
        return readership
                .database()
                .read(sql -> sql.createQuery(FIND)
                        .bind(0, id)
                        .map((row, _) -> Optional.ofNullable(row.getString("password")))
                        .findOne())
                .flatMap(found -> found);
    }

    /**
     * Lets somebody in.
     *
     * @param mail in small letters
     * @param address of the network
     */
    public Outcome signIn(String mail, String password, String address, String browser) {
        var places = List.of(Place.account(mail), Place.network(address));
        var shut = readership.database().write(tx -> attempts.begin(tx, places));
        if (shut.isPresent()) {
            var wait = Duration.between(readership.clock().instant(), shut.get());
            return new Outcome.Shut(wait.isNegative() ? Duration.ZERO : wait);
        }
        var reader = readership.database().read(sql -> readership.readers().ofMail(sql, mail));
        // An account without a password, and no account at all, take as long.
        var hash = reader.flatMap(one -> hash(one.id())).orElse(null);
        boolean fits = passwords.fits(password, hash);
        if (!fits || reader.isEmpty()) return new Outcome.Wrong();
        return readership.database().write(tx -> through(tx, reader.get(), places, browser));
    }

    private Outcome through(Transaction tx, Reader reader, List<Place> places, String browser) {
        attempts.succeeded(tx, places);
        return new Outcome.Through(readership.sessions().begin(tx, reader, browser));
    }

    /**
     * Sets a new one and signs every other browser out.
     *
     * @param current what it was; not looked at when there was none
     * @throws Unfit with the field {@code current} or {@code password}
     */
    public void set(SignedIn who, String current, String password) {
        var reader = who.reader();
        var before = hash(reader.id()).orElse(null);
        if (before != null && !passwords.fits(current, before)) throw new Unfit("current", "password.other");
        rules.check(password, List.of(reader.name(), reader.mail()));
        var hash = passwords.hash(password);
        readership.database().run(tx -> {
            tx.sql().execute("update reader set password = ? where id = ?", hash, reader.id());
            readership.sessions().endOthers(tx, reader.id(), who.session());
        });
    }

    /**
     * Leaves the letter as the only way in. Somebody who forgot it came by a letter just now; at a browser that was left open
     * nobody can do it.
     *
     * @return whether it was done
     */
    public boolean drop(SignedIn who) {
        if (!readership.isFresh(who)) return false;
        readership
                .database()
                .run(tx -> tx.sql()
                        .execute(
                                "update reader set password = null where id = ?",
                                who.reader().id()));
        return true;
    }
}
