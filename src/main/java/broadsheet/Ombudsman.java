package broadsheet;

import broadsheet.db.Database;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.redress.Notices;
import broadsheet.discussion.redress.RedressLetters;
import broadsheet.discussion.redress.Statements;
import broadsheet.html.Templates;
import broadsheet.story.Presses;
import broadsheet.story.Stories;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Sees to what follows by itself from notices and decisions: that writers are told, and names are forgotten in time. */
final class Ombudsman {
    private Ombudsman() {}

    /** @param mails whether the newsroom writes letters at all */
    static Presses.Timetable statements(
            Discussion discussion, Stories stories, Templates templates, URI base, boolean mails) {
        var statements = new Statements();
        var letters = new RedressLetters(discussion, stories, templates, base);
        return new Presses.Timetable(
                "reasons told to writers",
                sql -> mails ? statements.nextDue(sql) : Optional.empty(),
                (transaction, now) -> mails ? letters.writeDue(transaction, now) : 0);
    }

    /** To be called once a day. @return how many notices forgot who sent them */
    static int forget(Database database, Discussion discussion, InstantSource clock) {
        var comments = discussion.comments();
        var notices = new Notices(comments, new Decisions(comments, new Moderation(comments)));
        return database.<Integer>write(transaction -> notices.forget(transaction, clock.instant()));
    }
}
