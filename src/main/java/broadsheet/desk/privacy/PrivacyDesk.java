package broadsheet.desk.privacy;

import broadsheet.consent.Consent;
import broadsheet.consent.Terms;
import broadsheet.consent.Unfit;
import broadsheet.db.Database;
import broadsheet.http.Finished;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Stories;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** What other companies' services the paper has, and what readers said to them. */
public final class PrivacyDesk {
    public static final String ADDRESS = "/desk/privacy";

    static final Messages.Catalogue WORDS = Messages.beside(PrivacyDesk.class, "privacy");
    private static final String DAYS = ADDRESS + "/days";

    private final DeskFrame frame;
    private final Database database;
    private final Consent consent;
    private final Answers answers;
    private final HandedOut files;
    private final ServiceDesk services;
    private final WordsDesk texts;
    private final VersionDesk versions;
    private final PersonDesk people;
    private final BuyersForm buyers;

    /** @param notice how a notice of these terms looks to readers of a language */
    public PrivacyDesk(
            DeskFrame frame,
            Registry registry,
            Consent consent,
            BiFunction<Terms, Language, Finished> notice,
            InstantSource clock) {
        this.frame = frame;
        this.database = registry.database();
        this.consent = consent;
        this.answers = new Answers(database, consent, clock);
        this.files = new HandedOut(clock);
        this.services = new ServiceDesk(frame, database, consent);
        this.texts = new WordsDesk(frame, database, consent);
        this.versions = new VersionDesk(frame, database, consent, notice);
        this.buyers = new BuyersForm(frame, database, consent);
        this.people = new PersonDesk(frame, registry, new Stories());
    }

    /** Its addresses, all for those who may change settings. */
    public void routes(DeskRoutes desk) {
        var settings = Permission.SETTINGS;
        desk.get(settings, ADDRESS, (request, who) -> show(200, request, who, days(), ""));
        desk.post(settings, DAYS, this::askAgain);
        desk.get(
                settings,
                ADDRESS + "/answers.csv",
                (_, _) -> files.of("privacy-answers.csv", "text/csv; charset=utf-8", answers::writeCsv));
        desk.get(
                settings,
                ADDRESS + "/answers.json",
                (_, _) -> files.of("privacy-answers.json", "application/json", answers::writeJson));
        services.routes(desk);
        texts.routes(desk);
        versions.routes(desk);
        people.routes(desk);
        buyers.routes(desk);
    }

    private String days() {
        return Long.toString(consent.age().toDays());
    }

    private Reply askAgain(Request request, SignedIn who) {
        var typed = request.form().text("days").orElse("").strip();
        try {
            int days = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
            database.run(transaction -> consent.askAgainAfter(transaction, days));
            return Flash.onTo(ADDRESS, Toast.of(words(request).say("saved")));
        } catch (Unfit unfit) {
            return show(422, request, who, typed, unfit.sentence(words(request).language()));
        }
    }

    private Messages words(Request request) {
        return WORDS.in(frame.language(request));
    }

    private Reply show(int status, Request request, SignedIn who, String days, String wrong) {
        var words = words(request);
        var terms = consent.terms();
        var id = request.query("id").orElse("").strip();
        var view = new PrivacyDeskView(
                frame.page(request, new OnDuty(who.name(), who.role()), words.say("title"), ADDRESS),
                head(words, terms),
                words,
                ServiceDesk.table(words, terms.services()),
                Field.line("days", words.say("field.days"), days, "number", null)
                        .needed()
                        .hint(words.say("hint.days"))
                        .error(wrong),
                answers.chart(words),
                answers.days(words),
                versions.table(words),
                id,
                id.isEmpty() ? null : answers.of(words, id));
        return frame.show(status, "broadsheet/desk/privacy/privacy.jte", view);
    }

    private static PageHead head(Messages words, Terms terms) {
        var declare = Action.to(words.say("declare"), ServiceDesk.NEW);
        return PageHead.of(
                        words.say("title"),
                        Action.to(words.say("person.title"), PersonDesk.ADDRESS),
                        Action.to(words.say("buyers"), BuyersForm.ADDRESS),
                        Action.to(words.say("texts"), WordsDesk.ADDRESS),
                        declare.as(Action.Weight.MAIN))
                .lead(words.say(terms.asks() ? "asks" : "asks-nothing"));
    }
}
