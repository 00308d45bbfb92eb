package broadsheet.people.account.screen;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.Person;
import broadsheet.people.Role;
import broadsheet.people.account.Account;
import broadsheet.people.account.OneTimeLink;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.account.Unfit;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets the screens about the staff. */
final class StaffPages {
    private final DeskFrame frame;
    private final Registry registry;
    private final Supplier<ZoneId> zone;

    StaffPages(DeskFrame frame, Registry registry, Supplier<ZoneId> zone) {
        this.frame = frame;
        this.registry = registry;
        this.zone = zone;
    }

    Reply show(int status, StaffView view) {
        return frame.show(status, "broadsheet/people/account/screen/staff.jte", view);
    }

    /** Everybody, who is invited, and the form to invite somebody. */
    StaffView all(Request request, SignedIn who, @Nullable Unfit unfit) {
        var now = registry.clock().instant();
        var accounts = registry.database().read(registry.accounts()::all);
        var invited = registry.database().read(sql -> registry.links().invitations(sql, now));
        var tables = new ArrayList<StaffView.Part>();
        tables.add(new StaffView.Part("staff", "Who is here", staffTable(accounts)));
        if (!invited.isEmpty()) tables.add(new StaffView.Part("invited", "Invited", invitedTable(invited)));
        return new StaffView(
                frame.page(request, new OnDuty(who.name(), who.role()), "People", StaffScreens.ADDRESS),
                PageHead.of("People").lead("Who may come to the desk, and what they may do there."),
                unfit != null && unfit.field().isEmpty() ? unfit.sentence() : "",
                "",
                "",
                tables,
                "Invite somebody",
                StaffScreens.ADDRESS + "/invitations",
                invitation(request, accounts, unfit),
                "Make an invitation",
                List.of());
    }

    private Table staffTable(List<Account> accounts) {
        var rows = accounts.stream()
                .<List<Cell>>map(account -> List.of(
                        new Cell.Lead(account.name(), StaffScreens.ADDRESS + "/" + account.person()),
                        new Cell.Words(account.role().word()),
                        new Cell.Words(account.email()),
                        new Cell.Standing(standing(account))))
                .toList();
        return new Table(
                "Who is here",
                List.of(
                        Table.Column.of("Name"),
                        Table.Column.of("Role"),
                        Table.Column.of("E-mail"),
                        Table.Column.of("Door")),
                rows,
                EmptyState.of(Icon.PEOPLE, "Nobody yet", "Invite the first colleague below."));
    }

    private static Badge standing(Account account) {
        if (account.suspended() != null) return new Badge("Suspended", Badge.Tone.STOPPED);
        return account.codeSecret() != null
                ? new Badge("Password and codes", Badge.Tone.GOOD)
                : new Badge("Passkey or none", Badge.Tone.PLAIN);
    }

    private Table invitedTable(List<OneTimeLink> invited) {
        var rows = invited.stream()
                .<List<Cell>>map(link -> List.of(
                        new Cell.Words(link.email()),
                        new Cell.Words(link.role().word()),
                        new Cell.Words(link.madeBy()),
                        Moments.cell(link.ends(), zone.get()),
                        new Cell.Does(Action.send(
                                        "Take back", StaffScreens.ADDRESS + "/invitations/" + link.id() + "/removal")
                                .as(Action.Weight.QUIET))))
                .toList();
        return new Table(
                "Invited",
                List.of(
                        Table.Column.of("E-mail"),
                        Table.Column.of("Role"),
                        Table.Column.of("By"),
                        Table.Column.of("Good until"),
                        Table.Column.of("Do")),
                rows,
                EmptyState.of(Icon.PEOPLE, "Nobody", "No invitation is open."));
    }

    private List<Field> invitation(Request request, List<Account> accounts, @Nullable Unfit unfit) {
        var taken = accounts.stream().map(Account::person).collect(Collectors.toSet());
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option("", "Somebody new"));
        for (Person person : registry.database().read(registry.people()::all)) {
            if (!taken.contains(person.slug())) {
                options.add(new Control.Option(person.slug().text(), person.name()));
            }
        }
        return List.of(
                kept(
                        Field.line("email", "E-mail", typed(request, "email"), "email", "off")
                                .needed(),
                        unfit),
                kept(
                        Field.line("name", "Name", typed(request, "name"))
                                .hint("Can be changed by whoever is invited."),
                        unfit),
                kept(Field.choice("person", "Whom readers know as", typed(request, "person"), options), unfit),
                kept(roles(typed(request, "role").isEmpty() ? "contributor" : typed(request, "role")), unfit));
    }

    private static String typed(Request request, String name) {
        return request.method().onlyLooks() ? "" : request.form().text(name).orElse("");
    }

    private static Field kept(Field field, @Nullable Unfit unfit) {
        return unfit != null && unfit.field().equals(field.name()) ? field.error(unfit.sentence()) : field;
    }

    private static Field roles(String value) {
        var options = Arrays.stream(Role.values())
                .map(role -> new Control.Option(role.word(), capital(role.word()), "May " + duties(role) + "."))
                .toList();
        return Field.radios("role", "Role", value, options);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static String duties(Role role) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.OWN_ACCOUNT && permission.isFor(role))
                .map(Permission::words)
                .collect(Collectors.joining("; "));
    }

    /** One of them, with what can be done. */
    StaffView one(Request request, SignedIn who, Account account, @Nullable Unfit unfit) {
        var here = StaffScreens.ADDRESS + "/" + account.person();
        return new StaffView(
                frame.page(request, new OnDuty(who.name(), who.role()), account.name(), StaffScreens.ADDRESS),
                PageHead.of(account.name())
                        .below("People", StaffScreens.ADDRESS)
                        .lead(account.email())
                        .standing(standing(account)),
                unfit != null && unfit.field().isEmpty() ? unfit.sentence() : "",
                "",
                "",
                List.of(new StaffView.Part("lately", "Lately", lately(account))),
                "Role",
                here + "/role",
                List.of(kept(roles(account.role().word()), unfit)),
                "Give this role",
                actions(account, here));
    }

    private static List<Action> actions(Account account, String here) {
        var door = account.suspended() == null
                ? Action.send("Suspend", here + "/suspension").as(Action.Weight.GRAVE)
                : Action.send("Let in again", here + "/reinstatement");
        return List.of(
                Action.send("Sign out everywhere", here + "/sign-out"),
                Action.send("Make a link for new keys", here + "/keys"),
                door);
    }

    private Table lately(Account account) {
        var lines = registry.database()
                .read(sql -> registry.logbook().find(sql, "", account.person().text(), "", 10));
        return LogbookScreens.table("Lately", lines, zone.get());
    }
}
