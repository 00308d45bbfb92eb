package broadsheet.mail;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.mail.Outcome.Away;
import broadsheet.mail.Outcome.Later;
import broadsheet.mail.Outcome.Refused;
import broadsheet.mail.Outcome.Sent;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries posted letters to the mail server: at once when one is posted, again after a failure at growing distances for three
 * days. Several nodes may each have one; a letter is taken by one of them at a time.
 */
public final class Postman implements AutoCloseable {
    /** How long after each vain try the next one comes; after the last a letter is given up. About three days in all. */
    static final List<Duration> DISTANCES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    /** Letters of one conversation; a server may limit them, and what is taken must be done before it is taken to be lost. */
    private static final int ROUND = 20;

    private static final Duration LONGEST_NAP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Database database;
    private final SmtpServer server;
    private final String sender;
    private final InstantSource clock;
    private final Letters letters = new Letters();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private Instant purged = Instant.EPOCH;
    private boolean called;
    private boolean stopped;

    /**
     * @param sender the name letters come from, such as the newspaper's
     */
    public Postman(Database database, SmtpServer server, String sender, InstantSource clock) {
        this.database = database;
        this.server = server;
        this.sender = sender;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("postman").daemon(true).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Looks at once when a letter was posted. */
    public void wake(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.what().equals(Outbox.POSTED))) call(false);
    }

    /**
     * Carries what is due, once.
     *
     * @return how many letters were settled or put off
     */
    public int round() {
        var taken = database.write(transaction -> letters.take(transaction.sql(), clock.instant(), ROUND));
        if (taken.isEmpty()) return 0;
        try (var carrier = new Carrier(server, sender)) {
            boolean away = false;
            for (var letter : taken) {
                var outcome = away ? new Away("the mail server is away") : carrier.carry(letter);
                if (!away && outcome instanceof Away(var answer))
                    LOG.warn("The mail server cannot be reached, letters wait: {}", answer);
                away = outcome instanceof Away;
                note(letter, outcome);
            }
        } catch (MessagingException unusable) {
            for (var letter : taken) note(letter, new Away(String.valueOf(unusable.getMessage())));
        }
        return taken.size();
    }

    private void note(Letters.Posted letter, Outcome outcome) {
        var now = clock.instant();
        database.run(transaction -> {
            switch (outcome) {
                case Sent(var answer) -> letters.sent(transaction.sql(), letter, answer, now);
                case Refused(var answer) -> letters.refused(transaction.sql(), letter, answer, now);
                case Later(var answer) -> putOff(transaction.sql(), letter, answer, now);
                case Away(var answer) -> putOff(transaction.sql(), letter, answer, now);
            }
        });
        if (outcome instanceof Refused(var answer))
            LOG.info("letter {} was refused: {}", letter.id(), withoutAddress(answer, letter));
    }

    /** Servers repeat the address in their answer; a log keeps none. */
    private static String withoutAddress(String answer, Letters.Posted letter) {
        return answer.replace(letter.to().text(), "…");
    }

    private void putOff(Handle sql, Letters.Posted letter, String answer, Instant now) {
        if (letter.tries() >= DISTANCES.size()) letters.givenUp(sql, letter, answer, now);
        else letters.again(sql, letter, answer, now.plus(DISTANCES.get(letter.tries())));
    }

    private void run() {
        while (!isStopped()) {
            try {
                if (round() > 0) continue;
                purge();
                nap(until(database.read(letters::nextDue).orElse(Instant.MAX)));
            } catch (RuntimeException trouble) {
                LOG.warn("Letters could not be carried now, and will be tried again: {}", trouble.getMessage());
                nap(LONGEST_NAP);
            }
        }
    }

    private void purge() {
        var now = clock.instant();
        if (now.isBefore(purged.plus(BETWEEN_PURGES))) return;
        purged = now;
        database.run(transaction -> letters.purge(transaction.sql(), now));
    }

    private Duration until(Instant due) {
        var now = clock.instant();
        if (due.isAfter(now.plus(LONGEST_NAP))) return LONGEST_NAP;
        return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
    }

    private void nap(Duration longest) {
        lock.lock();
        try {
            long nanos = longest.toNanos();
            while (!called && !stopped && nanos > 0) nanos = woken.awaitNanos(nanos);
            called = false;
        } catch (InterruptedException _) {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private void call(boolean toStop) {
        lock.lock();
        try {
            called = true;
            stopped = stopped || toStop;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the letter on its way arrive, for a few seconds; the others wait for the next start. */
    @Override
    public void close() {
        call(true);
        try {
            thread.join(3_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
