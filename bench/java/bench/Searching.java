package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What searching costs while an archive grows. One index grows from size to size; with {@code --keep DIR} it and its figures stay,
 * so that a long run can be made in pieces.
 */
final class Searching {
    private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000, 300_000, 1_000_000);
    private static final List<Integer> QUICK_SIZES = List.of(2_000, 5_000);
    private static final int QUESTIONS = 1_000;
    private static final int QUICK_QUESTIONS = 200;
    private static final int FIRST_FIGURE = 3;

    private final Stage stage;
    private final Path folder;
    private final Path figures;
    private final Path growth;
    private final List<Integer> sizes;
    private final int questions;

    private Searching(Stage stage, Pace pace) throws IOException {
        this.stage = stage;
        this.folder = pace.keep() == null ? stage.folder("search") : Files.createDirectories(pace.keep());
        this.figures = folder.resolve("figures.tsv");
        this.growth = folder.resolve("seconds.txt");
        this.sizes = pace.stories().isEmpty() ? pace.quick() ? QUICK_SIZES : SIZES : pace.stories();
        this.questions = pace.quick() ? QUICK_QUESTIONS : QUESTIONS;
    }

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        var bench = new Searching(stage, pace);
        try (var progress = Progress.of("search", bench.sizes.size())) {
            for (int size : bench.sizes) {
                progress.step("%,d stories".formatted(size));
                if (!bench.measure(size)) break;
            }
        }
        bench.report(!pace.quick());
    }

    /** False when growing took as long as one piece may; the next run goes on from there. */
    private boolean measure(int size) throws IOException, InterruptedException {
        var all = Math.max(size, SIZES.getLast());
        var line = stage.run(Paper.java(
                        "bench.Searcher",
                        folder.resolve("index").toString(),
                        Integer.toString(size),
                        Integer.toString(all),
                        Integer.toString(questions)))
                .lines()
                .filter(each -> each.startsWith(Searcher.MARK))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("The searcher ended without a word."))
                .substring(Searcher.MARK.length())
                .split("\t");
        double seconds = seconds() + Double.parseDouble(line[1]);
        Files.writeString(growth, Double.toString(seconds));
        if (line[0].equals(Searcher.UNFINISHED)) return false;
        line[1] = Figures.text("%.0f", seconds);
        append(String.join("\t", line));
        return true;
    }

    private double seconds() throws IOException {
        return Files.exists(growth) ? Double.parseDouble(Files.readString(growth)) : 0;
    }

    private void append(String line) throws IOException {
        Files.writeString(figures, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void report(boolean picture) throws IOException {
        if (!Files.exists(figures)) throw new CannotMeasure("The index has not grown far enough; run it again.");
        var rows = new TreeMap<Integer, String[]>();
        for (var line : Files.readAllLines(figures)) rows.put(Integer.parseInt(line.split("\t")[0]), line.split("\t"));
        var columns = new ArrayList<>(List.of("stories", "indexed in s", "MB on the disk"));
        Searcher.MANNERS.forEach(manner -> columns.add(manner));
        columns.addAll(List.of("MB of memory", "MB with files"));
        var table = new Table("Searching, milliseconds (p50, p99)", columns.toArray(String[]::new));
        rows.values().forEach(row -> table.row(cells(row)));
        table.note(
                        "One question at a time, %,d of each kind, with counts for every facet and the passages of 20 stories; without the page around them."
                                .formatted(questions))
                .print();
        if (picture) {
            var file = Stage.house().resolve("docs/images/search.svg");
            Files.writeString(file, new GrowthPicture(List.copyOf(rows.values()), FIRST_FIGURE).svg());
            System.out.println("Drawn: docs/images/search.svg");
        }
    }

    private static String[] cells(String[] row) {
        var cells = new ArrayList<>(Arrays.asList("%,d".formatted(Integer.parseInt(row[0])), row[1], row[2]));
        for (int i = 0; i < Searcher.MANNERS.size(); i++) {
            cells.add(row[FIRST_FIGURE + 2 * i] + ", " + row[FIRST_FIGURE + 2 * i + 1]);
        }
        cells.addAll(List.of(row[row.length - 2], row[row.length - 1]));
        return cells.toArray(String[]::new);
    }
}
