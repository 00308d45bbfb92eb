package broadsheet.desk.editor;

import broadsheet.people.Permission;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.part.Action.Weight;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Field;
import broadsheet.story.Standing;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.work.Course;
import broadsheet.text.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this person can do with this story as it stands: the panels in the order of the work.
 *
 * @param changed whether there is something that readers have not seen
 * @param typed what was typed before, by the name of the field
 * @param failed the panel that was refused; empty for none
 * @param trouble why; null for none
 */
record Panels(
        Messages words,
        SignedIn who,
        Story story,
        Course course,
        Cast cast,
        ZoneId zone,
        boolean changed,
        Function<String, String> typed,
        String failed,
        @Nullable Trouble trouble) {

    List<Panel> all() {
        var panels = new ArrayList<Panel>();
        boolean publishes = who.may(Permission.PUBLISH);
        switch (story.standing()) {
            case Standing.Draft _ -> {
                if (who.may(Permission.SUBMIT)) panels.add(plain("review", publishes ? Weight.USUAL : Weight.MAIN));
                if (publishes) out(panels);
            }
            case Standing.InReview _ -> {
                if (!publishes) break;
                panels.add(plain("approval", course.approved() == null ? Weight.MAIN : Weight.USUAL));
                panels.add(panel(
                        "return",
                        Weight.USUAL,
                        Field.lines("todo", say("return.note"), typed("todo"), 3)
                                .needed()));
                out(panels);
            }
            case Standing.Scheduled _ -> {
                if (!publishes) break;
                panels.add(plain("recall", Weight.USUAL));
                out(panels);
            }
            case Standing.Published _ -> {
                if (!publishes) break;
                if (changed) panels.add(update());
                panels.add(panel(
                        "withdrawal",
                        Weight.GRAVE,
                        Field.lines("reason", say("withdrawal.reason"), typed("reason"), 2)
                                .needed()));
                panels.add(address());
            }
            case Standing.Withdrawn _ -> {
                if (publishes) panels.add(plain("restoration", Weight.MAIN));
            }
        }
        if (publishes) beside(panels);
        return panels;
    }

    private void out(List<Panel> panels) {
        panels.add(plain("publication", Weight.USUAL));
        var at = story.standing() instanceof Standing.Scheduled(var due) ? WallClock.typed(due, zone) : "";
        panels.add(panel("schedule", Weight.USUAL, moment("at", "which", at)));
        var until = story.embargo() == null ? "" : WallClock.typed(story.embargo(), zone);
        panels.add(panel("embargo", Weight.USUAL, moment("until", "until-which", until)));
    }

    private void beside(List<Panel> panels) {
        if (course.legal() != null && course.cleared() == null) panels.add(plain("clearance", Weight.USUAL));
        var people = Stream.concat(
                        Stream.of(new Control.Option("", say("assignment.nobody"))),
                        cast.people().stream()
                                .filter(one -> Permission.SUBMIT.isFor(one.role()))
                                .map(one -> new Control.Option(one.slug().text(), one.name())))
                .toList();
        boolean again = failed.equals("assignment");
        var stored = course.assigned() == null ? "" : course.assigned().text();
        var due = again
                ? new DayAndTime("due-", typed("due-day"), typed("due-time"), typed("due-which"), zone)
                : DayAndTime.of("due-", course.wanted(), zone);
        var fields = new ArrayList<Field>();
        fields.add(Field.choice("assigned", say("assignment.person"), again ? typed("assigned") : stored, people));
        fields.addAll(due.fields(words.language(), false, false));
        fields.add(Field.lines("task", say("assignment.task"), again ? typed("task") : course.task(), 2));
        panels.add(panel("assignment", Weight.USUAL, fields.toArray(Field[]::new)));
        panels.add(panel("legal", Weight.USUAL, Field.tick("flag", say("legal.flag"), course.legal() != null)));
    }

    private Panel update() {
        var steps = Arrays.stream(Step.values())
                .filter(step -> step != Step.FIRST)
                .map(step -> new Control.Option(
                        step.word(), say("change." + step.word()), say("change.about." + step.word())))
                .toList();
        return panel(
                "update",
                Weight.MAIN,
                Field.radios("change", say("update.kind"), typed("change"), steps),
                Field.lines("note", say("update.note"), typed("note"), 2).hint(say("update.note.hint")));
    }

    private Panel address() {
        var sections = cast.sections().stream()
                .map(one -> new Control.Option(one.slug().text(), one.name()))
                .toList();
        var section = typed("section").isEmpty() ? story.section().text() : typed("section");
        var slug = typed("slug").isEmpty() ? story.slug().text() : typed("slug");
        return panel(
                "address",
                Weight.USUAL,
                Field.choice("section", say("address.section"), section, sections)
                        .needed(),
                Field.line("slug", say("address.slug"), slug).needed());
    }

    private Field[] moment(String name, String which, String stored) {
        var value = typed(name).isEmpty() ? stored : typed(name);
        var field = Field.second(name, say("moment." + name), value, zone.getId());
        var clock = new WallClock(value, typed(which), zone);
        if (!clock.comesTwice()) return new Field[] {field};
        var both = List.of(
                new Control.Option(WallClock.FIRST, say("which.first", clock.offset(true))),
                new Control.Option(WallClock.SECOND, say("which.second", clock.offset(false))));
        return new Field[] {field, Field.radios(which, say("which"), typed(which), both)};
    }

    private Panel plain(String name, Weight weight) {
        return panel(name, weight);
    }

    private Panel panel(String name, Weight weight, Field... fields) {
        boolean refused = name.equals(failed) && trouble != null;
        return new Panel(
                name,
                say("panel." + name + ".title"),
                say("panel." + name + ".lead"),
                StoryDesk.address(story.id()) + "/" + name,
                Stream.of(fields).map(this::marked).toList(),
                weight,
                say("panel." + name + ".do"),
                refused && trouble.place().isEmpty() ? trouble.sentence() : "");
    }

    private Field marked(Field field) {
        return trouble != null && trouble.place().equals(field.name()) ? field.error(trouble.sentence()) : field;
    }

    private String typed(String name) {
        return typed.apply(name);
    }

    private String say(String key, Object... parts) {
        return words.say(key, parts);
    }
}
