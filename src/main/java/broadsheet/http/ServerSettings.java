package broadsheet.http;

import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to listen.
 *
 * @param host the address to bind, such as 127.0.0.1
 * @param port the port to bind; 0 lets the system choose
 * @param base the site's public address; its origin is the one that forms may come from
 * @param otherHosts names of hosts for which the site answers besides the one of its base address
 * @param certificate for HTTPS; null for plain HTTP
 * @param eventLoops threads that read and write
 * @param proxies how many of our own proxies stand before us: so many entries at the right of
 *     {@code X-Forwarded-For} were written by them and are believed; 0 believes none
 */
public record ServerSettings(
        String host,
        int port,
        URI base,
        int eventLoops,
        int proxies,
        List<String> otherHosts,
        @Nullable Certificate certificate,
        Limits limits) {
    /** What browsers open at once on one HTTP/2 connection. */
    private static final int STREAMS = 100;

    /**
     * One loop writes more than a hundred thousand pages a second. Where each core has one, they stand in the way of
     * whoever renders, and of one another: on two cores a second loop cost a seventh of the throughput.
     */
    private static final int USUAL_LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    public ServerSettings {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("Not a port: " + port);
        if (eventLoops < 1) throw new IllegalArgumentException("A server needs at least one event loop.");
        if (proxies < 0) throw new IllegalArgumentException("There cannot be fewer than no proxies.");
        if (base.getScheme() == null || base.getHost() == null) {
            throw new IllegalArgumentException("The site's address should read like https://example.org, not " + base);
        }
    }

    /** One loop for two cores, the usual limits, no proxy in front. */
    public static ServerSettings listening(String host, int port, URI base) {
        return new ServerSettings(host, port, base, USUAL_LOOPS, 0, List.of(), null, Limits.USUAL);
    }

    public ServerSettings withEventLoops(int loops) {
        return new ServerSettings(host, port, base, loops, proxies, otherHosts, certificate, limits);
    }

    public ServerSettings behindProxies(int count) {
        return new ServerSettings(host, port, base, eventLoops, count, otherHosts, certificate, limits);
    }

    public ServerSettings with(Limits others) {
        return new ServerSettings(host, port, base, eventLoops, proxies, otherHosts, certificate, others);
    }

    /** @throws IllegalArgumentException for what is no host name */
    public ServerSettings alsoFor(List<String> hosts) {
        return new ServerSettings(host, port, base, eventLoops, proxies, List.copyOf(hosts), certificate, limits);
    }

    /** Over TLS only; HTTP/2 to whoever speaks it. */
    public ServerSettings encrypted(Certificate by) {
        return new ServerSettings(host, port, base, eventLoops, proxies, otherHosts, by, limits);
    }

    /** The same in Vert.x's words. Time-outs are not among them: {@link Patience} keeps those. */
    HttpServerOptions options(int onPort) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(onPort)
                .setMaxInitialLineLength(limits.addressBytes())
                .setMaxHeaderSize(limits.headerBytes())
                .setHttp2ClearTextEnabled(true)
                // There are no web sockets here; their handlers would still look at every request.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setTcpFastOpen(true)
                .setTcpNoDelay(true);
        if (certificate != null) {
            options.setSsl(true)
                    .setUseAlpn(true)
                    .setKeyCertOptions(certificate.pem())
                    .setSslEngineOptions(Natives.tls());
        }
        options.getInitialSettings().setMaxHeaderListSize(limits.headerBytes()).setMaxConcurrentStreams(STREAMS);
        return options;
    }
}
