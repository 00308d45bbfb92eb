package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers who come at a steady pace whether or not those before them have been served. Waiting is counted from the moment when
 * a request was due, so that a pause of the server is felt by everyone who came during it.
 */
final class Readers {
    private static final int CONNECTIONS = 8;
    private static final double NANOS_A_MILLI = 1e6;

    private final int port;
    private final List<String> paths;
    private final long paceNanos;
    private final List<FutureTask<List<Double>>> running = new ArrayList<>();
    private volatile boolean enough;

    private Readers(int port, List<String> paths, int requestsASecond) {
        this.port = port;
        this.paths = paths;
        paceNanos = TimeUnit.SECONDS.toNanos(CONNECTIONS) / requestsASecond;
    }

    /** They come from now on, together so many times a second, and ask for the pages in turn. */
    static Readers come(int port, List<String> paths, int requestsASecond) {
        var readers = new Readers(port, paths, requestsASecond);
        for (int i = 0; i < CONNECTIONS; i++) {
            int place = i;
            var reader = new FutureTask<>(() -> readers.read(place));
            readers.running.add(reader);
            Thread.ofPlatform().daemon().name("reader " + i).start(reader);
        }
        return readers;
    }

    private List<Double> read(int place) throws IOException {
        var waited = new ArrayList<Double>();
        try (var knock = new Knock(port)) {
            long due = System.nanoTime() + paceNanos * place / CONNECTIONS;
            for (int i = place; !enough; i++, due += paceNanos) {
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                var path = paths.get(i % paths.size());
                var answer = knock.get(path, "Accept-Encoding: gzip");
                if (answer.status() != 200) throw new CannotMeasure("%s answers %d.".formatted(path, answer.status()));
                waited.add((System.nanoTime() - due) / NANOS_A_MILLI);
            }
        }
        return waited;
    }

    /** They leave; how long each waited, in milliseconds. */
    Figures leave() throws InterruptedException {
        enough = true;
        var all = new ArrayList<Double>();
        try {
            for (var reader : running) all.addAll(reader.get());
        } catch (ExecutionException trouble) {
            throw new CannotMeasure(
                    "A reader was not served: " + trouble.getCause().getMessage());
        }
        return Figures.of(all, each -> each);
    }
}
