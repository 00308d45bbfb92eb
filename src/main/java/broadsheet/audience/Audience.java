package broadsheet.audience;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.db.Ids;
import broadsheet.db.Settings;
import broadsheet.http.PageRead;
import broadsheet.http.Turnstile;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how many read what, on a thread of its own: takes pages from the {@link Turnstile}, leaves programs out, and adds
 * up; once a minute, and when it closes, the sums go into the database. What a reader brings along, an address and a
 * browser's name, is forgotten before the next page is looked at.
 */
public final class Audience implements AutoCloseable {
    /** The key of the setting, in the change log. */
    static final String KEY = "audience";

    /** Nobody reads this many pages in a minute; a program that calls itself a browser does. */
    static final int MOST_A_MINUTE = 60;

    private static final Duration BETWEEN_BUNDLES = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LISTS = Duration.ofMinutes(5);
    private static final int MOST_WATCHED = 50_000;
    private static final int LISTED = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final Turnstile turnstile = new Turnstile();
    private final Figures figures = new Figures();
    private final Settings settings = new Settings();
    private final Database database;
    private final InstantSource clock;
    private final Ledger ledger;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Long, Integer> minute = new HashMap<>();
    private ZoneId zone = ZoneId.of("UTC");
    private Referrer referrer = new Referrer(Set.of());
    private ReadersOfTheDay readers;
    private Bundle bundle;
    private Instant written;
    private Instant listed;
    private List<String> list = List.of();
    private @Nullable Thread thread;

    public Audience(Database database, Stories stories, Publications publications, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.ledger = new Ledger(stories, publications, Ids.next());
        this.readers = new ReadersOfTheDay(clock, zone);
        this.bundle = new Bundle(today());
        this.written = clock.instant();
        this.listed = written;
    }

    /** Where pages are told to it. */
    public Turnstile turnstile() {
        return turnstile;
    }

    /**
     * Begins to count.
     *
     * @param zone where midnight is the newsroom's
     * @param hosts the newsroom's own, from which nobody is led here
     */
    public void start(ZoneId zone, Set<String> hosts) {
        open(zone, hosts);
        thread = Thread.ofPlatform().name("audience").daemon().start(this::work);
    }

    synchronized void open(ZoneId zone, Set<String> hosts) {
        this.zone = zone;
        referrer = new Referrer(hosts);
        readers = new ReadersOfTheDay(clock, zone);
        bundle = new Bundle(today());
        list = mostRead();
        heed();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void work() {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) look();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts what waits, and writes down what is due. */
    synchronized void look() {
        try {
            var now = clock.instant();
            if (!today().equals(bundle.day)) write();
            turnstile.drain(this::count);
            bundle.readers = readers.count();
            if (Duration.between(written, now).compareTo(BETWEEN_BUNDLES) >= 0) write();
            if (Duration.between(listed, now).compareTo(BETWEEN_LISTS) >= 0) list(now);
        } catch (RuntimeException trouble) {
            // What was counted stays in the bundle for the next time.
            LOG.warn("Readers could not be counted: {}", trouble.getMessage());
        }
    }

    private void count(PageRead page) {
        if (Programs.includes(page.browser())) return;
        long reader = readers.saw(page.address(), page.browser());
        if (minute.size() >= MOST_WATCHED && !minute.containsKey(reader)) minute.clear();
        if (minute.merge(reader, 1, Integer::sum) > MOST_A_MINUTE && !isNear(page.address())) return;
        if (bundle.view(page.path())) referrer.host(page.referrer()).ifPresent(bundle::from);
    }

    /** A proxy in the same house stands for all its readers, who cannot be told apart by it. */
    private static boolean isNear(String address) {
        try {
            var peer = InetAddress.ofLiteral(address);
            return peer.isLoopbackAddress() || peer.isSiteLocalAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void write() {
        written = clock.instant();
        minute.clear();
        if (!bundle.isEmpty()) database.run(tx -> ledger.write(tx, bundle));
        bundle = new Bundle(today());
    }

    /** The list that readers see changes every few minutes, not with every reader. */
    private void list(Instant now) {
        listed = now;
        var newest = mostRead();
        if (newest.equals(list)) return;
        list = newest;
        database.run(tx -> tx.changed("audience.most-read", Figures.MOST_READ));
    }

    private List<String> mostRead() {
        return database.read(sql -> figures.mostRead(sql, today().minusDays(1), LISTED));
    }

    /** Counts, or does not, from now on, on every node; what was counted stays. */
    void turn(boolean on) {
        database.run(tx -> {
            if (on) settings.remove(tx, Figures.SETTING);
            else settings.save(tx, Figures.SETTING, Figures.OFF);
            tx.changed(on ? "audience.on" : "audience.off", KEY + " " + Figures.MOST_READ);
        });
        heed();
    }

    /** Another node may have been told to count, or to stop. */
    public void changed(List<Change> news) {
        if (news.stream()
                .anyMatch(change -> List.of(change.subject().split(" ")).contains(KEY))) heed();
    }

    private void heed() {
        turnstile.open(database.read(figures::isOn));
    }

    /** Writes down what it has counted. */
    @Override
    public void close() {
        closed.countDown();
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        finish();
    }

    private synchronized void finish() {
        look();
        try {
            write();
        } catch (RuntimeException trouble) {
            LOG.warn("The last readers could not be written down: {}", trouble.getMessage());
        }
    }
}
