package broadsheet.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** One event loop's share of the server: starts an exchange for each request. */
final class Reception extends VerticleBase {
    private final House house;
    private final int port;
    private @Nullable HttpServer server;

    Reception(House house, int port) {
        this.house = house;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        HttpServer listening = vertx.createHttpServer(house.settings().options(port));
        server = listening;
        return listening
                .requestHandler(in -> new Exchange(house, in, Visit.of(in)).begin())
                .invalidRequestHandler(this::refuseUnreadable)
                .listen()
                .onSuccess(open -> {
                    Certificate certificate = house.settings().certificate();
                    if (certificate != null) Renewal.watch(vertx, certificate, open);
                });
    }

    @Override
    public Future<?> stop() {
        HttpServer listening = server;
        return listening == null
                ? Future.succeededFuture()
                : listening.shutdown(house.limits().toFinish());
    }

    private void refuseUnreadable(HttpServerRequest in) {
        Refused refused = switch (in.decoderResult().cause()) {
            case TooLongHttpLineException tooLong -> new Refused(414, "The address is longer than any address here.");
            case TooLongHttpHeaderException tooLong -> new Refused(431, "The request's headers are too large.");
            case null, default -> new Refused(400, "The request is not HTTP as we know it.");
        };
        new Answering(house, in, Visit.of(in)).trouble(refused);
    }
}
