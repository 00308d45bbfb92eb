package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** From a fresh clone to something that can be started. */
final class Build {
    private static final int TIMES = 3;
    private static final double NANOS_A_SECOND = 1e9;

    private Build() {}

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        Tools.need(stage, "git");
        int times = pace.quick() ? 1 : TIMES;
        var fresh = new ArrayList<Double>();
        var unchanged = new ArrayList<Double>();
        try (var progress = Progress.of("build", times)) {
            for (int i = 0; i < times; i++) {
                progress.step("a fresh clone");
                var clone = stage.folder("clone").resolve("broadsheet");
                var house = Stage.house().toString();
                stage.run(List.of("git", "clone", "-q", "--no-hardlinks", house, clone.toString()));
                var build = List.of(clone.resolve("bin/build").toString());
                fresh.add(seconds(stage, build));
                unchanged.add(seconds(stage, build));
            }
        }
        new Table("Building", "build", "seconds (median)", "least", "most")
                .row(row("a fresh clone: one jar and its start-up cache", Figures.of(fresh, each -> each), "%.1f"))
                .row(row("the same again, nothing changed", Figures.of(unchanged, each -> each), "%.2f"))
                .note(
                        "bin/build in a clone of what is committed, %d times; the libraries are in the local Maven repository already, the tests are not run."
                                .formatted(times))
                .print();
    }

    private static String[] row(String what, Figures seconds, String format) {
        return new String[] {
            what, seconds.median(format), Figures.text(format, seconds.least()), Figures.text(format, seconds.most())
        };
    }

    private static double seconds(Stage stage, List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        stage.run(command);
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }
}
