package broadsheet.people.account.screen;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.Account;
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
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Toast;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One's own keys, and where one is signed in. */
final class OwnAccountScreens {
    static final String ADDRESS = "/desk/account";

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
        desk.post(own, ADDRESS + "/password", this::password);
        desk.post(
                own,
                ADDRESS + "/recovery-codes",
                enrolment.fresh((_, who) -> enrolment.recovery(keys.renewRecoveryCodes(who))));
        desk.post(own, ADDRESS + "/passkeys/{id}/removal", enrolment.fresh(this::removePasskey));
        desk.post(own, ADDRESS + "/sessions/removal", this::leaveEverywhere);
        desk.post(own, ADDRESS + "/sessions/{id}/removal", this::leaveOne);
    }

    private Reply show(int status, Request request, SignedIn who, @Nullable Unfit unfit) {
        var account = registry.database()
                .read(sql -> registry.accounts().find(sql, who.account()))
                .orElseThrow();
        boolean possible = passkeys.isPossible();
        var view = new AccountView(
                step.frame().page(request, new OnDuty(who.name(), who.role()), "My account", ADDRESS),
                PageHead.of("My account").lead(account.email()),
                unfit != null && unfit.field().isEmpty() ? unfit.sentence() : "",
                password(account, unfit),
                codes(account),
                codeActions(account),
                possible ? passkeyTable(who) : null,
                possible ? passkeyForm() : null,
                sessionTable(who));
        return step.frame().show(status, "broadsheet/people/account/screen/account.jte", view);
    }

    private static List<Field> password(Account account, @Nullable Unfit unfit) {
        var current = Field.line("current", "Present password", "", "password", "current-password")
                .needed();
        var fresh = Field.line("password", "New password", "", "password", "new-password")
                .hint("At least 10 characters. You will be signed out everywhere else.")
                .needed();
        return (account.password() == null ? List.of(fresh) : List.of(current, fresh))
                .stream()
                        .map(field -> unfit != null && field.name().equals(unfit.field())
                                ? field.error(unfit.sentence())
                                : field)
                        .toList();
    }

    private String codes(Account account) {
        if (account.codeSecret() == null) return "Not set up. With a password you need them to come in.";
        int left = registry.database().read(sql -> registry.recoveryCodes().left(sql, account.id()));
        return "Set up, with %d recovery codes left.".formatted(left);
    }

    private static List<Action> codeActions(Account account) {
        var anew = Action.to(
                account.codeSecret() == null ? "Set up codes" : "Set up on another telephone", ADDRESS + "/codes");
        return account.codeSecret() == null
                ? List.of(anew)
                : List.of(Action.send("New recovery codes", ADDRESS + "/recovery-codes"), anew);
    }

    private Table passkeyTable(SignedIn who) {
        var rows = registry.database().read(sql -> registry.passkeys().of(sql, who.account())).stream()
                .<List<Cell>>map(key -> List.of(
                        new Cell.Words(key.name()),
                        Moments.cell(key.created(), zone.get()),
                        key.used() == null ? new Cell.Words("never") : Moments.cell(key.used(), zone.get()),
                        new Cell.Does(Action.send("Remove", ADDRESS + "/passkeys/" + key.id() + "/removal")
                                .as(Action.Weight.QUIET))))
                .toList();
        return new Table(
                "Passkeys",
                List.of(
                        Table.Column.of("Name"),
                        Table.Column.of("Made"),
                        Table.Column.of("Last used"),
                        Table.Column.of("Do")),
                rows,
                EmptyState.of(
                        Icon.LOCK,
                        "No passkey yet",
                        "A passkey lives on your telephone or computer and opens the desk by itself, without a password."));
    }

    private DoorView.PasskeyForm passkeyForm() {
        return step.passkey(
                "register", ADDRESS + "/passkeys/challenge", ADDRESS + "/passkeys", "Add a passkey", Map.of());
    }

    private Table sessionTable(SignedIn who) {
        var now = registry.clock().instant();
        var rows = registry.database().read(sql -> registry.sessions().of(sql, who.account(), now)).stream()
                .map(session -> row(session, who))
                .toList();
        return new Table(
                "Where you are signed in",
                List.of(
                        Table.Column.of("Browser"),
                        Table.Column.of("Since"),
                        Table.Column.of("Last seen"),
                        Table.Column.of("Do")),
                rows,
                EmptyState.of(Icon.LOCK, "Nowhere", "You are signed in nowhere."));
    }

    private List<Cell> row(Session session, SignedIn who) {
        boolean here = session.id().equals(who.session());
        return List.of(
                new Cell.Words(session.browser() + (here ? ", here" : "")),
                Moments.cell(session.created(), zone.get()),
                Moments.cell(session.seen(), zone.get()),
                new Cell.Does(Action.send("Sign out", ADDRESS + "/sessions/" + session.id() + "/removal")
                        .as(Action.Weight.QUIET)));
    }

    private Reply password(Request request, SignedIn who) {
        var form = request.form();
        try {
            keys.changePassword(
                    who, form.text("current").orElse(""), form.text("password").orElse(""));
        } catch (Unfit unfit) {
            return show(422, request, who, unfit);
        }
        return Flash.onTo(ADDRESS, Toast.of("Your password is changed, and you are signed out everywhere else."));
    }

    private Reply removePasskey(Request request, SignedIn who) {
        try {
            keys.removePasskey(who, request.variable("id"));
        } catch (Unfit unfit) {
            return show(422, request, who, unfit);
        }
        return Flash.onTo(ADDRESS, Toast.of("The passkey opens nothing here any more."));
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
        return Flash.onTo(ADDRESS, Toast.of("That browser is signed out."));
    }
}
