package broadsheet.people.desk.design;

import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Action.Weight;
import broadsheet.people.desk.part.Avatar;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Badge.Tone;
import broadsheet.people.desk.part.Chart;
import broadsheet.people.desk.part.Command;
import broadsheet.people.desk.part.Control.Option;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.Dialog;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FirstSteps;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Progress;
import broadsheet.people.desk.part.Tabs;
import broadsheet.people.desk.part.Toast;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of each part, filled with what a newsroom would see, in the language of the sheet. */
final class Specimens {
    private static final Messages.Catalogue ALL = Messages.beside(Specimens.class, "specimens");

    private final Messages say;
    private final DeskWords words;
    private final String name;
    private final String here;

    private Specimens(Messages say, DeskWords words, String name) {
        this.say = say;
        this.words = words;
        this.name = name;
        this.here = DesignDesk.ADDRESS + "#" + name;
    }

    /** @param name day or night */
    static Specimens in(Language language, String name) {
        return new Specimens(ALL.in(language), DeskWords.in(language), name);
    }

    DesignView.Sheet sheet() {
        boolean day = name.equals("day");
        var rows = new SpecimenRows(say, name, here);
        return new DesignView.Sheet(
                name,
                say.say(name),
                day ? "light" : "dark",
                say.say("pangram"),
                words,
                pageHead(),
                tabs(),
                actions(),
                badges(),
                Stream.of(1, 2, 3, 4, 5)
                        .map(i -> Avatar.of(say.say("person." + i)))
                        .toList(),
                notices(),
                new FormErrors(fields()),
                fields(),
                rows.listing(),
                rows.searched(),
                rows.table(),
                empty(),
                steps(),
                dialog(),
                commands(),
                new Toast(say.say("toast"), new Toast.Undo(words.say("undo"), "/desk/design", Map.of("story", "1"))),
                new Progress(name + "-progress", say.say("progress"), 1204, 5000),
                charts());
    }

    private PageHead pageHead() {
        return PageHead.of(
                        say.say("story.1"),
                        Action.to(say.say("preview"), here).with(Icon.EYE),
                        Action.to(say.say("publish"), here).as(Weight.MAIN))
                .below(words.say("nav.stories"), here)
                .lead(say.say("lead"))
                .standing(Badge.standing("draft", say.say("draft")));
    }

    private Tabs tabs() {
        return new Tabs(
                say.say("views") + " – " + name,
                List.of(
                        new Tabs.Tab(say.say("tab.1"), here, true, 12),
                        new Tabs.Tab(say.say("tab.2"), here, false, 3),
                        new Tabs.Tab(say.say("tab.3"), here, false, -1)));
    }

    private List<Action> actions() {
        return List.of(
                Action.to(say.say("new"), here).as(Weight.MAIN).with(Icon.PLUS),
                Action.to(say.say("preview"), here).with(Icon.EYE),
                Action.to(words.say("cancel"), here).as(Weight.QUIET),
                Action.to(say.say("withdraw"), here).as(Weight.GRAVE),
                Action.to(words.say("palette"), here).key("Ctrl K"));
    }

    private List<Badge> badges() {
        return Stream.of("draft", "in review", "scheduled", "published", "withdrawn")
                .map(standing -> Badge.standing(standing, say.say(standing.replace(' ', '-'))))
                .toList();
    }

    private List<Notice> notices() {
        return List.of(
                Notice.of(Tone.PLAIN, say.say("notice.plain")),
                new Notice(
                        Tone.WAITING,
                        say.say("notice.waiting.heading"),
                        say.say("notice.waiting"),
                        Action.to(say.say("takeover"), here)),
                Notice.of(Tone.GOOD, say.say("notice.good")),
                Notice.of(Tone.STOPPED, say.say("notice.stopped")));
    }

    private List<Field> fields() {
        var sections = List.of(new Option("news", say.say("section.1")), new Option("culture", say.say("section.2")));
        var kinds = List.of(
                new Option("silent", say.say("kind.silent"), say.say("kind.silent.about")),
                new Option("correction", say.say("kind.correction"), say.say("kind.correction.about")));
        return List.of(
                Field.line(name + "-headline", say.say("headline"), say.say("story.1"))
                        .hint(say.say("headline.hint"))
                        .needed(),
                Field.line(name + "-mail", say.say("mail"), "anna.example.org", "email", "off")
                        .error(say.say("mail.error"))
                        .needed(),
                Field.lines(name + "-standfirst", say.say("standfirst"), say.say("standfirst.text"), 3),
                Field.choice(name + "-section", say.say("section"), "culture", sections)
                        .needed(),
                Field.moment(name + "-due", say.say("due"), "2026-11-22T18:30", "Europe/Berlin")
                        .needed(),
                Field.radios(name + "-kind", say.say("kind"), "correction", kinds),
                Field.tick(name + "-legal", say.say("legal"), true).hint(say.say("legal.hint")),
                Field.swatch(name + "-colour", say.say("colour"), "#8f1d14").needed(),
                Field.upload(name + "-logo", say.say("logo"), "image/png"));
    }

    private EmptyState empty() {
        return EmptyState.of(
                Icon.STORIES,
                say.say("empty"),
                say.say("empty.about"),
                Action.to(say.say("new"), here).as(Weight.MAIN).with(Icon.PLUS));
    }

    private FirstSteps steps() {
        return new FirstSteps(
                say.say("steps"),
                List.of(
                        new FirstSteps.Step(say.say("step.1"), say.say("step.1.about"), true, null),
                        new FirstSteps.Step(
                                say.say("step.2"),
                                say.say("step.2.about"),
                                false,
                                Action.to(say.say("step.2.do"), here)),
                        new FirstSteps.Step(
                                say.say("step.3"),
                                say.say("step.3.about"),
                                false,
                                Action.to(say.say("step.3.do"), here))));
    }

    private Dialog dialog() {
        return new Dialog(
                name + "-withdrawal",
                say.say("dialog"),
                say.say("dialog.about"),
                List.of(Field.line(name + "-reason", say.say("dialog.reason"), "")
                        .needed()),
                say.say("withdraw"),
                Weight.GRAVE,
                "/desk/design",
                Map.of());
    }

    private List<Command> commands() {
        return Stream.of(Icon.STORIES, Icon.CALENDAR, Icon.MEDIA)
                .map(icon -> new Command(
                        words.say("palette"),
                        words.say("nav." + icon.name().toLowerCase(java.util.Locale.ROOT)),
                        here,
                        icon))
                .toList();
    }

    private List<Chart> charts() {
        var readers = List.of(4210.0, 3980.0, 4450.0, 5120.0, 4890.0, 6230.0, 8740.0);
        var days = Stream.of(1, 2, 3, 4, 5, 6, 7)
                .map(day -> new Chart.Point(say.say("day." + day), readers.get(day - 1)))
                .toList();
        return List.of(
                new Chart(
                        name + "-bars",
                        say.say("chart"),
                        say.say("chart.says"),
                        say.say("chart.day"),
                        say.say("chart.readers"),
                        Chart.Kind.BARS,
                        days),
                new Chart(
                        name + "-line",
                        say.say("chart.2"),
                        say.say("chart.2.says"),
                        say.say("chart.day"),
                        say.say("chart.readers"),
                        Chart.Kind.LINE,
                        days));
    }
}
