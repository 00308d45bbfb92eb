package bench;

import bench.Watcher.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long a change takes to readers' eyes while as many readers as possible ask, and whether any of them sees an old page after it. */
final class Freshness {
    private static final int CHANGES = 500;
    private static final int QUICK_CHANGES = 100;
    private static final int CONNECTIONS = 32;
    private static final int WARM_UP_SECONDS = 8;
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(40);
    private static final double NANOS_A_MILLI = 1e6;

    /** Longer than any run; the load is ended by hand. */
    private static final int LONG_SECONDS = 3_600;

    private record Published(long began, long acknowledged) {}

    private Freshness() {}

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        Tools.need(stage, "wrk", "taskset");
        var newsroom = Orders.open(stage);
        var server = newsroom.contender();
        var path = leading(server);
        var wrk = new Wrk(stage, Cores.UNPINNED.ofLoad());
        var headers = List.of("Accept-Encoding: gzip");
        wrk.on(server, path, CONNECTIONS, WARM_UP_SECONDS, headers);
        var log = Files.createTempFile(stage.folder(), "load", ".txt");
        var load = wrk.begin(server.address(path), CONNECTIONS, LONG_SECONDS, headers, log);
        var watchers = List.of(Watcher.begin(server.port(), path), Watcher.begin(server.port(), "/"));
        var changes = publish(newsroom, path, pace.quick() ? QUICK_CHANGES : CHANGES);
        var ofStory = watchers.getFirst().end();
        var ofFront = watchers.getLast().end();
        stage.run(List.of("kill", "-INT", Long.toString(load.pid())));
        load.waitFor();
        report(changes, ofStory, ofFront, Wrk.outcome(Files.readString(log)));
    }

    /** A story that the front page shows with its headline. */
    private static String leading(Contender server) throws IOException {
        try (var knock = new Knock(server.port())) {
            var front = knock.get("/").text();
            return Original.stories(knock).stream()
                    .filter(story -> front.contains("href=\"" + story + "\""))
                    .min(Comparator.comparing(story -> front.indexOf("href=\"" + story + "\"")))
                    .orElseThrow(() -> new CannotMeasure("The front page shows no story of the sitemap."));
        }
    }

    private static List<Published> publish(Orders newsroom, String path, int count)
            throws IOException, InterruptedException {
        var changes = new ArrayList<Published>();
        try (var progress = Progress.of("freshness", count)) {
            for (int edition = 1; edition <= count; edition++) {
                var moments = newsroom.give("publish", path, edition).split(" ");
                changes.add(new Published(Long.parseLong(moments[0]), Long.parseLong(moments[1])));
                progress.step("changes");
                Thread.sleep(BETWEEN_CHANGES);
            }
        }
        return changes;
    }

    private static void report(List<Published> changes, List<Sight> ofStory, List<Sight> ofFront, Outcome load) {
        var saved = Figures.of(changes, change -> (change.acknowledged() - change.began()) / NANOS_A_MILLI);
        var table = new Table(
                "From publishing to readers' eyes under full load",
                "what",
                "changes",
                "median ms",
                "p99 ms",
                "most ms",
                "answers watched",
                "old answers");
        table.row(
                "saved and acknowledged",
                Integer.toString(changes.size()),
                saved.median("%.1f"),
                Figures.text("%.1f", saved.percentile(99)),
                Figures.text("%.1f", saved.most()),
                "–",
                "–");
        row(table, "seen on the story's page", changes, ofStory);
        row(table, "seen on the front page", changes, ofFront);
        table.note(
                        "A change every %d ms or so, while wrk reads the story on %d connections (%,.0f answers a second, p99 %.1f ms, %d errors) and two readers watch its page and the front page."
                                .formatted(
                                        BETWEEN_CHANGES.toMillis(),
                                        CONNECTIONS,
                                        load.rate(),
                                        load.p99() / 1000,
                                        load.errors()))
                .note(
                        "Measured from the beginning of the save to the last byte of the first answer that shows it. An old answer is one from before the last change that was acknowledged when its request began.")
                .print();
    }

    private static void row(Table table, String what, List<Published> changes, List<Sight> sights) {
        var millis = new ArrayList<Double>();
        int next = 0;
        for (var sight : sights) {
            // Several changes may become visible in one answer.
            for (; next < Math.min(sight.edition(), changes.size()); next++) {
                millis.add((sight.answered() - changes.get(next).began()) / NANOS_A_MILLI);
            }
        }
        var figures = Figures.of(millis, each -> each);
        table.row(
                what,
                Integer.toString(millis.size()),
                figures.median("%.1f"),
                Figures.text("%.1f", figures.percentile(99)),
                Figures.text("%.1f", figures.most()),
                "%,d".formatted(sights.size()),
                Long.toString(old(changes, sights)));
    }

    private static long old(List<Published> changes, List<Sight> sights) {
        long old = 0;
        int known = 0;
        for (var sight : sights) {
            while (known < changes.size() && changes.get(known).acknowledged() < sight.asked()) known++;
            if (sight.edition() < known) old++;
        }
        return old;
    }
}
