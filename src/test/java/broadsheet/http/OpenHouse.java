package broadsheet.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A real server on a port of its own, with a door that tests can knock on. */
final class OpenHouse implements AutoCloseable {
    static final URI BASE = URI.create("http://news.example");
    static final String HTML = "text/html; charset=utf-8";

    final Routes routes = new Routes();
    final Workers workers;
    private final AccessLog log;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Server server;
    private final int port;

    private OpenHouse(Limits limits, Prompt prompt, Workers workers, Consumer<Routes> wiring, AccessLog log) {
        this(ServerSettings.listening("127.0.0.1", 0, BASE).with(limits), prompt, workers, wiring, log);
    }

    private OpenHouse(ServerSettings where, Prompt prompt, Workers workers, Consumer<Routes> wiring, AccessLog log) {
        this.log = log;
        wiring.accept(routes);
        this.workers = workers;
        ServerSettings settings = where.withEventLoops(2).alsoFor(List.of("127.0.0.1", "a"));
        server = new Server(settings, routes, prompt, workers, new PlainPages(), log, InstantSource.system());
        port = server.start();
    }

    static OpenHouse with(Consumer<Routes> wiring) {
        return with(Limits.USUAL, Prompt.NONE, new Workers(2, 16), wiring);
    }

    /** That keeps its access log in this folder. */
    static OpenHouse logging(Path folder, Consumer<Routes> wiring) {
        AccessLog log = AccessLog.in(folder, InstantSource.system());
        return new OpenHouse(Limits.USUAL, Prompt.NONE, new Workers(2, 16), wiring, log);
    }

    /** Behind one proxy of our own, with its pages counted. */
    static OpenHouse behindProxy(Prompt prompt, Path folder, Turnstile turnstile) {
        var where = ServerSettings.listening("127.0.0.1", 0, BASE).behindProxies(1);
        AccessLog log = AccessLog.in(folder, InstantSource.system(), turnstile);
        return new OpenHouse(where, prompt, new Workers(2, 16), routes -> {}, log);
    }

    static OpenHouse prompted(Prompt prompt) {
        return with(Limits.USUAL, prompt, new Workers(2, 16), routes -> {});
    }

    static OpenHouse with(Limits limits, Prompt prompt, Workers workers, Consumer<Routes> wiring) {
        return new OpenHouse(limits, prompt, workers, wiring, AccessLog.none());
    }

    /** Answers like front does, in plain words; knows one exception that is a refusal in disguise. */
    static final class PlainPages implements ErrorPages {
        @Override
        public Finished page(int status, Request request, String sentence) {
            return page(status, sentence);
        }

        static Finished page(int status, String text) {
            return Finished.of(status, HTML, text.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        @Override
        public Optional<Refused> refusal(Throwable fault) {
            return fault instanceof SQLException
                    ? Optional.of(Refused.away("The archive is away for a moment."))
                    : Optional.empty();
        }
    }

    static Finished page(String text) {
        return page(text, Map.of());
    }

    static Finished page(String text, Map<String, String> headers) {
        return Finished.of(200, HTML, text.getBytes(StandardCharsets.UTF_8), headers);
    }

    Server server() {
        return server;
    }

    int port() {
        return port;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    /** A form as our own pages send it. */
    HttpRequest.Builder form(String path, String fields) {
        return ask(path)
                .header("Origin", BASE.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder asked = ask(path);
        if (headers.length > 0) asked.headers(headers);
        return send(asked);
    }

    HttpResponse<String> send(HttpRequest.Builder asked) {
        return send(asked, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder asked, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(asked.timeout(Duration.ofSeconds(20)).build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    Wire wire() {
        return Wire.to(port);
    }

    @Override
    public void close() {
        client.close();
        server.close();
        workers.close();
        log.close();
    }
}
