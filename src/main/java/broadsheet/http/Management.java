package broadsheet.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The door for whoever runs the machine: {@code /healthz}, {@code /readyz} and {@code /metrics}, to this machine only.
 * One thread of its own answers, so that a scrape takes nothing from readers and still answers when they take everything.
 */
public final class Management implements AutoCloseable {
    private final HttpServer door;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("management").daemon(true).factory());
    private volatile boolean ready;

    private Management(HttpServer door) {
        this.door = door;
    }

    /**
     * Opens the door; until {@link #ready} it says that readers cannot come in yet.
     *
     * @param port 0 takes a free one
     * @param metrics asked for at the first scrape, so that a start does not wait for it
     * @throws PortTaken when the port cannot be had
     */
    public static Management open(int port, Supplier<Metrics> metrics) {
        try {
            HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
            Management management = new Management(door);
            door.setExecutor(management.thread);
            door.createContext("/", asked -> answer(asked, 404, "There are /healthz, /readyz and /metrics here.\n"));
            door.createContext("/healthz", asked -> answer(asked, 200, "alive\n"));
            door.createContext("/readyz", management::readiness);
            door.createContext(
                    "/metrics", asked -> answer(asked, 200, metrics.get().text()));
            door.start();
            return management;
        } catch (IOException taken) {
            throw new PortTaken(
                    "Cannot listen on port " + port + " for the management of this server: it is taken or not ours;"
                            + " choose another with --management-port.",
                    taken);
        }
    }

    /** Readers can come in, or cannot any more. */
    public void ready(boolean now) {
        ready = now;
    }

    public int port() {
        return door.getAddress().getPort();
    }

    private void readiness(HttpExchange asked) throws IOException {
        if (ready) answer(asked, 200, "ready\n");
        else answer(asked, 503, "not ready\n");
    }

    private static void answer(HttpExchange asked, int status, String text) throws IOException {
        try (asked) {
            boolean looks = asked.getRequestMethod().equals("GET");
            byte[] body = (looks ? text : "Only GET is of use here.\n").getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            asked.sendResponseHeaders(looks ? status : 405, body.length);
            asked.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        ready = false;
        door.stop(0);
        thread.shutdownNow();
    }
}
