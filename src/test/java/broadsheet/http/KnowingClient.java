package broadsheet.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;

/** A client that knows that a server speaks HTTP/2 in clear text, and begins with it. The JDK's only offers to change over. */
final class KnowingClient implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

    record Heard(HttpVersion version, int status, byte[] body) {}

    Heard get(URI address) {
        return send(HttpMethod.GET, address, Buffer.buffer());
    }

    /** A form, sent from the site's own pages. */
    Heard post(URI address, String form) {
        return send(HttpMethod.POST, address, Buffer.buffer(form));
    }

    private Heard send(HttpMethod method, URI address, Buffer body) {
        return client.request(method, address.getPort(), address.getHost(), address.getRawPath())
                .compose(request -> {
                    if (method == HttpMethod.POST) {
                        request.putHeader("content-type", "application/x-www-form-urlencoded");
                        request.putHeader("sec-fetch-site", "same-origin");
                    }
                    return request.send(body);
                })
                .compose(response -> response.body()
                        .map(bytes -> new Heard(response.version(), response.statusCode(), bytes.getBytes())))
                .await();
    }

    @Override
    public void close() {
        client.close().await();
        vertx.close().await();
    }
}
