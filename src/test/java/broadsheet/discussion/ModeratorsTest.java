package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.moderation.Decisions.Moderator;
import broadsheet.discussion.moderation.Queue;
import broadsheet.discussion.moderation.Queues;
import broadsheet.discussion.moderation.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Moderators at their queues, on both databases. */
class ModeratorsTest {
    private static final Moderator RUTH = new Moderator("ruth", "Ruth Penhale");

    private static String bring(Square square, String name, String mail, Ground hold, int number) {
        return square.database.write(tx -> square.moderation.bring(
                tx,
                square.flood,
                null,
                new Writer.Guest(name, mail),
                "Remark " + number,
                square.now.get(),
                hold,
                "test:" + number));
    }

    private static List<String> hand(Square square, Queue queue, String account) {
        var queues = new Queues(square.discussion.comments());
        return square.database.read(sql -> queues.page(sql, queue, 100, 0)).isEmpty()
                ? List.of()
                : square.database.write(tx -> queues.deal(tx, queue, account)).stream()
                        .map(Comment::id)
                        .toList();
    }

    private static Decisions decisions(Square square) {
        return new Decisions(square.discussion.comments(), square.moderation);
    }

    private static Comment find(Square square, String id) {
        return square.database.read(
                sql -> square.discussion.comments().find(sql, id).orElseThrow());
    }

    private static int shown(Square square) {
        return square.database.read(
                sql -> square.discussion.comments().size(sql, square.flood).comments());
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void two_moderators_never_get_the_same_comment_until_one_leaves_it_lying(TestDatabase kind) {
        try (var square = new Square(kind)) {
            for (int i = 0; i < 25; i++) bring(square, "Ann", null, Ground.FIRST, i);
            var first = hand(square, Queue.NEW, "ruth");
            var second = hand(square, Queue.NEW, "ines");
            assertThat(first).hasSize(Queues.HAND);
            assertThat(second).hasSize(Queues.HAND).doesNotContainAnyElementsOf(first);
            assertThat(hand(square, Queue.NEW, "ruth")).isEqualTo(first);
            square.now.updateAndGet(now -> now.plus(Duration.ofMinutes(3)));
            assertThat(hand(square, Queue.NEW, "gwen")).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void each_comment_waits_in_the_queue_of_why_it_waits(TestDatabase kind) {
        try (var square = new Square(kind)) {
            var spam = bring(square, "Ann", null, Ground.SPAM, 1);
            var toxic = bring(square, "Ann", null, Ground.TOXIC, 2);
            var links = bring(square, "Ann", null, Ground.MANY_LINKS, 3);
            var first = bring(square, "Ann", null, Ground.FIRST, 4);
            var shown = bring(square, "Ann", null, null, 5);
            square.discussion.voices().report(shown, "10.1.1.1", Reason.HATE, "Really?");
            assertThat(hand(square, Queue.SUSPECT, "ruth")).containsExactly(toxic, spam);
            assertThat(hand(square, Queue.HELD, "ruth")).containsExactly(links);
            assertThat(hand(square, Queue.NEW, "ruth")).containsExactly(first);
            assertThat(hand(square, Queue.REPORTED, "ruth")).containsExactly(shown);
            square.database.run(tx -> decisions(square).approve(tx, shown, RUTH));
            assertThat(hand(square, Queue.REPORTED, "ruth")).isEmpty();
            square.discussion.voices().report(shown, "10.1.1.2", Reason.HATE, "");
            assertThat(hand(square, Queue.REPORTED, "ruth")).containsExactly(shown);
        }
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void every_decision_is_taken_back_to_what_was_before(TestDatabase kind) {
        try (var square = new Square(kind)) {
            var decisions = decisions(square);
            var held = bring(square, "Ann", "ann@example.org", Ground.SPAM, 1);
            Optional<String> approved = square.database.write(tx -> decisions.approve(tx, held, RUTH));
            assertThat(find(square, held).readable()).isTrue();
            assertThat(shown(square)).isOne();
            assertThat(square.database.<Boolean>write(tx -> decisions.undo(tx, approved.orElseThrow(), RUTH)))
                    .isTrue();
            assertThat(find(square, held).fate())
                    .isInstanceOfSatisfying(
                            Fate.Waiting.class,
                            waiting -> assertThat(waiting.ground()).isEqualTo(Ground.SPAM));
            assertThat(shown(square)).isZero();
            Optional<String> again = square.database.write(tx -> decisions.approve(tx, held, RUTH));
            Optional<String> refused = square.database.write(tx -> decisions.reject(tx, held, Refusal.ABUSE, RUTH));
            assertThat(shown(square)).isZero();
            assertThat(square.database.<Boolean>write(tx -> decisions.undo(tx, again.orElseThrow(), RUTH)))
                    .as("an older decision than the last")
                    .isFalse();
            assertThat(square.database.<Boolean>write(tx -> decisions.undo(tx, refused.orElseThrow(), RUTH)))
                    .isTrue();
            assertThat(find(square, held).readable()).isTrue();
            assertThat(shown(square)).isOne();
            assertThat(square.database.<Boolean>write(tx -> decisions.undo(tx, refused.orElseThrow(), RUTH)))
                    .as("twice")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void who_is_banned_cannot_write_and_who_is_let_in_again_can(TestDatabase kind) {
        try (var square = new Square(kind)) {
            var decisions = decisions(square);
            var id = bring(square, "Ann", "ann@example.org", null, 1);
            Optional<String> ban = square.database.write(tx -> decisions.ban(tx, id, null, "Not here any more.", RUTH));
            var letter = new Letter(
                    Square.NEWS,
                    Square.FLOOD,
                    null,
                    new Writer.Guest("Ann", "ann@example.org"),
                    "I am back with another remark",
                    null,
                    "10.0.0.9");
            assertThat(square.discussion.post(letter))
                    .isInstanceOfSatisfying(
                            Posted.Declined.class,
                            declined -> assertThat(declined.ground()).isEqualTo(Ground.BANNED));
            var queues = new Queues(square.discussion.comments());
            var comment = find(square, id);
            assertThat(square.database.<Boolean>read(sql ->
                            queues.standing(sql, comment, square.now.get()).banned()))
                    .isTrue();
            square.database.run(tx -> decisions.undo(tx, ban.orElseThrow(), RUTH));
            assertThat(square.discussion.post(letter)).isNotInstanceOf(Posted.Declined.class);
        }
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void a_guest_of_whom_nothing_is_known_cannot_be_banned_and_nothing_is_written_down(TestDatabase kind) {
        try (var square = new Square(kind)) {
            var id = bring(square, "Ann", null, null, 1);
            Optional<String> ban =
                    square.database.write(tx -> decisions(square).ban(tx, id, null, "Not here any more.", RUTH));
            assertThat(ban).isEmpty();
            List<Decisions.Made> made =
                    square.database.read(sql -> decisions(square).of(sql, id));
            assertThat(made).isEmpty();
        }
    }
}
