package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A reader who asks for one page again and again on one connection and notes which edition it was, from when to when. */
final class Watcher implements Callable<List<Watcher.Sight>> {
    /** @param asked before the first byte of the request was sent */
    record Sight(long asked, long answered, int edition) {}

    private final int port;
    private final String path;
    private final FutureTask<List<Sight>> task = new FutureTask<>(this);
    private volatile boolean enough;

    private Watcher(int port, String path) {
        this.port = port;
        this.path = path;
    }

    static Watcher begin(int port, String path) {
        var watcher = new Watcher(port, path);
        Thread.ofPlatform().daemon().name("watcher " + path).start(watcher.task);
        return watcher;
    }

    @Override
    public List<Sight> call() throws IOException {
        var sights = new ArrayList<Sight>();
        try (var knock = new Knock(port)) {
            while (!enough) {
                long asked = System.nanoTime();
                var answer = knock.get(path);
                long answered = System.nanoTime();
                if (answer.status() != 200) throw new CannotMeasure("%s answers %d.".formatted(path, answer.status()));
                sights.add(new Sight(asked, answered, Edition.in(answer.text())));
            }
        }
        return sights;
    }

    List<Sight> end() throws InterruptedException {
        enough = true;
        try {
            return task.get();
        } catch (ExecutionException trouble) {
            throw new CannotMeasure(
                    "A watching reader failed: " + trouble.getCause().getMessage());
        }
    }
}
