package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Story pages that nobody has asked for yet, made one after the other on one core. */
final class Rendering {
    private static final int WARM_UP_PAGES = 30_000;
    private static final int QUICK_WARM_UP_PAGES = 10_000;

    private Rendering() {}

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        Tools.need(stage, "taskset");
        var command = new ArrayList<>(Cores.only(Cores.PINNED.ofServer()));
        command.addAll(Paper.java(
                "bench.PressRun",
                stage.folder("rendering").resolve("data").toString(),
                Integer.toString(pace.quick() ? QUICK_WARM_UP_PAGES : WARM_UP_PAGES),
                Integer.toString(pace.rounds()),
                Integer.toString(pace.seconds())));
        String printed;
        try (var progress = Progress.of("rendering", 1)) {
            progress.step("one core");
            printed = stage.run(command);
        }
        var rounds = printed.lines()
                .filter(line -> line.startsWith("ROUND "))
                .map(line -> Arrays.stream(line.substring(6).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        var packing = printed.lines()
                .filter(line -> line.startsWith("PACKING "))
                .findFirst()
                .orElse("PACKING ?");
        report(rounds, packing.substring(8), pace);
    }

    private static void report(List<double[]> rounds, String packing, Pace pace) {
        new Table(
                        "Story pages rendered on one core, nothing cached",
                        "what",
                        "pages/s",
                        "median µs",
                        "p99 µs",
                        "CPU µs/page",
                        "of it gzip µs",
                        "kB allocated",
                        "kB of HTML")
                .row(
                        "story pages of the sample newsroom",
                        Figures.of(rounds, round -> round[0] / round[1]).spread("%,.0f"),
                        Figures.of(rounds, round -> round[2]).median("%.0f"),
                        Figures.of(rounds, round -> round[3]).median("%.0f"),
                        Figures.of(rounds, round -> round[6] * 1e6 / round[0]).median("%.0f"),
                        packing,
                        Figures.of(rounds, round -> round[4] / 1000).median("%.0f"),
                        Figures.of(rounds, round -> round[5] / 1000).median("%.1f"))
                .note(
                        "%d rounds of %d s after a warm-up of %,d pages, the whole process on one core: from the database (SQLite) to HTML, gzip, ETag and a place in the cache."
                                .formatted(
                                        pace.rounds(),
                                        pace.seconds(),
                                        pace.quick() ? QUICK_WARM_UP_PAGES : WARM_UP_PAGES))
                .print();
    }
}
