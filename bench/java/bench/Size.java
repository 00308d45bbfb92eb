package bench;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/** What a page weighs on its way to a reader, without pictures. */
final class Size {
    /** What is asked for; browsers name everything they know and let the server choose. */
    private static final String AS_BROWSERS_ASK = "gzip, deflate, br, zstd";

    private final Knock knock;
    private final Set<String> counted = new LinkedHashSet<>();
    private final Table table = new Table(
            "Bytes of a page over the wire, without pictures",
            "page",
            "part",
            "identity",
            "gzip",
            "as browsers ask (brotli)");

    private Size(Knock knock) {
        this.knock = knock;
    }

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        Tools.need(stage, "taskset");
        var paper = Paper.demo(stage, Machine.cores());
        try (var knock = new Knock(paper.port())) {
            var size = new Size(knock);
            size.measure("a story of the usual length", Original.of(paper).path());
            size.measure("the longest story", size.longest());
            size.measure("the front page", "/");
            size.table
                    .note(
                            "Bodies as they are sent; the last row of each page adds its parts and the headers of each answer.")
                    .print();
        }
    }

    private String longest() throws IOException {
        var sizes = new HashMap<String, Integer>();
        for (var path : Original.stories(knock)) sizes.put(path, knock.get(path).body().length);
        return sizes.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    private void measure(String page, String path) throws IOException, InterruptedException {
        counted.clear();
        var whole = new int[3];
        part(page + " " + path, "HTML", path, whole);
        var html = Jsoup.parse(knock.get(path).text(), "http://127.0.0.1/");
        for (var part : html.select("link[rel=stylesheet], link[rel=preload], script[src]")) {
            var address = part.hasAttr("src") ? part.attr("src") : part.attr("href");
            if (counted.add(address)) part(page, part.is("script") ? "script" : "style or font", address, whole);
        }
        table.row(page, "in all, with headers", text(whole[0]), text(whole[1]), text(whole[2]));
    }

    private void part(String page, String part, String path, int[] whole) throws IOException, InterruptedException {
        var plain = Original.settled(knock, path, "identity");
        var gzip = Original.settled(knock, path, "gzip");
        var brotli = Original.settled(knock, path, AS_BROWSERS_ASK);
        table.row(page, part, text(plain.body().length), text(gzip.body().length), text(brotli.body().length));
        whole[0] += plain.bytesOnTheWire();
        whole[1] += gzip.bytesOnTheWire();
        whole[2] += brotli.bytesOnTheWire();
    }

    private static String text(int bytes) {
        return "%,d".formatted(bytes);
    }
}
