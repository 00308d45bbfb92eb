package bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be measured. */
enum Benchmark {
    DELIVERY("delivery", "cached pages beside nginx that serves the same bytes as static files", Delivery::overHttp1),
    RENDERING("rendering", "story pages that are not in the cache, per second on one core", Rendering::run),
    FRESHNESS(
            "freshness",
            "from publishing to readers' eyes under full load; whether anybody saw an old page",
            Freshness::run),
    CRAWL("crawl", "hot readers while a crawler walks 200,000 addresses", Crawl::run),
    HTTP2("http2", "cached pages over HTTP/2 beside nginx", Delivery::overHttp2),
    TLS("tls", "cached pages over HTTP/2 and TLS beside nginx", Delivery::overTls),
    START(
            "start",
            "from the command to the first page, with and without the start-up cache; memory at rest",
            Start::run),
    ARCHIVE("archive", "starts, pages and memory with up to a million stories", Archive::run),
    BUILD("build", "a fresh clone, from nothing to something that can be started", Build::run),
    SIZE("size", "bytes of a story page and its style over the wire", Size::run),
    DISCUSSION(
            "discussion",
            "comments a second, durable; when readers see them; pages with 100,000; 10,000 who listen; the server killed",
            Discussing::run),
    SEARCH(
            "search",
            "questions and related lists while an archive grows to a million; how soon news is found",
            Searching::run),
    LIGHTHOUSE("lighthouse", "Lighthouse's four scores on a simulated slow phone; largest paint", Lighthouse::run),
    IMPORT("import", "pages of other sites, extracted and brought in, per second", Import::run);

    /** Sets up on the stage what it needs, measures, prints. */
    private interface Run {
        void on(Stage stage, Pace pace) throws Exception;
    }

    private final String word;
    private final String about;
    private final Run run;

    Benchmark(String word, String about, Run run) {
        this.word = word;
        this.about = about;
        this.run = run;
    }

    static Benchmark named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("There is no benchmark “%s”; there are %s."
                        .formatted(
                                name,
                                Arrays.stream(values()).map(Benchmark::word).collect(Collectors.joining(", ")))));
    }

    void run(Stage stage, Pace pace) throws Exception {
        run.on(stage, pace);
    }

    String word() {
        return word;
    }

    String about() {
        return about;
    }
}
