package broadsheet.auditor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Stands before a newsroom and lets out what its pages never would: a cookie, stored things, a request to others. */
final class LeakyDoor implements AutoCloseable {
    private static final Set<String> PASSED_ON = Set.of(
            "cookie", "content-type", "user-agent", "sec-fetch-site", "sec-fetch-mode", "sec-gpc", "accept-language");
    private static final Set<String> KEPT_BACK =
            Set.of("content-length", "transfer-encoding", "content-security-policy", "connection");

    private final HttpServer door;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI house;
    private final String script;

    LeakyDoor(URI house, URI others) throws IOException {
        this.house = house;
        this.script = """
                sessionStorage.planted = 1; indexedDB.open("planted"); caches.open("planted");
                new Image().src = "%s";""".formatted(others.resolve("/planted.gif"));
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", this::let);
        door.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getAddress().getPort());
    }

    private void let(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/planted.js")) {
                exchange.getResponseHeaders().set("Content-Type", "text/javascript");
                answer(exchange, 200, script.getBytes(StandardCharsets.UTF_8));
                return;
            }
            pass(exchange);
        } catch (InterruptedException hurried) {
            throw new IOException(hurried);
        }
    }

    private void pass(HttpExchange exchange) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        house.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) values.forEach(one -> request.header(name, one));
        });
        for (var name : List.of("Origin", "Referer")) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) request.header(name, value.replace(address().toString(), house.toString()));
        }
        var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        reply.headers().map().forEach((name, values) -> {
            if (!KEPT_BACK.contains(name)) exchange.getResponseHeaders().put(name, values);
        });
        var body = reply.body();
        if (reply.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            exchange.getResponseHeaders().add("Set-Cookie", "_planted=1; Path=/; Max-Age=99999999");
            body = new String(body, StandardCharsets.UTF_8)
                    .replace("</body>", "<script src=\"/planted.js\"></script></body>")
                    .getBytes(StandardCharsets.UTF_8);
        }
        answer(exchange, reply.statusCode(), body);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        door.stop(0);
        client.close();
    }
}
