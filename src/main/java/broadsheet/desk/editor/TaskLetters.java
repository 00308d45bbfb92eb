package broadsheet.desk.editor;

import broadsheet.db.Transaction;
import broadsheet.html.Templates;
import broadsheet.mail.Letter;
import broadsheet.mail.MailAddress;
import broadsheet.mail.Outbox;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.story.Publications;
import broadsheet.story.work.DueTime;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells people by letter what they were given to write, where mail is set up; in the paper's language. */
public final class TaskLetters {
    private static final String TEMPLATE = "broadsheet/desk/editor/task.jte";
    private static final Messages.Catalogue WORDS = Messages.beside(TaskLetters.class, "task");

    private final Outbox outbox = new Outbox();
    private final Templates templates;
    private final URI base;
    private final Registry registry;
    private final Publications publications;

    /** @param base the site's public address */
    public TaskLetters(Templates templates, URI base, Registry registry, Publications publications) {
        this.templates = templates;
        this.base = base;
        this.registry = registry;
        this.publications = publications;
    }

    /**
     * What somebody was given.
     *
     * @param wanted until when; null for no time
     * @param note what is to be done; may be empty
     * @param path where it stands at the desk
     */
    public record Task(Slug person, String title, @Nullable DueTime wanted, String note, String path) {}

    /** Posts a letter in the transaction that gave it; none to whoever did so, and none to who is shut out. */
    void post(Transaction tx, SignedIn by, Task task) {
        if (task.person().equals(by.person())) return;
        registry.accounts()
                .ofPerson(tx.sql(), task.person())
                .filter(account -> account.suspended() == null)
                .ifPresent(account -> outbox.post(tx, letter(tx, by, task, MailAddress.parse(account.email()))));
    }

    private Letter letter(Transaction tx, SignedIn by, Task task, MailAddress to) {
        var paper = publications.paper(tx.sql());
        var said = WORDS.in(paper.language());
        var lines = new ArrayList<String>();
        lines.add(said.say("given", by.name(), task.title()));
        if (task.wanted() != null)
            lines.add(said.say("wanted", DayAndTime.said(task.wanted(), paper.zone(), paper.language())));
        if (!task.note().isEmpty()) lines.add(said.say("note", task.note()));
        var address = base + task.path();
        var html = templates.markup(
                TEMPLATE, Map.of("lines", lines, "address", address, "paper", paper.name(), "said", said));
        var text = "%s\n\n%s\n\n%s\n".formatted(String.join("\n\n", lines), address, paper.name());
        return Letter.of("assignment", to, said.say("subject", task.title()), text, html);
    }
}
