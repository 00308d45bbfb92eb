package broadsheet.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadersOfTheDayTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
    private final ReadersOfTheDay readers = new ReadersOfTheDay(now::get, ZoneId.of("Europe/Berlin"));

    @Test
    void nobody_was_here_before_the_first_reader() {
        assertThat(readers.count()).isZero();
    }

    @Test
    void who_reads_twice_is_one_reader() {
        readers.saw("192.0.2.1", "Firefox");
        readers.saw("192.0.2.1", "Firefox");
        assertThat(readers.count()).isEqualTo(1);
    }

    @Test
    void another_browser_behind_the_same_address_is_another_reader() {
        for (int browser = 0; browser < 50; browser++) readers.saw("192.0.2.1", "Browser " + browser);
        assertThat(readers.count()).isBetween(45L, 55L);
    }

    @Test
    void the_count_begins_anew_at_the_newsrooms_midnight() {
        readers.saw("192.0.2.1", "Firefox");
        now.set(Instant.parse("2026-03-02T22:59:59Z"));
        assertThat(readers.count()).isEqualTo(1);
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(1)));
        assertThat(readers.count()).isZero();
    }

    /** The seed is fixed, so this says the same every time; four standard errors are 6.5 percent. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 300, 5_000, 12_000, 100_000, 2_000_000})
    void the_error_is_the_one_that_is_promised_at_every_size(int many) {
        Sketch sketch = new Sketch();
        SplittableRandom hashes = new SplittableRandom(8);
        for (int reader = 0; reader < many; reader++) sketch.add(hashes.nextLong());
        assertThat(sketch.estimate()).isCloseTo(many, withinPercentage(6.5));
    }
}
