package broadsheet.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/** Where request bodies wait until they have come whole; it has room for so many bytes and no more. */
final class BodyShelf {
    private final Vertx vertx;
    private final Limits limits;
    private final AtomicLong held = new AtomicLong();

    BodyShelf(Vertx vertx, Limits limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    /** Reads the body, which fails with a {@link Refused}. To be called before the event loop is left. */
    Body read(HttpServerRequest in, int most) {
        String announced = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        Body body = new Body(held, limits.bodyBytesHeld(), most);
        if (announced != null && isMore(announced, most)) {
            body.refuse(Body.tooLarge(most));
            return body;
        }
        if ("100-continue".equalsIgnoreCase(in.getHeader(HttpHeaders.EXPECT))) {
            in.response().writeContinue();
        }
        long timer = vertx.setTimer(limits.toSendBody().toMillis(), late -> body.refuse(late()));
        Future<byte[]> whole = body.whole();
        whole.onComplete(done -> vertx.cancelTimer(timer));
        in.exceptionHandler(gone -> body.refuse(new Refused(400, "The connection ended before the body did.")));
        in.handler(body::add).endHandler(end -> body.finish());
        return body;
    }

    private static Refused late() {
        return new Refused(408, "What you sent did not arrive in time; please send it again.");
    }

    private static boolean isMore(String announced, int most) {
        try {
            return Long.parseLong(announced.strip()) > most;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }
}
