package broadsheet.desk.privacy;

import broadsheet.consent.Consent;
import broadsheet.consent.Decisions;
import broadsheet.consent.Service;
import broadsheet.consent.Terms;
import broadsheet.consent.TermsJson;
import broadsheet.db.Database;
import broadsheet.http.Finished;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import java.util.function.BiFunction;

/** Everything that readers were ever asked, and how the notice looked that asked it. */
final class VersionDesk {
    private static final String ALL = PrivacyDesk.ADDRESS + "/versions/";

    /** Enough of a hash to tell versions apart at a glance. */
    private static final int SHORT = 12;

    private final DeskFrame frame;
    private final Database database;
    private final Consent consent;
    private final BiFunction<Terms, Language, Finished> notice;

    VersionDesk(DeskFrame frame, Database database, Consent consent, BiFunction<Terms, Language, Finished> notice) {
        this.frame = frame;
        this.database = database;
        this.consent = consent;
        this.notice = notice;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.SETTINGS, ALL + "{hash}", this::show);
        desk.get(Permission.SETTINGS, ALL + "{hash}/notice", (request, _) -> picture(request));
    }

    static Cell shortened(String hash) {
        return new Cell.Lead(hash.substring(0, Math.min(SHORT, hash.length())), ALL + hash);
    }

    Table table(Messages words) {
        return new Table(
                words.say("versions"),
                List.of(Table.Column.of("SHA-256"), Table.Column.of(words.say("since"))),
                database.read(consent.decisions()::versions).stream()
                        .<List<Cell>>map(one -> List.of(shortened(one.hash()), Answers.when(one.since())))
                        .toList(),
                Answers.nothing(words));
    }

    private Decisions.Version version(Request request) {
        var hash = request.variable("hash");
        return database.read(sql -> consent.decisions().version(sql, hash))
                .orElseThrow(() -> new Refused(404, "Readers were never asked anything under this hash."));
    }

    private static Language language(Request request, Messages words) {
        var wanted = request.query("language").filter(Messages.LANGUAGES::contains);
        return new Language(wanted.orElseGet(() -> words.language().bare()));
    }

    /** Set anew from the kept terms by the page's own template: nothing but the paper's look can differ from then. */
    private Reply picture(Request request) {
        var words = PrivacyDesk.WORDS.in(frame.language(request));
        return Reply.of(notice.apply(TermsJson.terms(version(request)), language(request, words)))
                .heldByOurs();
    }

    private Reply show(Request request, SignedIn who) {
        var words = PrivacyDesk.WORDS.in(frame.language(request));
        var version = version(request);
        var terms = TermsJson.terms(version);
        var language = language(request, words);
        var here = ALL + version.hash();
        var title = words.say("version");
        var view = new VersionView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, PrivacyDesk.ADDRESS),
                PageHead.of(title)
                        .below(words.say("title"), PrivacyDesk.ADDRESS)
                        .lead(words.say("version.lead")),
                words,
                version.hash(),
                WordsDesk.languages(words, here, language),
                here + "/notice?language=" + language.tag(),
                services(words, terms.services()));
        return frame.show("broadsheet/desk/privacy/version.jte", view).holdingOurs();
    }

    private static Table services(Messages words, List<Service> services) {
        return new Table(
                words.say("services"),
                List.of(
                        Table.Column.of(words.say("field.name")),
                        Table.Column.of(words.say("field.provider")),
                        Table.Column.of(words.say("field.purpose")),
                        Table.Column.of(words.say("field.policy"))),
                services.stream()
                        .<List<Cell>>map(one -> List.of(
                                new Cell.Words(one.name()),
                                new Cell.Words(one.provider() + ", " + one.country()),
                                new Cell.Words(
                                        words.say("purpose." + one.purpose().word())),
                                new Cell.Words(one.policy().toString())))
                        .toList(),
                Answers.nothing(words));
    }
}
