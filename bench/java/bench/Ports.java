package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;

/** Ports of this machine's loopback address. */
final class Ports {
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final int BETWEEN_KNOCKS_MILLIS = 2;

    private Ports() {}

    static int free() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Waits for the first 200; tells the moment it was there, as {@link System#nanoTime} does. */
    static long awaitAnswer(Contender server, String path) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + TO_START.toNanos();
        while (true) {
            try {
                if (answers(server, path)) return System.nanoTime();
            } catch (IOException notYet) {
                // Nobody listens yet, or not for long; whether that is a fault, the clock and the process tell.
            }
            if (!server.process().isAlive())
                throw new CannotMeasure("%s did not start.%s".formatted(server.name(), words(server)));
            if (System.nanoTime() > giveUp) throw new CannotMeasure(server.name() + " does not answer.");
            Thread.sleep(BETWEEN_KNOCKS_MILLIS);
        }
    }

    private static boolean answers(Contender server, String path) throws IOException {
        try (var knock = server.knock()) {
            return knock.get(path).status() == 200;
        }
    }

    private static String words(Contender server) throws IOException {
        var words = new StringBuilder();
        for (var log : server.logs()) {
            if (Files.exists(log))
                words.append(' ').append(Files.readString(log).strip());
        }
        return words.toString();
    }
}
