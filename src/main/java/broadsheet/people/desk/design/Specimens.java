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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of each part, filled with what a newsroom would see, in the language of the sheet. */
final class Specimens {
    private final Sayings say;
    private final DeskWords words;
    private final String name;
    private final String here;

    private Specimens(Sayings say, DeskWords words, String name) {
        this.say = say;
        this.words = words;
        this.name = name;
        this.here = DesignDesk.ADDRESS + "#" + name;
    }

    /** @param name day or night */
    static Specimens in(Language language, String name) {
        return new Specimens(Sayings.in(language), DeskWords.in(language), name);
    }

    DesignView.Sheet sheet() {
        boolean day = name.equals("day");
        var rows = new SpecimenRows(say, name, here);
        return new DesignView.Sheet(
                name,
                say.of(name),
                day ? "light" : "dark",
                say.of("pangram"),
                words,
                pageHead(),
                tabs(),
                actions(),
                badges(),
                Stream.of(1, 2, 3, 4, 5)
                        .map(i -> Avatar.of(say.of("person." + i)))
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
                new Toast(say.of("toast"), new Toast.Undo(words.say("undo"), "/desk/design", Map.of("story", "1"))),
                new Progress(name + "-progress", say.of("progress"), 1204, 5000),
                charts());
    }

    private PageHead pageHead() {
        return PageHead.of(
                        say.of("story.1"),
                        Action.to(say.of("preview"), here).with(Icon.EYE),
                        Action.to(say.of("publish"), here).as(Weight.MAIN))
                .below(words.say("nav.stories"), here)
                .lead(say.of("lead"))
                .standing(Badge.standing("draft", say.of("draft")));
    }

    private Tabs tabs() {
        return new Tabs(
                say.of("views") + " – " + name,
                List.of(
                        new Tabs.Tab(say.of("tab.1"), here, true, 12),
                        new Tabs.Tab(say.of("tab.2"), here, false, 3),
                        new Tabs.Tab(say.of("tab.3"), here, false, -1)));
    }

    private List<Action> actions() {
        return List.of(
                Action.to(say.of("new"), here).as(Weight.MAIN).with(Icon.PLUS),
                Action.to(say.of("preview"), here).with(Icon.EYE),
                Action.to(words.say("cancel"), here).as(Weight.QUIET),
                Action.to(say.of("withdraw"), here).as(Weight.GRAVE),
                Action.to(words.say("palette"), here).key("Ctrl K"));
    }

    private List<Badge> badges() {
        return Stream.of("draft", "in review", "scheduled", "published", "withdrawn")
                .map(standing -> Badge.standing(standing, say.of(standing.replace(' ', '-'))))
                .toList();
    }

    private List<Notice> notices() {
        return List.of(
                Notice.of(Tone.PLAIN, say.of("notice.plain")),
                new Notice(
                        Tone.WAITING,
                        say.of("notice.waiting.heading"),
                        say.of("notice.waiting"),
                        Action.to(say.of("takeover"), here)),
                Notice.of(Tone.GOOD, say.of("notice.good")),
                Notice.of(Tone.STOPPED, say.of("notice.stopped")));
    }

    private List<Field> fields() {
        var sections = List.of(new Option("news", say.of("section.1")), new Option("culture", say.of("section.2")));
        var kinds = List.of(
                new Option("silent", say.of("kind.silent"), say.of("kind.silent.about")),
                new Option("correction", say.of("kind.correction"), say.of("kind.correction.about")));
        return List.of(
                Field.line(name + "-headline", say.of("headline"), say.of("story.1"))
                        .hint(say.of("headline.hint"))
                        .needed(),
                Field.line(name + "-mail", say.of("mail"), "anna.example.org", "email", "off")
                        .error(say.of("mail.error"))
                        .needed(),
                Field.lines(name + "-standfirst", say.of("standfirst"), say.of("standfirst.text"), 3),
                Field.choice(name + "-section", say.of("section"), "culture", sections)
                        .needed(),
                Field.moment(name + "-due", say.of("due"), "2026-11-22T18:30", "Europe/Berlin")
                        .needed(),
                Field.radios(name + "-kind", say.of("kind"), "correction", kinds),
                Field.tick(name + "-legal", say.of("legal"), true).hint(say.of("legal.hint")),
                Field.swatch(name + "-colour", say.of("colour"), "#8f1d14").needed(),
                Field.upload(name + "-logo", say.of("logo"), "image/png"));
    }

    private EmptyState empty() {
        return EmptyState.of(
                Icon.STORIES,
                say.of("empty"),
                say.of("empty.about"),
                Action.to(say.of("new"), here).as(Weight.MAIN).with(Icon.PLUS));
    }

    private FirstSteps steps() {
        return new FirstSteps(
                say.of("steps"),
                List.of(
                        new FirstSteps.Step(say.of("step.1"), say.of("step.1.about"), true, null),
                        new FirstSteps.Step(
                                say.of("step.2"), say.of("step.2.about"), false, Action.to(say.of("step.2.do"), here)),
                        new FirstSteps.Step(
                                say.of("step.3"),
                                say.of("step.3.about"),
                                false,
                                Action.to(say.of("step.3.do"), here))));
    }

    private Dialog dialog() {
        return new Dialog(
                name + "-withdrawal",
                say.of("dialog"),
                say.of("dialog.about"),
                List.of(Field.line(name + "-reason", say.of("dialog.reason"), "")
                        .needed()),
                say.of("withdraw"),
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
                .map(day -> new Chart.Point(say.of("day." + day), readers.get(day - 1)))
                .toList();
        return List.of(
                new Chart(
                        name + "-bars",
                        say.of("chart"),
                        say.of("chart.says"),
                        say.of("chart.day"),
                        say.of("chart.readers"),
                        Chart.Kind.BARS,
                        days),
                new Chart(
                        name + "-line",
                        say.of("chart.2"),
                        say.of("chart.2.says"),
                        say.of("chart.day"),
                        say.of("chart.readers"),
                        Chart.Kind.LINE,
                        days));
    }
}
