package bench;

import broadsheet.Opened;
import broadsheet.db.Change;
import broadsheet.front.Front;
import broadsheet.http.Answer;
import broadsheet.http.Finished;
import broadsheet.http.Request;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Renders every story of the sample over and over in one thread, and prints a line for each round. A page is asked for through
 * the front's own door, so it is read from the database, set, printed, compressed and put into the cache as for a reader; it is
 * forgotten before it is asked for again.
 */
final class PressRun {
    private static final Pattern STORY =
            Pattern.compile("<loc>https?://[^/<]+(/(?!authors/|topics/)[^/<]+/[^/<]+)</loc>");
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MICRO = 1e3;

    private final Front front;
    private final List<Request> stories;
    private final List<Change> everything;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PressRun(Front front) {
        this.front = front;
        var paths = STORY.matcher(page(Request.get("/sitemap.xml")).text())
                .results()
                .map(match -> match.group(1))
                .toList();
        stories = paths.stream().map(Request::get).toList();
        var sections = new TreeSet<String>();
        for (var path : paths) sections.add("section:" + path.split("/")[1]);
        everything = List.of(new Change(0, "bench", String.join(" ", sections), Instant.EPOCH));
    }

    /** @param arguments the data folder, pages to warm up, rounds, seconds a round */
    public static void main(String[] arguments) {
        try (var opened = Opened.sample(Path.of(arguments[0]), 0);
                var front = opened.ownFront(URI.create("http://127.0.0.1"))) {
            var run = new PressRun(front);
            run.warmUp(Integer.parseInt(arguments[1]));
            for (int round = Integer.parseInt(arguments[2]); round > 0; round--) {
                System.out.println("ROUND " + run.round(Integer.parseInt(arguments[3])));
            }
            System.out.println("PACKING " + run.packing(Integer.parseInt(arguments[3])));
        }
    }

    /** By pages and not by time: the compiler counts calls, and on a busy machine they take longer to add up. */
    private void warmUp(int pages) {
        for (int made = 0; made < pages; made += stories.size()) {
            stories.forEach(this::page);
            front.forget(everything);
        }
    }

    /** Pages, seconds, median and 99th percentile in microseconds, bytes allocated a page, bytes a page, processor seconds. */
    private String round(int seconds) {
        var micros = new ArrayList<Double>();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long cpu = machine.getProcessCpuTime();
        long bytes = 0;
        long began = System.nanoTime();
        while (System.nanoTime() - began < seconds * NANOS_A_SECOND) {
            for (var story : stories) {
                long asked = System.nanoTime();
                bytes += page(story).body().length;
                micros.add((System.nanoTime() - asked) / NANOS_A_MICRO);
            }
            front.forget(everything);
        }
        double took = (System.nanoTime() - began) / NANOS_A_SECOND;
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        var figures = Figures.of(micros, each -> each);
        int pages = micros.size();
        return Figures.text("%.0f", pages)
                + Figures.text(" %.4f", took)
                + Figures.text(" %.1f", figures.median())
                + Figures.text(" %.1f", figures.percentile(99))
                + " " + allocated / pages
                + " " + bytes / pages
                + Figures.text(" %.4f", (machine.getProcessCpuTime() - cpu) / NANOS_A_SECOND);
    }

    /** Microseconds a page that the quick compression alone takes, which is part of the rounds. */
    private String packing(int seconds) {
        var pages = stories.stream().map(this::page).toList();
        long count = 0;
        long began = System.nanoTime();
        while (System.nanoTime() - began < seconds * NANOS_A_SECOND) {
            for (var page : pages)
                Finished.of(200, page.contentType(), page.body(), Map.of()).compressed();
            count += pages.size();
        }
        return Figures.text("%.1f", (System.nanoTime() - began) / NANOS_A_MICRO / count);
    }

    private Finished page(Request request) {
        return switch (front.prompt().answer(request)) {
            case Answer.Now(var page, var lease) ->
                throw new IllegalStateException(request.path() + " came from the cache.");
            case Answer.Later(var page, var _) -> page.toCompletableFuture().join();
            case Answer.NotMine() -> throw new IllegalStateException(request.path() + " is not the front's.");
        };
    }
}
