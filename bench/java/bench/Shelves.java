package bench;

import bench.synthetic.SyntheticArchive;
import broadsheet.Opened;
import broadsheet.db.Change;
import broadsheet.front.Front;
import broadsheet.http.Answer;
import broadsheet.http.Finished;
import broadsheet.http.Request;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes pages of every kind from a large archive, one after the other in one thread, and prints how long each kind took. */
final class Shelves {
    static final String MARK = "PAGE\t";

    private static final int STORIES = 2_000;
    private static final int TIMES = 100;
    private static final int SELDOM = 5;
    private static final int A_PAGE = 20;

    /** Lists have no more pages that can be asked for. */
    private static final int LAST_PAGE = 9_999;

    /** The protocol's own bound. */
    private static final int STORIES_A_SITEMAP = 50_000;

    private static final double NANOS_A_MILLI = 1e6;
    private static final double KILO = 1024;

    private final Front front;
    private final SyntheticArchive archive;
    private final SplittableRandom random = new SplittableRandom(2);

    private Shelves(Front front, SyntheticArchive archive) {
        this.front = front;
        this.archive = archive;
    }

    /** @param arguments the data folder and how many stories it holds */
    public static void main(String[] arguments) {
        var archive = SyntheticArchive.of(Integer.parseInt(arguments[1]));
        try (var opened = Opened.sample(Path.of(arguments[0]), 0);
                var front = opened.ownFront(URI.create("https://times.example"))) {
            new Shelves(front, archive).all();
        }
    }

    private void all() {
        var newest = archive.story(archive.size() - 1);
        var author = archive.staff().getFirst().slug();
        var topic = archive.topics().getFirst().slug();
        var section = "/" + archive.sections().getFirst().slug() + "/";
        // The most read section has half of all stories, so this is far inside it.
        int deep = Math.clamp(archive.size() / A_PAGE / 4, 2, LAST_PAGE);
        var stories = random.ints(0, archive.size())
                .distinct()
                .limit(Math.min(archive.size(), STORIES))
                .mapToObj(number -> archive.story(number).path())
                .toList();
        stories.subList(0, stories.size() / 2).forEach(this::page);
        print("a story", stories.subList(stories.size() / 2, stories.size()), "stories");
        print("the front page", again("/", TIMES), "stories section:" + newest.section());
        print(
                "a section",
                again(section, TIMES),
                "section:" + archive.sections().getFirst().slug());
        print("a section, page 10", again(section + "?page=10", TIMES), "section:news");
        print("a section, page %,d".formatted(deep), again(section + "?page=" + deep, SELDOM), "section:news");
        print("an author", again("/authors/" + author, TIMES), "author:" + author);
        print("an author, page 10", again("/authors/" + author + "?page=10", TIMES), "author:" + author);
        print("a topic", again("/topics/" + topic, TIMES), "topic:" + topic);
        print("a topic, page 10", again("/topics/" + topic + "?page=10", TIMES), "topic:" + topic);
        print("corrections", again("/corrections", TIMES), "corrections");
        print("the feed", again("/feed.xml", TIMES), "stories");
        print("the sitemap", again("/sitemap.xml", SELDOM), "stories");
        int parts = archive.size() / STORIES_A_SITEMAP;
        if (parts == 0) return;
        print("a first part of the sitemap", again("/sitemap-1.xml", SELDOM), "stories");
        print("a last part of the sitemap", again("/sitemap-" + parts + ".xml", SELDOM), "stories");
    }

    private static List<String> again(String path, int times) {
        return IntStream.range(0, times).mapToObj(_ -> path).toList();
    }

    private void print(String kind, List<String> paths, String changed) {
        var change = List.of(new Change(0, "bench", changed, Instant.EPOCH));
        var millis = new ArrayList<Double>();
        double bytes = 0;
        for (var path : paths) {
            front.forget(change);
            long asked = System.nanoTime();
            var page = page(path);
            if (page.status() != 200) return;
            millis.add((System.nanoTime() - asked) / NANOS_A_MILLI);
            bytes += page.body().length / KILO;
        }
        var figures = Figures.of(millis, each -> each);
        System.out.println(MARK
                + String.join(
                        "\t",
                        kind,
                        figures.median("%.2f"),
                        Figures.text("%.2f", figures.percentile(99)),
                        Figures.text("%.2f", figures.most()),
                        Figures.text("%,.1f", bytes / paths.size())));
    }

    private Finished page(String path) {
        return switch (front.prompt().answer(Request.get(path))) {
            case Answer.Now(var page, var lease) -> page;
            case Answer.Later(var page, var _) -> page.toCompletableFuture().join();
            case Answer.NotMine() -> throw new IllegalStateException(path + " is not the front's.");
        };
    }
}
