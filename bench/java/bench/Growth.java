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
 * One index that grows from size to size and is measured at each, by a process of its own with the house's flags. What was measured
 * stays beside the index, so that a long run can be broken off and taken up again.
 *
 * @param program what grows and measures it
 * @param manners what it measures: a median and a hundredth each
 * @param folder where the index and its figures lie
 * @param often how often it measures each
 */
record Growth(String program, List<String> manners, Path folder, int often) {
    /** Before the line with the figures, in which the size, the seconds and the megabytes on the disk come first. */
    static final String MARK = "GROWN\t";

    /** In place of the size, when the time for one piece was up before it was reached. */
    static final String UNFINISHED = "UNFINISHED";

    private static final int FIRST_FIGURE = 3;

    /** Grows the index to a size and measures it there. */
    void to(Stage stage, int size, int all) throws IOException, InterruptedException {
        var line = piece(stage, size, all);
        while (line[0].equals(UNFINISHED)) {
            note(line[1]);
            line = piece(stage, size, all);
        }
        line[1] = Figures.text("%.0f", note(line[1]));
        Files.writeString(
                figures(), String.join("\t", line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String[] piece(Stage stage, int size, int all) throws IOException, InterruptedException {
        return stage.run(Paper.java(
                        program,
                        folder.resolve("index").toString(),
                        Integer.toString(size),
                        Integer.toString(all),
                        Integer.toString(often)))
                .lines()
                .filter(each -> each.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure(program + " ended without a word."))
                .substring(MARK.length())
                .split("\t");
    }

    /** Adds to the seconds that growing has taken so far. */
    private double note(String seconds) throws IOException {
        var file = folder.resolve("seconds.txt");
        double before = Files.exists(file) ? Double.parseDouble(Files.readString(file)) : 0;
        Files.writeString(file, Double.toString(before + Double.parseDouble(seconds)));
        return before + Double.parseDouble(seconds);
    }

    private Path figures() {
        return folder.resolve("figures.tsv");
    }

    /** What was measured at each size, the last time for each. */
    private List<String[]> rows() throws IOException {
        var rows = new TreeMap<Integer, String[]>();
        for (var line : Files.readAllLines(figures())) {
            rows.put(Integer.parseInt(line.split("\t")[0]), line.split("\t"));
        }
        return List.copyOf(rows.values());
    }

    Table table(String title) throws IOException {
        var columns = new ArrayList<>(List.of("stories", "indexed in s", "MB on the disk"));
        columns.addAll(manners);
        columns.addAll(List.of("MB of memory", "MB with files"));
        var table = new Table(title, columns.toArray(String[]::new));
        rows().forEach(row -> table.row(cells(row)));
        return table;
    }

    private String[] cells(String[] row) {
        var cells = new ArrayList<>(Arrays.asList("%,d".formatted(Integer.parseInt(row[0])), row[1], row[2]));
        for (int i = 0; i < manners.size(); i++) {
            cells.add(row[FIRST_FIGURE + 2 * i] + ", " + row[FIRST_FIGURE + 2 * i + 1]);
        }
        cells.addAll(List.of(row[row.length - 2], row[row.length - 1]));
        return cells.toArray(String[]::new);
    }

    /** Draws what one in a hundred takes at each size into the project's pictures. */
    void draw(String name, String title, double aim) throws IOException {
        var file = "docs/images/" + name + ".svg";
        Files.writeString(
                Stage.house().resolve(file), new GrowthPicture(rows(), manners, FIRST_FIGURE, title, aim).svg());
        System.out.println("Drawn: " + file);
    }
}
