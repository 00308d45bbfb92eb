package broadsheet.consent;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.db.Settings;
import broadsheet.db.Transaction;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What readers are asked now, and what they answered. */
public final class Consent {
    /** The setting that says after how many days readers are asked again. */
    public static final String ASK_AGAIN = "consent.days";

    private static final int HALF_A_YEAR = 182;

    /** Longer no supervisor allows a yes to last. */
    private static final int MOST_DAYS = 396;

    private final Database database;
    private final Services services = new Services();
    private final Decisions decisions = new Decisions();
    private final Settings settings = new Settings();
    private final InstantSource clock;
    private volatile @Nullable Asked asked;
    private long version;

    private record Asked(Terms terms, Duration age) {}

    public Consent(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Services services() {
        return services;
    }

    public Decisions decisions() {
        return decisions;
    }

    /** What readers are asked now; from memory, but for the first time after a change. */
    public Terms terms() {
        return now().terms();
    }

    /** How long an answer stands. */
    public Duration age() {
        return now().age();
    }

    private Asked now() {
        var known = asked;
        if (known != null) return known;
        long begun = begin();
        var read = database.<Asked>read(this::read);
        keep(begun, read);
        return read;
    }

    /** What is known without asking the records, for where nobody may wait; null right after a change. */
    public @Nullable Terms atHand() {
        var known = asked;
        return known == null ? null : known.terms();
    }

    /** The terms as a transaction or a snapshot sees them. */
    public Terms terms(Handle sql) {
        var advertising =
                settings.find(sql, Advertising.SETTING).map(Advertising::read).orElse(null);
        return new Terms(services.all(sql), services.words(sql), advertising);
    }

    private Asked read(Handle sql) {
        int days = settings.find(sql, ASK_AGAIN).map(Integer::parseInt).orElse(HALF_A_YEAR);
        return new Asked(terms(sql), Duration.ofDays(Math.clamp(days, 1, MOST_DAYS)));
    }

    private synchronized long begin() {
        return version;
    }

    private synchronized void keep(long begun, Asked read) {
        if (version == begun) asked = read;
    }

    /** Reads anew what readers are asked, if that has changed. */
    public void forget(List<Change> changes) {
        boolean touched = changes.stream()
                .anyMatch(change -> List.of(change.subject().split(" ")).contains(Services.KEY));
        if (!touched) return;
        forget();
        now();
    }

    private synchronized void forget() {
        version++;
        asked = null;
    }

    /** What a browser's cookie still stands for; empty when its reader has not answered what is asked now. */
    public Optional<Choice> standing(Optional<String> cookie) {
        var known = now();
        return cookie.flatMap(Choice::read)
                .filter(choice -> choice.standsAt(clock.instant(), known.terms(), known.age()));
    }

    /** The same from what is at hand; empty right after a change, when nobody may wait for the records. */
    public Optional<Choice> standingAtHand(Optional<String> cookie) {
        var known = asked;
        if (known == null) return Optional.empty();
        return cookie.flatMap(Choice::read)
                .filter(choice -> choice.standsAt(clock.instant(), known.terms(), known.age()));
    }

    /**
     * Keeps what a reader decides. When it has returned, neither a kill nor a power cut loses it.
     *
     * @param before what they decided earlier, whose identifier they keep
     * @param shown the hash of the terms they saw; what they were not asked cannot be agreed to
     * @param wanted what they say yes to
     * @param signal whether their browser says Global Privacy Control, which is a no to marketing
     */
    public Choice decide(Optional<Choice> before, String shown, Set<Purpose> wanted, Decision.Way way, boolean signal) {
        return database.write(transaction -> {
            var terms = terms(transaction.sql());
            decisions.keep(transaction, terms);
            var seen = decisions
                    .version(transaction.sql(), shown)
                    .filter(one -> one.kind().equals(terms.kind()));
            var agreed = EnumSet.noneOf(Purpose.class);
            // Who saw something else than what is in use now cannot have said yes to it.
            if (seen.isPresent()) agreed.addAll(wanted);
            agreed.retainAll(terms.purposes());
            if (signal) agreed.remove(Purpose.MARKETING);
            var id = before.map(Choice::id).orElseGet(() -> UUID.randomUUID().toString());
            var hash = seen.map(Decisions.Version::hash).orElse(terms.hash());
            decisions.keep(transaction, new Decision(id, transaction.at(), hash, agreed, way, signal));
            // The cookie knows whole seconds; the later of two answers in one second is the one it has.
            return new Choice(id, terms.kind(), agreed, transaction.at().truncatedTo(ChronoUnit.SECONDS));
        });
    }

    /**
     * From now on an answer stands for this many days.
     *
     * @param days 1 to 396
     */
    public void askAgainAfter(Transaction transaction, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Unfit("days", MOST_DAYS);
        }
        settings.save(transaction, ASK_AGAIN, Integer.toString(days));
        transaction.changed("consent.days-changed", Services.KEY + " frame");
    }

    /**
     * From now on buyers of advertisements are told what readers answered; null stops it.
     *
     * @throws Unfit when a vendor is no declared service
     */
    public void advertise(Transaction transaction, @Nullable Advertising advertising) {
        if (advertising == null) settings.remove(transaction, Advertising.SETTING);
        else {
            var declared =
                    services.all(transaction.sql()).stream().map(Service::slug).toList();
            for (var vendor : advertising.vendors()) {
                if (!declared.contains(vendor.service()))
                    throw new Unfit("undeclared", vendor.service().text());
            }
            settings.save(transaction, Advertising.SETTING, advertising.node().toString());
        }
        transaction.changed("consent.advertising-changed", Services.KEY + " frame");
        keepTerms(transaction);
    }

    /** Keeps what readers are asked now as a version, so that it is there before the first of them answers. */
    public void keepTerms() {
        if (terms().asks()) database.run(this::keepTerms);
    }

    /** The same, within the change that makes it what readers are asked. */
    public void keepTerms(Transaction transaction) {
        var terms = terms(transaction.sql());
        if (terms.asks()) decisions.keep(transaction, terms);
    }
}
