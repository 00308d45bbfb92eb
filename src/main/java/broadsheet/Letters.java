package broadsheet;

import broadsheet.desk.editor.TaskLetters;
import broadsheet.discussion.follow.ThreadLetters;
import broadsheet.html.Templates;
import broadsheet.mail.Postman;
import broadsheet.mail.SmtpServer;
import broadsheet.people.account.LinkPost;
import broadsheet.story.Presses;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Everything that the house writes to people by mail. */
final class Letters {
    private final Rooms rooms;
    private final Templates templates;
    private final URI base;
    private final @Nullable SmtpServer mail;

    /** @param mail takes the letters; null where none is set up: then links are handed over by hand, and tasks stand at the desk alone */
    Letters(Rooms rooms, Templates templates, URI base, @Nullable SmtpServer mail) {
        this.rooms = rooms;
        this.templates = templates;
        this.base = base;
        this.mail = mail;
    }

    /** Sends people the links by which they come in. */
    LinkPost links() {
        return mail == null ? LinkPost.NONE : new LinkLetters(templates, base, rooms.publications());
    }

    /** Tells people what they were given to do; null where no mail is set up. */
    @Nullable
    TaskLetters tasks() {
        return mail == null ? null : new TaskLetters(templates, base, rooms.registry(), rooms.publications());
    }

    /** When the next letters about answers to a comment are due, and their writing. */
    Presses.Timetable answers() {
        var letters = new ThreadLetters(rooms.discussion(), rooms.stories(), templates, base);
        return new Presses.Timetable("answers by mail", rooms.discussion().followers()::nextDue, letters::writeDue);
    }

    /** Whoever carries letters, at work; null where no mail is set up: what was posted waits in the box. */
    @Nullable
    Postman hire(InstantSource clock) {
        if (mail == null) return null;
        var database = rooms.database();
        var name = database.<String>read(sql -> rooms.publications().paper(sql).name());
        var hired = new Postman(database, mail, name, clock);
        database.changes().followPromptly("postman", hired::wake);
        hired.start();
        return hired;
    }
}
