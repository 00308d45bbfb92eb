package broadsheet.people.account.screen;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.Account;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Keys;
import broadsheet.people.account.PasskeyCeremony;
import broadsheet.people.account.Registry;
import broadsheet.people.account.Session;
import broadsheet.people.account.SignedIn;
import broadsheet.people.account.Unfit;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Toast;
import broadsheet.text.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One's own keys, and where one is signed in. */
final class OwnAccountScreens {
    static final String ADDRESS = "/desk/account";

    /** The paper's language, where one is chosen; no word that a browser takes for an empty field. */
    private static final String PAPER = "paper";

    private final Doorstep step;
    private final Registry registry;
    private final Keys keys;
    private final PasskeyCeremony passkeys;
    private final EnrolmentScreens enrolment;
    private final Supplier<ZoneId> zone;

    OwnAccountScreens(
            Doorstep step,
            Registry registry,
            Keys keys,
            PasskeyCeremony passkeys,
            EnrolmentScreens enrolment,
            Supplier<ZoneId> zone) {
        this.step = step;
        this.registry = registry;
        this.keys = keys;
        this.passkeys = passkeys;
        this.enrolment = enrolment;
        this.zone = zone;
    }

    void routes(DeskRoutes desk) {
        var own = Permission.OWN_ACCOUNT;
        desk.get(own, ADDRESS, (request, who) -> show(200, request, who, null));
        desk.post(own, ADDRESS + "/language", this::speak);
        desk.post(own, ADDRESS + "/password", this::password);
        desk.post(
                own,
                ADDRESS + "/recovery-codes",
                enrolment.fresh((request, who) -> enrolment.recovery(request, keys.renewRecoveryCodes(who))));
        desk.post(own, ADDRESS + "/passkeys/{id}/removal", enrolment.fresh(this::removePasskey));
        desk.post(own, ADDRESS + "/sessions/removal", this::leaveEverywhere);
        desk.post(own, ADDRESS + "/sessions/{id}/removal", this::leaveOne);
    }

    private Reply show(int status, Request request, SignedIn who, @Nullable Unfit unfit) {
        var account = registry.database()
                .read(sql -> registry.accounts().find(sql, who.account()))
                .orElseThrow();
        boolean possible = passkeys.isPossible();
        var words = step.words(request);
        var title = step.frame().words(request).say("nav.account");
        var view = new AccountView(
                step.frame().page(request, new OnDuty(who.name(), who.role()), title, ADDRESS),
                PageHead.of(title).lead(account.email()),
                unfit != null && unfit.field().isEmpty() ? unfit.in(words.language()) : "",
                words,
                languages(request, words),
                password(words, account, unfit),
                codes(words, account),
                codeActions(words, account),
                possible ? passkeyTable(request, who) : null,
                possible ? passkeyForm(words) : null,
                sessionTable(request, who));
        return step.frame().show(status, "broadsheet/people/account/screen/account.jte", view);
    }

    private static List<Field> password(Messages words, Account account, @Nullable Unfit unfit) {
        var current = Field.line("current", words.say("password.present"), "", "password", "current-password")
                .needed();
        var fresh = Field.line("password", words.say("password.new"), "", "password", "new-password")
                .hint(words.say("password.new.hint"))
                .needed();
        return (account.password() == null ? List.of(fresh) : List.of(current, fresh))
                .stream()
                        .map(field -> unfit != null && field.name().equals(unfit.field())
                                ? field.error(unfit.in(words.language()))
                                : field)
                        .toList();
    }

    private String codes(Messages words, Account account) {
        if (account.codeSecret() == null) return words.say("codes.none");
        int left = registry.database().read(sql -> registry.recoveryCodes().left(sql, account.id()));
        return words.say("codes.left", left);
    }

    private static List<Action> codeActions(Messages words, Account account) {
        var anew = Action.to(
                words.say(account.codeSecret() == null ? "codes.set-up" : "codes.set-up.other"), ADDRESS + "/codes");
        return account.codeSecret() == null
                ? List.of(anew)
                : List.of(Action.send(words.say("recovery.new"), ADDRESS + "/recovery-codes"), anew);
    }

    private Table passkeyTable(Request request, SignedIn who) {
        var words = step.words(request);
        var desk = step.frame().words(request);
        var rows = registry.database().read(sql -> registry.passkeys().of(sql, who.account())).stream()
                .<List<Cell>>map(key -> List.of(
                        new Cell.Words(key.name()),
                        desk.when(key.created(), zone.get()),
                        key.used() == null ? new Cell.Words(words.say("never")) : desk.when(key.used(), zone.get()),
                        new Cell.Does(Action.send(words.say("remove"), ADDRESS + "/passkeys/" + key.id() + "/removal")
                                .as(Action.Weight.QUIET))))
                .toList();
        return new Table(
                words.say("passkeys"),
                List.of(
                        Table.Column.of(words.say("name")),
                        Table.Column.of(words.say("made")),
                        Table.Column.of(words.say("used")),
                        Table.Column.figures(words.say("do"))),
                rows,
                EmptyState.of(Icon.LOCK, words.say("passkeys.none"), words.say("passkeys.none.about")));
    }

    private DoorView.PasskeyForm passkeyForm(Messages words) {
        return step.passkey(
                words, "register", ADDRESS + "/passkeys/challenge", ADDRESS + "/passkeys", "passkey.add", Map.of());
    }

    private Table sessionTable(Request request, SignedIn who) {
        var words = step.words(request);
        var now = registry.clock().instant();
        var rows = registry.database().read(sql -> registry.sessions().of(sql, who.account(), now)).stream()
                .map(session -> row(step.frame().words(request), session, who))
                .toList();
        return new Table(
                words.say("sessions"),
                List.of(
                        Table.Column.of(words.say("browser")),
                        Table.Column.of(words.say("since")),
                        Table.Column.of(words.say("seen")),
                        Table.Column.figures(words.say("do"))),
                rows,
                EmptyState.of(Icon.LOCK, words.say("sessions.none"), words.say("sessions.none.about")));
    }

    private List<Cell> row(DeskWords desk, Session session, SignedIn who) {
        var words = AccountWords.in(desk.language());
        var browser = AccountWords.browser(words, session.browser());
        boolean here = session.id().equals(who.session());
        return List.of(
                new Cell.Words(here ? words.say("sessions.here", browser) : browser),
                desk.when(session.created(), zone.get()),
                desk.when(session.seen(), zone.get()),
                new Cell.Does(Action.send(words.say("sign-out"), ADDRESS + "/sessions/" + session.id() + "/removal")
                        .as(Action.Weight.QUIET)));
    }

    private Field languages(Request request, Messages words) {
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option(PAPER, words.say("language.paper")));
        for (var tag : Messages.LANGUAGES) {
            var locale = Locale.forLanguageTag(tag);
            options.add(new Control.Option(tag, locale.getDisplayLanguage(locale)));
        }
        var chosen = step.frame().chosenLanguage(request);
        return Field.choice("language", words.say("language"), chosen.isEmpty() ? PAPER : chosen, options)
                .hint(words.say("language.hint"))
                .needed();
    }

    private Reply speak(Request request, SignedIn who) {
        return step.frame()
                .speaking(
                        Reply.redirect(303, ADDRESS),
                        request.form().text("language").orElse(""));
    }

    private Reply password(Request request, SignedIn who) {
        var form = request.form();
        try {
            keys.changePassword(
                    who, form.text("current").orElse(""), form.text("password").orElse(""));
        } catch (Unfit unfit) {
            return show(422, request, who, unfit);
        }
        return Flash.onTo(ADDRESS, Toast.of(step.words(request).say("password.changed")));
    }

    private Reply removePasskey(Request request, SignedIn who) {
        try {
            keys.removePasskey(who, request.variable("id"));
        } catch (Unfit unfit) {
            return show(422, request, who, unfit);
        }
        return Flash.onTo(ADDRESS, Toast.of(step.words(request).say("passkey.removed")));
    }

    private Reply leaveEverywhere(Request request, SignedIn who) {
        registry.database().run(tx -> {
            registry.sessions().endAll(tx, who.account());
            registry.logbook().note(tx, who, "account.signed-out-everywhere", "person:" + who.person(), "");
        });
        return step.gate().without(Reply.redirect(303, "/desk/sign-in"));
    }

    private Reply leaveOne(Request request, SignedIn who) {
        registry.database().run(tx -> registry.sessions().endOne(tx, who.account(), request.variable("id")));
        return Flash.onTo(ADDRESS, Toast.of(step.words(request).say("sessions.ended")));
    }
}
