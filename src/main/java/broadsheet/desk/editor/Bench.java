package broadsheet.desk.editor;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.desk.passage.PassageDesk;
import broadsheet.http.Request;
import broadsheet.media.Pictures;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.OnDuty;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.work.Reach;
import broadsheet.story.work.StoryLocks;
import broadsheet.story.work.WorkingCopies;
import broadsheet.text.Messages;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the screens of stories work with. */
record Bench(
        DeskFrame frame,
        Registry registry,
        Publications publications,
        Pictures pictures,
        Stories stories,
        Newsdesk newsdesk,
        WorkingCopies copies,
        StoryLocks locks,
        PassageDesk passages,
        @Nullable TaskLetters letters) {
    private static final Messages.Catalogue WORDS = Messages.beside(StoryDesk.class, "stories");

    Database database() {
        return registry.database();
    }

    Instant now() {
        return registry.clock().instant();
    }

    Messages words(Request request) {
        return WORDS.in(frame.language(request));
    }

    DeskPage page(Request request, SignedIn who, String title) {
        return frame.page(request, new OnDuty(who.name(), who.role()), title, StoryDesk.ADDRESS);
    }

    Cast cast(Handle sql) {
        return new Cast(registry.people().all(sql), publications.sections(sql), publications.topics(sql));
    }

    /** Lets somebody know by letter what they were given, where mail is set up. */
    void tell(Transaction tx, SignedIn by, TaskLetters.Task task) {
        if (letters != null) letters.post(tx, by, task);
    }

    static Reach reach(SignedIn who) {
        return new Reach(who.person(), who.role());
    }
}
