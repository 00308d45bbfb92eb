package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.discussion.Discussion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaretakerTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T23:59:00Z"));

    @Test
    void every_errand_is_run_once_a_day_and_one_that_fails_is_tried_again() {
        var run = new ArrayList<String>();
        var caretaker = new Caretaker(now::get)
                .daily("fails at first", () -> {
                    run.add("tried");
                    if (run.size() == 1) throw new IllegalStateException("not yet");
                })
                .daily("works", () -> run.add("works"));
        caretaker.look();
        assertThat(run).containsExactly("tried", "works");
        caretaker.look();
        caretaker.look();
        assertThat(run).containsExactly("tried", "works", "tried");
        now.set(now.get().plus(Duration.ofMinutes(2)));
        caretaker.look();
        assertThat(run).isEqualTo(List.of("tried", "works", "tried", "tried", "works"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void mail_addresses_and_senders_are_forgotten_in_their_time(TestDatabase kind) {
        try (var newsroom = Newsroom.open(kind, now::get)) {
            var story = newsroom.story("/culture/the-mouthers").id();
            var old = now.get().minus(Duration.ofDays(366));
            var young = now.get().minus(Duration.ofDays(300));
            newsroom.database().run(transaction -> {
                for (var written : List.of(old, young)) {
                    var id = newsroom.moderation()
                            .bring(
                                    transaction,
                                    story,
                                    null,
                                    Discussion.guest("Ann", "ann@example.org"),
                                    "At " + written,
                                    written,
                                    null,
                                    "t:" + written);
                    transaction.sql().execute("update comment set sender = 'hash' where id = ?", id);
                }
            });
            newsroom.caretaker().look();
            var left = newsroom.database()
                    .read(sql -> sql.createQuery(
                                    "select written_at, mail, sender from comment where source like 'At %' order by written_at")
                            .map((row, _) -> row.getString("mail") + " " + row.getString("sender"))
                            .list());
            assertThat(left).containsExactly("null null", "ann@example.org null");
        }
    }
}
