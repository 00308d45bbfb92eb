package broadsheet.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Fetches something from an address that a person typed or a foreign page named, without being led into the house: public
 * addresses of the usual ports alone, looked up once and then connected to as looked up; few redirects, each held to the same;
 * bytes and time are limited. Nothing of a reader goes out with it.
 */
public final class GuardedClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    private final Predicate<InetSocketAddress> also;

    /**
     * What came.
     *
     * @param address where it came from in the end
     * @param type without its parameters, in small letters
     */
    public record Fetched(URI address, String type, byte[] body) {}

    /** Public addresses alone. */
    public GuardedClient() {
        this(_ -> false);
    }

    /** @param also other addresses that may be asked, such as a service on this machine */
    public GuardedClient(Predicate<InetSocketAddress> also) {
        this.also = also;
    }

    /**
     * Fetches an address; takes ten seconds at most for each redirect.
     *
     * @param types the beginnings of content types that are wanted, such as {@code image/}
     * @throws NotFetched with a sentence, when it may not be asked, answers anything but 200, or sends something else
     */
    public Fetched get(URI address, Set<String> types, int mostBytes) {
        // A loop of its own, for as long as it takes: this is rare, and must not be in readers' way.
        var vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        try {
            return follow(vertx.createHttpClient(options()), address, types, mostBytes);
        } finally {
            vertx.close();
        }
    }

    private static HttpClientOptions options() {
        int millis = (int) PATIENCE.toMillis();
        return new HttpClientOptions()
                .setConnectTimeout(millis)
                .setDecompressionSupported(false)
                .setKeepAlive(false)
                .setMaxRedirects(0);
    }

    private Fetched follow(HttpClient client, URI first, Set<String> types, int mostBytes) {
        var address = first;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            var here = address;
            var answer = await(here, ask(client, here, peer(here), types, mostBytes));
            if (answer.elsewhere() == null) return new Fetched(here, answer.type(), answer.body());
            address = next(here, answer.elsewhere());
        }
        throw new NotFetched("%s sends on too often.".formatted(first.getHost()));
    }

    private static URI next(URI here, String location) {
        try {
            var next = here.resolve(location);
            if ("https".equals(here.getScheme()) && !"https".equals(next.getScheme())) {
                throw new NotFetched("%s sends on to an address that is not encrypted.".formatted(here.getHost()));
            }
            return next;
        } catch (IllegalArgumentException unreadable) {
            throw new NotFetched("%s sends on to nowhere.".formatted(here.getHost()));
        }
    }

    private record Answer(
            String type,
            byte[] body,
            @org.jspecify.annotations.Nullable String elsewhere) {}

    private static Future<Answer> ask(
            HttpClient client, URI address, InetSocketAddress peer, Set<String> types, int mostBytes) {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(
                        peer.getPort(), peer.getAddress().getHostAddress()))
                .setHost(address.getHost())
                .setPort(peer.getPort())
                .setSsl("https".equals(address.getScheme()))
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .putHeader("accept", String.join(", ", types).replace("image/", "image/*"))
                .putHeader("user-agent", "Broadsheet");
        return client.request(options)
                .compose(request -> request.send().compose(response -> read(address, response, types, mostBytes)));
    }

    private static Future<Answer> read(URI address, HttpClientResponse response, Set<String> types, int mostBytes) {
        response.exceptionHandler(_ -> {}); // What is broken off is told below.
        var location = response.getHeader("location");
        if (response.statusCode() >= 300 && response.statusCode() < 400 && location != null) {
            response.request().reset();
            return Future.succeededFuture(new Answer("", new byte[0], location));
        }
        var type = String.valueOf(response.getHeader("content-type"))
                .replaceAll(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (response.statusCode() != 200 || types.stream().noneMatch(type::startsWith)) {
            response.request().reset();
            return Future.failedFuture(new NotFetched(
                    "%s answered %d with “%s”.".formatted(address.getHost(), response.statusCode(), type)));
        }
        var body = Buffer.buffer();
        response.handler(piece -> {
            body.appendBuffer(piece);
            if (body.length() > mostBytes) response.request().reset();
        });
        return response.end().transform(done -> {
            if (body.length() > mostBytes)
                return Future.failedFuture(
                        new NotFetched("%s sends more than %d bytes.".formatted(address.getHost(), mostBytes)));
            return done.succeeded()
                    ? Future.succeededFuture(new Answer(type, body.getBytes(), null))
                    : Future.failedFuture(done.cause());
        });
    }

    private static Answer await(URI address, Future<Answer> answer) {
        try {
            return answer.toCompletionStage().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotFetched said) throw said;
            throw new NotFetched("%s could not be reached.".formatted(address.getHost()));
        } catch (TimeoutException slow) {
            throw new NotFetched("%s did not answer in time.".formatted(address.getHost()));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new NotFetched("Nobody waited for %s.".formatted(address.getHost()));
        }
    }

    /** Where to connect to: looked up here, and nowhere again. */
    private InetSocketAddress peer(URI address) {
        var scheme = String.valueOf(address.getScheme());
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
            throw new NotFetched("“%s” is no address of the web.".formatted(address));
        }
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        try {
            var found = Arrays.stream(InetAddress.getAllByName(address.getHost()))
                    .map(one -> new InetSocketAddress(one, port))
                    .toList();
            // One address inside is reason enough not to trust the others.
            boolean may = found.stream()
                    .allMatch(one ->
                            also.test(one) || USUAL_PORTS.contains(port) && PublicAddresses.has(one.getAddress()));
            if (may) return found.getFirst();
            throw new NotFetched("%s is not a public address of the web.".formatted(address.getHost()));
        } catch (UnknownHostException unknown) {
            throw new NotFetched("Nobody knows %s.".formatted(address.getHost()));
        }
    }
}
