package broadsheet.desk.privacy;

import broadsheet.discussion.Followers;
import broadsheet.http.Form;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.mail.MailAddress;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Logbook;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Toast;
import broadsheet.people.reader.Readership;
import broadsheet.story.Stories;
import broadsheet.text.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is kept about a mail address: found, handed out, erased. The address travels in the bodies of forms alone,
 * so that it stands in no log; what was done is noted under a hash of it.
 */
public final class PersonDesk {
    public static final String ADDRESS = PrivacyDesk.ADDRESS + "/person";

    private static final String MAIL = "mail";
    private static final String HOW = "how";
    private static final String SURE = "sure";
    private static final int MOST_LINES = 20;

    private final DeskFrame frame;
    private final Registry registry;
    private final List<Shelf> shelves;

    PersonDesk(DeskFrame frame, Registry registry, Stories stories) {
        this.frame = frame;
        this.registry = registry;
        this.shelves = List.of(
                new CommentShelf(stories),
                new FollowingShelf(new Followers(registry.database())),
                new ReaderShelf(Readership.in(registry.database(), registry.clock())),
                new LetterShelf(),
                new StaffShelf(registry));
    }

    void routes(DeskRoutes desk) {
        var settings = Permission.SETTINGS;
        desk.get(settings, ADDRESS, (request, who) -> show(200, request, who, "", null, ""));
        desk.post(settings, ADDRESS, this::find);
        desk.post(settings, ADDRESS + "/export", this::handOut);
        desk.post(settings, ADDRESS + "/erasure", this::erase);
    }

    private Messages words(Request request) {
        return PrivacyDesk.WORDS.in(frame.language(request));
    }

    /** The address as it is compared everywhere; empty for what is none. */
    private static Optional<String> mail(Form form) {
        try {
            var typed = form.text(MAIL).orElse("");
            return Optional.of(MailAddress.parse(typed).text().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Reply find(Request request, SignedIn who) {
        var typed = request.form().text(MAIL).orElse("").strip();
        return mail(request.form())
                .map(mail -> show(200, request, who, mail, found(mail), ""))
                .orElseGet(() ->
                        show(422, request, who, typed, null, words(request).say("person.wrong")));
    }

    private Map<String, List<Found>> found(String mail) {
        return registry.database().read(sql -> {
            var all = new LinkedHashMap<String, List<Found>>();
            for (var shelf : shelves) all.put(shelf.word(), shelf.find(sql, mail));
            return all;
        });
    }

    private Reply handOut(Request request, SignedIn who) {
        var mail = mail(request.form()).orElse(null);
        if (mail == null) return find(request, who);
        var whole = new JsonMapper().createObjectNode();
        whole.put("mail", mail);
        whole.put("at", registry.clock().instant().toString());
        var found = found(mail);
        found.forEach((word, things) -> {
            var list = whole.putArray(word);
            for (var thing : things) {
                var object = list.addObject();
                thing.all().forEach(object::put);
            }
        });
        whole.put("consent", words(request).say("person.consent"));
        note(
                who,
                "privacy.handed-out",
                mail,
                Integer.toString(found.values().stream().mapToInt(List::size).sum()));
        var bytes = whole.toPrettyString().getBytes(StandardCharsets.UTF_8);
        return Reply.bytes(200, "application/json", bytes)
                .with("content-disposition", "attachment; filename=\"about-a-person.json\"");
    }

    private void note(SignedIn who, String what, String mail, String words) {
        registry.database().run(transaction -> registry.logbook().note(transaction, who, what, subject(mail), words));
    }

    /** Whoever knows the address can find it again, and nobody can read it. */
    static String subject(String mail) {
        return "mail:" + Fingerprint.of(mail);
    }

    private Reply erase(Request request, SignedIn who) {
        var form = request.form();
        var mail = mail(form).orElse(null);
        if (mail == null) return find(request, who);
        var words = words(request);
        boolean sure = form.text(SURE).filter("yes"::equals).isPresent();
        var how = form.text(HOW).orElse("");
        if (!sure || !List.of("names", "words").contains(how)) {
            return show(422, request, who, mail, found(mail), words.say("person.unsure"));
        }
        int gone = registry.database().<Integer>write(transaction -> {
            int number = 0;
            var told = new ArrayList<String>();
            for (var shelf : shelves) {
                int some = shelf.erase(transaction, mail, how.equals("words"), words.say("person.nobody"));
                if (some > 0) told.add(shelf.word() + " " + some);
                number += some;
            }
            registry.logbook()
                    .note(transaction, who, "privacy.erased", subject(mail), how + ": " + String.join(", ", told));
            return number;
        });
        return Flash.onTo(ADDRESS, Toast.of(words.say("person.erased", gone)));
    }

    private Reply show(
            int status,
            Request request,
            SignedIn who,
            String mail,
            @Nullable Map<String, List<Found>> found,
            String wrong) {
        var words = words(request);
        var title = words.say("person.title");
        var typed = Field.line(MAIL, words.say("person.mail"), mail, "email", "off")
                .needed()
                .hint(words.say("person.hint"))
                .error(found == null ? wrong : "");
        var view = new PersonView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, PrivacyDesk.ADDRESS),
                PageHead.of(title)
                        .below(words.say("title"), PrivacyDesk.ADDRESS)
                        .lead(words.say("person.lead")),
                words,
                typed,
                mail,
                found == null ? null : table(words, found),
                found != null && !found.getOrDefault("account", List.of()).isEmpty(),
                how(words),
                done(words, mail),
                found == null ? "" : wrong);
        return frame.show(status, "broadsheet/desk/privacy/person.jte", view);
    }

    private static List<Field> how(Messages words) {
        var names = new Control.Option("names", words.say("person.how.names"));
        var all = new Control.Option("words", words.say("person.how.words"));
        return List.of(
                Field.radios(HOW, words.say("person.how"), "names", List.of(names, all)),
                Field.tick(SURE, words.say("person.sure"), false));
    }

    private static Table table(Messages words, Map<String, List<Found>> found) {
        var rows = new ArrayList<List<Cell>>();
        found.forEach((word, things) -> things.forEach(thing -> rows.add(List.of(
                new Cell.Words(words.say("shelf." + word)),
                thing.at().toEpochMilli() == 0 ? new Cell.Words("") : Answers.when(thing.at()),
                thing.address().isEmpty()
                        ? new Cell.Words(thing.words())
                        : new Cell.Lead(thing.words(), thing.address())))));
        return new Table(
                words.say("person.kept"),
                List.of(
                        Table.Column.of(words.say("person.what")),
                        Table.Column.of(words.say("since")),
                        Table.Column.of(words.say("person.words"))),
                rows,
                EmptyState.of(Icon.SEARCH, words.say("person.none"), words.say("person.none.why")));
    }

    private Table done(Messages words, String mail) {
        List<Logbook.Line> lines = mail.isEmpty()
                ? List.of()
                : registry.database().read(sql -> registry.logbook().find(sql, subject(mail), "", "", MOST_LINES));
        var rows = lines.stream()
                .<List<Cell>>map(line -> List.of(
                        Answers.when(line.at()),
                        new Cell.Words(words.say("done." + line.what().replace("privacy.", ""))),
                        new Cell.Words(line.name()),
                        new Cell.Words(line.words())))
                .toList();
        return new Table(
                words.say("person.done"),
                List.of(
                        Table.Column.of(words.say("since")),
                        Table.Column.of(words.say("person.what")),
                        Table.Column.of(words.say("person.who")),
                        Table.Column.of(words.say("person.words"))),
                rows,
                EmptyState.of(Icon.LOG, words.say("person.done.none"), words.say("person.done.why")));
    }
}
