package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.http.Finished;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PageCacheTest {
    private static final Executor AT_ONCE = Runnable::run;
    private static final long ROOM = 50 << 20;

    private static PageCache cache(Executor workers) {
        return new PageCache(ROOM, workers, AT_ONCE, AT_ONCE);
    }

    private static PageCache.Page page(String text, String... keys) {
        return new PageCache.Page(finished(text), Set.copyOf(List.of(keys)));
    }

    private static Finished finished(String text) {
        return Finished.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    @Test
    void a_page_is_made_once_and_then_at_hand() {
        var cache = cache(AT_ONCE);
        var made = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            cache.find("/", () -> page("front " + made.incrementAndGet(), "stories"))
                    .join();
        }
        assertThat(made).hasValue(1);
        assertThat(cache.ready("/").text()).isEqualTo("front 1");
    }

    @Test
    void a_change_forgets_the_pages_that_show_it_and_no_others() {
        var cache = cache(AT_ONCE);
        cache.find("/a", () -> page("a", "story:1", "frame")).join();
        cache.find("/b", () -> page("b", "story:2", "frame")).join();
        cache.forget(Set.of("story:1"));
        assertThat(cache.ready("/a")).isNull();
        assertThat(cache.ready("/b")).isNotNull();
        cache.forget(Set.of("frame"));
        assertThat(cache.ready("/b")).isNull();
        assertThat(cache.indexed()).isZero();
    }

    @Test
    void a_page_without_keys_is_not_kept() {
        var cache = cache(AT_ONCE);
        assertThat(cache.find("/nowhere", () -> page("nothing")).join().text()).isEqualTo("nothing");
        assertThat(cache.ready("/nowhere")).isNull();
    }

    @Test
    void all_who_ask_while_a_page_is_made_wait_for_the_one_rendering() {
        var work = new ArrayList<Runnable>();
        var cache = cache(work::add);
        var one = cache.find("/", () -> page("front", "stories"));
        var other = cache.find("/", () -> page("never made", "stories"));
        assertThat(work).hasSize(1);
        work.getFirst().run();
        assertThat(one.join()).isSameAs(other.join());
    }

    @Test
    void who_asks_after_a_change_does_not_get_what_was_begun_before_it() {
        var work = new ArrayList<Runnable>();
        var cache = cache(work::add);
        var before = cache.find("/", () -> page("old", "stories"));
        cache.forget(Set.of("stories"));
        var after = cache.find("/", () -> page("new", "stories"));
        work.get(1).run();
        work.get(0).run();
        assertThat(before.join().text()).isEqualTo("old");
        assertThat(after.join().text()).isEqualTo("new");
        assertThat(cache.ready("/").text()).isEqualTo("new");
    }

    @Test
    void a_rendering_that_fails_tells_its_readers_and_leaves_the_way_free() {
        var cache = cache(AT_ONCE);
        var failed = cache.find("/", () -> {
            throw new IllegalStateException("no database");
        });
        assertThat(failed).isCompletedExceptionally();
        assertThat(cache.find("/", () -> page("there", "stories")).join().text())
                .isEqualTo("there");
    }

    @Test
    void a_full_house_turns_readers_away_and_recovers() {
        var full = new AtomicInteger(1);
        var cache = cache(work -> {
            if (full.getAndDecrement() > 0) throw broadsheet.http.Refused.busy();
            work.run();
        });
        assertThat(cache.find("/", () -> page("there", "stories"))).isCompletedExceptionally();
        assertThat(cache.find("/", () -> page("there", "stories")).join().text())
                .isEqualTo("there");
    }

    @Test
    void a_page_asked_for_again_is_packed_better_and_still_forgotten() {
        var cache = cache(AT_ONCE);
        var text = "The river rose in the night. ".repeat(100);
        cache.find("/", () -> page(text, "story:1")).join();
        var first = cache.ready("/");
        var second = cache.ready("/");
        assertThat(second).isNotSameAs(first);
        assertThat(second.text()).isEqualTo(text);
        cache.forget(Set.of("story:1"));
        assertThat(cache.ready("/")).isNull();
    }

    @Test
    void it_stays_within_its_weight_and_its_index_with_it() {
        var cache = new PageCache(1 << 20, AT_ONCE, AT_ONCE, AT_ONCE);
        for (int i = 0; i < 5_000; i++) {
            int number = i;
            cache.find("/news/" + i, () -> page("x".repeat(2_000), "story:" + number, "frame"))
                    .join();
        }
        assertThat(cache.size()).isBetween(50L, 400L);
        assertThat(cache.indexed()).isLessThanOrEqualTo((int) cache.size() + 1);
        cache.forget(Set.of("frame"));
        assertThat(cache.size()).isZero();
        assertThat(cache.indexed()).isZero();
    }

    /**
     * Readers, writers and renderers at once, against a model: a story has a number that writers raise; a page shows the
     * numbers of its stories at the moment it was made. What was acknowledged before a reader asked must be in the answer.
     */
    @Test
    void no_reader_gets_a_page_older_than_the_last_change_acknowledged_before_they_asked() throws Exception {
        int stories = 12;
        int pages = 30;
        var written = new AtomicIntegerArray(stories);
        var acknowledged = new AtomicIntegerArray(stories);
        var rendering = new AtomicIntegerArray(pages);
        var mostAtOnce = new AtomicInteger();
        var wrong = new ArrayList<String>();
        try (var workers = Executors.newFixedThreadPool(4);
                var people = Executors.newFixedThreadPool(6)) {
            var cache = new PageCache(200_000, workers, AT_ONCE, AT_ONCE);
            var over = new CountDownLatch(6);
            for (int person = 0; person < 6; person++) {
                var random = new Random(person);
                boolean writes = person < 2;
                people.execute(() -> {
                    for (int i = 0; i < 4_000; i++) {
                        if (writes) write(cache, written, acknowledged, random.nextInt(stories));
                        else
                            read(
                                    cache,
                                    random.nextInt(pages),
                                    stories,
                                    written,
                                    acknowledged,
                                    rendering,
                                    mostAtOnce,
                                    wrong);
                    }
                    over.countDown();
                });
            }
            assertThat(over.await(50, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(wrong).isEmpty();
        // Two while one from before a change is still at it; never as many as ask.
        assertThat(mostAtOnce.get()).isLessThanOrEqualTo(4);
    }

    private static void write(PageCache cache, AtomicIntegerArray written, AtomicIntegerArray acknowledged, int story) {
        int number = written.incrementAndGet(story);
        cache.forget(Set.of("story:" + story));
        acknowledged.accumulateAndGet(story, number, Math::max);
    }

    private static void read(
            PageCache cache,
            int page,
            int stories,
            AtomicIntegerArray written,
            AtomicIntegerArray acknowledged,
            AtomicIntegerArray rendering,
            AtomicInteger mostAtOnce,
            List<String> wrong) {
        int one = page % stories;
        int other = (page * 7 + 3) % stories;
        int atLeastOne = acknowledged.get(one);
        int atLeastOther = acknowledged.get(other);
        var address = "/page/" + page;
        var ready = cache.ready(address);
        var answer = ready != null
                ? CompletableFuture.completedFuture(ready)
                : cache.find(address, () -> {
                    mostAtOnce.accumulateAndGet(rendering.incrementAndGet(page), Math::max);
                    var text = written.get(one) + " " + written.get(other);
                    Thread.yield();
                    rendering.decrementAndGet(page);
                    return page(text, "story:" + one, "story:" + other, "only:" + page);
                });
        var shown = answer.join().text().split(" ");
        if (Integer.parseInt(shown[0]) < atLeastOne || Integer.parseInt(shown[1]) < atLeastOther) {
            synchronized (wrong) {
                wrong.add("%s showed %s where %d %d was acknowledged"
                        .formatted(address, List.of(shown), atLeastOne, atLeastOther));
            }
        }
    }
}
