package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.text.Slug;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the house, and what it says. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class HouseRulesTest {
    private Referee.Opinion opinion = new Referee.Opinion(false, false, List.of());
    private final Square square;

    HouseRulesTest(TestDatabase kind) {
        square = new Square(kind, (_, _) -> opinion);
    }

    @AfterEach
    void close() {
        square.close();
    }

    private void declined(Posted posted, Ground ground) {
        assertThat(posted).isInstanceOf(Posted.Declined.class);
        var declined = (Posted.Declined) posted;
        assertThat(declined.ground()).isEqualTo(ground);
        assertThat(declined.sentence()).isNotBlank();
    }

    private void held(Posted posted, Ground ground) {
        assertThat(posted).isInstanceOf(Posted.Kept.class);
        var comment = ((Posted.Kept) posted).comment();
        assertThat(comment.fate())
                .isInstanceOfSatisfying(
                        Fate.Waiting.class,
                        waiting -> assertThat(waiting.ground()).isEqualTo(ground));
        assertThat(comment.spot()).isNull();
    }

    private void policy(Policy policy) {
        square.database.run(transaction -> square.discussion.policies().ofStory(transaction, square.flood, policy));
    }

    @Test
    void a_story_that_is_not_there_takes_no_comments() {
        var letter = new Letter(
                Square.NEWS, new Slug("nothing"), null, new Writer.Guest("A", null), "Hello", null, "10.0.0.1");
        declined(square.discussion.post(letter), Ground.NO_STORY);
    }

    @Test
    void a_closed_story_takes_no_comments_and_a_narrower_policy_counts_more() {
        square.database.run(transaction -> square.discussion.policies().ofSite(transaction, new Policy.Closed()));
        declined(square.post("Hello"), Ground.CLOSED);
        square.database.run(
                transaction -> square.discussion.policies().ofSection(transaction, Square.NEWS, new Policy.Open()));
        assertThat(square.kept("Hello").readable()).isTrue();
        policy(new Policy.Closed());
        declined(square.post("Hello again"), Ground.CLOSED);
        square.database.run(transaction -> square.discussion.policies().ofStoryAsUsual(transaction, square.flood));
        assertThat(square.kept("Hello once more").readable()).isTrue();
    }

    @Test
    void a_story_closes_at_midnight_after_its_days() {
        policy(new Policy.ClosedAfter(2));
        square.wait(Duration.ofHours(65));
        assertThat(square.kept("The last minute").readable()).isTrue();
        square.wait(Duration.ofHours(1));
        declined(square.post("Too late"), Ground.CLOSED_SINCE);
    }

    @Test
    void a_comment_answers_only_what_readers_can_read_below_the_same_story() {
        var first = square.kept("First");
        assertThat(square.reply(first, "An answer").thread()).isEqualTo(first.id());
        declined(square.discussion.post(square.letter("Forged", "no-such-comment")), Ground.NO_PARENT);
        var elsewhere = new Letter(
                Square.NEWS, Square.BREAD, first.id(), new Writer.Guest("A", null), "Other story", null, "10.0.0.1");
        declined(square.discussion.post(elsewhere), Ground.NO_PARENT);
        square.database.run(transaction -> square.moderation.reject(transaction, first.id(), "test", "rude"));
        declined(square.discussion.post(square.letter("Too late", first.id())), Ground.NO_PARENT);
    }

    @Test
    void who_is_banned_or_suspended_is_told_why() {
        var troll = new Writer.Guest("Troll", "troll@example.org");
        var letter = new Letter(Square.NEWS, Square.FLOOD, null, troll, "Hello", null, "10.0.0.1");
        var until = square.now.get().plus(Duration.ofDays(1));
        square.database.run(transaction -> square.moderation.ban(transaction, troll, until, "You shouted.", "test"));
        declined(square.discussion.post(letter), Ground.SUSPENDED);
        square.wait(Duration.ofDays(2));
        assertThat(square.kept(letter).readable()).isTrue();
        square.database.run(transaction -> square.moderation.ban(transaction, troll, null, "You shouted.", "test"));
        var posted =
                square.discussion.post(new Letter(Square.NEWS, Square.FLOOD, null, troll, "New", null, "10.0.0.2"));
        declined(posted, Ground.BANNED);
        assertThat(((Posted.Declined) posted).sentence()).contains("You shouted.");
    }

    @Test
    void a_writer_has_a_name_and_not_that_of_the_staff() {
        declined(square.discussion.post(named("  … ")), Ground.NAME_MISSING);
        declined(square.discussion.post(named("x".repeat(61))), Ground.NAME_TOO_LONG);
        declined(square.discussion.post(named("Gwеn  Ashd0wn")), Ground.NAME_OF_STAFF);
    }

    private Letter named(String name) {
        return new Letter(
                Square.NEWS, Square.FLOOD, null, Discussion.guest(name, ""), "Hello", null, "10.0.0." + name.length());
    }

    @Test
    void a_comment_has_an_end() {
        declined(square.post("x".repeat(HouseRules.LONGEST + 1)), Ground.TOO_LONG);
        declined(square.post("long ".repeat(100_000)), Ground.TOO_LONG);
        assertThat(square.kept("ö".repeat(HouseRules.LONGEST)).readable()).isTrue();
    }

    @Test
    void nobody_says_the_same_twice() {
        var said = "The river will come back, whatever the council builds there.";
        square.kept(from("10.0.0.1", said));
        declined(square.discussion.post(from("10.0.0.1", said.replace("river", "RIVER  "))), Ground.REPEATED);
        assertThat(square.kept(from("10.0.0.2", said)).readable()).isTrue();
    }

    private Letter from(String address, String text) {
        return new Letter(Square.NEWS, Square.FLOOD, null, new Writer.Guest("Ann", null), text, null, address);
    }

    @Test
    void who_hammers_is_asked_to_wait_and_let_in_again() {
        for (int i = 0; i < 12; i++) square.kept(from("10.0.0.1", "Different words " + i));
        var posted = square.discussion.post(from("10.0.0.1", "One more"));
        declined(posted, Ground.TOO_FAST_HERE);
        int seconds = ((Posted.Declined) posted).seconds();
        assertThat(seconds).isBetween(1, 60);
        assertThat(square.kept(from("10.0.0.2", "From elsewhere")).readable()).isTrue();
        square.wait(Duration.ofSeconds(seconds + 10));
        assertThat(square.kept(from("10.0.0.1", "Patiently")).readable()).isTrue();
    }

    @Test
    void a_person_is_the_same_person_at_every_address() {
        for (int i = 0; i < 5; i++) square.kept(by("ann@example.org", "10.0.1." + i, "Words " + i));
        declined(square.discussion.post(by("ann@example.org", "10.0.1.99", "More")), Ground.TOO_FAST);
    }

    private static Letter by(String mail, String address, String text) {
        return new Letter(Square.NEWS, Square.FLOOD, null, new Writer.Guest("Ann", mail), text, null, address);
    }

    @Test
    void under_attack_everybody_may_write_once_and_nobody_all_the_time() {
        var pace = new Pace();
        var now = square.now.get();
        for (int i = 0; i < 2_000; i++)
            pace.delay("s", "10.1.%d.%d".formatted(i >> 8, i & 255), java.util.Optional.empty(), now);
        assertThat(pace.delay("s", "reader", java.util.Optional.empty(), now)).isEmpty();
        assertThat(pace.delay("s", "reader", java.util.Optional.empty(), now)).isEmpty();
        assertThat(pace.delay("s", "reader", java.util.Optional.empty(), now))
                .hasValueSatisfying(delay -> assertThat(delay.ground()).isEqualTo(Ground.STORM));
        assertThat(pace.delay("another", "reader", java.util.Optional.empty(), now))
                .isEmpty();
    }

    @Test
    void a_comment_says_something() {
        declined(square.post(" \n\t "), Ground.EMPTY);
        declined(square.post("\u200B\u2800\u3164 \u00A0"), Ground.EMPTY);
        assertThat(square.kept("👏").readable()).isTrue();
        assertThat(square.kept("?").readable()).isTrue();
    }

    @Test
    void banned_words_are_refused_and_suspect_ones_looked_at_in_every_disguise() {
        square.database.run(transaction -> {
            square.moderation.addWord(transaction, "viagra", "", true);
            square.moderation.addWord(transaction, "casino*", "", false);
            square.moderation.addWord(transaction, "gift", "de", true);
        });
        square.discussion.forget(square.database.changes().after(0, 1_000));
        declined(square.post("Get V1.A.G.R.A here"), Ground.BANNED_WORD);
        held(square.post("the best саsin0-s in town"), Ground.SUSPECT_WORD);
        assertThat(square.kept("A gift for a child").readable()).isTrue();
        square.database.run(transaction -> square.moderation.removeWord(transaction, "viagra", ""));
        square.discussion.forget(square.database.changes().after(0, 1_000));
        assertThat(square.kept("Get V1.A.G.R.A here").readable()).isTrue();
    }

    @Test
    void many_links_are_looked_at() {
        assertThat(square.kept("https://a.example/ https://b.example/ https://c.example/")
                        .readable())
                .isTrue();
        held(
                square.post("https://a.example/ https://b.example/ https://c.example/ [d](https://d.example/)"),
                Ground.MANY_LINKS);
    }

    @Test
    void spam_and_malice_wait_for_a_moderator_and_are_never_thrown_away() {
        opinion = new Referee.Opinion(true, true, List.of("because"));
        held(square.post("Cheap watches"), Ground.SPAM);
        opinion = new Referee.Opinion(false, true, List.of("because"));
        held(square.post("You are all fools"), Ground.TOXIC);
    }

    @Test
    void a_first_comment_waits_and_the_next_does_not_once_it_was_approved() {
        policy(new Policy.ApproveFirst());
        held(square.discussion.post(by("ann@example.org", "10.0.0.1", "My first")), Ground.FIRST);
        held(square.discussion.post(by("ann@example.org", "10.0.0.1", "My second")), Ground.FIRST);
        var first = square.database
                .read(sql -> square.discussion.comments().waiting(sql, 10))
                .getFirst();
        square.database.run(transaction -> square.moderation.approve(transaction, first.id(), "test"));
        assertThat(square.kept(by("ann@example.org", "10.0.0.1", "My third")).readable())
                .isTrue();
    }

    @Test
    void everything_waits_where_a_moderator_reads_all() {
        policy(new Policy.ApproveAll());
        held(square.post("Hello"), Ground.ALL_WAIT);
        var staff = new Writer.Staff(new Slug("gwen-ashdown"), "Gwen Ashdown");
        assertThat(square.kept(new Letter(Square.NEWS, Square.FLOOD, null, staff, "Hello", null, "10.3.3.3"))
                        .readable())
                .isTrue();
    }

    @Test
    void rules_that_turn_away_come_before_rules_that_hold() {
        policy(new Policy.ApproveAll());
        declined(square.post("x".repeat(HouseRules.LONGEST + 1)), Ground.TOO_LONG);
    }
}
