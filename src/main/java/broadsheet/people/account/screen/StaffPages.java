package broadsheet.people.account.screen;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Person;
import broadsheet.people.Role;
import broadsheet.people.account.Account;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.OneTimeLink;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.account.Unfit;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    Messages words(Request request) {
        return AccountWords.in(frame.language(request));
    }

    String role(Request request, Role role) {
        return frame.words(request).say("role." + role.word());
    }

    Reply show(int status, StaffView view) {
        return frame.show(status, "broadsheet/people/account/screen/staff.jte", view);
    }

    /** Everybody, who is invited, and the form to invite somebody. */
    StaffView all(Request request, SignedIn who, @Nullable Unfit unfit) {
        var now = registry.clock().instant();
        var words = words(request);
        var accounts = registry.database().read(registry.accounts()::all);
        var invited = registry.database().read(sql -> registry.links().invitations(sql, now));
        var title = frame.words(request).say("nav.people");
        var list = new StaffList(frame.words(request), accounts);
        return new StaffView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, StaffScreens.ADDRESS),
                PageHead.of(title).lead(words.say("staff.about")),
                wrong(words, unfit),
                "",
                "",
                words,
                list.asked(request),
                invited.isEmpty()
                        ? List.of()
                        : List.of(new StaffView.Part("invited", words.say("invited"), invitedTable(request, invited))),
                words.say("invite"),
                StaffScreens.ADDRESS + "/invitations",
                invitation(request, accounts, unfit),
                words.say("invite.do"),
                List.of());
    }

    private static String wrong(Messages words, @Nullable Unfit unfit) {
        return unfit != null && unfit.field().isEmpty() ? unfit.in(words.language()) : "";
    }

    private Table invitedTable(Request request, List<OneTimeLink> invited) {
        var words = words(request);
        var rows = invited.stream()
                .<List<Cell>>map(link -> List.of(
                        new Cell.Words(link.email()),
                        new Cell.Words(role(request, link.role())),
                        new Cell.Words(AccountWords.house(words, link.madeBy())),
                        frame.words(request).when(link.ends(), zone.get()),
                        new Cell.Does(Action.send(
                                        words.say("invited.take-back"),
                                        StaffScreens.ADDRESS + "/invitations/" + link.id() + "/removal")
                                .as(Action.Weight.QUIET))))
                .toList();
        var columns = Stream.of("email", "role", "invited.by", "invited.until")
                .map(key -> Table.Column.of(words.say(key)))
                .collect(Collectors.toCollection(ArrayList::new));
        columns.add(Table.Column.figures(words.say("do")));
        return new Table(words.say("invited"), columns, rows, EmptyState.of(Icon.PEOPLE, words.say("invited"), ""));
    }

    private List<Field> invitation(Request request, List<Account> accounts, @Nullable Unfit unfit) {
        var words = words(request);
        var taken = accounts.stream().map(Account::person).collect(Collectors.toSet());
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option("", words.say("person.new")));
        for (Person person : registry.database().read(registry.people()::all)) {
            if (!taken.contains(person.slug())) {
                options.add(new Control.Option(person.slug().text(), person.name()));
            }
        }
        var role = typed(request, "role");
        return Stream.of(
                        Field.line("email", words.say("email"), typed(request, "email"), "email", "off")
                                .needed(),
                        Field.line("name", words.say("name"), typed(request, "name"))
                                .hint(words.say("name.invited")),
                        Field.choice("person", words.say("person"), typed(request, "person"), options),
                        roles(request, role.isEmpty() ? Role.CONTRIBUTOR.word() : role))
                .map(field -> kept(words, field, unfit))
                .toList();
    }

    private static String typed(Request request, String name) {
        return request.method().onlyLooks() ? "" : request.form().text(name).orElse("");
    }

    private static Field kept(Messages words, Field field, @Nullable Unfit unfit) {
        return unfit != null && unfit.field().equals(field.name()) ? field.error(unfit.in(words.language())) : field;
    }

    private Field roles(Request request, String value) {
        var words = words(request);
        var options = Arrays.stream(Role.values())
                .map(role -> new Control.Option(
                        role.word(), role(request, role), words.say("may", AccountWords.duties(words, role))))
                .toList();
        return Field.radios("role", words.say("role"), value, options);
    }

    /** One of them, with what can be done. */
    StaffView one(Request request, SignedIn who, Account account, @Nullable Unfit unfit) {
        var here = StaffScreens.ADDRESS + "/" + account.person();
        var words = words(request);
        return new StaffView(
                frame.page(request, new OnDuty(who.name(), who.role()), account.name(), StaffScreens.ADDRESS),
                PageHead.of(account.name())
                        .below(frame.words(request).say("nav.people"), StaffScreens.ADDRESS)
                        .lead(account.email())
                        .standing(StaffList.standing(words, account)),
                wrong(words, unfit),
                "",
                "",
                words,
                null,
                List.of(new StaffView.Part("lately", words.say("lately"), lately(request, account))),
                words.say("role.other"),
                here + "/role",
                List.of(kept(words, roles(request, account.role().word()), unfit)),
                words.say("role.give"),
                actions(words, account, here));
    }

    private static List<Action> actions(Messages words, Account account, String here) {
        var door = account.suspended() == null
                ? Action.send(words.say("suspend"), here + "/suspension").as(Action.Weight.GRAVE)
                : Action.send(words.say("reinstate"), here + "/reinstatement");
        return List.of(
                Action.send(words.say("sign-out.everywhere"), here + "/sign-out"),
                Action.send(words.say("keys.link"), here + "/keys"),
                door);
    }

    private Table lately(Request request, Account account) {
        var lines = registry.database()
                .read(sql -> registry.logbook().find(sql, "", account.person().text(), "", 10));
        var words = frame.words(request);
        return LogbookScreens.table(words, words(request).say("lately"), lines, zone.get());
    }
}
