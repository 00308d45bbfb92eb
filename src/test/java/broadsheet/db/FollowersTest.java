package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.TestDatabase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class FollowersTest {
    @Parameter
    TestDatabase kind;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private DatabaseAddress address;
    private Database database;

    @BeforeEach
    void open() {
        address = kind.fresh();
        database = Database.open(address, InstantSource.system());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_follower_hears_of_everything_in_order() {
        publish("before it came");
        database.changes().follow("search", this::hear);
        IntStream.range(0, 50).forEach(i -> publish("story " + i));

        assertThat(Eventually.next(heard)).isEqualTo("before it came");
        IntStream.range(0, 50).forEach(i -> assertThat(Eventually.next(heard)).isEqualTo("story " + i));
    }

    @Test
    void a_follower_that_was_down_catches_up_from_its_place() {
        database.changes().follow("search", this::hear);
        publish("heard before the stop");
        assertThat(Eventually.next(heard)).isEqualTo("heard before the stop");
        reopen();
        IntStream.range(0, 1200).forEach(i -> publish("while it was down " + i));
        database.changes().follow("search", this::hear);

        IntStream.range(0, 1200).forEach(i -> assertThat(Eventually.next(heard)).isEqualTo("while it was down " + i));
        assertThat(heard).isEmpty();
    }

    @Test
    void a_batch_that_fails_comes_again_while_others_go_on() {
        var attempts = new AtomicInteger();
        var failed = new LinkedBlockingQueue<String>();
        database.changes().follow("webhooks", batch -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("The other side is down.");
            }
            batch.forEach(change -> failed.add(change.subject()));
        });
        database.changes().follow("search", this::hear);
        publish("flood warning");

        assertThat(Eventually.next(heard)).isEqualTo("flood warning");
        assertThat(Eventually.next(failed)).isEqualTo("flood warning");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_follower_may_write() {
        database.changes()
                .follow(
                        "corrections",
                        batch -> batch.stream()
                                .filter(change -> change.what().equals("story.published"))
                                .forEach(change -> database.run(
                                        transaction -> transaction.changed("correction.noted", change.subject()))));
        database.changes().follow("search", batch -> batch.forEach(change -> heard.add(change.what())));
        publish("flood warning");

        assertThat(Eventually.next(heard)).isEqualTo("story.published");
        assertThat(Eventually.next(heard)).isEqualTo("correction.noted");
    }

    @Test
    void a_name_is_taken_once() {
        database.changes().follow("search", this::hear);
        database.changes().followPromptly("pages", this::hear);

        assertThatThrownBy(() -> database.changes().follow("search", this::hear))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> database.changes().followPromptly("pages", this::hear))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_prompt_follower_has_been_shown_a_write_before_it_returns() {
        publish("before it came");
        var shown = new CopyOnWriteArrayList<String>();
        database.changes().followPromptly("pages", batch -> batch.forEach(change -> shown.add(change.subject())));

        var expected = new ArrayList<String>();
        for (var i = 0; i < 200; i++) {
            publish("story " + i);
            expected.add("story " + i);
            assertThat(shown).isEqualTo(expected);
        }
    }

    @Test
    void each_of_many_writers_finds_its_own_change_shown_and_none_is_shown_twice() {
        var shown = new CopyOnWriteArrayList<String>();
        database.changes().followPromptly("pages", batch -> batch.forEach(change -> shown.add(change.subject())));

        var writers = IntStream.range(0, 16)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 25).forEach(i -> {
                            publish(writer + "/" + i);
                            assertThat(shown).contains(writer + "/" + i);
                        }),
                        task -> Thread.ofVirtual().start(task)))
                .toList();

        writers.forEach(CompletableFuture::join);
        assertThat(shown).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void a_prompt_follower_that_hangs_does_not_keep_writers_for_ever() {
        var gate = new CountDownLatch(1);
        database.changes().followPromptly("pages", batch -> {
            try {
                gate.await();
                hear(batch);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        publish("flood warning");
        publish("all clear");
        assertThat(heard).isEmpty();
        gate.countDown();

        assertThat(Eventually.next(heard)).isEqualTo("flood warning");
        assertThat(Eventually.next(heard)).isEqualTo("all clear");
    }

    @Test
    void a_prompt_follower_that_fails_is_shown_the_same_again() {
        var attempts = new AtomicInteger();
        database.changes().followPromptly("pages", batch -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("Not this time.");
            }
            hear(batch);
        });
        publish("flood warning");

        assertThat(Eventually.next(heard)).isEqualTo("flood warning");
    }

    @Test
    void a_prompt_follower_that_writes_does_not_wait_for_itself() {
        database.changes().followPromptly("pages", batch -> {
            if (batch.getFirst().subject().equals("flood warning")) {
                publish("all clear");
            }
            hear(batch);
        });
        publish("flood warning");

        assertThat(List.of(Eventually.next(heard), Eventually.next(heard)))
                .containsExactly("flood warning", "all clear");
    }

    private void reopen() {
        database.close();
        database = Database.open(address, InstantSource.system());
    }

    private void publish(String story) {
        database.run(transaction -> transaction.changed("story.published", story));
    }

    private void hear(List<Change> batch) {
        batch.forEach(change -> heard.add(change.subject()));
    }
}
