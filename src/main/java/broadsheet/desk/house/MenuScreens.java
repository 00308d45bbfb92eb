package broadsheet.desk.house;

import broadsheet.db.Transaction;
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
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Table.Column;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.imprint.Imprints;
import broadsheet.story.imprint.Menus;
import broadsheet.story.imprint.Menus.Where;
import broadsheet.story.imprint.Way;
import broadsheet.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the publisher adds to the menus at the head and the foot of every page, and orders what was added. */
final class MenuScreens {
    private static final String ADDRESS = SettingsTabs.MENUS.address();
    private static final String UNDO = ADDRESS + "/undo";
    private static final String ONE = ADDRESS + "/{menu}/{number}";
    private static final int MOST_IN_LABEL = 40;
    private static final int MOST_IN_MENU = 12;

    private final DeskFrame frame;
    private final Registry registry;
    private final Imprints imprints = new Imprints();

    /** An entry as it was typed. */
    private record Typed(String menu, String label, String address) {
        static final Typed NOTHING = new Typed(Where.FOOT.word(), "", "");

        static Typed of(Request request) {
            var form = request.form();
            return new Typed(
                    form.text("menu").orElse(""),
                    form.text("label").orElse("").strip(),
                    form.text("address").orElse("").strip());
        }

        Where where() {
            return menu.equals(Where.MASTHEAD.word()) ? Where.MASTHEAD : Where.FOOT;
        }
    }

    MenuScreens(DeskFrame frame, Registry registry) {
        this.frame = frame;
        this.registry = registry;
    }

    void routes(DeskRoutes routes) {
        routes.get(Permission.SETTINGS, ADDRESS, (request, who) -> show(request, who, 200, Typed.NOTHING, Map.of()));
        routes.post(Permission.SETTINGS, ADDRESS, this::add);
        routes.post(Permission.SETTINGS, UNDO, this::undo);
        routes.post(
                Permission.SETTINGS,
                ONE + "/up",
                (request, who) -> change(request, who, (menus, where, way) -> menus.shifted(where, way, -1)));
        routes.post(
                Permission.SETTINGS,
                ONE + "/down",
                (request, who) -> change(request, who, (menus, where, way) -> menus.shifted(where, way, 1)));
        routes.post(Permission.SETTINGS, ONE + "/remove", (request, who) -> change(request, who, Menus::without));
    }

    /** What is done with an entry. */
    private interface Deed {
        Menus on(Menus menus, Where where, Way way);
    }

    private Messages said(Request request) {
        return SettingsTabs.WORDS.in(frame.language(request));
    }

    private Menus menus() {
        return registry.database().read(sql -> imprints.read(sql).menus());
    }

    private Reply add(Request request, SignedIn who) {
        var typed = Typed.of(request);
        var wrong = registry.database().<Map<String, String>>write(tx -> {
            var menus = imprints.read(tx.sql()).menus();
            var found = wrong(typed, menus.in(typed.where()));
            if (found.isEmpty()) {
                var way = new Way(typed.label(), typed.address());
                keep(tx, who, way.label(), menus.with(typed.where(), way));
            }
            return found;
        });
        if (!wrong.isEmpty()) return show(request, who, 422, typed, wrong);
        return Flash.onTo(ADDRESS, Toast.of(said(request).say("menu.added", typed.label())));
    }

    private static Map<String, String> wrong(Typed typed, List<Way> there) {
        var wrong = new LinkedHashMap<String, String>();
        if (typed.label().isEmpty()) wrong.put("label", "menu.label.missing");
        if (typed.label().length() > MOST_IN_LABEL) wrong.put("label", "menu.label.long");
        if (!Way.leads(typed.address())) wrong.put("address", "address.wrong");
        if (there.stream().anyMatch(way -> way.label().equalsIgnoreCase(typed.label()))) {
            wrong.put("label", "menu.label.taken");
        }
        if (there.size() >= MOST_IN_MENU) wrong.put("menu", "menu.full");
        return wrong;
    }

    private Reply change(Request request, SignedIn who, Deed deed) {
        var where = new Typed(request.variable("menu"), "", "").where();
        var number = request.variable("number");
        int index = number.matches("[1-9][0-9]?") ? Integer.parseInt(number) - 1 : MOST_IN_MENU;
        var removed = registry.database().<Optional<Way>>write(tx -> {
            var menus = imprints.read(tx.sql()).menus();
            // Somebody else was quicker; what stands there now is shown.
            if (index >= menus.in(where).size()) return Optional.empty();
            var way = menus.in(where).get(index);
            var after = deed.on(menus, where, way);
            keep(tx, who, way.label(), after);
            return after.in(where).contains(way) ? Optional.empty() : Optional.of(way);
        });
        if (removed.isEmpty()) return Reply.redirect(303, ADDRESS);
        var said = said(request);
        var undo = new Toast.Undo(said.say("menu.undo"), UNDO, Map.of());
        return Flash.onTo(
                ADDRESS, new Toast(said.say("menu.removed", removed.get().label()), undo));
    }

    private Reply undo(Request request, SignedIn who) {
        registry.database().run(tx -> {
            imprints.undo(tx);
            registry.logbook().note(tx, who, "settings.saved", "menus", "");
        });
        return Flash.onTo(ADDRESS, Toast.of(said(request).say("menu.undone")));
    }

    private void keep(Transaction tx, SignedIn who, String label, Menus menus) {
        imprints.replace(tx, menus);
        registry.logbook().note(tx, who, "settings.saved", "menus", label);
    }

    private Reply show(Request request, SignedIn who, int status, Typed typed, Map<String, String> wrong) {
        var said = said(request);
        var menus = menus();
        var view = new MenusView(
                frame.page(request, new OnDuty(who.name(), who.role()), said.say("title"), HouseDesk.SETTINGS),
                head(said),
                SettingsTabs.MENUS.tabs(said),
                Stream.of(Where.values())
                        .map(where -> table(said, where, menus.in(where)))
                        .toList(),
                said.say("menu.more"),
                ADDRESS,
                fields(said, typed, wrong),
                said.say("menu.add"));
        return frame.show(status, "broadsheet/desk/house/menus.jte", view);
    }

    private PageHead head(Messages said) {
        boolean undoable = registry.database().<Boolean>read(imprints::undoable);
        var head = undoable
                ? PageHead.of(
                        said.say("title"),
                        Action.send(said.say("menu.undo.last"), UNDO).with(Icon.UNDO))
                : PageHead.of(said.say("title"));
        return head.lead(said.say("about.menus"));
    }

    private static List<Field> fields(Messages said, Typed typed, Map<String, String> wrong) {
        var menus = Stream.of(Where.values())
                .map(where -> new Control.Option(where.word(), said.say("menu." + where.word())))
                .toList();
        return Stream.of(
                        Field.line("label", said.say("menu.label"), typed.label())
                                .needed(),
                        Field.line("address", said.say("menu.address"), typed.address())
                                .hint(said.say("policy.hint"))
                                .needed(),
                        Field.radios(
                                "menu",
                                said.say("menu.which"),
                                typed.where().word().toLowerCase(Locale.ROOT),
                                menus))
                .map(field -> wrong.containsKey(field.name()) ? field.error(said.say(wrong.get(field.name()))) : field)
                .toList();
    }

    private static Table table(Messages said, Where where, List<Way> ways) {
        var columns = List.of(
                Column.of(said.say("menu.label")),
                Column.of(said.say("menu.address")),
                Column.of(said.say("menu.forward")),
                Column.of(said.say("menu.back")),
                Column.of(said.say("menu.remove")));
        var rows = new ArrayList<List<Cell>>();
        for (var way : ways) {
            var address = ADDRESS + "/" + where.word() + "/" + (rows.size() + 1);
            boolean first = rows.isEmpty();
            boolean last = rows.size() == ways.size() - 1;
            rows.add(List.of(
                    new Cell.Lead(way.label(), way.address()),
                    new Cell.Words(way.address()),
                    first ? new Cell.Words("") : does(said.say("menu.forward"), address + "/up", Icon.UP),
                    last ? new Cell.Words("") : does(said.say("menu.back"), address + "/down", Icon.DOWN),
                    does(said.say("menu.remove"), address + "/remove", Icon.BIN)));
        }
        var empty = EmptyState.of(
                Icon.MENU,
                said.say("menu.none"),
                said.say("menu.none." + where.word()),
                Action.to(said.say("menu.add"), "#field-label"));
        return new Table(said.say("menu." + where.word()), columns, rows, empty);
    }

    private static Cell does(String label, String address, Icon icon) {
        return new Cell.Does(Action.send(label, address).as(Action.Weight.QUIET).with(icon));
    }
}
