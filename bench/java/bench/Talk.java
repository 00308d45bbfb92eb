package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The page of a story with few comments and with many: made anew, and as it lies in the cache. */
final class Talk {
    private static final int TIMES = 150;

    /** The house makes one page no more than fifty times a second; who asks sooner measures that. */
    private static final int BETWEEN_MILLIS = 25;

    private static final int THREADS_A_PAGE = 50;
    private static final double NANOS_A_MILLI = 1e6;
    private static final List<Integer> SIZES = List.of(10, 10_000, 100_000);

    private final Orders newsroom;
    private final Contender server;
    private final int times;

    Talk(Orders newsroom, Pace pace) {
        this.newsroom = newsroom;
        this.server = newsroom.contender();
        this.times = pace.quick() ? TIMES / 3 : TIMES;
    }

    /** @param stories one for each size, below which nobody has written */
    void run(List<String> stories) throws IOException, InterruptedException {
        var table = new Table(
                "The page of a story",
                "comments",
                "made anew, median ms",
                "p99 ms",
                "last page made anew, median ms",
                "p99 ms",
                "from the cache, median ms",
                "p99 ms");
        for (int i = 0; i < SIZES.size(); i++) newsroom.give("comments", stories.get(i), SIZES.get(i));
        // All of them once before, so that the first does not warm the house up for the others.
        for (var story : stories) asked(story, story, true);
        for (int i = 0; i < SIZES.size(); i++) {
            var story = stories.get(i);
            int pages = (SIZES.get(i) + THREADS_A_PAGE - 1) / THREADS_A_PAGE;
            var first = asked(story, story, true);
            var last = asked(story, pages == 1 ? story : story + "/comments/" + pages, true);
            var kept = asked(story, story, false);
            table.row(
                    "%,d".formatted(SIZES.get(i)),
                    first.median("%.2f"),
                    Figures.text("%.2f", first.percentile(99)),
                    last.median("%.2f"),
                    Figures.text("%.2f", last.percentile(99)),
                    kept.median("%.2f"),
                    Figures.text("%.2f", kept.percentile(99)));
        }
        table.note(
                        "With ten comments the page holds ten, with more the first fifty threads; the last page holds fifty too.")
                .print();
    }

    /** @param anew whether a change in between makes the house forget the page each time */
    private Figures asked(String story, String page, boolean anew) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        try (var knock = new Knock(server.port())) {
            for (int i = 0; i < times; i++) {
                if (anew) {
                    Thread.sleep(BETWEEN_MILLIS);
                    newsroom.give("stir", story);
                }
                long began = System.nanoTime();
                int status = knock.get(page, "Accept-Encoding: gzip").status();
                if (status != 200) throw new CannotMeasure(page + " answers " + status);
                millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
            }
        }
        return Figures.of(millis, each -> each);
    }
}
