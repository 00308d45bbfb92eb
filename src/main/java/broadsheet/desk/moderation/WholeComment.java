package broadsheet.desk.moderation;

import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.moderation.Queues;
import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.PageHead;
import broadsheet.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One comment with the conversation around it, what became of it, and what is known of its writer. */
final class WholeComment {
    private final Comments comments;
    private final Queues queues;
    private final Decisions decisions;
    private final Messages words;
    private final DeskWords desk;

    WholeComment(Comments comments, Queues queues, Decisions decisions, Messages words, DeskWords desk) {
        this.comments = comments;
        this.queues = queues;
        this.decisions = decisions;
        this.words = words;
        this.desk = desk;
    }

    ModerationView.Whole view(
            Handle sql,
            Comment comment,
            Cards cards,
            ZoneId zone,
            DeskPage page,
            List<ModerationView.Choice> reasons,
            String script,
            int around) {
        var who = Queues.who(comment);
        return new ModerationView.Whole(
                page,
                PageHead.of(words.say("one")).below(words.say("title"), ModerationDesk.ADDRESS),
                words,
                cards.card(comment),
                reasons,
                before(sql, comment, around).stream().map(cards::card).toList(),
                after(sql, comment, around).stream().map(cards::card).toList(),
                queues.ofSame(sql, comment, around).stream()
                        .filter(other -> !other.id().equals(comment.id()))
                        .map(cards::card)
                        .toList(),
                queues.reports(sql, comment.id()).stream()
                        .map(report -> line(
                                report.at(),
                                zone,
                                words.say("report." + report.reason().word()),
                                report.note()))
                        .toList(),
                queues.edits(sql, comment.id()).stream()
                        .map(edit -> line(edit.at(), zone, edit.name(), edit.source()))
                        .toList(),
                decisions.of(sql, comment.id()).stream()
                        .map(made -> line(made.at(), zone, made.by(), decided(made)))
                        .toList(),
                who == null
                        ? List.of()
                        : queues.notes(sql, who).stream()
                                .map(note -> line(note.at(), zone, note.by(), note.words()))
                                .toList(),
                who != null,
                script);
    }

    private String decided(Decisions.Made made) {
        var said = words.say("deed." + made.deed());
        if (!made.reason().isEmpty()) said += ": " + words.say("reason." + made.reason());
        return made.undone() ? said + " (" + words.say("taken.back") + ")" : said;
    }

    private ModerationView.Line line(Instant at, ZoneId zone, String who, String said) {
        return new ModerationView.Line(desk.when(at, zone).words(), who, said);
    }

    /** What it answers, from the beginning of the thread. */
    private List<Comment> before(Handle sql, Comment comment, int most) {
        var chain = new ArrayList<Comment>();
        var parent = comment.parent();
        while (parent != null && chain.size() < most) {
            var answered = comments.find(sql, parent).orElse(null);
            if (answered == null) break;
            chain.addFirst(answered);
            parent = answered.parent();
        }
        return chain;
    }

    /** What answers it, of those that readers have seen. */
    private List<Comment> after(Handle sql, Comment comment, int most) {
        return comments.replies(sql, comment.thread(), 1).stream()
                .filter(reply -> comment.id().equals(reply.parent()))
                .limit(most)
                .toList();
    }
}
