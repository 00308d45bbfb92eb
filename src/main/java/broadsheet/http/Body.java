package broadsheet.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicLong;

/** One request's body while it arrives. Lives on one event loop. */
final class Body {
    private final AtomicLong held;
    private final long mostHeld;
    private final int most;
    private final Promise<byte[]> whole = Promise.promise();
    private Buffer sofar = Buffer.buffer();
    private long taken;

    Body(AtomicLong held, long mostHeld, int most) {
        this.held = held;
        this.mostHeld = mostHeld;
        this.most = most;
    }

    static Refused tooLarge(int most) {
        return new Refused(413, "What you sent is too large; the most that is taken here is " + inWords(most) + ".");
    }

    private static String inWords(int bytes) {
        if (bytes >= 1 << 20) return (bytes >> 20) + " MB";
        return bytes >= 1 << 10 ? (bytes >> 10) + " kB" : bytes + " bytes";
    }

    Future<byte[]> whole() {
        return whole.future();
    }

    void add(Buffer piece) {
        if (whole.future().isComplete()) return;
        taken += piece.length();
        long all = held.addAndGet(piece.length());
        if (taken > most) refuse(tooLarge(most));
        else if (all > mostHeld) refuse(Refused.busy());
        else sofar.appendBuffer(piece);
    }

    void finish() {
        whole.tryComplete(sofar.getBytes());
        sofar = Buffer.buffer();
    }

    void refuse(Refused refused) {
        whole.tryFail(refused);
        sofar = Buffer.buffer();
    }

    /** Gives the room back; whatever arrives later is not kept. */
    void release() {
        refuse(new Refused(400, "The request is over."));
        held.addAndGet(-taken);
        taken = 0;
    }
}
