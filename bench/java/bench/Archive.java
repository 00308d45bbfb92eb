package bench;

import bench.synthetic.ArchiveFolder;
import bench.synthetic.SyntheticArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What a large archive costs: at the start, in memory, and on every page that is made from it. */
final class Archive {
    /** Each a synthetic archive; the largest is the aim's. */
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

    private static final List<Integer> QUICK_SIZES = List.of(10_000);
    private static final int STARTS = 5;
    private static final int QUICK_STARTS = 3;
    private static final int HOT_PAGES = 50_000;
    private static final int QUICK_HOT_PAGES = 2_000;

    /** Each reads the hot pages so often; from the second time on what is not in the cache is made again. */
    private static final int READINGS = 2;

    private static final double NANOS_A_MILLI = 1e6;
    private static final double MEGA = 1 << 20;

    private final Stage stage;
    private final boolean quick;
    private final Path keep;
    private final Table made = new Table("An archive that never was", "stories", "made in s", "MB on the disk");
    private final Table starts = new Table(
            "From the command to the first page",
            "stories",
            "ms to the first page (median)",
            "least",
            "most",
            "resident MB then");
    private final Table memory = new Table(
            "Memory with hot pages in the cache",
            "stories",
            "pages read",
            "pages held",
            "made a second time",
            "resident MB before",
            "resident MB",
            "kB a page");
    private final Table pages = new Table(
            "Pages that are not in the cache", "stories", "page", "median ms", "p99 ms", "most ms", "kB of it");

    private Archive(Stage stage, Pace pace) throws IOException {
        this.stage = stage;
        quick = pace.quick();
        keep = pace.keep() == null ? stage.folder("archives") : Files.createDirectories(pace.keep());
    }

    static void run(Stage stage, Pace pace) throws IOException, SQLException, InterruptedException {
        Tools.need(stage, "taskset");
        var bench = new Archive(stage, pace);
        var sizes = pace.stories().isEmpty() ? pace.quick() ? QUICK_SIZES : SIZES : pace.stories();
        for (int size : sizes) bench.measure(SyntheticArchive.of(size), pace.parts());
        bench.report();
    }

    private void measure(SyntheticArchive archive, List<String> parts)
            throws IOException, SQLException, InterruptedException {
        var folder = make(archive);
        if (parts.isEmpty() || parts.contains("start")) start(archive, folder);
        if (parts.isEmpty() || parts.contains("pages")) pages(archive, folder);
        if (parts.isEmpty() || parts.contains("memory")) memory(archive, folder);
    }

    private Path make(SyntheticArchive archive) throws IOException, SQLException, InterruptedException {
        long began = System.nanoTime();
        try (var progress = Progress.of("writing stories", archive.size())) {
            var folder = ArchiveFolder.of(archive, keep, progress::steps);
            made.row(
                    "%,d".formatted(archive.size()),
                    Figures.text("%.0f", (System.nanoTime() - began) / NANOS_A_MILLI / 1000),
                    Figures.text("%,.0f", Files.size(folder.resolve("broadsheet.db")) / MEGA));
            return folder;
        }
    }

    private void start(SyntheticArchive archive, Path folder) throws IOException, InterruptedException {
        int times = quick ? QUICK_STARTS : STARTS;
        var millis = new ArrayList<Double>();
        var resident = new ArrayList<Double>();
        try (var progress = Progress.of("start", times + 1L)) {
            // The first reads the jar, the JDK and the upper pages of the database from the disk.
            for (int i = 0; i <= times; i++) {
                progress.step("%,d stories".formatted(archive.size()));
                long began = System.nanoTime();
                var paper = Paper.serve(stage, folder, Map.of());
                long answered = Ports.awaitAnswer(paper.server(), "/");
                if (i > 0) millis.add((answered - began) / NANOS_A_MILLI);
                if (i > 0) resident.add(Meter.resident(paper.process()));
                stage.end(paper.process());
            }
        }
        var figures = Figures.of(millis, each -> each);
        starts.row(
                "%,d".formatted(archive.size()),
                figures.median("%.0f"),
                Figures.text("%.0f", figures.least()),
                Figures.text("%.0f", figures.most()),
                Figures.of(resident, each -> each).median("%.0f"));
    }

    private void pages(SyntheticArchive archive, Path folder) throws IOException, InterruptedException {
        try (var progress = Progress.of("pages", 1)) {
            progress.step("%,d stories".formatted(archive.size()));
            stage.run(Paper.java("bench.Shelves", folder.toString(), Integer.toString(archive.size())))
                    .lines()
                    .filter(line -> line.startsWith(Shelves.MARK))
                    .map(line -> line.substring(Shelves.MARK.length()).split("\t"))
                    .forEach(cells -> pages.row(
                            "%,d".formatted(archive.size()), cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
    }

    private void memory(SyntheticArchive archive, Path folder) throws IOException, InterruptedException {
        var hot = hot(archive);
        var paper = Paper.serve(stage, folder, Map.of());
        Ports.awaitAnswer(paper.server(), "/");
        double before = Meter.resident(paper.process());
        try (var progress = Progress.of("hot pages", (long) hot.size() * READINGS)) {
            for (int i = 0; i < READINGS; i++) Errands.run(paper.port(), hot, progress);
        }
        Errands.rest();
        double after = Meter.resident(paper.process());
        double held = paper.metric("broadsheet_pages_held");
        double again = paper.metric("broadsheet_answers_total{route=\"page made\"") - hot.size();
        memory.row(
                "%,d".formatted(archive.size()),
                "%,d".formatted(hot.size()),
                Figures.text("%,.0f", held),
                Figures.text("%,.0f", Math.max(0, again)),
                Figures.text("%.0f", before),
                Figures.text("%.0f", after),
                Figures.text("%.1f", (after - before) * 1024 / Math.max(1, held)));
        stage.end(paper.process());
    }

    /** Different stories, from the whole archive. */
    private List<String> hot(SyntheticArchive archive) {
        return new SplittableRandom(1)
                .ints(0, archive.size())
                .distinct()
                .limit(Math.min(archive.size(), quick ? QUICK_HOT_PAGES : HOT_PAGES))
                .mapToObj(number -> archive.story(number).path())
                .toList();
    }

    private void report() {
        made.printUnlessEmpty();
        starts.note("bin/broadsheet serve, from the start of the command to the last byte of “/”, warm disk.")
                .printUnlessEmpty();
        pages.note(
                        "In one thread: from the database to finished, packed bytes. Each page was forgotten, or never asked for, before.")
                .printUnlessEmpty();
        memory.note("Different stories, each read %d times over HTTP as gzip. Resident memory is what ps shows."
                        .formatted(READINGS))
                .printUnlessEmpty();
    }
}
