package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Who hears by mail what is answered, when, and of what. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class ThreadFollowersTest {
    private static final String MARTHA = "martha@example.org";

    private final Square square;
    private final Followers followers;

    ThreadFollowersTest(TestDatabase kind) {
        square = new Square(kind);
        followers = square.discussion.followers();
    }

    @AfterEach
    void close() {
        square.close();
    }

    private Optional<Following> ask(Comment comment, String mail, Often often, String address) {
        return square.database.write(tx -> followers.ask(tx, comment, mail, Square.ENGLISH, often, address));
    }

    private Following follows(Comment comment, Often often) {
        var asked = ask(comment, MARTHA, often, "10.9.9.9").orElseThrow();
        square.database.run(tx -> followers.confirm(tx, asked));
        return find(asked.token()).orElseThrow();
    }

    private Optional<Following> find(String token) {
        return square.database.read(sql -> followers.find(sql, token));
    }

    private Optional<Instant> due() {
        return square.database.read(followers::nextDue);
    }

    private List<String> untold(Following following) {
        return square.database.read(sql -> followers.untold(sql, following, 20)).stream()
                .map(Comment::source)
                .toList();
    }

    @Test
    void nobody_is_written_to_before_they_said_yes() {
        var other = square.kept(square.letter("Another conversation altogether."));
        square.kept(square.letter("With answers of its own.", other.id()));
        square.kept(square.letter("And then some more of them.", other.id()));
        var root = square.kept(square.letter("The water stood high."));
        var asked = ask(root, MARTHA, Often.SOON, "10.9.9.9").orElseThrow();
        square.kept(square.letter("It did.", root.id()));
        assertThat(due()).isEmpty();
        square.database.run(tx -> followers.confirm(tx, asked));
        var following = find(asked.token()).orElseThrow();
        assertThat(untold(following)).as("what was there before").isEmpty();
        square.kept(square.letter("Up to the mill.", root.id()));
        assertThat(due()).contains(square.now.get());
        assertThat(untold(following)).containsExactly("Up to the mill.");
    }

    @Test
    void answers_are_told_once_and_no_more_often_than_asked_for() {
        var root = square.kept(square.letter("The water stood high."));
        var following = follows(root, Often.DAILY);
        square.kept(square.letter("It did.", root.id()));
        var first = square.now.get();
        square.database.run(tx -> followers.told(tx, following));
        assertThat(due()).isEmpty();
        square.wait(Duration.ofMinutes(10));
        square.kept(square.letter("Up to the mill.", root.id()));
        assertThat(due()).contains(first.plus(Duration.ofDays(1)));
        assertThat(untold(find(following.token()).orElseThrow())).containsExactly("Up to the mill.");
    }

    @Test
    void what_one_answered_oneself_is_no_news() {
        var root = square.kept(square.letter("The water stood high."));
        var following = follows(root, Often.SOON);
        square.kept(new Letter(
                Square.NEWS,
                Square.FLOOD,
                root.id(),
                new Writer.Guest("Martha", MARTHA),
                "It is me again.",
                null,
                "10.9.9.9"));
        assertThat(untold(following)).isEmpty();
    }

    @Test
    void an_answer_that_waited_is_told_when_readers_can_read_it() {
        var root = square.kept(square.letter("The water stood high."));
        var following = follows(root, Often.SOON);
        square.database.run(tx -> square.moderation.addWord(tx, "mill", "", false));
        square.discussion.forget(List.of());
        var held = square.kept(square.letter("Up to the mill itself.", root.id()));
        if (held.readable()) square.database.run(tx -> square.moderation.reject(tx, held.id(), "gwen", "off topic"));
        assertThat(untold(following)).isEmpty();
        square.database.run(tx -> square.moderation.approve(tx, held.id(), "gwen"));
        assertThat(untold(following)).containsExactly("Up to the mill itself.");
        assertThat(due()).isPresent();
    }

    @Test
    void an_address_is_not_flooded_with_questions() {
        var root = square.kept(square.letter("The water stood high."));
        assertThat(ask(root, MARTHA, Often.SOON, "10.9.9.9")).isPresent();
        assertThat(ask(root, MARTHA, Often.SOON, "10.9.9.8"))
                .as("at once again")
                .isEmpty();
        square.wait(Duration.ofHours(2));
        assertThat(ask(root, MARTHA, Often.SOON, "10.9.9.9"))
                .as("the letter was lost")
                .isPresent();
        for (int i = 1; i < Followers.MOST_ASKED_FOR; i++) {
            var other = square.kept(square.letter("Thread number " + i + " of the evening"));
            assertThat(ask(other, MARTHA, Often.SOON, "10.9.9." + i)).isPresent();
        }
        var last = square.kept(square.letter("One more thread of this evening"));
        assertThat(ask(last, MARTHA, Often.SOON, "10.9.9.100")).isEmpty();
        assertThat(ask(last, "jonas@example.org", Often.SOON, "10.9.9.100")).isPresent();
    }

    @Test
    void one_place_in_the_network_cannot_ask_for_everybody() {
        var root = square.kept(square.letter("The water stood high."));
        for (int i = 0; i < Followers.MOST_ASKED_BY; i++) {
            assertThat(ask(root, "reader" + i + "@example.org", Often.SOON, "10.9.9.9"))
                    .isPresent();
        }
        assertThat(ask(root, MARTHA, Often.SOON, "10.9.9.9")).isEmpty();
    }

    @Test
    void who_stops_is_forgotten_and_a_forged_token_finds_nobody() {
        var root = square.kept(square.letter("The water stood high."));
        var following = follows(root, Often.WEEKLY);
        assertThat(find(following.id() + ".AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
        assertThat(find("nonsense")).isEmpty();
        square.database.run(tx -> followers.stop(tx, following));
        assertThat(find(following.token())).isEmpty();
        assertThat(square.database.<Integer>read(
                        sql -> followers.of(sql, " Martha@Example.org ").size()))
                .isZero();
    }

    @Test
    void who_never_confirms_is_forgotten_after_a_week() {
        var root = square.kept(square.letter("The water stood high."));
        var asked = ask(root, MARTHA, Often.SOON, "10.9.9.9").orElseThrow();
        square.wait(Followers.TO_CONFIRM.minusMinutes(1));
        assertThat(square.database.<Integer>write(followers::forgetUnconfirmed)).isZero();
        square.wait(Duration.ofMinutes(2));
        assertThat(square.database.<Integer>write(followers::forgetUnconfirmed)).isEqualTo(1);
        assertThat(find(asked.token())).isEmpty();
    }
}
