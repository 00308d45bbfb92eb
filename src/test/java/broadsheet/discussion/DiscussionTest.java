package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.text.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How comments are kept, found, changed and taken back. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class DiscussionTest {
    private final Square square;

    DiscussionTest(TestDatabase kind) {
        square = new Square(kind);
    }

    @AfterEach
    void close() {
        square.close();
    }

    private List<Comments.Thread> page(int number) {
        return square.database.read(sql -> square.discussion.comments().oldest(sql, square.flood, number));
    }

    private <T> List<T> list(Database.Reading<List<T>> work) {
        return square.database.read(work);
    }

    private Optional<Comment> found(Database.Reading<Optional<Comment>> work) {
        return square.database.read(work);
    }

    private int number(Database.Reading<Integer> work) {
        return square.database.read(work);
    }

    private static List<String> texts(List<Comments.Thread> threads) {
        return threads.stream().map(thread -> thread.root().source()).toList();
    }

    @Test
    void a_comment_is_there_as_soon_as_it_is_acknowledged_and_says_so_in_the_log() {
        var comment = square.kept("Hello *you*");
        assertThat(texts(page(1))).containsExactly("Hello *you*");
        assertThat(square.size()).isEqualTo(new Comments.Size(1, 1));
        assertThat(square.database.changes().after(0, 1_000).stream().map(Change::subject))
                .contains("comments:" + square.flood);
        assertThat(comment.body().plainText()).isEqualTo("Hello you");
    }

    @Test
    void threads_are_read_as_they_branch() {
        var first = square.kept("1");
        var a = square.reply(first, "1a");
        var b = square.reply(first, "1b");
        var aa = square.reply(a, "1a-1");
        square.kept("2");
        square.reply(b, "1b-1");
        square.reply(a, "1a-2");
        var thread = page(1).getFirst();
        assertThat(thread.replies().stream().map(Comment::source)).containsExactly("1a", "1a-1", "1a-2", "1b", "1b-1");
        assertThat(aa.spot().depth()).isEqualTo(2);
        assertThat(texts(page(1))).containsExactly("1", "2");
    }

    @Test
    void a_quarrel_stops_moving_to_the_right() {
        var comment = square.kept("0");
        for (int i = 1; i <= 9; i++) comment = square.reply(comment, "deep " + i);
        assertThat(comment.spot().depth()).isEqualTo(Spot.DEEPEST);
        assertThat(page(1).getFirst().replies().stream().map(Comment::source))
                .containsExactly(
                        "deep 1", "deep 2", "deep 3", "deep 4", "deep 5", "deep 6", "deep 7", "deep 8", "deep 9");
    }

    @Test
    void pages_have_fifty_threads_and_never_shift() {
        for (int i = 1; i <= 120; i++) square.kept("thread " + i);
        assertThat(square.size().pages()).isEqualTo(3);
        assertThat(texts(page(2)))
                .startsWith("thread 51")
                .endsWith("thread 100")
                .hasSize(50);
        var gone = page(2).get(3).root();
        square.database.run(transaction -> square.moderation.reject(transaction, gone.id(), "test", "rude"));
        assertThat(texts(page(2)))
                .startsWith("thread 51")
                .endsWith("thread 100")
                .hasSize(50);
        assertThat(square.size()).isEqualTo(new Comments.Size(120, 119));
        assertThat(texts(
                        square.database.read(sql -> square.discussion.comments().newest(sql, square.flood, 3))))
                .startsWith("thread 120")
                .endsWith("thread 101");
    }

    @Test
    void a_long_thread_shows_its_beginning_and_has_pages_of_its_own() {
        var first = square.kept("first");
        for (int i = 1; i <= 130; i++) square.reply(first, "reply " + i);
        var thread = page(1).getFirst();
        assertThat(thread.replies()).hasSize(Comments.REPLIES);
        assertThat(thread.root().replies()).isEqualTo(130);
        var second = square.database.read(sql -> square.discussion.comments().replies(sql, first.id(), 2));
        assertThat(second.stream().map(Comment::source)).startsWith("reply 101").endsWith("reply 130");
        assertThat(found(sql -> square.discussion.comments().at(sql, square.flood, "1-117")))
                .hasValueSatisfying(comment -> assertThat(comment.source()).isEqualTo("reply 117"));
    }

    @Test
    void what_waits_gets_its_place_when_it_is_approved() {
        square.database.run(transaction ->
                square.discussion.policies().ofStory(transaction, square.flood, new Policy.ApproveAll()));
        var early = square.kept("early");
        var late = square.kept("late");
        assertThat(square.size()).isEqualTo(new Comments.Size(0, 0));
        square.database.run(transaction -> square.moderation.approve(transaction, late.id(), "test"));
        square.database.run(transaction -> square.moderation.approve(transaction, early.id(), "test"));
        assertThat(texts(page(1))).containsExactly("late", "early");
        assertThat(square.size()).isEqualTo(new Comments.Size(2, 2));
    }

    @Test
    void a_rejected_comment_comes_back_where_it_stood() {
        var first = square.kept("first");
        square.kept("second");
        square.database.run(transaction -> square.moderation.reject(transaction, first.id(), "test", "mistake"));
        square.database.run(transaction -> square.moderation.approve(transaction, first.id(), "test"));
        assertThat(square.now(first).spot()).isEqualTo(first.spot());
        assertThat(square.size()).isEqualTo(new Comments.Size(2, 2));
    }

    @Test
    void sending_again_with_the_same_key_changes_nothing() {
        var key = Discussion.freshKey();
        var letter =
                new Letter(Square.NEWS, Square.FLOOD, null, new Writer.Guest("Ann", null), "Once", key, "10.0.0.1");
        var elsewhere =
                new Letter(Square.NEWS, Square.FLOOD, null, new Writer.Guest("Ann", null), "Once", key, "10.9.9.9");
        var first = (Posted.Kept) square.discussion.post(letter);
        var again = (Posted.Kept) square.discussion.post(elsewhere);
        assertThat(again.comment().id()).isEqualTo(first.comment().id());
        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(square.size()).isEqualTo(new Comments.Size(1, 1));
    }

    @Test
    void sending_again_without_a_key_changes_nothing_and_gives_no_receipt() {
        var letter =
                new Letter(Square.NEWS, Square.FLOOD, null, new Writer.Guest("Ann", null), "Once", null, "10.0.0.1");
        var first = (Posted.Kept) square.discussion.post(letter);
        var again = (Posted.Kept) square.discussion.post(letter);
        assertThat(again.comment().id()).isEqualTo(first.comment().id());
        assertThat(first.receipt()).isNotNull();
        assertThat(again.receipt()).isNull();
    }

    @Test
    void a_crowd_writes_at_once_and_everybody_is_kept_once() throws Exception {
        var root = square.kept("root");
        var letters = new ArrayList<Letter>();
        for (int i = 0; i < 120; i++) letters.add(square.letter("crowd " + i, i % 3 == 0 ? root.id() : null));
        try (var crowd = Executors.newFixedThreadPool(16)) {
            var posted = crowd.invokeAll(letters.stream()
                    .<java.util.concurrent.Callable<Posted>>map(letter -> () -> square.discussion.post(letter))
                    .toList());
            for (var one : posted) assertThat(one.get()).isInstanceOf(Posted.Kept.class);
        }
        assertThat(square.size()).isEqualTo(new Comments.Size(81, 121));
        var places = new ArrayList<Integer>();
        for (int page = 1; page <= 2; page++)
            page(page).forEach(thread -> places.add(thread.root().spot().place()));
        assertThat(places).hasSize(81).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(square.now(root).replies()).isEqualTo(40);
    }

    @Test
    void a_writer_can_change_a_comment_for_five_minutes_and_moderators_see_what_it_was() {
        var posted = (Posted.Kept) square.post("Teh river");
        var receipt = posted.receipt();
        var edited = square.discussion.own().edit(receipt, "The river", Square.ENGLISH);
        assertThat(edited).isPresent();
        var after = square.now(posted.comment());
        assertThat(after.source()).isEqualTo("The river");
        assertThat(after.edited()).isNotNull();
        assertThat(list(sql -> sql.createQuery("select source from comment_edit where comment = ?")
                        .bind(0, after.id())
                        .mapTo(String.class)
                        .list()))
                .containsExactly("Teh river");
        var refused = square.discussion.own().edit(receipt, "  ", Square.ENGLISH);
        assertThat(refused.get()).isInstanceOf(Posted.Declined.class);
        square.wait(Duration.ofMinutes(5));
        assertThat(square.discussion.own().edit(receipt, "Too late", Square.ENGLISH))
                .isEmpty();
        assertThat(square.now(posted.comment()).source()).isEqualTo("The river");
    }

    @Test
    void a_comment_that_is_taken_back_leaves_a_mark_and_no_word() {
        var posted = (Posted.Kept) square.post("I regret this");
        var reply = square.reply(posted.comment(), "An answer");
        square.wait(Duration.ofDays(30));
        assertThat(square.discussion.own().withdraw(posted.receipt())).isTrue();
        assertThat(square.discussion.own().withdraw(posted.receipt())).isFalse();
        var thread = page(1).getFirst();
        assertThat(thread.root().fate()).isInstanceOf(Fate.Withdrawn.class);
        assertThat(thread.root().source()
                        + thread.root().writer().name()
                        + thread.root().body().plainText())
                .isEmpty();
        assertThat(thread.replies()).extracting(Comment::id).containsExactly(reply.id());
        assertThat(square.size()).isEqualTo(new Comments.Size(1, 1));
    }

    @Test
    void a_receipt_cannot_be_guessed_from_another() {
        var one = (Posted.Kept) square.post("one");
        var two = (Posted.Kept) square.post("two");
        var mixed = two.comment().id() + one.receipt().substring(one.receipt().indexOf('.'));
        assertThat(square.discussion.own().find(mixed)).isEmpty();
        assertThat(square.discussion.own().find("")).isEmpty();
        assertThat(square.discussion.own().find("x".repeat(10_000))).isEmpty();
        assertThat(square.discussion.own().withdraw(mixed)).isFalse();
        assertThat(square.discussion.own().find(two.receipt())).isPresent();
    }

    @Test
    void a_person_recommends_once_and_most_recommended_come_first() {
        var plain = square.kept("plain");
        var liked = square.kept("liked");
        for (var address : List.of("10.0.0.1", "10.0.0.1", "10.0.0.2", "2001:db8::1", "2001:db8::2")) {
            assertThat(square.discussion.voices().recommend(liked.id(), address))
                    .isTrue();
        }
        square.discussion.voices().recommend(plain.id(), "10.0.0.1");
        assertThat(square.now(liked).recommendations()).isEqualTo(3);
        assertThat(texts(
                        square.database.read(sql -> square.discussion.comments().recommended(sql, square.flood, 1))))
                .containsExactly("liked", "plain");
        assertThat(square.discussion.voices().recommend("nothing", "10.0.0.1")).isFalse();
    }

    @Test
    void nobody_can_be_followed_from_one_recommendation_to_the_next() {
        var one = square.kept("one");
        var two = square.kept("two");
        square.discussion.voices().recommend(one.id(), "10.0.0.1");
        square.discussion.voices().recommend(two.id(), "10.0.0.1");
        assertThat(list(sql -> sql.createQuery("select voter from recommendation")
                        .mapTo(String.class)
                        .list()))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .noneMatch(voter -> voter.contains("10.0.0.1"));
    }

    @Test
    void a_report_is_kept_once_a_person_with_its_reason() {
        var comment = square.kept("rude");
        assertThat(square.discussion.voices().report(comment.id(), "10.0.0.1", Reason.ABUSE, "look\u0000 here"))
                .isTrue();
        assertThat(square.discussion.voices().report(comment.id(), "10.0.0.1", Reason.SPAM, "again"))
                .isTrue();
        assertThat(list(sql -> sql.createQuery("select reason || ' ' || note from comment_report")
                        .mapTo(String.class)
                        .list()))
                .containsExactly("abuse look here");
    }

    @Test
    void editors_pick_comments() {
        var one = square.kept("one");
        var two = square.kept("two");
        square.database.run(transaction -> square.moderation.pick(transaction, one.id(), true));
        assertThat(list(sql -> square.discussion.comments().picked(sql, square.flood)))
                .extracting(Comment::id)
                .containsExactly(one.id());
        square.database.run(transaction -> square.moderation.pick(transaction, one.id(), false));
        square.database.run(transaction -> square.moderation.pick(transaction, two.id(), true));
        square.database.run(transaction -> square.moderation.reject(transaction, two.id(), "test", "rude"));
        assertThat(list(sql -> square.discussion.comments().picked(sql, square.flood)))
                .isEmpty();
    }

    @Test
    void a_network_address_is_forgotten_after_two_weeks() {
        square.kept("hello");
        assertThat(square.discussion.forgetSenders()).isZero();
        square.wait(Duration.ofDays(15));
        square.kept("hello again");
        assertThat(square.discussion.forgetSenders()).isEqualTo(1);
        assertThat(number(sql -> sql.createQuery(
                                "select (select count(*) from discussion_salt) + count(sender) from comment")
                        .mapTo(Integer.class)
                        .one()))
                .isEqualTo(2);
    }

    @Test
    void comments_brought_from_elsewhere_keep_their_time_and_come_once() {
        var then = square.now.get().minus(Duration.ofDays(900));
        var staff = new Writer.Staff(new Slug("gwen-ashdown"), "Gwen Ashdown");
        for (int i = 0; i < 2; i++) {
            square.database.run(transaction -> {
                var first = square.moderation.bring(
                        transaction, square.flood, null, new Writer.Guest("Ann", null), "Old", then, null, "disqus:1");
                square.moderation.bring(transaction, square.flood, first, staff, "Answer", then, null, "disqus:2");
            });
        }
        var thread = page(1).getFirst();
        assertThat(thread.root().written()).isEqualTo(then);
        assertThat(thread.replies()).hasSize(1);
        assertThat(thread.replies().getFirst().writer()).isEqualTo(staff);
        assertThat(square.size()).isEqualTo(new Comments.Size(1, 2));
    }
}
