package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Google's Lighthouse says of the sample's pages on a simulated slow phone, in Debian's Chromium. */
final class Lighthouse {
    private static final List<String> PAGES =
            List.of("/", "/news/", "/news/flood-insurance-sixteen-months", "/river-and-land/twelve-oranges");

    private Lighthouse() {}

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        for (var program : List.of("node", "npm")) {
            if (Tools.find(program).isEmpty()) {
                throw new CannotMeasure(
                        "This benchmark needs Node 20 or newer with npm, and there is no %s on the PATH."
                                .formatted(program));
            }
        }
        var web = Stage.house().resolve("bench").resolve("web");
        if (!Files.exists(web.resolve("node_modules"))) {
            stage.run(List.of("npm", "--prefix", web.toString(), "ci", "--silent", "--no-audit", "--no-fund"));
        }
        var paper = Paper.demo(stage, Machine.cores());
        var table = new Table(
                "Lighthouse, phone profile (slow 4G, a processor four times slower, both simulated)",
                "page",
                "performance",
                "accessibility",
                "best practices",
                "SEO",
                "largest paint, ms",
                "layout shift",
                "requests before pictures",
                "their bytes");
        var complaints = measure(stage, web, paper, table);
        complaints.forEach(table::note);
        table.print();
    }

    private static List<String> measure(Stage stage, Path web, Contender paper, Table table)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("node", web.resolve("lighthouse.mjs").toString()));
        try (var knock = new Knock(paper.port())) {
            for (var page : PAGES) {
                // The best packing is made after the first reading.
                Original.settled(knock, page, "gzip, deflate, br, zstd");
                command.add("http://127.0.0.1:%d%s".formatted(paper.port(), page));
            }
        }
        var complaints = new ArrayList<String>();
        for (var line : stage.run(command).lines().toList()) {
            var cells = line.split("\t");
            if (cells.length == 9) table.row(cells);
            else if (cells.length == 2 && cells[0].isEmpty()) complaints.add("Marked down: " + cells[1]);
        }
        return complaints;
    }
}
