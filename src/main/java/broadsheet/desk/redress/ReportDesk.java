package broadsheet.desk.redress;

import broadsheet.desk.moderation.ModerationDesk;
import broadsheet.discussion.moderation.Refusal;
import broadsheet.discussion.redress.Appeals;
import broadsheet.discussion.redress.Notices;
import broadsheet.discussion.redress.Period;
import broadsheet.discussion.redress.Tally;
import broadsheet.discussion.redress.Took;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Chart;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Tabs;
import broadsheet.story.Publications;
import broadsheet.text.Messages;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was decided about comments in a year, on a screen and as files for the yearly report. */
public final class ReportDesk {
    public static final String ADDRESS = "/desk/discussion/report";

    private static final Messages.Catalogue MODERATION = Messages.beside(ModerationDesk.class, "moderation");
    private static final int YEARS = 3;

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final Notices notices;
    private final Appeals appeals;

    public ReportDesk(DeskFrame frame, Registry registry, Publications publications, Notices notices, Appeals appeals) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
        this.notices = notices;
        this.appeals = appeals;
    }

    public void routes(DeskRoutes desk) {
        desk.get(Permission.MODERATE, ADDRESS, this::show);
        desk.get(Permission.MODERATE, ADDRESS + ".csv", (request, _) -> file(request, "csv"));
        desk.get(Permission.MODERATE, ADDRESS + ".json", (request, _) -> file(request, "json"));
    }

    /** The months asked for: a calendar year, or the twelve up to now. */
    private record Span(YearMonth first, YearMonth last, String year) {}

    private Span span(Request request, ZoneId zone) {
        var now = registry.clock().instant();
        return request.query("year")
                .filter(year -> year.matches("20\\d\\d"))
                .map(year -> {
                    int number = Integer.parseInt(year);
                    return new Span(YearMonth.of(number, 1), YearMonth.of(number, 12), year);
                })
                .orElseGet(() -> new Span(Tally.yearBefore(now, zone), YearMonth.from(now.atZone(zone)), ""));
    }

    private Reply file(Request request, String kind) {
        return registry.database().read(sql -> {
            var paper = publications.paper(sql);
            var span = span(request, paper.zone());
            var figures =
                    new Figures(Tally.of(sql, span.first(), span.last(), paper.zone()), span.first(), span.last());
            var bytes = kind.equals("csv") ? figures.csv() : figures.json(paper.name());
            var name = "moderation-%s-to-%s.%s".formatted(span.first(), span.last(), kind);
            return Reply.bytes(200, kind.equals("csv") ? "text/csv; charset=utf-8" : "application/json", bytes)
                    .with("content-disposition", "attachment; filename=\"" + name + "\"");
        });
    }

    private Reply show(Request request, SignedIn who) {
        var words = RedressDesk.WORDS.in(frame.language(request));
        var page = frame.page(request, new OnDuty(who.name(), who.role()), words.say("report"), ModerationDesk.ADDRESS);
        var view = registry.database().read(sql -> {
            var zone = publications.paper(sql).zone();
            var span = span(request, zone);
            var period = Tally.of(sql, span.first(), span.last(), zone);
            var query = span.year().isEmpty() ? "" : "?year=" + span.year();
            boolean any = !period.deeds().isEmpty() || !period.notices().isEmpty();
            return new ReportView(
                    page,
                    PageHead.of(
                                    words.say("report.title"),
                                    Action.to("CSV", ADDRESS + ".csv" + query).with(Icon.DOWN),
                                    Action.to("JSON", ADDRESS + ".json" + query).with(Icon.DOWN))
                            .lead(words.say("report.about"))
                            .below(words.say("below"), ModerationDesk.ADDRESS),
                    RedressDesk.tabs(words, notices.waiting(sql), appeals.waiting(sql), ADDRESS),
                    periods(words, span, zone),
                    sentences(words, period),
                    words.say("report.rejected"),
                    any ? charts(words, period) : List.of(),
                    List.of(
                            new ReportView.Headed(words.say("report.times"), times(words, period)),
                            new ReportView.Headed(words.say("report.outcomes"), outcomes(words, period))),
                    EmptyState.of(Icon.CHART, words.say("report.none"), words.say("report.none.why")));
        });
        return frame.show("broadsheet/desk/redress/report.jte", view);
    }

    private Tabs periods(Messages words, Span span, ZoneId zone) {
        int year = registry.clock().instant().atZone(zone).getYear();
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(new Tabs.Tab(words.say("report.latest"), ADDRESS, span.year().isEmpty(), -1));
        for (int back = 0; back < YEARS; back++) {
            var named = Integer.toString(year - back);
            tabs.add(new Tabs.Tab(named, ADDRESS + "?year=" + named, named.equals(span.year()), -1));
        }
        return new Tabs(words.say("report.periods"), tabs);
    }

    private static List<String> sentences(Messages words, Period period) {
        int complaints = period.complaints().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int decided = period.months().stream().mapToInt(Period.Month::decided).sum();
        var said = new ArrayList<String>();
        said.add(words.say("report.decided", decided, period.rejectedInAll(), complaints));
        if (period.byProgram() > 0) {
            said.add(words.say("report.program", period.byProgram(), period.wrongly()));
        }
        return said;
    }

    private static List<Chart> charts(Messages words, Period period) {
        var said = MODERATION.in(words.language());
        var month = DateTimeFormatter.ofPattern("LLL", words.language().locale());
        var reasons = Arrays.stream(Refusal.values())
                .filter(reason -> period.rejectedFor(reason) > 0)
                .sorted((a, b) -> Integer.compare(period.rejectedFor(b), period.rejectedFor(a)))
                .map(reason -> new Chart.Point(said.say("reason." + reason.word()), period.rejectedFor(reason)))
                .toList();
        var months = period.months().stream()
                .map(one -> new Chart.Point(month.format(one.month()), one.rejected()))
                .toList();
        var most = reasons.isEmpty()
                ? words.say("report.no.rejections")
                : words.say("report.most", reasons.getFirst().label());
        return List.of(
                new Chart(
                        "reasons",
                        words.say("report.reasons"),
                        most,
                        words.say("report.reason"),
                        words.say("report.rejected"),
                        Chart.Kind.BARS,
                        reasons),
                new Chart(
                        "months",
                        words.say("report.months"),
                        words.say("report.months.about", busiest(words, period)),
                        words.say("report.month"),
                        words.say("report.rejected"),
                        Chart.Kind.LINE,
                        months));
    }

    private static String busiest(Messages words, Period period) {
        var month = DateTimeFormatter.ofPattern("LLLL y", words.language().locale());
        return period.months().stream()
                .max((a, b) -> Integer.compare(a.rejected(), b.rejected()))
                .map(one -> month.format(one.month()))
                .orElse("");
    }

    private static Table times(Messages words, Period period) {
        var columns = List.of(
                Table.Column.of(words.say("report.what")),
                Table.Column.figures(words.say("report.many")),
                Table.Column.figures(words.say("report.median")),
                Table.Column.figures(words.say("report.p90")));
        var rows = List.of(
                row(words, "report.held", period.held()),
                row(words, "report.reported", period.reported()),
                row(words, "notices", period.answered()),
                row(words, "appeals", period.settled()));
        return new Table(words.say("report.times"), columns, rows, EmptyState.of(Icon.CHART, "", ""));
    }

    private static List<Cell> row(Messages words, String what, Took took) {
        return List.of(
                new Cell.Words(words.say(what)),
                new Cell.Figure(number(took.many())),
                new Cell.Figure(took.many() == 0 ? "–" : length(words, took.median())),
                new Cell.Figure(took.many() == 0 ? "–" : length(words, took.most())));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%d", number);
    }

    private static String length(Messages words, Duration length) {
        if (length.toHours() == 0) return words.say("took.minutes", length.toMinutes());
        if (length.toDays() < 2) return words.say("took.hours", length.toHours(), length.toMinutesPart());
        return words.say("took.days", length.toDays(), length.toHoursPart());
    }

    private static Table outcomes(Messages words, Period period) {
        var columns = List.of(
                Table.Column.of(words.say("report.what")),
                Table.Column.figures(words.say("report.changed")),
                Table.Column.figures(words.say("report.stands")),
                Table.Column.figures(words.say("report.waiting")));
        var rows = List.of(
                outcome(words, "report.by.writers", period, "writer granted", "writer refused", "writer waiting"),
                outcome(
                        words,
                        "report.by.notifiers",
                        period,
                        "notifier granted",
                        "notifier refused",
                        "notifier waiting"),
                List.<Cell>of(
                        new Cell.Words(words.say("report.notices")),
                        figure(period.notices().getOrDefault("law", 0)
                                + period.notices().getOrDefault("rule", 0)),
                        figure(period.notices().getOrDefault("kept", 0)),
                        figure(period.notices().getOrDefault("waiting", 0))));
        return new Table(words.say("report.outcomes"), columns, rows, EmptyState.of(Icon.CHART, "", ""));
    }

    private static List<Cell> outcome(Messages words, String what, Period period, String... which) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Words(words.say(what)));
        for (var one : which) cells.add(figure(period.appeals().getOrDefault(one, 0)));
        return cells;
    }

    private static Cell figure(int number) {
        return new Cell.Figure(number(number));
    }
}
