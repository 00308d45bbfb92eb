package bench;

import bench.Knock.Answer;
import bench.Knock.Header;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One story page as Broadsheet sends it, for another server to send the same. */
record Original(String path, Answer identity, Answer gzip, Answer unchanged) {
    /** The size of the page that the project's aims speak of. */
    private static final int USUAL_SIZE = 3_000;

    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/<]+(/[^<]*)</loc>");
    private static final Pattern STORY = Pattern.compile("/(?!authors/|topics/)[^/]+/[^/]+");

    /** How long a page must stay as it is before we believe that its best compression has been made. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Each server writes these its own way, or they follow from the body. */
    private static final Set<String> OWN = Set.of(
            "date",
            "server",
            "connection",
            "keep-alive",
            "etag",
            "last-modified",
            "accept-ranges",
            "content-type",
            "content-length",
            "content-encoding");

    /** The story whose gzip is nearest to the usual size, once its compression is final. */
    static Original of(Contender broadsheet) throws IOException, InterruptedException {
        try (var knock = broadsheet.knock()) {
            var best = "";
            int distance = Integer.MAX_VALUE;
            for (var path : stories(knock)) {
                int size = knock.get(path, "Accept-Encoding: gzip").body().length;
                if (Math.abs(size - USUAL_SIZE) >= distance) continue;
                distance = Math.abs(size - USUAL_SIZE);
                best = path;
            }
            if (best.isEmpty()) throw new CannotMeasure("The sitemap names no story.");
            var gzip = settled(knock, best, "gzip");
            return new Original(best, knock.get(best), gzip, broadsheet.answer(best, Ask.UNCHANGED));
        }
    }

    /** Every story in the sitemap. */
    static List<String> stories(Knock knock) throws IOException {
        return places(knock).stream()
                .filter(path -> STORY.matcher(path).matches())
                .toList();
    }

    /** Every page in the sitemap. */
    static List<String> places(Knock knock) throws IOException {
        return LOCATION.matcher(knock.get("/sitemap.xml").text())
                .results()
                .map(match -> match.group(1))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The page in this encoding once it stays as it is: the best compression is made after the quick one. */
    static Answer settled(Knock knock, String path, String encoding) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        var answer = knock.get(path, "Accept-Encoding: " + encoding);
        for (long since = System.nanoTime(); System.nanoTime() - since < SETTLED.toNanos(); Thread.sleep(100)) {
            var next = knock.get(path, "Accept-Encoding: " + encoding);
            if (!Arrays.equals(next.body(), answer.body())) since = System.nanoTime();
            if (System.nanoTime() > giveUp) throw new CannotMeasure("The page %s never settles.".formatted(path));
            answer = next;
        }
        return answer;
    }

    /** The headers that another server must be told to send. */
    static List<Header> headers(Answer answer) {
        return answer.headers().stream()
                .filter(header -> !OWN.contains(header.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Refuses to compare a server that does not send the same. */
    void expectSame(Contender other) throws IOException {
        same(other, Ask.GZIP, gzip);
        same(other, Ask.IDENTITY, identity);
        same(other, Ask.UNCHANGED, unchanged);
    }

    private void same(Contender other, Ask ask, Answer ours) throws IOException {
        var theirs = other.answer(path, ask);
        boolean same = Arrays.equals(theirs.body(), ours.body())
                && (ask == Ask.UNCHANGED || theirs.header("content-type").equals(ours.header("content-type")))
                && Set.copyOf(headers(theirs)).equals(Set.copyOf(headers(ours)));
        if (!same) throw new CannotMeasure("%s does not send the same %s page.".formatted(other.name(), ask));
    }
}
