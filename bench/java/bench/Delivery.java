package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Cached pages beside nginx that serves the same bytes. */
final class Delivery {
    private record Case(Cores cores, int connections, Ask ask) {}

    private final Stage stage;
    private final Pace pace;
    private final Manner manner;
    private final Table table;
    private final Verdict verdict = new Verdict();

    private Delivery(Stage stage, Pace pace, Manner manner) {
        this.stage = stage;
        this.pace = pace;
        this.manner = manner;
        table = new Table(
                manner.title(),
                "cores",
                "connections",
                "answer",
                "server",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "CPU µs/request",
                "memory MB",
                "÷ nginx usual",
                "÷ nginx best");
    }

    static void overHttp1(Stage stage, Pace pace) throws IOException, InterruptedException {
        new Delivery(stage, pace, Manner.HTTP1).run();
    }

    static void overHttp2(Stage stage, Pace pace) throws IOException, InterruptedException {
        new Delivery(stage, pace, Manner.HTTP2).run();
    }

    static void overTls(Stage stage, Pace pace) throws IOException, InterruptedException {
        new Delivery(stage, pace, Manner.TLS).run();
    }

    private void run() throws IOException, InterruptedException {
        Tools.need(stage, manner.tools().toArray(String[]::new));
        for (var cores : pace.chosen(List.of(Cores.values()))) measure(cores);
        table.note(manner.note()
                        + " Medians of %d rounds of %d s in turn (A, B, C, A, B, C, …), least and most in brackets; ratios of requests/s are medians of each round's own."
                                .formatted(pace.rounds(), pace.seconds()))
                .note("Pinned: the server has one core, the load another. Memory counts what processes share once.")
                .note(
                        "Broadsheet's access log is on. nginx usual: sendfile, tcp_nopush, open_file_cache, a buffered log of the same fields."
                                + " nginx best: no sendfile, one output buffer, open_file_cache, no log.")
                .print();
        if (manner == Manner.HTTP1) verdict.print();
    }

    private void measure(Cores cores) throws IOException, InterruptedException {
        var seal = manner == Manner.TLS ? Optional.of(Seal.cut(stage)) : Optional.<Seal>empty();
        var own = pace.door() ? Paper.door(stage, cores.ofServer()) : Paper.demo(stage, cores.ofServer(), seal);
        var page = Original.of(own);
        var usual = Nginx.USUAL.serve(stage, page, cores.ofServer(), seal);
        var best = Nginx.BEST.serve(stage, page, cores.ofServer(), seal);
        var contenders = List.of(own, usual, best);
        table.note("%s, %s: bytes of an answer with its headers: %s."
                .formatted(cores, page.path(), sizes(contenders, page.path())));
        var duel = new Duel(manner.load(stage, cores.ofLoad()), page.path(), contenders);
        report(rounds(cores, duel), duel.names());
        contenders.forEach(each -> stage.end(each.process()));
    }

    private static String sizes(List<Contender> contenders, String path) throws IOException {
        var each = new ArrayList<String>();
        for (var contender : contenders) {
            var sizes = new ArrayList<String>();
            for (var ask : Ask.values()) sizes.add(contender.answer(path, ask).bytesOnTheWire() + " " + ask);
            each.add(contender.name() + " " + String.join(", ", sizes));
        }
        return String.join("; ", each);
    }

    private Map<Case, List<Map<String, Shot>>> rounds(Cores cores, Duel duel) throws IOException, InterruptedException {
        var asks = pace.chosen(manner.asks());
        var cases = new LinkedHashMap<Case, List<Map<String, Shot>>>();
        for (int connections : pace.chosen(manner.connections())) {
            for (var ask : asks) cases.put(new Case(cores, connections, ask), new ArrayList<>());
        }
        try (var progress = Progress.of(manner.title() + ", " + cores, (long) pace.rounds() * cases.size())) {
            duel.warmUp(asks);
            for (int round = 0; round < pace.rounds(); round++) {
                for (var one : cases.entrySet()) {
                    progress.step(one.getKey().ask() + ", " + one.getKey().connections() + " connections");
                    one.getValue()
                            .add(duel.round(one.getKey().ask(), one.getKey().connections(), pace.seconds()));
                }
            }
        }
        return cases;
    }

    private void report(Map<Case, List<Map<String, Shot>>> cases, List<String> names) {
        cases.forEach((one, rounds) -> {
            names.forEach(name -> report(one, name, names, rounds));
            verdict.on(one.cores(), one.connections(), one.ask(), names, rounds);
        });
    }

    private void report(Case one, String name, List<String> names, List<Map<String, Shot>> rounds) {
        var shots = Duel.of(name, rounds);
        table.row(
                one.cores().toString(),
                Integer.toString(one.connections()),
                one.ask().toString(),
                name,
                Figures.of(shots, Shot::rate).spread("%,.0f"),
                millis(shots, shot -> shot.outcome().p50()),
                millis(shots, shot -> shot.outcome().p99()),
                Figures.of(shots, Shot::cpuEach).spread("%.2f"),
                Figures.of(shots, Shot::memory).median("%.0f"),
                ratio(name, names.get(1), rounds),
                ratio(name, names.get(2), rounds));
    }

    private static String millis(List<Shot> shots, ToDoubleFunction<Shot> micros) {
        return Figures.of(shots, shot -> micros.applyAsDouble(shot) / 1000).median("%.2f");
    }

    private static String ratio(String name, String other, List<Map<String, Shot>> rounds) {
        return Figures.of(
                        rounds,
                        round -> round.get(name).rate() / round.get(other).rate())
                .median("%.2f");
    }
}
