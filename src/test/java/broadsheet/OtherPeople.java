package broadsheet;

import broadsheet.consent.Purpose;
import broadsheet.consent.Service;
import broadsheet.consent.Services;
import broadsheet.consent.Trace;
import broadsheet.text.Slug;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Three services on another port, which write down who asked for them: a meter, adverts, a video player. */
public final class OtherPeople implements AutoCloseable {
    private static final String METER = "document.cookie='_meter=1; path=/; max-age=2592000';localStorage._meter=1;";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    public OtherPeople() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            boolean script = path.endsWith(".js");
            exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
            var body = (script ? METER : "<!doctype html><title>x</title>").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The paths that were asked for. */
    public Queue<String> asked() {
        return asked;
    }

    /** Declares all three in a newsroom. */
    public void comeInto(Newsroom newsroom) {
        declare(newsroom, "meter", Purpose.STATISTICS, Service.Form.SCRIPT, "/meter.js");
        declare(newsroom, "adverts", Purpose.MARKETING, Service.Form.PICTURE, "/ad.gif");
        declare(newsroom, "video", Purpose.EMBEDS, Service.Form.FRAME, "/video");
    }

    private void declare(Newsroom newsroom, String slug, Purpose purpose, Service.Form form, String path) {
        var traces = slug.equals("meter")
                ? List.of(
                        new Trace("_meter", Trace.Place.COOKIE, "counts visits", 30),
                        new Trace("_meter", Trace.Place.LOCAL_STORAGE, "counts visits", 30))
                : List.<Trace>of();
        var service = new Service(
                new Slug(slug),
                slug,
                "Other & Sons",
                "DE",
                purpose,
                form,
                address().resolve(path),
                List.of(),
                address().resolve("/policy"),
                traces);
        newsroom.database().run(transaction -> new Services().declare(transaction, service));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
