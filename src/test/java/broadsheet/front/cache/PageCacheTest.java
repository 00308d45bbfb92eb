package broadsheet.front.cache;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.http.Finished;
import broadsheet.http.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PageCacheTest {
    private static final Executor AT_ONCE = Runnable::run;
    private static final long ROOM = 50 << 20;

    private static final int A_SECOND = 25;
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1) / A_SECOND;

    private final AtomicLong now = new AtomicLong(TimeUnit.HOURS.toNanos(1));
    private final List<Runnable> spare = new ArrayList<>();
    private final List<Runnable> alarms = new ArrayList<>();

    private PageCache cache(Executor workers) {
        return cache(workers, ROOM);
    }

    /** Whose clock stands still, and whose spare work and alarms wait for the test to call them. */
    private PageCache cache(Executor workers, long room) {
        var crew = new Crew(workers, spare::add, AT_ONCE, AT_ONCE, (nanos, call) -> alarms.add(call));
        return new PageCache(room, A_SECOND, crew, now::get);
    }

    private static Finished ready(PageCache cache, String address) {
        var lent = cache.lent(address);
        return lent == null ? null : lent.page();
    }

    private static void runAll(List<Runnable> work) {
        var waiting = List.copyOf(work);
        work.clear();
        waiting.forEach(Runnable::run);
    }

    private void pass(long nanos) {
        now.addAndGet(nanos);
    }

    private static Page page(String text, String... keys) {
        return new Page(finished(text), Set.copyOf(List.of(keys)));
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
        assertThat(ready(cache, "/").text()).isEqualTo("front 1");
    }

    @Test
    void a_change_forgets_the_pages_that_show_it_and_no_others() {
        var cache = cache(AT_ONCE);
        cache.find("/a", () -> page("a", "story:1", "frame")).join();
        cache.find("/b", () -> page("b", "story:2", "frame")).join();
        cache.forget(Set.of("story:1"));
        assertThat(ready(cache, "/a")).isNull();
        assertThat(ready(cache, "/b")).isNotNull();
        cache.forget(Set.of("frame"));
        assertThat(ready(cache, "/b")).isNull();
        assertThat(cache.indexed()).isZero();
    }

    @Test
    void a_page_without_keys_is_not_kept() {
        var cache = cache(AT_ONCE);
        assertThat(cache.find("/nowhere", () -> page("nothing")).join().text()).isEqualTo("nothing");
        assertThat(ready(cache, "/nowhere")).isNull();
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
        var inside = new ArrayList<CompletableFuture<Finished>>();
        var cache = cache(AT_ONCE);
        var number = new AtomicInteger();
        var before = cache.find("/", () -> {
            int mine = number.incrementAndGet();
            if (mine > 1) return page("new", "stories");
            cache.forget(Set.of("stories"));
            inside.add(cache.find("/", () -> page("new", "stories")));
            return page("old", "stories");
        });
        assertThat(before.join().text()).isEqualTo("old");
        assertThat(inside.getFirst()).as("waits for its turn").isNotDone();
        pass(INTERVAL);
        runAll(alarms);
        assertThat(inside.getFirst().join().text()).isEqualTo("new");
        assertThat(ready(cache, "/").text()).isEqualTo("new");
    }

    @Test
    void who_comes_while_a_rendering_still_waits_for_a_thread_joins_it_whatever_has_changed() {
        var work = new ArrayList<Runnable>();
        var cache = cache(work::add);
        var before = cache.find("/", () -> page("made after both asked", "stories"));
        cache.forget(Set.of("stories"));
        var after = cache.find("/", () -> page("never made", "stories"));
        assertThat(work).hasSize(1);
        runAll(work);
        assertThat(before.join()).isSameAs(after.join());
    }

    @Test
    void who_waits_behind_a_rendering_that_a_change_did_not_concern_is_given_its_page() {
        var inside = new ArrayList<CompletableFuture<Finished>>();
        var cache = cache(AT_ONCE);
        var page = cache.find("/", () -> {
            cache.forget(Set.of("story:elsewhere"));
            inside.add(cache.find("/", () -> page("never made", "stories")));
            return page("front", "stories");
        });
        assertThat(inside.getFirst().join()).isSameAs(page.join());
        assertThat(cache.underWay()).isZero();
    }

    private void heat(PageCache cache, String address) {
        for (int i = 0; i < 3; i++) cache.lent(address);
    }

    @Test
    void what_is_asked_for_all_the_time_is_made_again_before_anybody_asks() {
        var cache = cache(AT_ONCE);
        var made = new AtomicInteger();
        cache.find("/", () -> page("front " + made.incrementAndGet(), "stories"))
                .join();
        heat(cache, "/");
        pass(INTERVAL);
        cache.forget(Set.of("stories"));
        assertThat(cache.holds("/")).isFalse();
        runAll(spare);
        assertThat(ready(cache, "/").text()).isEqualTo("front 2");
        assertThat(cache.underWay()).isZero();
    }

    @Test
    void what_nobody_asks_for_any_more_is_not_made_again() {
        var cache = cache(AT_ONCE);
        cache.find("/once", () -> page("read once", "stories")).join();
        cache.find("/past", () -> page("was read a lot", "stories")).join();
        heat(cache, "/past");
        pass(TimeUnit.SECONDS.toNanos(6));
        cache.forget(Set.of("stories"));
        assertThat(spare).isEmpty();
        assertThat(cache.underWay()).isZero();
    }

    @Test
    void a_reader_does_not_wait_for_spare_time() {
        var cache = cache(AT_ONCE);
        var made = new AtomicInteger();
        cache.find("/", () -> page("front " + made.incrementAndGet(), "stories"))
                .join();
        heat(cache, "/");
        pass(INTERVAL);
        cache.forget(Set.of("stories"));
        assertThat(cache.find("/", () -> page("never made", "stories")).join().text())
                .isEqualTo("front 2");
        runAll(spare);
        assertThat(made).hasValue(2);
    }

    @Test
    void when_there_is_no_spare_time_the_next_reader_has_the_page_made() {
        var crew = new Crew(
                AT_ONCE,
                work -> {
                    throw Refused.busy();
                },
                AT_ONCE,
                AT_ONCE,
                (nanos, call) -> alarms.add(call));
        var cache = new PageCache(ROOM, A_SECOND, crew, now::get);
        cache.find("/", () -> page("front", "stories")).join();
        heat(cache, "/");
        pass(INTERVAL);
        cache.forget(Set.of("stories"));
        assertThat(cache.underWay()).isZero();
        assertThat(cache.find("/", () -> page("front", "stories"))).isCompleted();
    }

    @Test
    void a_change_of_everything_makes_again_what_is_asked_for_most_and_no_more() {
        var cache = cache(AT_ONCE);
        for (int i = 0; i < 300; i++) {
            var address = "/" + i;
            cache.find(address, () -> page(address, "frame")).join();
            heat(cache, address);
            if (i >= 280) heat(cache, address);
        }
        pass(INTERVAL);
        cache.forget(Set.of("frame"));
        assertThat(spare).hasSize(200);
        runAll(spare);
        assertThat(cache.size()).isEqualTo(200);
        for (int i = 280; i < 300; i++) assertThat(cache.holds("/" + i)).isTrue();
    }

    @Test
    void a_storm_is_bundled_and_its_last_change_is_shown() {
        var cache = cache(AT_ONCE);
        var comments = new AtomicInteger();
        var made = new AtomicInteger();
        Rendering rendering = () -> {
            made.incrementAndGet();
            return page(comments.get() + " comments", "story:1");
        };
        cache.find("/", rendering).join();
        heat(cache, "/");
        int steps = 1_000;
        for (int i = 0; i < steps; i++) {
            comments.incrementAndGet();
            cache.forget(Set.of("story:1"));
            assertThat(cache.holds("/")).as("the old page").isFalse();
            pass(TimeUnit.MILLISECONDS.toNanos(1));
            if (i % 40 == 39) runAll(alarms);
            runAll(spare);
        }
        assertThat(made.get()).isBetween(2, steps / 40 + 2);
        pass(INTERVAL);
        runAll(alarms);
        runAll(spare);
        assertThat(ready(cache, "/").text()).isEqualTo(steps + " comments");
    }

    @Test
    void who_asks_in_a_storm_waits_for_the_next_rendering_and_no_longer() {
        var cache = cache(AT_ONCE);
        var comments = new AtomicInteger();
        Rendering rendering = () -> page(comments.get() + " comments", "story:1");
        cache.find("/", rendering).join();
        pass(TimeUnit.MILLISECONDS.toNanos(1));
        comments.set(1);
        cache.forget(Set.of("story:1"));
        var one = cache.find("/", rendering);
        comments.set(2);
        cache.forget(Set.of("story:1"));
        var other = cache.find("/", rendering);
        assertThat(one).isNotDone();
        assertThat(alarms).as("one for all").hasSize(1);
        pass(INTERVAL);
        runAll(alarms);
        assertThat(one.join().text()).isEqualTo("2 comments");
        assertThat(other.join()).isSameAs(one.join());
    }

    @Test
    void what_is_never_kept_does_not_wait() {
        var cache = cache(AT_ONCE);
        for (int i = 0; i < 100; i++) {
            assertThat(cache.find("/nowhere", () -> page("nothing"))).isCompleted();
            cache.forget(Set.of("stories"));
        }
        assertThat(alarms).isEmpty();
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
            if (full.getAndDecrement() > 0) throw Refused.busy();
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
        var first = ready(cache, "/");
        var second = ready(cache, "/");
        assertThat(second).isNotSameAs(first);
        assertThat(second.text()).isEqualTo(text);
        cache.forget(Set.of("story:1"));
        assertThat(ready(cache, "/")).isNull();
    }

    @Test
    void it_stays_within_its_weight_and_its_index_with_it() {
        var cache = cache(AT_ONCE, 1 << 20);
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
}
