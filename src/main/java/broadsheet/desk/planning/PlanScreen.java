package broadsheet.desk.planning;

import broadsheet.db.Transaction;
import broadsheet.desk.editor.DayAndTime;
import broadsheet.desk.editor.Objection;
import broadsheet.desk.editor.StoryDesk;
import broadsheet.desk.editor.TaskLetters;
import broadsheet.desk.editor.Trouble;
import broadsheet.desk.planning.PlanningDesk.Cast;
import broadsheet.desk.planning.PlanningDesk.Kit;
import broadsheet.http.Form;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.work.DueTime;
import broadsheet.story.work.Planned;
import broadsheet.story.work.Plans;
import broadsheet.story.work.Workflow;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry of the calendar that is no story yet: made, changed, taken out, and begun as a draft. */
final class PlanScreen {
    static final String NEW = PlanningDesk.ADDRESS + "/new";
    private static final String ENTRY = PlanningDesk.ADDRESS + "/entries/{entry}";

    private final Kit kit;
    private final Plans plans = new Plans();
    private final Workflow workflow = new Workflow();

    PlanScreen(Kit kit) {
        this.kit = kit;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.ARRANGE, NEW, this::blank);
        desk.post(Permission.ARRANGE, NEW, (request, who) -> keep(request, who, null));
        desk.get(Permission.SUBMIT, ENTRY, (request, who) -> show(request, who, entry(request)));
        desk.post(Permission.ARRANGE, ENTRY, (request, who) -> keep(request, who, entry(request)));
        desk.post(Permission.ARRANGE, ENTRY + "/removal", this::remove);
        desk.post(Permission.SUBMIT, ENTRY + "/writing", this::write);
    }

    static String address(String entry) {
        return PlanningDesk.ADDRESS + "/entries/" + entry;
    }

    private Planned entry(Request request) {
        return kit.database()
                .read(sql -> plans.find(sql, request.variable("entry")))
                .orElseThrow(() -> kit.missing(request));
    }

    /** What stands in the form. */
    private record Typed(String title, String section, DayAndTime at, String person, String note) {
        static Typed of(Form form, ZoneId zone) {
            return new Typed(
                    text(form, "title"),
                    text(form, "section"),
                    DayAndTime.typed("", form, zone),
                    text(form, "person"),
                    text(form, "note"));
        }

        static Typed of(Planned plan, ZoneId zone) {
            return new Typed(
                    plan.title(),
                    plan.section().text(),
                    DayAndTime.of("", plan.at(), zone),
                    plan.person() == null ? "" : plan.person().text(),
                    plan.note());
        }

        private static String text(Form form, String name) {
            return form.text(name).orElse("").strip();
        }
    }

    private ZoneId zone() {
        return kit.database().read(kit::zone);
    }

    private Reply blank(Request request, SignedIn who) {
        var zone = zone();
        var day = request.query("day").flatMap(Span::parse).orElseGet(() -> LocalDate.ofInstant(kit.now(), zone));
        var typed = new Typed("", "", DayAndTime.of("", DueTime.day(day, zone), zone), "", "");
        return form(200, request, who, null, typed, null);
    }

    private Reply show(Request request, SignedIn who, Planned plan) {
        if (plan.story() != null) return Reply.redirect(303, StoryDesk.address(plan.story()));
        return form(200, request, who, plan, Typed.of(plan, zone()), null);
    }

    private Reply keep(Request request, SignedIn who, @Nullable Planned plan) {
        var zone = zone();
        var typed = Typed.of(request.form(), zone);
        try {
            var kept = kit.database().write(tx -> keep(tx, request, who, plan, typed));
            return Flash.onTo(
                    CalendarScreen.address(kept.at().day(zone), false, "", "planned:" + kept.id()),
                    Toast.of(kit.words(request).say("kept", kept.title())));
        } catch (Objection objection) {
            return form(422, request, who, plan, typed, objection.trouble());
        }
    }

    private Planned keep(Transaction tx, Request request, SignedIn who, @Nullable Planned plan, Typed typed) {
        var entry = read(request, typed, kit.cast(tx.sql()));
        if (plan != null && plan.story() != null) throw gone(request);
        var kept = plan == null ? plans.add(tx, entry, who.person()) : plans.change(tx, plan.id(), entry);
        note(tx, who, plan == null ? "plan.made" : "plan.changed", kept);
        if (kept.person() != null && !kept.equals(plan))
            kit.desk()
                    .tell(
                            tx,
                            who,
                            new TaskLetters.Task(
                                    kept.person(), kept.title(), kept.at(), kept.note(), address(kept.id())));
        return kept;
    }

    private Plans.Entry read(Request request, Typed typed, Cast cast) {
        var words = kit.words(request);
        if (typed.title().isEmpty()) throw new Objection("title", words.say("no.title"));
        if (typed.title().length() > Planned.LONGEST_TITLE)
            throw new Objection("title", words.say("no.long", Planned.LONGEST_TITLE));
        if (typed.note().length() > Planned.LONGEST_NOTE)
            throw new Objection("note", words.say("no.long", Planned.LONGEST_NOTE));
        boolean section =
                cast.sections().stream().anyMatch(one -> one.slug().text().equals(typed.section()));
        if (!section) throw new Objection("section", words.say("no.section"));
        var at = typed.at().read(kit.frame().language(request));
        return new Plans.Entry(typed.title(), new Slug(typed.section()), at, person(typed, cast, words), typed.note());
    }

    private static @Nullable Slug person(Typed typed, Cast cast, Messages words) {
        if (typed.person().isEmpty()) return null;
        return cast.people().stream()
                .filter(one -> one.slug().text().equals(typed.person()) && Permission.SUBMIT.isFor(one.role()))
                .findFirst()
                .orElseThrow(() -> new Objection("person", words.say("no.person")))
                .slug();
    }

    private void note(Transaction tx, SignedIn who, String deed, Planned plan) {
        kit.registry().logbook().note(tx, who, deed, "plan:" + plan.id(), plan.title());
    }

    private Reply remove(Request request, SignedIn who) {
        var plan = entry(request);
        var zone = zone();
        if (plan.story() != null) throw gone(request);
        kit.database().run(tx -> {
            plans.remove(tx, plan.id());
            note(tx, who, "plan.removed", plan);
        });
        var typed = Typed.of(plan, zone);
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", typed.title());
        fields.put("section", typed.section());
        fields.put("day", typed.at().day());
        fields.put("time", typed.at().time());
        fields.put("which", typed.at().which());
        fields.put("person", typed.person());
        fields.put("note", typed.note());
        var undo = new Toast.Undo(kit.frame().words(request).say("undo"), NEW, fields);
        return Flash.onTo(
                CalendarScreen.address(plan.at().day(zone), false, "", ""),
                new Toast(kit.words(request).say("removed", plan.title()), undo));
    }

    private Reply write(Request request, SignedIn who) {
        var plan = entry(request);
        if (plan.story() != null) return Reply.redirect(303, StoryDesk.address(plan.story()));
        if (!mayBegin(who, plan)) throw new Refused(403, kit.words(request).say("not.yours"));
        var author = plan.person() == null ? who.person() : plan.person();
        var story = kit.database().write(tx -> {
            var draft = kit.desk().begin(tx, who, plan.section(), plan.title(), author);
            plans.began(tx, plan.id(), draft.id());
            workflow.assign(tx, draft.id(), author, plan.at(), plan.note());
            note(tx, who, "plan.began", plan);
            return draft.id();
        });
        return Reply.redirect(303, StoryDesk.address(story));
    }

    private static boolean mayBegin(SignedIn who, Planned plan) {
        return who.may(Permission.ARRANGE) || plan.person() == null || plan.isFor(who.person());
    }

    private Refused gone(Request request) {
        return new Refused(409, kit.words(request).say("begun"));
    }

    private Reply form(
            int status, Request request, SignedIn who, @Nullable Planned plan, Typed typed, @Nullable Trouble trouble) {
        var words = kit.words(request);
        var cast = kit.database().read(kit::cast);
        boolean arranges = who.may(Permission.ARRANGE);
        var fields = !arranges
                ? List.<Field>of()
                : fields(request, words, cast, typed).stream()
                        .map(field -> trouble != null && trouble.place().equals(field.name())
                                ? field.error(trouble.sentence())
                                : field)
                        .toList();
        var title = plan == null ? words.say("plan") : plan.title();
        var head = PageHead.of(title)
                .below(words.say("title"), PlanningDesk.ADDRESS)
                .lead(words.say("plan.lead"));
        if (plan != null) head = head.standing(new Badge(words.say("why.planned"), Badge.Tone.PLAIN));
        var view = new FormView(
                kit.page(request, who, title, PlanningDesk.ADDRESS),
                head,
                plan != null && overdue(plan) ? Notice.of(Badge.Tone.WAITING, words.say("overdue.plan")) : null,
                plan == null || arranges ? List.of() : facts(request, words, cast, plan),
                plan == null ? NEW : address(plan.id()),
                Map.of(),
                fields,
                arranges ? words.say(plan == null ? "plan.do" : "plan.save") : "",
                plan == null ? List.of() : others(words, who, plan));
        return kit.frame().show(status, "broadsheet/desk/planning/form.jte", view);
    }

    private boolean overdue(Planned plan) {
        return plan.at().isOver(kit.now(), zone());
    }

    private List<Field> fields(Request request, Messages words, Cast cast, Typed typed) {
        var sections = cast.sections().stream()
                .map(one -> new Control.Option(one.slug().text(), one.name()))
                .toList();
        var people = Stream.concat(
                        Stream.of(new Control.Option("", words.say("nobody"))),
                        cast.people().stream()
                                .filter(one -> Permission.SUBMIT.isFor(one.role()))
                                .map(one -> new Control.Option(one.slug().text(), one.name())))
                .toList();
        var fields = new ArrayList<Field>();
        fields.add(Field.line("title", words.say("field.title"), typed.title())
                .hint(words.say("hint.title"))
                .needed());
        fields.add(Field.choice("section", words.say("field.section"), typed.section(), sections)
                .needed());
        fields.addAll(typed.at().fields(kit.frame().language(request), true, false));
        fields.add(Field.choice("person", words.say("field.person"), typed.person(), people));
        fields.add(Field.lines("note", words.say("field.note"), typed.note(), 3));
        return fields;
    }

    private List<String> facts(Request request, Messages words, Cast cast, Planned plan) {
        var facts = new ArrayList<String>();
        var zone = zone();
        facts.add(cast.section(plan.section()));
        facts.add(
                plan.at().timed()
                        ? kit.frame().words(request).when(plan.at().at(), zone).words()
                        : CalendarScreen.said(words, "format.long", plan.at().day(zone)));
        facts.add(plan.person() == null ? words.say("nobody") : cast.person(plan.person()));
        if (!plan.note().isEmpty()) facts.add(plan.note());
        return facts;
    }

    private static List<Action> others(Messages words, SignedIn who, Planned plan) {
        var others = new ArrayList<Action>();
        if (mayBegin(who, plan))
            others.add(Action.send(words.say("write"), address(plan.id()) + "/writing")
                    .with(Icon.PEN)
                    .as(who.may(Permission.ARRANGE) ? Action.Weight.USUAL : Action.Weight.MAIN));
        if (who.may(Permission.ARRANGE))
            others.add(Action.send(words.say("remove"), address(plan.id()) + "/removal")
                    .with(Icon.BIN)
                    .as(Action.Weight.QUIET));
        return others;
    }
}
