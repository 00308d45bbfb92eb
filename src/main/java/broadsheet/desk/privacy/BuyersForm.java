package broadsheet.desk.privacy;

import broadsheet.consent.Advertising;
import broadsheet.consent.Consent;
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
import broadsheet.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether buyers of advertisements are told what readers answered, and under which numbers. */
final class BuyersForm {
    static final String ADDRESS = PrivacyDesk.ADDRESS + "/advertising";

    private static final List<String> NAMES = List.of("cmp", "list", "country", "vendors");

    private final DeskFrame frame;
    private final Database database;
    private final Consent consent;

    BuyersForm(DeskFrame frame, Database database, Consent consent) {
        this.frame = frame;
        this.database = database;
        this.consent = consent;
    }

    void routes(DeskRoutes desk) {
        var settings = Permission.SETTINGS;
        desk.get(settings, ADDRESS, (request, who) -> {
            var now = consent.terms().advertising();
            return show(200, request, who, now != null, typed(now), "");
        });
        desk.post(settings, ADDRESS, this::save);
    }

    private static Map<String, String> typed(@Nullable Advertising now) {
        if (now == null) return Map.of();
        return Map.of(
                "cmp", Integer.toString(now.cmp()),
                "list", Integer.toString(now.vendorList()),
                "country", now.country(),
                "vendors", now.vendors().stream().map(Advertising.Vendor::line).collect(Collectors.joining("\n")));
    }

    private Messages words(Request request) {
        return PrivacyDesk.WORDS.in(frame.language(request));
    }

    private Reply save(Request request, SignedIn who) {
        var form = request.form();
        boolean on = form.text("on").isPresent();
        try {
            var wanted = on ? read(form) : null;
            database.run(transaction -> consent.advertise(transaction, wanted));
            return Flash.onTo(ADDRESS, Toast.of(words(request).say("saved")));
        } catch (Unfit unfit) {
            var typed = NAMES.stream()
                    .collect(Collectors.toMap(
                            name -> name, name -> form.text(name).orElse("")));
            return show(
                    422, request, who, on, typed, unfit.sentence(words(request).language()));
        }
    }

    private static Advertising read(Form form) {
        var vendors = form.text("vendors")
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .map(Advertising.Vendor::read)
                .toList();
        return new Advertising(
                number(form, "cmp"),
                number(form, "list"),
                form.text("country").orElse("").strip().toUpperCase(Locale.ROOT),
                vendors);
    }

    private static int number(Form form, String name) {
        var typed = form.text(name).orElse("").strip();
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
    }

    private Reply show(int status, Request request, SignedIn who, boolean on, Map<String, String> typed, String wrong) {
        var words = words(request);
        var title = words.say("buyers");
        var fields = List.of(
                Field.tick("on", words.say("buyers.on"), on).hint(words.say("buyers.on.hint")),
                line(words, typed, "cmp"),
                line(words, typed, "list"),
                line(words, typed, "country"),
                Field.lines("vendors", words.say("buyers.vendors"), typed.getOrDefault("vendors", ""), 4)
                        .hint(words.say("buyers.vendors.hint")));
        var view = new PrivacyFormView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, PrivacyDesk.ADDRESS),
                PageHead.of(title)
                        .below(words.say("title"), PrivacyDesk.ADDRESS)
                        .lead(words.say("buyers.lead")),
                new Tabs("", List.of()),
                ADDRESS,
                "",
                fields,
                wrong,
                words.say("save"));
        return frame.show(status, "broadsheet/desk/privacy/form.jte", view);
    }

    private static Field line(Messages words, Map<String, String> typed, String name) {
        return Field.line(name, words.say("buyers." + name), typed.getOrDefault(name, ""));
    }
}
