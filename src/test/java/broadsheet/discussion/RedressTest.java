package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.moderation.Decisions.Moderator;
import broadsheet.discussion.moderation.Refusal;
import broadsheet.discussion.redress.Appeal;
import broadsheet.discussion.redress.Appeals;
import broadsheet.discussion.redress.Appeals.Settling;
import broadsheet.discussion.redress.IllegalNotice;
import broadsheet.discussion.redress.NoticeDraft;
import broadsheet.discussion.redress.NoticeDraft.Gap;
import broadsheet.discussion.redress.Notices;
import broadsheet.discussion.redress.Period;
import broadsheet.discussion.redress.RedressLetters;
import broadsheet.discussion.redress.Ruling;
import broadsheet.discussion.redress.Statement;
import broadsheet.discussion.redress.Statements;
import broadsheet.discussion.redress.Tally;
import broadsheet.discussion.redress.Took;
import broadsheet.html.Templates;
import broadsheet.text.Language;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the law asks of those who decide about the words of others. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class RedressTest {
    private static final Moderator RUTH = new Moderator("ruth", "Ruth Penhale");
    private static final Moderator ADA = new Moderator("ada", "Ada Moss");
    private static final NoticeDraft DRAFT = new NoticeDraft(
            "It calls for arson, section 111 of the penal code.", "Martha Weir", "martha@example.org", false, true);

    private final Square square;
    private final Decisions decisions;
    private final Notices notices;
    private final Appeals appeals;
    private final Statements statements = new Statements();

    RedressTest(TestDatabase kind) {
        square = new Square(kind);
        decisions = new Decisions(square.discussion.comments(), square.moderation);
        notices = new Notices(square.discussion.comments(), decisions);
        appeals = new Appeals(square.discussion.comments(), decisions);
    }

    @AfterEach
    void close() {
        square.close();
    }

    private Optional<IllegalNotice> file(Comment comment, NoticeDraft draft, String sender) {
        return square.database.write(
                tx -> notices.file(tx, comment, "https://paper/news/flood#c1", draft, Language.ENGLISH, sender));
    }

    private List<Statement> statements(Comment comment) {
        return square.database.read(sql -> statements.of(sql, square.now(comment)));
    }

    private String reject(Comment comment, Refusal reason) {
        return square.database.write(
                tx -> decisions.reject(tx, comment.id(), reason, RUTH).orElseThrow());
    }

    private Settling settle(boolean granted, String words, Moderator by, boolean alone) {
        var open = square.database.read(appeals::open).getFirst();
        return square.database.write(tx -> appeals.settle(tx, open.id(), granted, words, by, alone));
    }

    private boolean appeal(Comment comment, String decision, String words) {
        return square.database.write(tx -> appeals.byWriter(tx, comment.id(), decision, words));
    }

    private int letters(String kind) {
        return square.database.read(sql -> sql.select("select count(*) from letter where kind = ?", kind)
                .mapTo(Integer.class)
                .one());
    }

    private RedressLetters post() {
        return new RedressLetters(
                square.discussion, square.stories, new Templates(), URI.create("https://paper.example"));
    }

    @Test
    void a_notice_lacks_what_the_law_asks_for_and_names_may_be_left_out_for_the_sake_of_children_alone() {
        assertThat(NoticeDraft.EMPTY.gaps()).containsExactly(Gap.EXPLANATION, Gap.NAME, Gap.MAIL, Gap.FAITH);
        assertThat(DRAFT.gaps()).isEmpty();
        var nameless = new NoticeDraft("It shows what nobody may show.", "", "", true, true);
        assertThat(nameless.gaps()).isEmpty();
        var wrong = new NoticeDraft("It shows what nobody may show.", "", "martha at home", true, true);
        assertThat(wrong.gaps()).containsExactly(Gap.MAIL);
    }

    @Test
    void notices_wait_with_the_urgent_first_are_kept_once_and_only_so_many_a_day() {
        var comment = square.kept("Burn the mill.");
        var first = file(comment, DRAFT, "net").orElseThrow();
        square.wait(Duration.ofMinutes(1));
        assertThat(file(comment, DRAFT, "net")).map(IllegalNotice::id).contains(first.id());
        var urgent = new NoticeDraft("It shows what nobody may show.", "", "", true, true);
        var second = file(comment, urgent, "net").orElseThrow();
        assertThat(square.database.read(notices::open))
                .extracting(IllegalNotice::id)
                .containsExactly(second.id(), first.id());
        assertThat(second.due()).isBefore(first.due());
        assertThat(second.letters()).isFalse();
        for (int number = 2; number < Notices.MOST_A_DAY; number++) {
            assertThat(file(comment, explained("Once more, for the reason of " + number), "net"))
                    .isPresent();
        }
        assertThat(file(comment, explained("And once more than anybody needs."), "net"))
                .isEmpty();
        assertThat(file(comment, explained("And from quite another place."), "else"))
                .isPresent();
    }

    private static NoticeDraft explained(String words) {
        return new NoticeDraft(words, "Martha Weir", "martha@example.org", false, true);
    }

    @Test
    void what_is_removed_under_a_law_says_so_to_the_writer_and_to_whoever_sent_the_notice() {
        var comment = square.kept("Burn the mill.");
        var notice = file(comment, DRAFT, "net").orElseThrow();
        var answered = square.database
                .write(tx -> notices.remove(tx, notice.id(), Refusal.ILLEGAL, "Section 111 StGB", RUTH))
                .orElseThrow();
        assertThat(answered.answer()).isNotNull();
        assertThat(square.now(comment).readable()).isFalse();
        assertThat(square.database.read(notices::waiting)).isZero();
        var statement = statements(comment).getFirst();
        assertThat(statement.law()).isEqualTo("Section 111 StGB");
        assertThat(statement.noticed()).isTrue();
        assertThat(statement.seen()).isTrue();
        var said = Ruling.words(Language.ENGLISH);
        var ruling = Ruling.of(statement, Optional.empty(), said, ZoneOffset.UTC, square.now.get());
        assertThat(ruling.open()).isTrue();
        assertThat(ruling.lines().toString())
                .contains("Section 111 StGB", "Burn the mill.", "a notice of illegal content", "22 May 2027")
                .contains("removed on 22 November 2026", "in any country", "No program", "to a court")
                .doesNotContain("Ruth", "Martha");
        assertThat(square.database.<Optional<IllegalNotice>>write(tx -> notices.keep(tx, notice.id(), "No.", ADA)))
                .as("answered already")
                .isEmpty();
    }

    @Test
    void what_a_program_held_back_is_said_to_have_been_and_what_was_undone_is_said_to_nobody() {
        var id = square.database.write(tx -> square.moderation.bring(
                tx,
                square.flood,
                null,
                new Writer.Reader("r1", "Bo", "bo@example.org"),
                "Cheap pumps",
                square.now.get(),
                Ground.SPAM,
                "t:1"));
        var comment = square.database
                .read(sql -> square.discussion.comments().find(sql, id))
                .orElseThrow();
        var decision = reject(comment, Refusal.SPAM);
        assertThat(statements(comment).getFirst().byMachine()).isTrue();
        assertThat(statements(comment).getFirst().seen()).isFalse();
        assertThat(square.database.read(statements::nextDue))
                .contains(square.now.get().plus(Statements.TO_UNDO));
        square.database.run(tx -> decisions.undo(tx, decision, RUTH));
        assertThat(statements(comment)).isEmpty();
        assertThat(square.database.read(statements::nextDue)).isEmpty();
    }

    @Test
    void a_writer_whose_address_is_known_is_written_to_once_and_not_before_it_could_be_undone() {
        var post = post();
        var id = square.database.write(tx -> square.moderation.bring(
                tx,
                square.flood,
                null,
                new Writer.Reader("r1", "Bo", "bo@example.org"),
                "You fool",
                square.now.get(),
                null,
                "t:1"));
        var guest = square.kept(new Letter(
                Square.NEWS,
                Square.FLOOD,
                null,
                new Writer.Guest("G", "g@example.org"),
                "Fools, all.",
                null,
                "10.1.1.1"));
        var comment = square.database
                .read(sql -> square.discussion.comments().find(sql, id))
                .orElseThrow();
        reject(comment, Refusal.ABUSE);
        reject(guest, Refusal.ABUSE);
        assertThat(square.database.<Integer>write(tx -> post.writeDue(tx, square.now.get())))
                .isZero();
        square.wait(Statements.TO_UNDO);
        assertThat(square.database.<Integer>write(tx -> post.writeDue(tx, square.now.get())))
                .as("the guest's address was never confirmed")
                .isEqualTo(1);
        assertThat(square.database.<Integer>write(tx -> post.writeDue(tx, square.now.get())))
                .isZero();
        assertThat(letters("statement")).isEqualTo(1);
    }

    @Test
    void what_is_rejected_as_illegal_waits_for_the_law_before_it_is_told() {
        var comment = square.kept("Burn the mill.");
        var decision = reject(comment, Refusal.ILLEGAL);
        assertThat(square.database.read(statements::nextDue)).isEmpty();
        assertThat(square.database.read(statements::unnamed))
                .extracting(Statement::decision)
                .containsExactly(decision);
        square.database.run(tx -> Statements.name(tx, decision, "Section 111 StGB"));
        assertThat(square.database.read(statements::unnamed)).isEmpty();
        assertThat(square.database.read(statements::nextDue)).isPresent();
    }

    @Test
    void an_appeal_is_settled_by_somebody_else_and_brings_the_comment_back() {
        var comment = square.kept("The mayor is wrong.");
        var decision = reject(comment, Refusal.ABUSE);
        assertThat(appeal(comment, decision, " ")).isFalse();
        assertThat(appeal(square.kept("Another"), decision, "Not mine."))
                .as("somebody else's")
                .isFalse();
        assertThat(appeal(comment, decision, "It is politics.")).isTrue();
        assertThat(appeal(comment, decision, "And again.")).as("once").isFalse();
        assertThat(settle(true, "", RUTH, false)).isInstanceOf(Settling.SamePerson.class);
        assertThat(square.now(comment).readable()).isFalse();
        assertThat(settle(true, "", ADA, false)).isInstanceOf(Settling.Done.class);
        assertThat(square.now(comment).readable()).isTrue();
        assertThat(statements(comment)).as("told with what came of it").hasSize(1);
        assertThat(square.database.read(appeals::waiting)).isZero();
    }

    @Test
    void the_only_moderator_looks_again_and_says_that_they_are_the_only_one() {
        var comment = square.kept("The mayor is wrong.");
        var decision = reject(comment, Refusal.ABUSE);
        appeal(comment, decision, "It is politics.");
        assertThat(settle(false, "It names her a thief.", RUTH, true)).isInstanceOf(Settling.Done.class);
        var appeal = square.database.read(sql -> Appeals.of(sql, decision));
        var ruling = Ruling.of(
                statements(comment).getFirst(),
                appeal,
                Ruling.words(Language.ENGLISH),
                ZoneOffset.UTC,
                square.now.get());
        assertThat(ruling.open()).isFalse();
        assertThat(ruling.lines().toString()).contains("only one moderator", "It names her a thief.", "stands");
    }

    @Test
    void after_six_months_it_is_too_late_and_a_notifier_can_appeal_as_well() {
        var comment = square.kept("Burn the mill.");
        var decision = reject(square.kept("Another one"), Refusal.ABUSE);
        var notice = file(comment, DRAFT, "net").orElseThrow();
        var kept = square.database
                .write(tx -> notices.keep(tx, notice.id(), "It is a line from a song.", RUTH))
                .orElseThrow();
        assertThat(square.database.<Boolean>write(tx -> appeals.byNotifier(tx, notice, "Too early.")))
                .isFalse();
        assertThat(square.database.<Boolean>write(tx -> appeals.byNotifier(tx, kept, "It is not in the song.")))
                .isTrue();
        settle(true, "Section 111 StGB", ADA, false);
        assertThat(square.now(comment).readable()).isFalse();
        assertThat(statements(comment).getFirst().law()).isEqualTo("Section 111 StGB");
        assertThat(square.database.<Optional<Appeal>>read(sql -> Appeals.of(sql, kept.id())))
                .map(Appeal::by)
                .contains(Appeal.By.NOTIFIER);
        square.wait(Duration.ofDays(184));
        assertThat(appeal(comment, decision, "It is politics.")).isFalse();
    }

    @Test
    void letters_about_notices_carry_nothing_that_anybody_typed_and_names_are_forgotten() {
        var post = post();
        var comment = square.kept("Burn the mill.");
        var notice = file(comment, DRAFT, "net").orElseThrow();
        square.database.run(tx -> post.about(tx, notice));
        var text = square.database.read(sql -> sql.select("select plain from letter where kind = 'notice'")
                .mapTo(String.class)
                .one());
        assertThat(text)
                .contains("https://paper.example/comments/notices/" + notice.id())
                .doesNotContain("arson", "mill");
        square.database.run(tx -> notices.keep(tx, notice.id(), "It is a song.", RUTH));
        square.database.run(tx -> notices.forget(tx, square.now.get().plus(Duration.ofDays(366))));
        var after = square.database.read(sql -> notices.find(sql, notice.id())).orElseThrow();
        assertThat(after.name()).isNull();
        assertThat(after.mail()).isNull();
    }

    @Test
    void a_year_is_counted_as_it_was_without_what_was_taken_back() {
        var held = square.database.write(tx -> square.moderation.bring(
                tx, square.flood, null, new Writer.Guest("A", null), "Cheap", square.now.get(), Ground.SPAM, "t:1"));
        var fine = square.database.write(tx -> square.moderation.bring(
                tx, square.flood, null, new Writer.Guest("B", null), "Dear", square.now.get(), Ground.SPAM, "t:2"));
        var noticed = square.kept("Burn the mill.");
        var reported = square.kept("You fool.");
        var undone = square.kept("The mayor is wrong.");
        square.discussion.voices().report(reported.id(), "10.4.4.4", Reason.ABUSE, "");
        var notice = file(noticed, DRAFT, "net").orElseThrow();
        square.wait(Duration.ofHours(2));
        square.database.run(tx -> decisions.reject(tx, held, Refusal.SPAM, RUTH));
        square.wait(Duration.ofHours(2));
        square.database.run(tx -> decisions.approve(tx, fine, RUTH));
        square.database.run(tx -> notices.remove(tx, notice.id(), Refusal.ILLEGAL, "Section 111", RUTH));
        reject(reported, Refusal.ABUSE);
        var wrong = reject(undone, Refusal.HATE);
        square.database.run(tx -> decisions.undo(tx, wrong, RUTH));
        var month = YearMonth.of(2026, 11);
        var period = square.database.read(sql -> Tally.of(sql, month.minusMonths(1), month, ZoneOffset.UTC));
        assertThat(period.rejected())
                .containsOnlyKeys(Refusal.SPAM, Refusal.ILLEGAL, Refusal.ABUSE)
                .containsEntry(Refusal.SPAM, Map.of("program", 1))
                .containsEntry(Refusal.ILLEGAL, Map.of("notice", 1))
                .containsEntry(Refusal.ABUSE, Map.of("report", 1));
        assertThat(period.rejectedInAll()).isEqualTo(3);
        assertThat(period.months()).extracting(Period.Month::decided).containsExactly(0, 4);
        assertThat(period.complaints()).isEqualTo(Map.of("abuse", 1));
        assertThat(period.held()).isEqualTo(new Took(2, Duration.ofHours(2), Duration.ofHours(4)));
        assertThat(period.reported()).isEqualTo(new Took(1, Duration.ofHours(4), Duration.ofHours(4)));
        assertThat(period.notices()).isEqualTo(Map.of("law", 1));
        assertThat(period.answered().median()).isEqualTo(Duration.ofHours(4));
        assertThat(period.byProgram()).isEqualTo(2);
        assertThat(period.wrongly()).isEqualTo(1);
        var decision = statements(reported).getFirst().decision();
        appeal(reported, decision, "It was meant kindly.");
        settle(true, "", ADA, false);
        var after = square.database.read(sql -> Tally.of(sql, month, month, ZoneOffset.UTC));
        assertThat(after.appeals()).isEqualTo(Map.of("writer granted", 1));
        assertThat(after.alone()).isZero();
    }
}
