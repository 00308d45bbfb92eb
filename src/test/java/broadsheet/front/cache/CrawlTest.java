package broadsheet.front.cache;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.http.Finished;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A crawler walks through the archive while readers read the news. */
class CrawlTest {
    private static final int ADDRESSES = 250_000;
    private static final int ASKED_EVERY = 20;
    private static final long ROOM = 16 << 20;
    private static final byte[] TEXT = "x".repeat(3_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void the_front_page_stays_and_the_memory_is_bounded() {
        var crew = new Crew(Runnable::run, Runnable::run, Runnable::run, work -> {}, (nanos, call) -> call.run());
        var cache = new PageCache(ROOM, 1_000, crew, System::nanoTime);
        var fronts = new AtomicInteger();
        long heaviest = 0;
        for (int i = 0; i < ADDRESSES; i++) {
            if (i % ASKED_EVERY == 0) cache.find("/", () -> front(fronts)).join();
            var story = "story:" + i;
            cache.find("/archive/" + i, () -> page(story, "section:archive", "frame"))
                    .join();
            if (i % 10_000 == 0) heaviest = Math.max(heaviest, cache.bytes());
        }
        assertThat(fronts.get()).as("renderings of the front page").isLessThan(10);
        assertThat(cache.holds("/")).isTrue();
        assertThat(heaviest).isLessThanOrEqualTo(ROOM);
        assertThat(cache.size()).isLessThan(ROOM / TEXT.length);
        assertThat(cache.indexed()).isLessThan((int) (ROOM / TEXT.length) + 10);
        assertThat(cache.underWay()).isZero();
    }

    private static Page front(AtomicInteger fronts) {
        fronts.incrementAndGet();
        return page("stories", "frame");
    }

    private static Page page(String... keys) {
        return new Page(Finished.of(200, "text/plain", TEXT, Map.of()), Set.of(keys));
    }
}
