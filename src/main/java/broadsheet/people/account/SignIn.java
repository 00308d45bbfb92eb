package broadsheet.people.account;

import broadsheet.db.Transaction;
import broadsheet.people.account.Attempts.Place;
import broadsheet.people.account.Session.Stage;
import broadsheet.text.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the door. A password alone opens nothing: it leads to the second step, or, where none is set up yet, to
 * setting one up. A passkey or a provider of OpenID Connect is proof enough. Whether there is an account is told to nobody:
 * same words, same work, same counting.
 */
public final class SignIn {
    static final Sentence WRONG = AccountWords.refusal("door.wrong");
    static final Sentence WRONG_CODE = AccountWords.refusal("code.wrong");

    /** What came of a try. */
    public sealed interface Outcome {
        /** @param cookie the new session's secret */
        record Through(String cookie, Stage stage) implements Outcome {}

        /** @param status 422 for what was wrong, 429 for too many tries */
        record NotThrough(int status, Sentence sentence) implements Outcome {}
    }

    private final Registry registry;
    private final Passwords passwords;
    private final Attempts attempts = new Attempts();

    public SignIn(Registry registry, Passwords passwords) {
        this.registry = registry;
        this.passwords = passwords;
    }

    /**
     * The first step.
     *
     * @param network the client's network address
     * @param browser what it says of itself, in two words
     */
    public Outcome password(String email, String password, String network, String browser) {
        var places = List.of(Place.account(email), Place.network(network));
        var shut = knock(places);
        if (shut.isPresent()) return shut.get();
        var account = registry.database()
                .<Optional<Account>>read(sql -> registry.accounts().withEmail(sql, email))
                .orElse(null);
        boolean right = passwords.fits(password, account == null ? null : account.password());
        if (account == null || !right || account.suspended() != null) return refuse(account, WRONG);
        return registry.database().write(tx -> {
            attempts.takeBack(tx, places);
            var stage = account.codeSecret() == null ? Stage.ENROLMENT : Stage.SECOND_STEP;
            return through(tx, account, stage, browser, "");
        });
    }

    /** The second step: a one-time code or a recovery code. */
    public Outcome code(String cookie, String code, String network, String browser) {
        var account = waiting(cookie).orElse(null);
        if (account == null || account.codeSecret() == null) {
            return new Outcome.NotThrough(422, AccountWords.refusal("door.late"));
        }
        var places = List.of(Place.account(account.email()), Place.network(network));
        var shut = knock(places);
        if (shut.isPresent()) return shut.get();
        var step = OneTimeCode.step(account.codeSecret(), code, registry.clock().instant(), account.codeStep());
        Outcome outcome = registry.database().write(tx -> {
            var how = taken(tx, account, code, step);
            if (how.isEmpty()) return new Outcome.NotThrough(422, WRONG_CODE);
            attempts.succeeded(tx, places);
            registry.sessions().end(tx, cookie);
            return through(tx, account, Stage.FULL, browser, how.get());
        });
        return outcome instanceof Outcome.NotThrough ? refuse(account, WRONG_CODE) : outcome;
    }

    private Optional<String> taken(Transaction tx, Account account, String code, OptionalLong step) {
        if (step.isPresent()) {
            boolean first = registry.accounts().takeStep(tx, account.id(), step.getAsLong());
            return first ? Optional.of("with a one-time code") : Optional.empty();
        }
        boolean recovered = registry.recoveryCodes().take(tx, account.id(), code);
        return recovered ? Optional.of("with a recovery code") : Optional.empty();
    }

    private Optional<Account> waiting(String cookie) {
        return registry.database()
                .read(sql -> registry.sessions()
                        .find(sql, cookie, registry.clock().instant())
                        .filter(session -> session.stage() == Stage.SECOND_STEP)
                        .flatMap(session -> registry.accounts().find(sql, session.account()))
                        .filter(account -> account.suspended() == null));
    }

    /** Notes a try before it is looked at; what to answer when the door is shut. */
    Optional<Outcome> knock(List<Place> places) {
        var until = registry.database().<Optional<Instant>>write(tx -> attempts.begin(tx, places));
        return until.map(end -> new Outcome.NotThrough(
                429,
                AccountWords.refusal(
                        "door.shut", words(Duration.between(registry.clock().instant(), end)))));
    }

    private static Sentence words(Duration left) {
        long seconds = Math.max(1, left.toSeconds() + 1);
        return seconds <= 90
                ? AccountWords.refusal("seconds", seconds)
                : AccountWords.refusal("minutes", (seconds + 59) / 60);
    }

    // The same line is written for whom we do not know, so that the answer takes as long.
    Outcome refuse(@Nullable Account account, Sentence sentence) {
        registry.database().run(tx -> {
            if (account == null) registry.logbook().note(tx, "somebody", "account.refused", "door", "");
            else registry.logbook().note(tx, account, "account.refused", "");
        });
        return new Outcome.NotThrough(422, sentence);
    }

    /** Whoever has proved who they are by a passkey or elsewhere. */
    Outcome admit(Transaction tx, Account account, List<Place> places, String browser, String how) {
        attempts.succeeded(tx, places);
        return through(tx, account, Stage.FULL, browser, how);
    }

    /** Whoever comes by a link that is good once: on to a second proof, or to the one they have. */
    Outcome.Through arrive(Transaction tx, Account account, String browser) {
        attempts.forget(tx, Place.account(account.email()));
        var stage = account.codeSecret() == null ? Stage.ENROLMENT : Stage.SECOND_STEP;
        return through(tx, account, stage, browser, "");
    }

    /** From setting up a second proof into the desk: the cookie is another one from here. */
    Outcome.Through enrolled(Transaction tx, Account account, String cookie, String browser, String how) {
        registry.sessions().end(tx, cookie);
        return through(tx, account, Stage.FULL, browser, how);
    }

    private Outcome.Through through(Transaction tx, Account account, Stage stage, String browser, String how) {
        if (stage == Stage.FULL) registry.logbook().note(tx, account, "account.signed-in", how);
        return new Outcome.Through(registry.sessions().begin(tx, account.id(), stage, browser), stage);
    }

    /** Does what costs a letter, unless too much was asked from here or for this address; tells nobody whether it did. */
    public void sparingly(String email, String network, Runnable work) {
        if (knock(List.of(Place.account("letter " + email), Place.network(network)))
                .isEmpty()) work.run();
    }

    /** The sample's door: no proof asked. Only the demo has an address that leads here. */
    public Outcome.Through withoutProof(Account account, String browser) {
        return registry.database().write(tx -> through(tx, account, Stage.FULL, browser, "through the demo's door"));
    }
}
