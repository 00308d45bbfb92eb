package broadsheet.desk.redress;

import broadsheet.desk.moderation.ModerationDesk;
import broadsheet.desk.redress.RedressDesk.Typed;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Fate;
import broadsheet.discussion.moderation.Refusal;
import broadsheet.discussion.redress.Appeal;
import broadsheet.discussion.redress.IllegalNotice;
import broadsheet.discussion.redress.Statement;
import broadsheet.discussion.redress.Statements;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.story.Stories;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Sets notices and appeals as moderators see them. */
final class RedressCards {
    private static final Messages.Catalogue MODERATION = Messages.beside(ModerationDesk.class, "moderation");
    private static final int GLIMPSE = 160;

    private final Handle sql;
    private final Comments comments;
    private final Stories stories;
    private final Messages words;
    private final DeskWords desk;
    private final ZoneId zone;
    private final Instant now;
    private final Statements statements = new Statements();

    RedressCards(
            Handle sql, Comments comments, Stories stories, Messages words, DeskWords desk, ZoneId zone, Instant now) {
        this.sql = sql;
        this.comments = comments;
        this.stories = stories;
        this.words = words;
        this.desk = desk;
        this.zone = zone;
        this.now = now;
    }

    static List<RedressView.Way> reasons(Language language) {
        var said = MODERATION.in(language);
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal != Refusal.ILLEGAL)
                .map(refusal ->
                        new RedressView.Way(refusal.word(), said.say("reason." + refusal.word()), "", true, "quiet"))
                .toList();
    }

    RedressView.Card notice(IllegalNotice notice, Typed typed) {
        var comment = comments.find(sql, notice.comment()).orElseThrow();
        var when = desk.when(notice.at(), zone);
        boolean refused = typed.id().equals(notice.id());
        return new RedressView.Card(
                notice.id(),
                RedressDesk.NOTICES + "/" + notice.id(),
                notice.name() == null ? words.say("nameless") : words.say("from", notice.name()),
                due(notice.due()),
                when.words(),
                when.machine(),
                headline(comment),
                notice.address(),
                standing(comment),
                notice.said(),
                notice.exempt() ? words.say("exempt") : "",
                words.say("explained"),
                notice.explanation(),
                "",
                words.say("words.notice"),
                refused ? typed.words() : "",
                refused ? typed.error() : "",
                List.of(
                        new RedressView.Way("law", words.say("law"), "", false, "grave"),
                        new RedressView.Way("keep", words.say("keep"), "", false, "")),
                true);
    }

    RedressView.Card appeal(Appeal appeal, Typed typed, boolean own, boolean alone) {
        var comment = comments.find(sql, appeal.comment()).orElseThrow();
        var when = desk.when(appeal.at(), zone);
        boolean refused = typed.id().equals(appeal.id());
        boolean blocked = own && !alone;
        return new RedressView.Card(
                appeal.id(),
                RedressDesk.APPEALS + "/" + appeal.id(),
                words.say("by." + appeal.by().word()),
                due(appeal.due()),
                when.words(),
                when.machine(),
                headline(comment),
                ModerationDesk.ADDRESS + "/" + comment.id(),
                standing(comment),
                comment.source(),
                decided(appeal),
                words.say("asks"),
                appeal.words(),
                blocked ? words.say("own") : own ? words.say("alone") : "",
                words.say("words.appeal"),
                refused ? typed.words() : "",
                refused ? typed.error() : "",
                blocked ? List.of() : ways(appeal),
                false);
    }

    private List<RedressView.Way> ways(Appeal appeal) {
        var grant = switch (appeal.by()) {
            case WRITER -> new RedressView.Way("restore", words.say("restore"), "a", true, "good");
            case NOTIFIER -> new RedressView.Way("grant", words.say("grant"), "", false, "grave");
        };
        return List.of(grant, new RedressView.Way("refuse", words.say("refuse"), "", false, ""));
    }

    /** What was decided the first time. */
    private String decided(Appeal appeal) {
        return switch (appeal.by()) {
            case WRITER ->
                statements.find(sql, appeal.subject()).map(this::decided).orElse("");
            case NOTIFIER -> words.say("decided.kept");
        };
    }

    private String decided(Statement statement) {
        var said = MODERATION.in(words.language());
        var deed = said.say("deed." + statement.deed().word());
        var reason = statement.reason().isEmpty() ? deed : deed + ": " + said.say("reason." + statement.reason());
        return words.say(
                "decided", statement.by(), desk.when(statement.at(), zone).words(), reason);
    }

    RedressView.Unnamed unnamed(Statement statement) {
        return new RedressView.Unnamed(
                statement.decision(), desk.when(statement.at(), zone).words(), statement.said());
    }

    RedressView.Done answered(IllegalNotice notice) {
        var answer = java.util.Objects.requireNonNull(notice.answer());
        return new RedressView.Done(
                desk.when(answer.at(), zone).words(),
                answer.by(),
                words.say("was." + answer.outcome().word()) + " – " + glimpse(notice.said()));
    }

    RedressView.Done settled(Appeal appeal) {
        var outcome = java.util.Objects.requireNonNull(appeal.outcome());
        return new RedressView.Done(
                desk.when(outcome.at(), zone).words(),
                outcome.name(),
                words.say(outcome.granted() ? "was.granted" : "was.refused") + " – " + glimpse(appeal.words()));
    }

    private static String glimpse(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= GLIMPSE ? line : line.substring(0, line.offsetByCodePoints(0, 100)) + "…";
    }

    private Badge due(Instant due) {
        var day = desk.when(due, zone).words();
        return due.isBefore(now)
                ? new Badge(words.say("overdue", day), Badge.Tone.STOPPED)
                : new Badge(words.say("due", day), Badge.Tone.WAITING);
    }

    private String headline(Comment comment) {
        return stories.working(sql, comment.story())
                .map(story -> story.content().headline())
                .orElse("");
    }

    private Badge standing(Comment comment) {
        var said = MODERATION.in(words.language());
        return switch (comment.fate()) {
            case Fate.Waiting _ -> new Badge(said.say("waiting"), Badge.Tone.WAITING);
            case Fate.Approved _ -> new Badge(said.say("approved"), Badge.Tone.GOOD);
            case Fate.Rejected _ -> new Badge(said.say("rejected"), Badge.Tone.STOPPED);
            case Fate.Withdrawn _ -> new Badge(said.say("withdrawn"), Badge.Tone.PLAIN);
        };
    }
}
