package broadsheet.desk.planning;

import broadsheet.desk.editor.StoryDesk;
import broadsheet.desk.planning.PlanningDesk.Cast;
import broadsheet.desk.planning.PlanningDesk.Kit;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.story.work.Calendar;
import broadsheet.story.work.Calendar.Entry;
import broadsheet.story.work.Calendar.Why;
import broadsheet.text.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendar, by week and by day. */
final class CalendarScreen {
    private final Kit kit;
    private final Calendar calendar = new Calendar();

    CalendarScreen(Kit kit) {
        this.kit = kit;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.SUBMIT, PlanningDesk.ADDRESS, this::show);
    }

    /**
     * Where these days are shown.
     *
     * @param person whose entries alone; empty for everybody's
     * @param focus what takes the focus there; empty for nothing
     */
    static String address(LocalDate day, boolean single, String person, String focus) {
        return PlanningDesk.ADDRESS + "?day=" + day + (single ? "&view=day" : "")
                + (person.isEmpty() ? "" : "&person=" + URLEncoder.encode(person, StandardCharsets.UTF_8))
                + (focus.isEmpty() ? "" : "&at=" + URLEncoder.encode(focus, StandardCharsets.UTF_8));
    }

    private record Found(Span span, List<Entry> entries, Cast cast) {}

    private Found find(Request request, SignedIn who, boolean single) {
        return kit.database().read(sql -> {
            var zone = kit.zone(sql);
            var asked = request.query("day").flatMap(Span::parse).orElseGet(() -> LocalDate.ofInstant(kit.now(), zone));
            var span = single
                    ? Span.day(asked, zone)
                    : Span.week(asked, zone, kit.frame().language(request));
            var owner = who.may(Permission.EDIT_ALL) ? null : who.person();
            return new Found(span, calendar.between(sql, span.from(), span.until(), owner), kit.cast(sql));
        });
    }

    private Reply show(Request request, SignedIn who) {
        var words = kit.words(request);
        boolean single = request.query("view").filter("day"::equals).isPresent();
        var person = request.query("person").orElse("");
        var focus = request.query("at").orElse("");
        var found = find(request, who, single);
        var span = found.span();
        var today = LocalDate.ofInstant(kit.now(), span.zone());
        boolean arranges = who.may(Permission.ARRANGE);
        var draw = new Draw(words, who, found.cast(), span.zone(), focus);
        Map<LocalDate, List<Entry>> byDay = found.entries().stream()
                .filter(entry -> person.isEmpty()
                        || entry.people().stream().anyMatch(one -> one.text().equals(person)))
                .collect(Collectors.groupingBy(entry -> entry.at().day(span.zone())));
        var days = span.days().stream()
                .map(day -> new CalendarView.Day(
                        day.toString(),
                        said(words, single ? "format.long" : "format.day", day),
                        address(day, true, person, ""),
                        day.equals(today),
                        span.hours(day) == 24 ? "" : words.say("clocks", span.hours(day)),
                        arranges ? PlanScreen.NEW + "?day=" + day : "",
                        byDay.getOrDefault(day, List.of()).stream()
                                .map(draw::card)
                                .toList()))
                .toList();
        var view = new CalendarView(
                kit.page(request, who, words.say("title"), PlanningDesk.ADDRESS),
                head(words, arranges, span.asked()),
                tabs(words, span.asked(), single, person),
                words,
                range(words, span),
                words.say("zone", span.zone().getId()),
                ways(words, span, single, person, today),
                people(words, found.cast()),
                person,
                span.asked().toString(),
                single,
                arranges,
                days,
                byDay.isEmpty() ? empty(words, arranges, span.asked()) : null,
                kit.script());
        return kit.frame().show("broadsheet/desk/planning/calendar.jte", view);
    }

    private static PageHead head(Messages words, boolean arranges, LocalDate day) {
        var head = arranges ? PageHead.of(words.say("title"), plan(words, day)) : PageHead.of(words.say("title"));
        return head.lead(words.say(arranges ? "lead" : "lead.reads"));
    }

    private static Action plan(Messages words, LocalDate day) {
        return Action.to(words.say("plan"), PlanScreen.NEW + "?day=" + day)
                .as(Action.Weight.MAIN)
                .with(Icon.PLUS);
    }

    private static EmptyState empty(Messages words, boolean arranges, LocalDate day) {
        return arranges
                ? EmptyState.of(Icon.CALENDAR, words.say("none"), words.say("none.how"), plan(words, day))
                : EmptyState.of(Icon.CALENDAR, words.say("none"), words.say("none.reads"));
    }

    private static Tabs tabs(Messages words, LocalDate day, boolean single, String person) {
        return new Tabs(
                words.say("title"),
                List.of(
                        new Tabs.Tab(words.say("week"), address(day, false, person, ""), !single, -1),
                        new Tabs.Tab(words.say("day"), address(day, true, person, ""), single, -1)));
    }

    private static List<Action> ways(Messages words, Span span, boolean single, String person, LocalDate today) {
        return List.of(
                Action.to(
                        words.say(single ? "day.before" : "week.before"),
                        address(span.asked().minusDays(span.length()), single, person, "")),
                Action.to(words.say("today"), address(today, single, person, "")),
                Action.to(
                        words.say(single ? "day.after" : "week.after"),
                        address(span.asked().plusDays(span.length()), single, person, "")));
    }

    private static List<Control.Option> people(Messages words, Cast cast) {
        return Stream.concat(
                        Stream.of(new Control.Option("", words.say("everybody"))),
                        cast.people().stream()
                                .map(one -> new Control.Option(one.slug().text(), one.name())))
                .toList();
    }

    static String said(Messages words, String format, LocalDate day) {
        return DateTimeFormatter.ofPattern(words.say(format), words.language().locale())
                .format(day);
    }

    private static String range(Messages words, Span span) {
        if (span.single()) return said(words, "format.long", span.first());
        return words.say(
                "range",
                said(words, "format.date", span.first()),
                said(words, "format.date", span.first().plusDays(6)));
    }

    /** Draws one entry after another. */
    private final class Draw {
        private final Messages words;
        private final SignedIn who;
        private final Cast cast;
        private final ZoneId zone;
        private final String focus;

        Draw(Messages words, SignedIn who, Cast cast, ZoneId zone, String focus) {
            this.words = words;
            this.who = who;
            this.cast = cast;
            this.zone = zone;
            this.focus = focus;
        }

        CalendarView.Card card(Entry entry) {
            var key = entry.why().word() + ":" + entry.id();
            boolean overdue = (entry.why() == Why.PLANNED || entry.why() == Why.WANTED)
                    && entry.at().isOver(kit.now(), zone);
            var notes = new ArrayList<String>();
            if (overdue) notes.add(words.say("overdue"));
            notes.add(cast.section(entry.section()));
            notes.addAll(entry.people().stream().map(cast::person).toList());
            return new CalendarView.Card(
                    key,
                    entry.why().word(),
                    entry.at().at().toEpochMilli(),
                    entry.at().timed() ? time(entry) : "",
                    (entry.at().timed() ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : DateTimeFormatter.ISO_LOCAL_DATE)
                            .format(entry.at().at().atZone(zone)),
                    entry.title(),
                    entry.language() == null ? null : entry.language().tag(),
                    address(entry),
                    badge(entry),
                    notes,
                    overdue,
                    movable(entry) ? MoveScreen.FORM + "?what=" + key : "",
                    key.equals(focus));
        }

        private boolean movable(Entry entry) {
            return who.may(Permission.ARRANGE)
                    && switch (entry.why()) {
                        case PLANNED, WANTED, SCHEDULED -> true;
                        case EMBARGO, PUBLISHED -> false;
                    };
        }

        private String address(Entry entry) {
            return switch (entry.why()) {
                case PLANNED -> PlanScreen.address(entry.id());
                case WANTED, EMBARGO, SCHEDULED -> StoryDesk.address(entry.id());
                case PUBLISHED -> who.may(Permission.EDIT_ALL) ? StoryDesk.address(entry.id()) : entry.path();
            };
        }

        private Badge badge(Entry entry) {
            var tone = switch (entry.why()) {
                case PLANNED -> Badge.Tone.PLAIN;
                case WANTED, EMBARGO -> Badge.Tone.WAITING;
                case SCHEDULED -> Badge.Tone.COMING;
                case PUBLISHED -> Badge.Tone.GOOD;
            };
            return new Badge(words.say("why." + entry.why().word()), tone);
        }

        /** On the wall; with the zone's name on days when a time can come twice. */
        private String time(Entry entry) {
            var at = entry.at().at().atZone(zone);
            boolean changes = !at.toLocalDate()
                    .atStartOfDay(zone)
                    .getOffset()
                    .equals(zone.getRules()
                            .getOffset(at.toLocalDate()
                                    .plusDays(1)
                                    .atStartOfDay(zone)
                                    .toInstant()));
            var format = (at.getSecond() == 0 ? "HH:mm" : "HH:mm:ss") + (changes ? " z" : "");
            return DateTimeFormatter.ofPattern(format, words.language().locale())
                    .format(at);
        }
    }
}
