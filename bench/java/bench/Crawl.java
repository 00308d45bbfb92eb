package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** What hot readers feel while a crawler walks the whole archive, guesses addresses, or asks for copies of one page. */
final class Crawl {
    private static final int ADDRESSES = 200_000;
    private static final int QUICK_ADDRESSES = 10_000;
    private static final int STORIES_AN_ORDER = 5_000;
    private static final int CRAWLERS = 4;
    private static final int HOT_REQUESTS_A_SECOND = 1_000;
    private static final int HOT_STORIES = 20;
    private static final int QUIET_SECONDS = 10;
    private static final double NANOS_A_SECOND = 1e9;

    private final int addresses;
    private final Contender server;
    private final List<String> hot;
    private final Table table;

    private Crawl(Orders newsroom, int addresses) throws IOException {
        this.addresses = addresses;
        server = newsroom.contender();
        try (var knock = new Knock(server.port())) {
            var paths = new ArrayList<>(List.of("/"));
            paths.addAll(Original.stories(knock).stream().limit(HOT_STORIES).toList());
            hot = List.copyOf(paths);
        }
        table = new Table(
                "Hot readers beside a crawler",
                "beside",
                "crawled pages/s",
                "hot p50 ms",
                "hot p99 ms",
                "hot p99.9 ms",
                "hot most ms",
                "resident MB");
    }

    static String slug(int number) {
        return "archived-story-%07d".formatted(number);
    }

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        Tools.need(stage, "taskset");
        int addresses = pace.quick() ? QUICK_ADDRESSES : ADDRESSES;
        var newsroom = Orders.open(stage);
        var crawl = new Crawl(newsroom, addresses);
        double growing;
        try (var progress = Progress.of("crawl", 4 + addresses / STORIES_AN_ORDER)) {
            growing = grow(newsroom, addresses, progress);
            var folder = "/" + newsroom.give("section") + "/";
            progress.step("nobody else");
            crawl.besideNobody();
            progress.step("every story");
            crawl.beside("a crawler on %,d stories".formatted(addresses), number -> folder + slug(number), 200);
            progress.step("guesses");
            crawl.beside("%,d addresses of nothing".formatted(addresses), number -> folder + "nothing-" + number, 404);
            progress.step("copies");
            crawl.beside("the front page with %,d queries".formatted(addresses), number -> "/?copy=" + number, 200);
        }
        crawl.table
                .note(
                        "%,d readers a second in all, on the front page and %d stories, measured from when each was due; the crawler asks on %d connections as fast as it is answered. The archive holds %,d stories, set up in %.0f s."
                                .formatted(HOT_REQUESTS_A_SECOND, HOT_STORIES, CRAWLERS, addresses, growing))
                .note("Readers, crawler and server share the same cores.")
                .print();
    }

    private static double grow(Orders newsroom, int count, Progress progress) throws IOException {
        long began = System.nanoTime();
        for (int from = 0; from < count; from += STORIES_AN_ORDER) {
            newsroom.give("grow", from, Math.min(count, from + STORIES_AN_ORDER));
            progress.step("setting up the archive");
        }
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }

    private void besideNobody() throws InterruptedException {
        warmUp();
        var readers = Readers.come(server.port(), hot, HOT_REQUESTS_A_SECOND);
        Thread.sleep(QUIET_SECONDS * 1_000L);
        row("nobody else", "–", readers.leave());
    }

    private void warmUp() throws InterruptedException {
        var readers = Readers.come(server.port(), hot, HOT_REQUESTS_A_SECOND);
        Thread.sleep(QUIET_SECONDS * 1_000L);
        readers.leave();
    }

    private void beside(String what, IntFunction<String> address, int status) throws InterruptedException {
        var readers = Readers.come(server.port(), hot, HOT_REQUESTS_A_SECOND);
        long began = System.nanoTime();
        walk(address, status);
        double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
        row(what, Figures.text("%,.0f", addresses / seconds), readers.leave());
    }

    private void walk(IntFunction<String> address, int status) throws InterruptedException {
        var next = new AtomicInteger();
        var crawlers = new ArrayList<FutureTask<Boolean>>();
        for (int i = 0; i < CRAWLERS; i++) {
            var crawler = new FutureTask<>(() -> crawl(next, address, status));
            crawlers.add(crawler);
            Thread.ofPlatform().daemon().name("crawler " + i).start(crawler);
        }
        try {
            for (var crawler : crawlers) crawler.get();
        } catch (ExecutionException trouble) {
            throw new CannotMeasure("The crawler failed: " + trouble.getCause().getMessage());
        }
    }

    private boolean crawl(AtomicInteger next, IntFunction<String> address, int status) throws IOException {
        try (var knock = new Knock(server.port())) {
            for (int number = next.getAndIncrement(); number < addresses; number = next.getAndIncrement()) {
                var path = address.apply(number);
                int answered = knock.get(path, "Accept-Encoding: gzip").status();
                if (answered != status) throw new CannotMeasure("%s answers %d.".formatted(path, answered));
            }
        }
        return true;
    }

    private void row(String beside, String rate, Figures waited) {
        table.row(
                beside,
                rate,
                waited.median("%.2f"),
                Figures.text("%.2f", waited.percentile(99)),
                Figures.text("%.2f", waited.percentile(99.9)),
                Figures.text("%.1f", waited.most()),
                Figures.text("%.0f", Meter.resident(server.process())));
    }
}
