package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server that is killed in the middle of a storm and started again, several times. Who was not answered sends the same comment
 * again, with the same key, until there is an answer. In the end the records are compared with what was acknowledged.
 */
final class Killing {
    private static final int WRITERS = 16;
    private static final int LEAST_MILLIS = 300;
    private static final int MOST_MILLIS = 1_500;
    private static final int BETWEEN_TRIES_MILLIS = 50;

    /** A server that has just begun takes some time to take so many. */
    private static final int ENOUGH_IN_A_ROUND = 100;

    private static final int SECONDS_FOR_ENOUGH = 30;

    private final Stage stage;
    private final Orders newsroom;
    private final Crowd crowd;
    private final String path;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicLong again = new AtomicLong();
    private volatile boolean over;

    Killing(Stage stage, Orders newsroom, Crowd crowd, String path) {
        this.stage = stage;
        this.newsroom = newsroom;
        this.crowd = crowd;
        this.path = path;
    }

    static Table table() {
        return new Table(
                "The server killed in the middle of a storm (SIGKILL)",
                "records in",
                "kills",
                "acknowledged",
                "sent again",
                "refused",
                "kept",
                "lost",
                "doubled");
    }

    void run(Table table, String records, int rounds) throws IOException, InterruptedException {
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++)
            writers.add(Thread.ofPlatform().daemon().start(this::write));
        try (var progress = Progress.of("kills", rounds)) {
            for (int i = 0; i < rounds; i++) {
                awaitEnough();
                Thread.sleep(ThreadLocalRandom.current().nextLong(LEAST_MILLIS, MOST_MILLIS));
                newsroom.killAndOpenAgain(stage);
                progress.step(records);
            }
        }
        awaitEnough();
        over = true;
        for (var writer : writers) writer.join();
        compare(table, records, rounds);
    }

    private void awaitEnough() throws InterruptedException {
        int enough = acknowledged.size() + ENOUGH_IN_A_ROUND;
        long giveUp = System.nanoTime() + SECONDS_FOR_ENOUGH * 1_000_000_000L;
        while (acknowledged.size() < enough) {
            if (System.nanoTime() > giveUp) throw new CannotMeasure("The server takes no comments after a kill.");
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        }
    }

    /** Each comment is sent until it is answered, the last one too. */
    private void write() {
        while (!over) {
            int reader = crowd.another();
            var text = "Comment number " + reader + " was sent while the lights went out.";
            if (answered(reader, text) == Crowd.Answer.REFUSED) refused.add(text);
            else acknowledged.put(text, reader);
        }
    }

    private Crowd.Answer answered(int reader, String text) {
        var key = "the-key-of-comment-" + reader;
        while (true) {
            try {
                return crowd.say(newsroom.contender(), path, reader, text, "", key);
            } catch (IOException nobodyKnows) {
                again.incrementAndGet();
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(Table table, String records, int rounds) throws IOException {
        var file = Files.createTempFile(stage.folder(), "texts", ".txt");
        newsroom.give("texts", path, file);
        List<String> kept = Files.readAllLines(file);
        var counts = new HashMap<String, Integer>();
        for (var text : kept) counts.merge(text, 1, Integer::sum);
        var lost = new HashSet<>(acknowledged.keySet());
        lost.removeAll(counts.keySet());
        long doubled = counts.values().stream().filter(count -> count > 1).count();
        table.row(
                records,
                Integer.toString(rounds),
                "%,d".formatted(acknowledged.size()),
                "%,d".formatted(again.get()),
                "%,d".formatted(refused.size()),
                "%,d".formatted(kept.size()),
                Integer.toString(lost.size()),
                Long.toString(doubled));
        if (kept.isEmpty() || !lost.isEmpty() || doubled > 0) {
            table.print();
            throw new CannotMeasure("Acknowledged comments were lost or kept twice; the table says how many.");
        }
    }
}
