package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the command to the first page, and what the server holds once it rests. */
final class Start {
    private static final int TIMES = 10;
    private static final int QUICK_TIMES = 3;
    private static final double NANOS_A_MILLI = 1e6;

    /** Long enough for what a start leaves to be done in the background. */
    private static final Duration TO_REST = Duration.ofSeconds(5);

    private static final Map<String, String> WITHOUT_CACHE = Map.of("BROADSHEET_JAVA_OPTIONS", "-XX:AOTMode=off");

    private record Manner(String word, boolean kept, Map<String, String> environment) {}

    private static final List<Manner> MANNERS = List.of(
            new Manner("a new sample newsroom, start-up cache", false, Map.of()),
            new Manner("a new sample newsroom, no cache", false, WITHOUT_CACHE),
            new Manner("the same again, start-up cache", true, Map.of()),
            new Manner("the same again, no cache", true, WITHOUT_CACHE));

    private final Stage stage;
    private final int times;
    private final Table table = new Table(
            "From the command to the first page",
            "start",
            "ms to the first page (median)",
            "least",
            "most",
            "resident MB, at rest",
            "after every page was read");

    private Start(Stage stage, Pace pace) {
        this.stage = stage;
        times = pace.quick() ? QUICK_TIMES : TIMES;
    }

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        Tools.need(stage, "taskset");
        var start = new Start(stage, pace);
        // The first of all reads the jar and the JDK from the disk; that is the disk's figure, not ours.
        start.once(stage.folder("first"), Map.of());
        try (var progress = Progress.of("start", (long) MANNERS.size() * start.times)) {
            for (var manner : MANNERS) start.measure(manner, progress);
        }
        start.table
                .note(
                        "%d starts each with bin/broadsheet demo, from the start of the command to the last byte of “/”; a free port and a data folder are given."
                                .formatted(start.times))
                .note(
                        "Resident memory is what ps shows, %d s after the first page and %d s after every page of the sitemap was read once; medians of two."
                                .formatted(TO_REST.toSeconds(), TO_REST.toSeconds()))
                .print();
    }

    private void measure(Manner manner, Progress progress) throws IOException, InterruptedException {
        var folder = stage.folder("kept");
        if (manner.kept()) once(folder, Map.of());
        var millis = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            progress.step(manner.word());
            millis.add(once(manner.kept() ? folder : stage.folder("new"), manner.environment()));
        }
        var rest = new ArrayList<double[]>();
        for (int i = 0; i < 2; i++) rest.add(rest(manner.kept() ? folder : stage.folder("rest"), manner.environment()));
        var figures = Figures.of(millis, each -> each);
        table.row(
                manner.word(),
                figures.median("%.0f"),
                Figures.text("%.0f", figures.least()),
                Figures.text("%.0f", figures.most()),
                Figures.of(rest, each -> each[0]).median("%.0f"),
                Figures.of(rest, each -> each[1]).median("%.0f"));
    }

    private double once(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var paper = Paper.begin(stage, Machine.cores(), folder, environment);
        long answered = Ports.awaitAnswer(paper, "/");
        stage.end(paper.process());
        return (answered - began) / NANOS_A_MILLI;
    }

    private double[] rest(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        var paper = Paper.begin(stage, Machine.cores(), folder, environment);
        Ports.awaitAnswer(paper, "/");
        Thread.sleep(TO_REST);
        double unread = Meter.resident(paper.process());
        try (var knock = new Knock(paper.port())) {
            for (var path : Original.places(knock)) knock.get(path, "Accept-Encoding: gzip");
        }
        Thread.sleep(TO_REST);
        double read = Meter.resident(paper.process());
        stage.end(paper.process());
        return new double[] {unread, read};
    }
}
