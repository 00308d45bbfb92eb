package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who listen: what they hear of a storm, and what is left of one who went away. */
class TickerTest {
    private static final String ASKS = "GET /news HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final int WORDS = 2_000;

    private final Ticker ticker = new Ticker(3);
    private final OpenHouse house =
            OpenHouse.with(routes -> routes.get("/news", _ -> Reply.news(ticker, "river", "0")));

    @AfterEach
    void close() {
        house.close();
    }

    private Wire listener() {
        var wire = house.wire().say(ASKS);
        wire.hearUntil("data: 0\n\n");
        return wire;
    }

    @Test
    void of_a_storm_everybody_hears_the_last_word_and_few_of_the_others() {
        try (var one = listener();
                var other = listener()) {
            for (int word = 1; word <= WORDS; word++) ticker.tell("river", Integer.toString(word));
            for (var wire : new Wire[] {one, other}) {
                var heard = wire.hearUntil("data: " + WORDS + "\n\n");
                assertThat(Pattern.compile("data: ").matcher(heard).results().count())
                        .isLessThan(WORDS / 10);
            }
        }
    }

    @Test
    void who_went_away_leaves_room_and_nothing_else() {
        var first = listener();
        var second = listener();
        try (var third = listener()) {
            assertThat(house.get("/news").statusCode())
                    .as("more than there is room for")
                    .isEqualTo(503);
            first.close();
            second.close();
            assertThat(comesDownTo(1)).isTrue();
            assertThat(ticker.isHeard("river")).isTrue();
            ticker.tell("river", "still here");
            third.hearUntil("data: still here\n\n");
            var again = listener();
            assertThat(ticker.listeners()).isEqualTo(2);
            again.close();
        }
        assertThat(comesDownTo(0)).isTrue();
        assertThat(ticker.isHeard("river")).isFalse();
    }

    /** Whether the server notices in time who has gone. */
    private boolean comesDownTo(int listeners) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (ticker.listeners() != listeners && System.nanoTime() < giveUp) Thread.onSpinWait();
        return ticker.listeners() == listeners;
    }
}
