package bench;

import bench.Lookout.Sight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** From a comment's acknowledgement to the page that everybody reads, while nobody else writes and in a storm. */
final class Sighting {
    private static final int PROBES = 200;
    private static final int QUICK_PROBES = 60;
    private static final int BETWEEN_PROBES_MILLIS = 40;
    private static final int THREADS = 40;
    private static final int WRITERS = 16;
    private static final double NANOS_A_MILLI = 1e6;

    private final Contender server;
    private final Crowd crowd;
    private final int probes;

    Sighting(Contender server, Crowd crowd, Pace pace) {
        this.server = server;
        this.crowd = crowd;
        this.probes = pace.quick() ? QUICK_PROBES : PROBES;
    }

    private static Table table() {
        return new Table(
                "From accepted to visible to all readers",
                "story",
                "comments",
                "accepted a second",
                "median ms",
                "p99 ms",
                "most ms",
                "old answers",
                "answers watched",
                "versions seen",
                "versions a second");
    }

    /** @param paths two stories below which nobody has written */
    void run(List<String> paths) throws IOException, InterruptedException {
        var table = table();
        for (var path : paths) {
            for (int i = 0; i < THREADS; i++) crowd.say(server, path, "Thread " + i + " about the pumps.", "", "");
        }
        quiet(table, paths.getFirst());
        stormed(table, paths.getLast());
        table.note(
                        "A probe every %d ms, a reply on the story's first page, while one reader loads that page as fast as it comes. Counted from the acknowledgement of the probe to the last byte of the first page that shows it; what stands on the page before its acknowledgement is read counts as 0."
                                .formatted(BETWEEN_PROBES_MILLIS))
                .note(
                        "An old answer is one that was asked for after a probe was acknowledged and does not show it. Every comment changes this page: versions seen beside comments tells how many were bundled into one rendering.")
                .print();
    }

    private void quiet(Table table, String path) throws IOException, InterruptedException {
        var lookout = Lookout.begin(server, path);
        long began = System.nanoTime();
        var accepted = probe(path);
        double seconds = (System.nanoTime() - began) / 1e9;
        row(table, "nobody else writes", accepted.size(), seconds, accepted, lookout);
    }

    private void stormed(Table table, String path) throws IOException, InterruptedException {
        double planned = probes * (BETWEEN_PROBES_MILLIS + 10) / 1000.0;
        try (var aside = Executors.newSingleThreadExecutor()) {
            var storm = aside.submit(() -> crowd.storm(server, path, WRITERS, planned));
            var lookout = Lookout.begin(server, path);
            var accepted = probe(path);
            var sent = storm.get();
            row(table, "%d others write".formatted(WRITERS), sent.millis().size(), sent.seconds(), accepted, lookout);
        } catch (java.util.concurrent.ExecutionException trouble) {
            throw new CannotMeasure("The storm broke off: " + trouble.getCause());
        }
    }

    /** The moments at which probes were acknowledged. */
    private List<Long> probe(String path) throws IOException, InterruptedException {
        var accepted = new ArrayList<Long>();
        for (int i = 0; i < probes; i++) {
            var answer = crowd.say(server, path, Lookout.probe(i), Integer.toString(1 + i % THREADS), "");
            if (answer != Crowd.Answer.SHOWN) throw new CannotMeasure("A probe is not shown to readers but " + answer);
            accepted.add(System.nanoTime());
            Thread.sleep(BETWEEN_PROBES_MILLIS);
        }
        return accepted;
    }

    private void row(Table table, String what, int comments, double seconds, List<Long> accepted, Lookout lookout)
            throws InterruptedException {
        Thread.sleep(300);
        var sights = lookout.end();
        var millis = new ArrayList<Double>();
        int next = 0;
        for (var sight : sights) {
            for (; next < Math.min(sight.probes(), accepted.size()); next++) {
                millis.add(Math.max(0, (sight.answered() - accepted.get(next)) / NANOS_A_MILLI));
            }
        }
        if (millis.size() < accepted.size())
            throw new CannotMeasure("%d of %d probes never came to be seen."
                    .formatted(accepted.size() - millis.size(), accepted.size()));
        var figures = Figures.of(millis, each -> each);
        table.row(
                what,
                "%,d".formatted(comments),
                Figures.text("%,.0f", comments / seconds),
                figures.median("%.1f"),
                Figures.text("%.1f", figures.percentile(99)),
                Figures.text("%.1f", figures.most()),
                Long.toString(old(accepted, sights)),
                "%,d".formatted(sights.size()),
                "%,d".formatted(lookout.versions()),
                Figures.text("%.1f", lookout.versions() / seconds));
    }

    private static long old(List<Long> accepted, List<Sight> sights) {
        long old = 0;
        int known = 0;
        for (var sight : sights) {
            while (known < accepted.size() && accepted.get(known) < sight.asked()) known++;
            if (sight.probes() < known) old++;
        }
        return old;
    }
}
