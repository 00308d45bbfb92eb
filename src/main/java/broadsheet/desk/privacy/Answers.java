package broadsheet.desk.privacy;

import broadsheet.consent.Consent;
import broadsheet.consent.Decision;
import broadsheet.consent.Decisions;
import broadsheet.consent.Purpose;
import broadsheet.db.Database;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Chart;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What readers answered, for the desk and for whoever asks for proof. Days are those of UTC. */
final class Answers {
    private static final int DAYS = 30;

    /** Where the month begins in 2026-11-23; a month of days is told apart by what follows. */
    private static final int MONTH = 5;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Database database;
    private final Consent consent;
    private final InstantSource clock;

    Answers(Database database, Consent consent, InstantSource clock) {
        this.database = database;
        this.consent = consent;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<Decisions.Count> counts() {
        var from = clock.instant().minus(Duration.ofDays(DAYS));
        return database.read(sql -> consent.decisions().counts(sql, from));
    }

    Chart chart(Messages words) {
        var counts = counts();
        var points = new ArrayList<Chart.Point>();
        int whole = 0;
        for (int back = DAYS - 1; back >= 0; back--) {
            var day = today().minusDays(back);
            int number = counts.stream()
                    .filter(count -> count.day().equals(day))
                    .mapToInt(Decisions.Count::number)
                    .sum();
            whole += number;
            points.add(new Chart.Point(day.toString().substring(MONTH), number));
        }
        return new Chart(
                "answers-a-day",
                words.say("chart"),
                words.say("chart.sentence", whole),
                words.say("day"),
                words.say("answers"),
                Chart.Kind.BARS,
                points);
    }

    /** How many said yes to each purpose on each day. */
    Table days(Messages words) {
        var counts = counts();
        var rows = counts.stream()
                .map(Decisions.Count::day)
                .distinct()
                .map(day -> row(day, counts))
                .toList();
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.of(words.say("day")));
        columns.add(Table.Column.figures(words.say("answers")));
        for (var purpose : Purpose.OPTIONAL) columns.add(Table.Column.figures(words.say("purpose." + purpose.word())));
        return new Table(words.say("days"), columns, rows, nothing(words));
    }

    private static List<Cell> row(LocalDate day, List<Decisions.Count> all) {
        var counts = all.stream().filter(count -> count.day().equals(day)).toList();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Words(day.toString()));
        cells.add(new Cell.Figure(sum(counts)));
        for (var purpose : Purpose.OPTIONAL) {
            cells.add(new Cell.Figure(sum(counts.stream()
                    .filter(count -> count.agreed().contains(purpose))
                    .toList())));
        }
        return cells;
    }

    private static String sum(List<Decisions.Count> counts) {
        return Integer.toString(
                counts.stream().mapToInt(Decisions.Count::number).sum());
    }

    /** What was decided under one number. */
    Table of(Messages words, String id) {
        var rows = database.read(sql -> consent.decisions().of(sql, id)).stream()
                .<List<Cell>>map(decision -> List.of(
                        when(decision.at()),
                        new Cell.Words(named(words, decision)),
                        new Cell.Words(words.say("way." + decision.way().word())),
                        new Cell.Words(decision.signal() ? "GPC" : ""),
                        VersionDesk.shortened(decision.terms())))
                .toList();
        return new Table(
                words.say("look-up"),
                List.of(
                        Table.Column.of(words.say("since")),
                        Table.Column.of(words.say("agreed")),
                        Table.Column.of(words.say("way")),
                        Table.Column.of(words.say("signal")),
                        Table.Column.of("SHA-256")),
                rows,
                EmptyState.of(Icon.SEARCH, words.say("found.none"), words.say("found.none.why")));
    }

    private static String named(Messages words, Decision decision) {
        var named = Purpose.OPTIONAL.stream()
                .filter(decision.agreed()::contains)
                .map(purpose -> words.say("purpose." + purpose.word()))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? words.say("agreed.nothing") : named;
    }

    static Cell when(Instant at) {
        return new Cell.When(at.toString(), at.toString().replace('T', ' ').replaceAll("\\..*|Z", "") + " UTC");
    }

    static EmptyState nothing(Messages words) {
        return EmptyState.of(Icon.CHART, words.say("none"), words.say("none.why"));
    }

    private void each(Consumer<Decision> teller) {
        database.<Integer>read(sql -> {
            consent.decisions().each(sql, Instant.EPOCH, clock.instant().plusSeconds(1), teller);
            return 0;
        });
    }

    private static String purposes(Decision decision) {
        return Purpose.OPTIONAL.stream()
                .filter(decision.agreed()::contains)
                .map(Purpose::word)
                .collect(Collectors.joining(" "));
    }

    /** Writes them one after the other. No field can hold a comma or a quotation mark. */
    void writeCsv(Writer out) throws IOException {
        out.write("id,at,terms,agreed,way,gpc\r\n");
        each(one -> write(
                out,
                String.join(
                                ",",
                                one.id(),
                                one.at().toString(),
                                one.terms(),
                                purposes(one),
                                one.way().word(),
                                Boolean.toString(one.signal()))
                        + "\r\n"));
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The same, and the terms themselves. */
    void writeJson(Writer out) {
        try (var json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("terms");
            for (var version : database.read(consent.decisions()::versions)) {
                json.writeName(version.hash());
                json.writeTree(MAPPER.readTree(version.document()));
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("decisions");
            each(one -> write(json, one));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Decision one) {
        json.writeStartObject();
        json.writeStringProperty("id", one.id());
        json.writeStringProperty("at", one.at().toString());
        json.writeStringProperty("terms", one.terms());
        json.writeStringProperty("agreed", purposes(one));
        json.writeStringProperty("way", one.way().word());
        json.writeBooleanProperty("gpc", one.signal());
        json.writeEndObject();
    }
}
