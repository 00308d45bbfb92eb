package broadsheet.desk.house;

import broadsheet.db.Transaction;
import broadsheet.discussion.Policies;
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
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Table.Column;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.section.Sections;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where the publisher divides the paper: makes sections, orders, renames, hides and removes them. */
final class SectionScreens {
    static final String ADDRESS = "/desk/sections";
    private static final String NEW = "/desk/new-section";
    private static final String ONE = ADDRESS + "/{section}";

    private static final Messages.Catalogue WORDS = Messages.beside(SectionScreens.class, "sections");

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final Sections sections;
    private final Policies policies = new Policies();

    SectionScreens(DeskFrame frame, Registry registry, Publications publications, Sections sections) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
        this.sections = sections;
    }

    void routes(DeskRoutes routes) {
        routes.get(Permission.SETTINGS, ADDRESS, this::list);
        routes.get(
                Permission.SETTINGS, NEW, (request, who) -> form(request, who, 200, null, SectionForm.EMPTY, Map.of()));
        routes.post(Permission.SETTINGS, NEW, (request, who) -> save(request, who, null));
        routes.get(
                Permission.SETTINGS,
                ONE,
                (request, who) -> known(request)
                        .map(one -> form(request, who, 200, one, SectionForm.of(one), Map.of()))
                        .orElseGet(() -> missing(request)));
        routes.post(
                Permission.SETTINGS,
                ONE,
                (request, who) ->
                        known(request).map(one -> save(request, who, one)).orElseGet(() -> missing(request)));
        routes.post(Permission.SETTINGS, ONE + "/up", (request, who) -> shift(request, who, -1));
        routes.post(Permission.SETTINGS, ONE + "/down", (request, who) -> shift(request, who, 1));
        routes.post(Permission.SETTINGS, ONE + "/remove", this::remove);
    }

    private Messages said(Request request) {
        return WORDS.in(frame.language(request));
    }

    private Optional<Section> known(Request request) {
        var slug = request.variable("section");
        return Slug.fits(slug)
                ? registry.database().read(sql -> publications.section(sql, new Slug(slug)))
                : Optional.empty();
    }

    private Reply missing(Request request) {
        return Flash.onTo(ADDRESS, Toast.of(said(request).say("missing")));
    }

    private Reply list(Request request, SignedIn who) {
        var said = said(request);
        var make = Action.to(said.say("new"), NEW).as(Action.Weight.MAIN).with(Icon.PLUS);
        var columns = List.of(
                Column.of(said.say("section")),
                Column.of(said.say("address")),
                Column.figures(said.say("stories")),
                Column.of(said.say("navigation")),
                Column.of(said.say("forward")),
                Column.of(said.say("back")));
        var empty =
                EmptyState.of(Icon.STORIES, said.say("none"), said.say("none.why"), Action.to(said.say("new"), NEW));
        var view = new SectionsView(
                frame.page(request, new OnDuty(who.name(), who.role()), said.say("title"), ADDRESS),
                PageHead.of(said.say("title"), make).lead(said.say("about")),
                new Table(said.say("title"), columns, registry.database().read(sql -> rows(sql, said)), empty));
        return frame.show("broadsheet/desk/house/sections.jte", view);
    }

    private List<List<Cell>> rows(Handle sql, Messages said) {
        var all = publications.sections(sql);
        var rows = new ArrayList<List<Cell>>();
        for (var one : all) {
            var address = ADDRESS + "/" + one.slug();
            boolean first = rows.isEmpty();
            boolean last = rows.size() == all.size() - 1;
            rows.add(List.of(
                    new Cell.Lead(one.name(), address),
                    new Cell.Words("/" + one.slug() + "/"),
                    new Cell.Figure(String.valueOf(sections.stories(sql, one.slug()))),
                    new Cell.Words(said.say(one.hidden() ? "is.hidden" : "is.shown")),
                    first ? new Cell.Words("") : mover(said.say("forward"), address + "/up", Icon.UP),
                    last ? new Cell.Words("") : mover(said.say("back"), address + "/down", Icon.DOWN)));
        }
        return rows;
    }

    private static Cell mover(String label, String address, Icon icon) {
        return new Cell.Does(Action.send(label, address).as(Action.Weight.QUIET).with(icon));
    }

    private Reply form(
            Request request,
            SignedIn who,
            int status,
            @Nullable Section section,
            SectionForm typed,
            Map<String, String> wrong) {
        var said = said(request);
        var title = section == null ? said.say("new") : section.name();
        var head = section == null
                ? PageHead.of(title)
                : PageHead.of(title, Action.to(said.say("look"), "/" + section.slug() + "/"));
        var action = section == null ? NEW : ADDRESS + "/" + section.slug();
        var view = new SectionView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, ADDRESS),
                head.below(said.say("title"), ADDRESS),
                action,
                typed.fields(said, wrong),
                said.say("save"),
                section == null ? null : action + "/remove",
                said.say("remove"));
        return frame.show(status, "broadsheet/desk/house/section.jte", view);
    }

    private Reply save(Request request, SignedIn who, @Nullable Section before) {
        var typed = SectionForm.sent(request.form());
        var wrong = typed.wrong();
        if (wrong.isEmpty()) wrong.putAll(registry.database().write(tx -> kept(tx, who, before, typed)));
        if (!wrong.isEmpty()) return form(request, who, 422, before, typed, wrong);
        return Flash.onTo(ADDRESS, Toast.of(said(request).say("saved", typed.name())));
    }

    /** Keeps the section; or, keeping nothing, what the other sections have against it. */
    private Map<String, String> kept(Transaction tx, SignedIn who, @Nullable Section before, SectionForm typed) {
        var all = publications.sections(tx.sql());
        var section = typed.section(before == null ? all.size() + 1 : before.position());
        for (var other : all) {
            if (before != null && other.slug().equals(before.slug())) continue;
            if (other.slug().equals(section.slug())) return Map.of("slug", "slug.taken");
            if (other.name().equalsIgnoreCase(section.name())) return Map.of("name", "name.taken");
        }
        if (before == null || before.slug().equals(section.slug())) sections.save(tx, section);
        else {
            sections.rename(tx, before.slug(), section);
            policies.move(tx, before.slug(), section.slug());
        }
        var deed = before == null ? "section.created" : "section.saved";
        registry.logbook().note(tx, who, deed, "section:" + section.slug(), section.name());
        return Map.of();
    }

    private Reply shift(Request request, SignedIn who, int places) {
        var found = known(request);
        if (found.isEmpty()) return missing(request);
        var one = found.get();
        registry.database().run(tx -> {
            sections.shift(tx, one.slug(), places);
            registry.logbook().note(tx, who, "section.saved", "section:" + one.slug(), one.name());
        });
        return Reply.redirect(303, ADDRESS);
    }

    private Reply remove(Request request, SignedIn who) {
        var found = known(request);
        if (found.isEmpty()) return missing(request);
        var one = found.get();
        var word = registry.database().write(tx -> {
            if (sections.stories(tx.sql(), one.slug()) > 0) return "not.empty";
            if (publications.sections(tx.sql()).size() == 1) return "last";
            sections.remove(tx, one.slug());
            registry.logbook().note(tx, who, "section.removed", "section:" + one.slug(), one.name());
            return "removed";
        });
        return Flash.onTo(ADDRESS, Toast.of(said(request).say(word, one.name())));
    }
}
