package broadsheet.audience;

import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Chart;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Figures as charts and tables of the desk. */
final class Drawing {
    /** Of a table. */
    static final int ROWS = 20;

    /** A row: something that was read, where more about it stands. */
    record Line(String words, String address, long views) {}

    private final Messages said;
    private final LocalDate today;
    private final int days;
    private final DateTimeFormatter day;
    private final NumberFormat number;

    Drawing(Messages said, LocalDate today, int days) {
        this.said = said;
        this.today = today;
        this.days = days;
        this.day = DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(said.language().locale());
        this.number = NumberFormat.getIntegerInstance(said.language().locale());
    }

    LocalDate first() {
        return since(days);
    }

    /** The first of so many days, today the last. */
    LocalDate since(int span) {
        return today.minusDays(span - 1L);
    }

    Chart views(Map<LocalDate, Long> counts) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        long now = counts.getOrDefault(today, 0L);
        return chart("views", said.say("views.says", sum, days, now), Chart.Kind.BARS, counts);
    }

    Chart readers(Map<LocalDate, Long> counts) {
        return chart("readers", said.say("readers.says", counts.getOrDefault(today, 0L)), Chart.Kind.LINE, counts);
    }

    private Chart chart(String what, String sentence, Chart.Kind kind, Map<LocalDate, Long> counts) {
        var points = first().datesUntil(today.plusDays(1))
                .map(date -> new Chart.Point(day.format(date), counts.getOrDefault(date, 0L)))
                .toList();
        return new Chart(what, said.say(what), sentence, said.say("day"), said.say(what), kind, points);
    }

    Table stories(List<Line> lines) {
        var rows = lines.stream()
                .map(line -> List.<Cell>of(new Cell.Lead(line.words(), line.address()), figure(line.views())))
                .toList();
        return table("most-read", "story", rows);
    }

    Table referrers(List<Figures.Count> hosts) {
        var rows = hosts.stream()
                .map(host -> List.<Cell>of(new Cell.Words(host.name()), figure(host.views())))
                .toList();
        return table("referrers", "site", rows);
    }

    private Cell figure(long count) {
        return new Cell.Figure(number.format(count));
    }

    private Table table(String caption, String thing, List<List<Cell>> rows) {
        return new Table(
                said.say(caption),
                List.of(Table.Column.of(said.say(thing)), Table.Column.figures(said.say("views"))),
                rows,
                EmptyState.of(Icon.CHART, said.say("none"), said.say("none." + caption)));
    }
}
