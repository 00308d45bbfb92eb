package broadsheet.desk.privacy;

import broadsheet.consent.Consent;
import broadsheet.consent.Service;
import broadsheet.consent.Unfit;
import broadsheet.db.Database;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Tabs;
import broadsheet.people.desk.part.Toast;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declares services and retires them. */
final class ServiceDesk {
    private static final String ALL = PrivacyDesk.ADDRESS + "/services";
    static final String NEW = ALL + "/new";

    private final DeskFrame frame;
    private final Database database;
    private final Consent consent;

    ServiceDesk(DeskFrame frame, Database database, Consent consent) {
        this.frame = frame;
        this.database = database;
        this.consent = consent;
    }

    void routes(DeskRoutes desk) {
        var settings = Permission.SETTINGS;
        desk.get(settings, NEW, (request, who) -> show(200, request, who, typed(request), ""));
        desk.post(settings, ALL, this::declare);
        desk.post(settings, ALL + "/{service}/retirement", this::retire);
    }

    private ServiceForm typed(Request request) {
        return named(request.query("service").orElse(""))
                .map(ServiceForm::of)
                .orElseGet(() -> new ServiceForm(Map.of()));
    }

    private Optional<Service> named(String slug) {
        return consent.terms().services().stream()
                .filter(service -> service.slug().text().equals(slug))
                .findFirst();
    }

    private Messages words(Request request) {
        return PrivacyDesk.WORDS.in(frame.language(request));
    }

    private Reply declare(Request request, SignedIn who) {
        var typed = ServiceForm.read(request.form());
        try {
            var service = typed.service();
            database.run(transaction -> {
                consent.services().declare(transaction, service);
                consent.keepTerms(transaction);
            });
            return Flash.onTo(PrivacyDesk.ADDRESS, Toast.of(words(request).say("declared", service.name())));
        } catch (Unfit unfit) {
            return show(422, request, who, typed, unfit.sentence(words(request).language()));
        }
    }

    private Reply retire(Request request, SignedIn who) {
        var words = words(request);
        var service = named(request.variable("service"));
        if (service.isEmpty()) return Reply.redirect(303, PrivacyDesk.ADDRESS);
        database.run(transaction -> {
            consent.services().retire(transaction, service.get().slug());
            consent.keepTerms(transaction);
        });
        var undo = new Toast.Undo(
                words.say("again"), ALL, ServiceForm.of(service.get()).typed());
        return Flash.onTo(PrivacyDesk.ADDRESS, new Toast(words.say("retired"), undo));
    }

    private Reply show(int status, Request request, SignedIn who, ServiceForm typed, String wrong) {
        var words = words(request);
        var title = words.say("declare");
        var view = new PrivacyFormView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, PrivacyDesk.ADDRESS),
                PageHead.of(title)
                        .below(words.say("title"), PrivacyDesk.ADDRESS)
                        .lead(words.say("declare.lead")),
                new Tabs("", List.of()),
                ALL,
                "",
                typed.fields(words),
                wrong,
                title);
        return frame.show(status, "broadsheet/desk/privacy/form.jte", view);
    }

    static Table table(Messages words, List<Service> services) {
        return new Table(
                words.say("services"),
                List.of(
                        Table.Column.of(words.say("field.name")),
                        Table.Column.of(words.say("field.provider")),
                        Table.Column.of(words.say("field.purpose")),
                        Table.Column.of(words.say("retire"))),
                services.stream().map(service -> row(words, service)).toList(),
                EmptyState.of(Icon.LOCK, words.say("services.none"), words.say("asks-nothing")));
    }

    private static List<Cell> row(Messages words, Service service) {
        var name = service.slug().text();
        return List.of(
                new Cell.Lead(service.name(), NEW + "?service=" + name),
                new Cell.Words(service.provider() + ", " + service.country()),
                new Cell.Words(words.say("purpose." + service.purpose().word())),
                new Cell.Does(Action.send(words.say("retire"), ALL + "/" + name + "/retirement")));
    }
}
