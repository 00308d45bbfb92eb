package broadsheet.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the files of a {@link Certificate} and gives the server the new one. Connections that are open stay as they
 * are. Files that do not fit together, as while they are being exchanged, leave the old certificate in use.
 */
final class Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    /** Certificates are renewed weeks before they end. */
    private static final long PACE_MILLIS = TimeUnit.SECONDS.toMillis(10);

    private final Certificate certificate;
    private final HttpServer server;
    private List<FileTime> known;

    private Renewal(Certificate certificate, HttpServer server) {
        this.certificate = certificate;
        this.server = server;
        this.known = state();
    }

    static Renewal of(Certificate certificate, HttpServer server) {
        return new Renewal(certificate, server);
    }

    static void watch(Vertx vertx, Certificate certificate, HttpServer server) {
        Renewal renewal = of(certificate, server);
        vertx.setPeriodic(PACE_MILLIS, look -> renewal.look());
    }

    /** Empty while a file is away. */
    private List<FileTime> state() {
        try {
            return certificate.state();
        } catch (IOException away) {
            return List.of();
        }
    }

    /** Looks once; the result is there when a new certificate is in use. */
    Future<?> look() {
        List<FileTime> now = state();
        if (now.isEmpty() || now.equals(known)) return Future.succeededFuture();
        known = now;
        // Forced, because the names of the files are the same as before.
        return server.updateSSLOptions(certificate.options(), true)
                .onSuccess(done -> LOG.info("took the new certificate from {}", certificate.chain()))
                .onFailure(bad ->
                        LOG.warn("The certificate in {} cannot be used: {}", certificate.chain(), bad.getMessage()));
    }
}
