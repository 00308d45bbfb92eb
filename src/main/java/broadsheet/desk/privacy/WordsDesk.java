package broadsheet.desk.privacy;

import broadsheet.consent.Consent;
import broadsheet.consent.Terms;
import broadsheet.consent.Unfit;
import broadsheet.db.Database;
import broadsheet.http.Form;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.people.desk.part.Toast;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newsroom's own words for the notice, the purposes and the privacy page, language by language. */
final class WordsDesk {
    static final String ADDRESS = PrivacyDesk.ADDRESS + "/words";

    private static final String LANGUAGE = "language";

    /** What fits on a line is typed on one. */
    private static final int A_LINE = 60;

    private final DeskFrame frame;
    private final Database database;
    private final Consent consent;

    WordsDesk(DeskFrame frame, Database database, Consent consent) {
        this.frame = frame;
        this.database = database;
        this.consent = consent;
    }

    void routes(DeskRoutes desk) {
        var settings = Permission.SETTINGS;
        desk.get(settings, ADDRESS, (request, who) -> {
            var language = language(request.query(LANGUAGE).orElse(""), request);
            return show(
                    200, request, who, language, consent.terms().in(language).free(), "");
        });
        desk.post(settings, ADDRESS, this::save);
    }

    private Language language(String tag, Request request) {
        return new Language(
                Messages.LANGUAGES.contains(tag)
                        ? tag
                        : words(request).language().bare());
    }

    private Messages words(Request request) {
        return PrivacyDesk.WORDS.in(frame.language(request));
    }

    private Reply save(Request request, SignedIn who) {
        var language = language(request.form().text(LANGUAGE).orElse(""), request);
        var house = Terms.NONE.in(language).free();
        var typed = typed(request.form(), house);
        try {
            database.run(transaction -> {
                typed.forEach((key, words) -> consent.services()
                        .say(transaction, language.tag(), key, words.equals(house.get(key)) ? "" : words));
                consent.keepTerms(transaction);
            });
            return Flash.onTo(
                    ADDRESS + "?language=" + language.tag(),
                    Toast.of(words(request).say("saved")));
        } catch (Unfit unfit) {
            return show(
                    422,
                    request,
                    who,
                    language,
                    typed,
                    unfit.sentence(words(request).language()));
        }
    }

    /** What is missing from the form is left as the program says it. */
    private static Map<String, String> typed(Form form, Map<String, String> house) {
        var typed = new TreeMap<String, String>();
        house.forEach((key, words) ->
                typed.put(key, form.text(key).orElse("").replace("\r\n", "\n").strip()));
        return typed;
    }

    private Reply show(
            int status, Request request, SignedIn who, Language language, Map<String, String> typed, String wrong) {
        var words = words(request);
        var title = words.say("texts");
        var view = new PrivacyFormView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, PrivacyDesk.ADDRESS),
                PageHead.of(title)
                        .below(words.say("title"), PrivacyDesk.ADDRESS)
                        .lead(words.say("texts.lead")),
                languages(words, ADDRESS, language),
                ADDRESS,
                language.tag(),
                fields(Terms.NONE.in(words.language()).free(), typed),
                wrong,
                words.say("save"));
        return frame.show(status, "broadsheet/desk/privacy/form.jte", view);
    }

    /** Labelled with what the program says in the language of the desk, so that they can be found in any other. */
    private static List<Field> fields(Map<String, String> labels, Map<String, String> typed) {
        return typed.entrySet().stream()
                .map(entry -> {
                    var label = labels.get(entry.getKey());
                    return label.length() < A_LINE && entry.getValue().length() < A_LINE
                            ? Field.line(entry.getKey(), label, entry.getValue())
                            : Field.lines(entry.getKey(), label, entry.getValue(), 3);
                })
                .toList();
    }

    /** A view for each language that readers are spoken to. */
    static Tabs languages(Messages words, String address, Language current) {
        return new Tabs(
                words.say("language"),
                Messages.LANGUAGES.stream()
                        .map(tag -> new Tabs.Tab(
                                new Language(tag)
                                        .locale()
                                        .getDisplayLanguage(words.language().locale()),
                                address + "?language=" + tag,
                                tag.equals(current.tag()),
                                -1))
                        .toList());
    }
}
