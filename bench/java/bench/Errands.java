package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Fetches many addresses once, on a few connections at a time. */
final class Errands {
    private static final int RUNNERS = 4;

    /** Long enough for what reading leaves to be done in the background to get going. */
    private static final Duration REST = Duration.ofSeconds(3);

    private Errands() {}

    static void run(int port, List<String> paths, Progress progress) throws InterruptedException {
        var next = new AtomicInteger();
        var runners = new ArrayList<FutureTask<Boolean>>();
        for (int i = 0; i < RUNNERS; i++) {
            var runner = new FutureTask<>(() -> fetch(port, paths, next, progress));
            runners.add(runner);
            Thread.ofPlatform().daemon().name("errand " + i).start(runner);
        }
        try {
            for (var runner : runners) runner.get();
        } catch (ExecutionException trouble) {
            throw new CannotMeasure(
                    "Not every page could be read: " + trouble.getCause().getMessage());
        }
    }

    private static boolean fetch(int port, List<String> paths, AtomicInteger next, Progress progress)
            throws IOException {
        try (var knock = new Knock(port)) {
            for (int i = next.getAndIncrement(); i < paths.size(); i = next.getAndIncrement()) {
                var answer = knock.get(paths.get(i), "Accept-Encoding: gzip");
                if (answer.status() != 200) throw new CannotMeasure(paths.get(i) + " answers " + answer.status() + ".");
                progress.steps(1);
            }
        }
        return true;
    }

    static void rest() throws InterruptedException {
        Thread.sleep(REST);
    }
}
