package broadsheet.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.transport.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Listens and answers. GET and HEAD go to the prompt first, on the event loop; what it does not know goes to the routes,
 * whose handlers run on the workers. Every answer carries the house's headers.
 */
public final class Server implements AutoCloseable {
    private final ServerSettings settings;
    private final Routes routes;
    private final Prompt prompt;
    private final Workers workers;
    private final ErrorPages errorPages;
    private final Hosts hosts;
    private final DateLine date;
    private final Sideboards boards;
    private final Patience patience;
    private final Transport transport = Natives.transport();
    private @Nullable Vertx vertx;
    private int port;

    /**
     * @param workers stay the caller's: closing the server does not close them
     * @param log the caller's too
     */
    public Server(
            ServerSettings settings,
            Routes routes,
            Prompt prompt,
            Workers workers,
            ErrorPages errorPages,
            AccessLog log,
            InstantSource clock) {
        this.settings = settings;
        this.routes = routes;
        this.prompt = prompt;
        this.workers = workers;
        this.errorPages = errorPages;
        this.hosts = new Hosts(settings.base(), settings.otherHosts());
        this.date = new DateLine(clock);
        this.boards = new Sideboards(() -> new Sideboard(prompt, hosts, date, log, settings.proxies()));
        this.patience = new Patience(settings.limits(), boards, settings.certificate() == null);
    }

    /** Loads what reaches the network, if somebody has the time before it is needed; may be left out. */
    public static void wake() {
        Natives.transport();
        Vertx.builder();
    }

    /**
     * Begins to listen.
     *
     * @return the port, which matters when the settings left it to the system
     * @throws PortTaken when the host and port cannot be had
     */
    public int start() {
        Vertx started = build();
        vertx = started;
        House house = house(started);
        int chosen = settings.port() == 0 ? freePort() : settings.port();
        try {
            // Event loops share one port, which Vert.x allows only for a port with a number.
            DeploymentOptions everyLoop = new DeploymentOptions().setInstances(settings.eventLoops());
            settled(started.deployVerticle(() -> new Reception(house, chosen), everyLoop));
        } catch (CompletionException refused) {
            close();
            Certificate certificate = settings.certificate();
            if (certificate != null && !(refused.getCause() instanceof IOException))
                throw unusable(certificate, refused.getCause());
            throw portTaken(chosen, refused.getCause());
        }
        port = chosen;
        return chosen;
    }

    /** A port that nobody has at the moment; the system does not give the same one out again soon. */
    private int freePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(settings.host(), 0));
            return probe.getLocalPort();
        } catch (IOException refused) {
            throw portTaken(0, refused);
        }
    }

    private Vertx build() {
        VertxOptions options = new VertxOptions()
                .setEventLoopPoolSize(settings.eventLoops())
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
        return Vertx.builder()
                .with(options)
                .withTransport(Doorway.before(transport, patience))
                .build();
    }

    private House house(Vertx started) {
        started.setPeriodic(date.millisLeft(), TimeUnit.SECONDS.toMillis(1), second -> date.refresh());
        Delivery delivery = new Delivery(date);
        return new House(
                started,
                settings,
                routes,
                prompt,
                workers,
                errorPages,
                new SameOrigin(settings.base()),
                delivery,
                new FileDelivery(started, delivery),
                new BodyShelf(started, settings.limits()),
                hosts);
    }

    /** The port that is listened on; 0 before {@link #start}. */
    public int port() {
        return port;
    }

    /** How many connections are open, those at rest included. */
    public int connections() {
        return patience.open();
    }

    /** What each event loop has answered. */
    List<Tally> tallies() {
        return boards.all().stream().map(board -> board.tally).toList();
    }

    /** How the network is reached: {@code io_uring} or {@code epoll} on Linux, {@code kqueue} on a Mac, else {@code nio}. */
    public String transport() {
        return transport.name();
    }

    /** Takes no more connections, lets running answers end for as long as the limits say, then cuts what is left. */
    @Override
    public void close() {
        Vertx started = vertx;
        if (started == null) return;
        vertx = null;
        settled(started.close());
        boards.clear();
    }

    private static PortTaken unusable(Certificate certificate, Throwable cause) {
        return new PortTaken(
                "Cannot encrypt with " + certificate.chain() + " and " + certificate.key() + ": " + cause.getMessage()
                        + "; both have to be PEM files, and belong together.",
                cause);
    }

    private PortTaken portTaken(int wanted, Throwable cause) {
        String where = settings.host() + " port " + wanted;
        String why = cause instanceof IOException ? "it is taken or not ours" : String.valueOf(cause.getMessage());
        return new PortTaken("Cannot listen on " + where + ": " + why + "; choose another with --port.", cause);
    }

    private static void settled(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }
}
