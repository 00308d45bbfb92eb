package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Comments as a crowd sends them: over HTTP, each on the disk before it is acknowledged, in both kinds of records. Then how soon
 * readers see them, the page of a story with few and many, what those who listen cost, and what is left when the server is killed.
 */
final class Discussing {
    private static final int WRITERS = 32;
    private static final int WARM_UP_SECONDS = 10;
    private static final int QUICK_WARM_UP_SECONDS = 3;
    private static final double NANOS_A_MILLI = 1e6;
    private static final List<String> PARTS = List.of("storm", "visible", "pages", "listeners", "kill");
    private static final List<String> RECORDS = List.of("SQLite", "PostgreSQL");

    private final Stage stage;
    private final Pace pace;
    private final Crowd crowd = new Crowd();
    private final Table storms = new Table(
            "Comments over HTTP, each durable",
            "records in",
            "what",
            "a second",
            "median ms",
            "p99 ms",
            "server's processor ms each",
            "held",
            "refused");
    private final Table kills = Killing.table();

    private Discussing(Stage stage, Pace pace) {
        this.stage = stage;
        this.pace = pace;
    }

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        var discussing = new Discussing(stage, pace);
        var parts = Set.copyOf(pace.chosen(PARTS));
        var records = pace.chosen(RECORDS);
        if (records.contains("SQLite")) discussing.on("SQLite", "", parts);
        if (records.contains("PostgreSQL") && (parts.contains("storm") || parts.contains("kill"))) {
            discussing.on("PostgreSQL", Postgres.address(stage), parts);
        }
        discussing
                .storms
                .note(
                        "Every comment from a network address of its own, all below one story, on a new connection where nothing else is said; the %d writers and the server share the machine."
                                .formatted(WRITERS))
                .printUnlessEmpty();
        discussing.kills.printUnlessEmpty();
    }

    private void on(String records, String address, Set<String> parts) throws IOException, InterruptedException {
        var newsroom = Orders.open(stage, address);
        var stories = List.of(newsroom.give("stories").split(" "));
        boolean first = address.isEmpty();
        if (parts.contains("storm")) storm(records, newsroom.contender(), stories.get(0));
        if (first && parts.contains("visible")) {
            new Sighting(newsroom.contender(), crowd, pace).run(stories.subList(1, 3));
        }
        if (first && parts.contains("pages")) new Talk(newsroom, pace).run(stories.subList(3, 6));
        if (first && parts.contains("listeners")) {
            new Listening(newsroom.contender(), crowd, stories.get(6), pace).run();
        }
        if (parts.contains("kill")) {
            new Killing(stage, newsroom, crowd, stories.get(7)).run(kills, records, pace.rounds());
        }
        newsroom.end(stage);
    }

    private void storm(String records, Contender server, String path) throws IOException, InterruptedException {
        crowd.storm(server, path, WRITERS, pace.quick() ? QUICK_WARM_UP_SECONDS : WARM_UP_SECONDS);
        row(records, "%d writers".formatted(WRITERS), crowd.storm(server, path, WRITERS, pace.seconds()));
        var kept = crowd.storm(server, path, Crowd.Way.KEPT_CONNECTIONS, WRITERS, pace.seconds());
        row(records, "the same over %d kept connections, as from a proxy".formatted(WRITERS), kept);
        var reading = new ArrayList<Double>();
        var reader = Thread.ofPlatform().start(() -> read(server, path, reading));
        long began = System.nanoTime();
        var beside = crowd.storm(server, path, WRITERS, pace.seconds());
        reader.interrupt();
        reader.join();
        double seconds = (System.nanoTime() - began) / 1e9;
        row(records, "%d writers while another client reads the page as fast as it can".formatted(WRITERS), beside);
        var read = Figures.of(reading, each -> each);
        storms.row(
                records,
                "that client's pages",
                Figures.text("%,.0f", reading.size() / seconds),
                read.median("%.1f"),
                Figures.text("%.1f", read.percentile(99)),
                "–",
                "–",
                "–");
    }

    private void row(String records, String what, Crowd.Sent sent) {
        if (sent.millis().isEmpty()) throw new CannotMeasure("Not one comment was taken.");
        var figures = Figures.of(sent.millis(), each -> each);
        storms.row(
                records,
                what,
                Figures.text("%,.0f", sent.rate()),
                figures.median("%.1f"),
                Figures.text("%.1f", figures.percentile(99)),
                Figures.text("%.2f", 1000 * sent.processor() / sent.millis().size()),
                Integer.toString(sent.held()),
                Integer.toString(sent.refused()));
    }

    private static void read(Contender server, String path, List<Double> millis) {
        try (var knock = new Knock(server.port())) {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                knock.get(path, "Accept-Encoding: gzip");
                millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
            }
        } catch (IOException broken) {
            throw new CannotMeasure("The reader was cut off: " + broken.getMessage());
        }
    }
}
