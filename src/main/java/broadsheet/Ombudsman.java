package broadsheet;

import broadsheet.desk.redress.RedressDesk;
import broadsheet.desk.redress.ReportDesk;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.redress.Appeals;
import broadsheet.discussion.redress.Notices;
import broadsheet.discussion.redress.RedressLetters;
import broadsheet.discussion.redress.Statements;
import broadsheet.html.Templates;
import broadsheet.http.Assets;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.desk.DeskFrame;
import broadsheet.story.Presses;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Sees to notices of illegal content and appeals: their desk, and what follows by itself. */
final class Ombudsman {
    private final Rooms rooms;
    private final Notices notices;
    private final Appeals appeals;

    Ombudsman(Rooms rooms) {
        this.rooms = rooms;
        var comments = rooms.discussion().comments();
        var decisions = new Decisions(comments, new Moderation(comments));
        this.notices = new Notices(comments, decisions);
        this.appeals = new Appeals(comments, decisions);
    }

    /** Puts the moderators' side into the desk. @param mails whether the newsroom writes letters at all */
    void routes(DeskRoutes desk, DeskFrame frame, Assets assets, Templates templates, URI base, boolean mails) {
        var registry = rooms.registry();
        var publications = rooms.publications();
        new RedressDesk(
                        frame,
                        assets,
                        registry,
                        publications,
                        rooms.stories(),
                        rooms.discussion(),
                        mails ? letters(templates, base) : null)
                .routes(desk);
        new ReportDesk(frame, registry, publications, notices, appeals).routes(desk);
    }

    private RedressLetters letters(Templates templates, URI base) {
        return new RedressLetters(rooms.discussion(), rooms.stories(), templates, base);
    }

    /** When writers are told next what was decided about them, and the telling. */
    Presses.Timetable statements(Templates templates, URI base, boolean mails) {
        var statements = new Statements();
        var letters = letters(templates, base);
        return new Presses.Timetable(
                "reasons told to writers",
                sql -> mails ? statements.nextDue(sql) : Optional.empty(),
                (transaction, now) -> mails ? letters.writeDue(transaction, now) : 0);
    }

    /** To be called once a day. @return how many notices forgot who sent them */
    int forget(InstantSource clock) {
        return rooms.database().<Integer>write(transaction -> notices.forget(transaction, clock.instant()));
    }
}
