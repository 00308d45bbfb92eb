package broadsheet;

import broadsheet.consent.Purpose;
import broadsheet.consent.Service;
import broadsheet.consent.Services;
import broadsheet.consent.Trace;
import broadsheet.text.Slug;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;

/** Three services on another port, which write down who asked for them: a meter, adverts, a video player. */
public final class OtherPeople implements AutoCloseable {
    private static final String METER = "document.cookie='_meter=1; path=/; max-age=2592000';localStorage._meter=1;";

    private static final String PLAYER =
            "<!doctype html><title>x</title><meta property=og:image content=/poster.png><p>The film itself";

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
            var body = body(path);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String type(String path) {
        if (path.endsWith(".js")) return "text/javascript";
        return path.endsWith(".png") ? "image/png" : "text/html";
    }

    private static byte[] body(String path) throws IOException {
        if (path.endsWith(".js")) return METER.getBytes(StandardCharsets.UTF_8);
        if (!path.endsWith(".png")) return PLAYER.getBytes(StandardCharsets.UTF_8);
        var picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x++) for (int y = 0; y < 360; y++) picture.setRGB(x, y, 0x406080 + x / 4);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
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
