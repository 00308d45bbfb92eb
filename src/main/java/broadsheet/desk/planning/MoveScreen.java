package broadsheet.desk.planning;

import broadsheet.db.Transaction;
import broadsheet.desk.editor.DayAndTime;
import broadsheet.desk.editor.Objection;
import broadsheet.desk.editor.Trouble;
import broadsheet.desk.planning.PlanningDesk.Kit;
import broadsheet.http.Form;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Standing;
import broadsheet.story.Story;
import broadsheet.story.Unready;
import broadsheet.story.work.Calendar.Why;
import broadsheet.story.work.DueTime;
import broadsheet.story.work.Plans;
import broadsheet.story.work.Workflow;
import broadsheet.text.Messages;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Moves what stands in the calendar: what is planned or wanted at once, what is scheduled after a question. A drop, a key and
 * the form without a script all end here.
 */
final class MoveScreen {
    static final String FORM = PlanningDesk.ADDRESS + "/move";
    private static final String MOVES = PlanningDesk.ADDRESS + "/moves";
    private static final String MEANWHILE = "meanwhile";

    private final Kit kit;
    private final Plans plans = new Plans();
    private final Workflow workflow = new Workflow();

    MoveScreen(Kit kit) {
        this.kit = kit;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.ARRANGE, FORM, (request, who) -> {
            var thing = kit.database()
                    .read(sql -> find(sql, request.query("what").orElse("")))
                    .orElseThrow(() -> kit.missing(request));
            return show(200, request, who, thing, DayAndTime.of("", thing.at(), thing.zone()), null, Map.of());
        });
        desk.post(Permission.ARRANGE, MOVES, this::move);
    }

    /**
     * What is to be moved.
     *
     * @param story null for a planned entry
     */
    private record Thing(
            Why why,
            String id,
            String title,
            DueTime at,
            @Nullable Story story,
            ZoneId zone) {
        String key() {
            return why.word() + ":" + id;
        }
    }

    private Optional<Thing> find(Handle sql, String what) {
        int colon = what.indexOf(':');
        if (colon < 0) return Optional.empty();
        var id = what.substring(colon + 1);
        var zone = kit.zone(sql);
        return switch (what.substring(0, colon)) {
            case "planned" ->
                plans.find(sql, id)
                        .filter(plan -> plan.story() == null)
                        .map(plan -> new Thing(Why.PLANNED, id, plan.title(), plan.at(), null, zone));
            case "wanted" ->
                kit.stories()
                        .working(sql, id)
                        .flatMap(story -> Optional.ofNullable(
                                        workflow.of(sql, id).wanted())
                                .map(at -> new Thing(Why.WANTED, id, headline(story), at, story, zone)));
            case "scheduled" -> kit.stories().working(sql, id).flatMap(story -> scheduled(story, zone));
            // A promise to somebody outside, and what readers have seen, stay where they are.
            default -> Optional.empty();
        };
    }

    private static String headline(Story story) {
        return story.content().headline();
    }

    private static Optional<Thing> scheduled(Story story, ZoneId zone) {
        return story.standing() instanceof Standing.Scheduled(var at)
                ? Optional.of(new Thing(Why.SCHEDULED, story.id(), headline(story), DueTime.moment(at), story, zone))
                : Optional.empty();
    }

    private Reply move(Request request, SignedIn who) {
        var form = request.form();
        var thing = kit.database().read(sql -> find(sql, text(form, "what"))).orElseThrow(() -> kit.missing(request));
        var typed = typed(form, thing);
        try {
            var to = typed.read(kit.frame().language(request));
            boolean asks = thing.why() == Why.SCHEDULED && text(form, "sure").isEmpty();
            if (asks) return show(200, request, who, thing, typed, null, back(form));
            kit.database().run(tx -> move(tx, request, who, to));
            return moved(request, thing, to, back(form));
        } catch (Objection objection) {
            return show(422, request, who, thing, typed, objection.trouble(), back(form));
        } catch (Unready unready) {
            var trouble = new Trouble("", String.valueOf(unready.getMessage()));
            return show(422, request, who, thing, typed, trouble, back(form));
        }
    }

    /** The same time on another day, or what was typed. */
    private static DayAndTime typed(Form form, Thing thing) {
        return text(form, "keep").isEmpty()
                ? DayAndTime.typed("", form, thing.zone())
                : DayAndTime.of("", thing.at(), thing.zone()).on(text(form, "day"));
    }

    private void move(Transaction tx, Request request, SignedIn who, DueTime to) {
        var thing = find(tx.sql(), text(request.form(), "what")).orElseThrow(() -> kit.missing(request));
        var from = text(request.form(), "from");
        if (!from.isEmpty() && !from.equals(Long.toString(thing.at().at().toEpochMilli())))
            throw new Objection("", kit.words(request).say(MEANWHILE));
        switch (thing.why()) {
            case PLANNED -> {
                plans.move(tx, thing.id(), to);
                note(tx, who, "plan.moved", "plan:" + thing.id(), thing, to);
            }
            case WANTED -> {
                workflow.want(tx, thing.id(), to);
                note(tx, who, "story.wanted", "story:" + thing.id(), thing, to);
            }
            case SCHEDULED -> {
                if (thing.story() != null) kit.desk().reschedule(tx, request, who, thing.story(), to.at());
            }
            case EMBARGO, PUBLISHED -> throw kit.missing(request);
        }
    }

    private void note(Transaction tx, SignedIn who, String deed, String subject, Thing thing, DueTime to) {
        var local = to.at().atZone(thing.zone());
        var when = to.timed()
                ? local.toLocalDateTime().toString()
                : local.toLocalDate().toString();
        kit.registry().logbook().note(tx, who, deed, subject, thing.title() + " · " + when);
    }

    private Reply moved(Request request, Thing thing, DueTime to, Map<String, String> back) {
        var words = kit.words(request);
        var day = to.day(thing.zone());
        var before = DayAndTime.of("", thing.at(), thing.zone());
        var fields = new LinkedHashMap<>(back);
        fields.put("what", thing.key());
        fields.put("from", Long.toString(to.at().toEpochMilli()));
        fields.put("day", before.day());
        fields.put("time", before.time());
        fields.put("which", before.which());
        fields.put("sure", "yes");
        var when = to.timed()
                ? kit.frame().words(request).exactly(to.at(), thing.zone()).words()
                : CalendarScreen.said(words, "format.long", day);
        var toast = new Toast(
                words.say("moved", thing.title(), when),
                new Toast.Undo(kit.frame().words(request).say("undo"), MOVES, fields));
        return Flash.onTo(
                CalendarScreen.address(
                        day, "day".equals(back.get("view")), back.getOrDefault("person", ""), thing.key()),
                toast);
    }

    private static Map<String, String> back(Form form) {
        return Map.of("view", text(form, "view"), "person", text(form, "person"));
    }

    private Reply show(
            int status,
            Request request,
            SignedIn who,
            Thing thing,
            DayAndTime typed,
            @Nullable Trouble trouble,
            Map<String, String> back) {
        var words = kit.words(request);
        var language = kit.frame().language(request);
        boolean scheduled = thing.why() == Why.SCHEDULED;
        var hidden = new LinkedHashMap<>(back);
        hidden.put("what", thing.key());
        hidden.put("from", Long.toString(thing.at().at().toEpochMilli()));
        if (scheduled) hidden.put("sure", "yes");
        // What the desk of stories says of the moment belongs to the time here.
        var place =
                trouble == null || !trouble.place().equals("at") ? trouble : new Trouble("time", trouble.sentence());
        var fields = typed.fields(language, true, scheduled).stream()
                .map(field ->
                        place != null && place.place().equals(field.name()) ? field.error(place.sentence()) : field)
                .toList();
        var title = words.say(scheduled ? "move.scheduled" : "move.title", thing.title());
        var view = new FormView(
                kit.page(request, who, title, PlanningDesk.ADDRESS),
                PageHead.of(title)
                        .below(words.say("title"), PlanningDesk.ADDRESS)
                        .lead(scheduled ? question(request, words, thing) : ""),
                notice(place, typed),
                List.of(),
                MOVES,
                hidden,
                fields,
                words.say(scheduled ? "move.scheduled.do" : "move.do"),
                List.of());
        return kit.frame().show(status, "broadsheet/desk/planning/form.jte", view);
    }

    private String question(Request request, Messages words, Thing thing) {
        return words.say(
                "move.scheduled.lead",
                kit.frame()
                        .words(request)
                        .exactly(thing.at().at(), thing.zone())
                        .words());
    }

    private static @Nullable Notice notice(@Nullable Trouble trouble, DayAndTime typed) {
        return trouble == null || !trouble.place().isEmpty() || typed.isEmpty()
                ? null
                : Notice.of(Badge.Tone.STOPPED, trouble.sentence());
    }

    private static String text(Form form, String name) {
        return form.text(name).orElse("").strip();
    }
}
