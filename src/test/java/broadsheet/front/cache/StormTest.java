package broadsheet.front.cache;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.http.Finished;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Readers, writers, renderers, spare workers and alarms at once, against a model: a story has a number that writers raise;
 * a page shows the numbers of its two stories at the moment it was made. What was acknowledged before a reader asked must
 * be in the answer, no page may be made twice at a time or more often than the pace allows, and when the storm is over
 * what is hot shows the last of it without having been asked for.
 */
@Timeout(60)
class StormTest {
    private static final int STORIES = 12;
    private static final int PAGES = 30;
    private static final int WRITERS = 2;
    private static final int PEOPLE = 6;
    private static final int STEPS = 4_000;

    private final AtomicIntegerArray written = new AtomicIntegerArray(STORIES);
    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(STORIES);
    private final AtomicIntegerArray rendering = new AtomicIntegerArray(PAGES);
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final List<Queue<Long>> begun = new ArrayList<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final ExecutorService spare = Executors.newFixedThreadPool(2);
    private final ExecutorService packer = Executors.newSingleThreadExecutor();

    {
        for (int i = 0; i < PAGES; i++) begun.add(new ConcurrentLinkedQueue<>());
    }

    @AfterEach
    void close() {
        workers.close();
        spare.close();
        packer.close();
    }

    private PageCache cache(long room, int aSecond) {
        var crew = new Crew(
                workers,
                spare,
                Runnable::run,
                packer,
                (nanos, call) -> CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
                        .execute(call));
        return new PageCache(room, aSecond, crew, System::nanoTime);
    }

    @Test
    void no_reader_gets_a_page_older_than_the_last_change_acknowledged_before_they_asked() throws Exception {
        storm(cache(50 << 20, 1_000), 0);
        assertThat(wrong).isEmpty();
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void nor_when_there_is_room_for_hardly_any_page() throws Exception {
        storm(cache(30_000, 1_000), 0);
        assertThat(wrong).isEmpty();
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void no_page_is_made_more_often_than_the_pace_allows_and_the_last_change_is_shown_unasked() throws Exception {
        int aSecond = 100;
        var cache = cache(50 << 20, aSecond);
        storm(cache, TimeUnit.MICROSECONDS.toNanos(100));
        assertThat(wrong).isEmpty();
        assertThat(mostAtOnce).hasValue(1);
        // Begins are noted a moment after the cache has: the thread may have been held up between.
        long shortest = TimeUnit.SECONDS.toNanos(1) / aSecond;
        for (var each : begun) {
            var times = List.copyOf(each);
            if (times.size() < 3) continue;
            long whole = times.getLast() - times.getFirst();
            assertThat(times.size() - 2).isLessThanOrEqualTo((int) (whole / shortest) + 1);
        }
        while (cache.underWay() > 0) LockSupport.parkNanos(100_000);
        for (int page = 0; page < PAGES; page++) {
            var lent = cache.lent("/page/" + page);
            assertThat(lent).as("page %d", page).isNotNull();
            assertThat(lent.page().text()).isEqualTo(shown(page));
        }
    }

    private void storm(PageCache cache, long breath) throws InterruptedException {
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var over = new CountDownLatch(PEOPLE);
            for (int person = 0; person < PEOPLE; person++) {
                var random = new Random(person);
                boolean writes = person < WRITERS;
                people.execute(() -> {
                    for (int i = 0; i < STEPS; i++) {
                        if (writes) write(cache, random.nextInt(STORIES));
                        else read(cache, random.nextInt(PAGES));
                        if (writes && breath > 0) LockSupport.parkNanos(breath);
                    }
                    over.countDown();
                });
            }
            assertThat(over.await(50, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void write(PageCache cache, int story) {
        int number = written.incrementAndGet(story);
        cache.forget(Set.of("story:" + story));
        acknowledged.accumulateAndGet(story, number, Math::max);
    }

    private void read(PageCache cache, int page) {
        int atLeastOne = acknowledged.get(one(page));
        int atLeastOther = acknowledged.get(other(page));
        var address = "/page/" + page;
        var ready = cache.lent(address);
        var answer = ready == null ? cache.find(address, () -> render(page)).join() : ready.page();
        var shown = answer.text().split(" ");
        if (Integer.parseInt(shown[0]) < atLeastOne || Integer.parseInt(shown[1]) < atLeastOther) {
            wrong.add("%s showed %s where %d %d was acknowledged"
                    .formatted(address, List.of(shown), atLeastOne, atLeastOther));
        }
    }

    private Page render(int page) {
        begun.get(page).add(System.nanoTime());
        mostAtOnce.accumulateAndGet(rendering.incrementAndGet(page), Math::max);
        var text = shown(page);
        Thread.yield();
        rendering.decrementAndGet(page);
        var answer = Finished.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8), Map.of());
        return new Page(answer, Set.of("story:" + one(page), "story:" + other(page), "only:" + page));
    }

    private String shown(int page) {
        return written.get(one(page)) + " " + written.get(other(page));
    }

    private static int one(int page) {
        return page % STORIES;
    }

    private static int other(int page) {
        return (page * 7 + 3) % STORIES;
    }
}
