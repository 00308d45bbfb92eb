package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How quickly pages of other sites become stories. */
final class Import {
    private static final String ARCHIVE = "article-extraction/trafilatura-eval.tar.gz";
    private static final int QUICK_PAGES = 100;
    private static final double NANOS_A_SECOND = 1e9;

    private final Stage stage;
    private final Table table = new Table("Pages coming in", "command", "pages", "MB of HTML", "seconds", "pages/s");

    private Import(Stage stage) {
        this.stage = stage;
    }

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        var pages = unpack(stage, pace);
        var importing = new Import(stage);
        var data = stage.folder("import").resolve("data").toString();
        try (var progress = Progress.of("import", 3)) {
            progress.step("extract");
            importing.measure("extract", pages, List.of("extract", "--json", pages.toString()));
            progress.step("import");
            importing.measure("import", pages, List.of("import", "--data", data, pages.toString()));
            progress.step("import again");
            importing.measure("import again, nothing new", pages, List.of("import", "--data", data, pages.toString()));
        }
        importing
                .table
                .note("News pages as other sites served them, one command for all, its start included.")
                .print();
    }

    private void measure(String what, Path pages, List<String> arguments) throws IOException, InterruptedException {
        long count = 0;
        long bytes = 0;
        for (var page : files(pages)) {
            count++;
            bytes += Files.size(page);
        }
        var command =
                new ArrayList<>(List.of(Stage.house().resolve("bin/broadsheet").toString()));
        command.addAll(arguments);
        long began = System.nanoTime();
        stage.runTolerantly(command);
        double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
        table.row(
                what,
                Long.toString(count),
                String.format(Locale.ROOT, "%.1f", bytes / 1e6),
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.0f", count / seconds));
    }

    private static Path unpack(Stage stage, Pace pace) throws IOException, InterruptedException {
        var archive = shared().resolve(ARCHIVE);
        if (!Files.exists(archive)) {
            throw new CannotMeasure(
                    "The pages for this benchmark, %s, are not in a folder shared/data beside the project."
                            .formatted(ARCHIVE));
        }
        var folder = stage.folder("pages");
        stage.run(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()));
        var pages = folder.resolve("trafilatura-eval/html");
        if (pace.quick()) {
            for (var more : files(pages).stream().skip(QUICK_PAGES).toList()) Files.delete(more);
        }
        return pages;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The folder of outside material, which is kept beside the project and never shipped. */
    private static Path shared() {
        var named = System.getenv("BROADSHEET_SHARED_DATA");
        if (named != null) return Path.of(named);
        for (Path folder = Stage.house(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data"))) return folder.resolve("shared/data");
        }
        return Stage.house().resolve("shared/data");
    }
}
