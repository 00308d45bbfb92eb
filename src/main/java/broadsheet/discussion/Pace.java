package broadsheet.discussion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast comments come, by address, by person and by story, in buckets that leak: each holds so many at once and forgets
 * them at a steady rate. Kept in memory, for a restart does no harm.
 *
 * <p>Under attack, when a story gets more than a crowd of readers ever writes, everybody's bucket for that story is smaller
 * until it is over: who wrote once can still write, who writes all the time cannot.
 */
final class Pace {
    /** A lively quarrel of one person: five at once, then one in twenty seconds. */
    private static final Bucket PERSON = new Bucket(5, Duration.ofSeconds(20));

    /** A school or an office behind one address. */
    private static final Bucket ADDRESS = new Bucket(12, Duration.ofSeconds(10));

    /** The same while a story is under attack. */
    private static final Bucket ADDRESS_IN_STORM = new Bucket(2, Duration.ofSeconds(60));

    /** More than this a minute has been seen on no story of a paper this size; a million readers may still do it. */
    private static final Bucket STORY = new Bucket(300, Duration.ofMillis(200));

    /** People remembered; beyond it the least active are forgotten first. */
    private static final int MOST = 200_000;

    /** What stands in the way, and how many seconds until it does not. */
    record Delay(Ground ground, int seconds) {}

    private record Bucket(int holds, Duration leaks) {}

    private record Level(double full, long at) {}

    private final Cache<String, Level> levels = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** Counts one more attempt, also one that is turned away, so that hammering does not help. */
    Optional<Delay> delay(String story, String address, Optional<String> person, Instant now) {
        boolean storm = fill("story " + story, STORY, now) > 0;
        int byAddress = fill("address " + address, ADDRESS, now);
        int here = storm ? fill("storm " + story + " " + address, ADDRESS_IN_STORM, now) : 0;
        int byPerson = person.map(one -> fill("person " + one, PERSON, now)).orElse(0);
        if (byPerson > 0) return Optional.of(new Delay(Ground.TOO_FAST, byPerson));
        if (byAddress > 0) return Optional.of(new Delay(Ground.TOO_FAST_HERE, byAddress));
        return here > 0 ? Optional.of(new Delay(Ground.STORM, here)) : Optional.empty();
    }

    /** Gives 0, or after how many seconds there is room again. */
    private int fill(String name, Bucket bucket, Instant now) {
        long millis = now.toEpochMilli();
        var after = levels.asMap().compute(name, (_, before) -> {
            double left = before == null ? 0 : left(before, bucket, millis);
            // No fuller than twice the bucket: who stops hammering is let in again within minutes.
            return new Level(Math.min(left + 1, 2.0 * bucket.holds()), millis);
        });
        double over = after.full() - bucket.holds();
        return over <= 0 ? 0 : (int) Math.ceil(over * bucket.leaks().toMillis() / 1000);
    }

    private static double left(Level level, Bucket bucket, long millis) {
        return Math.max(
                0,
                level.full()
                        - (double) Math.max(0, millis - level.at())
                                / bucket.leaks().toMillis());
    }
}
