package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;

/** A reader who asks for one page again and again on one connection, as fast as it comes, and notes which probes it shows. */
final class Lookout implements Callable<List<Lookout.Sight>> {
    private static final Pattern PROBE = Pattern.compile("Probe number (\\d+) ");

    /**
     * One answer.
     *
     * @param asked before the first byte of the request was sent
     * @param probes how many of them stand in the page, each counted once; they are sent one after the other
     */
    record Sight(long asked, long answered, int probes) {}

    private final int port;
    private final String path;
    private final FutureTask<List<Sight>> task = new FutureTask<>(this);
    private final Set<String> versions = new HashSet<>();
    private volatile boolean enough;

    private Lookout(int port, String path) {
        this.port = port;
        this.path = path;
    }

    static Lookout begin(Contender server, String path) {
        var lookout = new Lookout(server.port(), path);
        Thread.ofPlatform().daemon().name("lookout " + path).start(lookout.task);
        return lookout;
    }

    static String probe(int number) {
        return "Probe number " + number + " is in the river.";
    }

    @Override
    public List<Sight> call() throws IOException {
        var sights = new ArrayList<Sight>();
        var last = "";
        int probes = 0;
        try (var knock = new Knock(port)) {
            while (!enough) {
                long asked = System.nanoTime();
                var answer = knock.get(path);
                long answered = System.nanoTime();
                if (answer.status() != 200) throw new CannotMeasure("%s answers %d.".formatted(path, answer.status()));
                var version = answer.header("etag").orElse("");
                if (!version.equals(last)) probes = probes(answer.text());
                last = version;
                versions.add(version);
                sights.add(new Sight(asked, answered, probes));
            }
        }
        return sights;
    }

    private static int probes(String page) {
        return (int) PROBE.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .count();
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

    /** How many different pages it saw: no more than were made. To be asked when it has ended. */
    int versions() {
        return versions.size();
    }
}
