package broadsheet.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One connection, watched for clients that hold it without using it: that send a head drop by drop, that rest too long,
 * or that take nothing of an answer that waits for them. Lives on its event loop.
 */
final class Visit extends ChannelInboundHandlerAdapter {
    private static final AttributeKey<Visit> KEY = AttributeKey.valueOf(Visit.class, "visit");

    private final Patience patience;
    private final Limits limits;
    private final Channel channel;
    private @Nullable Sideboard board;
    private @Nullable String address;
    private int running;
    private long passedOn;
    private long answered;
    private boolean manyAtOnce;
    private boolean headBegun;
    private long headSince;
    private long active = System.nanoTime();
    private long progress;
    private long progressed = active;

    Visit(Patience patience, Limits limits, Channel channel) {
        this.patience = patience;
        this.limits = limits;
        this.channel = channel;
        channel.attr(KEY).set(this);
    }

    static Visit of(HttpServerRequest in) {
        HttpServerConnection connection = (HttpServerConnection) in.connection();
        Visit visit = connection.channelHandlerContext().channel().attr(KEY).get();
        // Frames of HTTP/2 that are no head come at any time; only its first head is timed.
        if (in.version() == HttpVersion.HTTP_2) visit.manyAtOnce = true;
        return visit;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        Sideboard ours = patience.begin(this, context.channel().eventLoop());
        board = ours;
        if (patience.hasHatch()) {
            context.pipeline().addAfter(context.name(), "hatch", new Hatch(this, ours, limits));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        active = System.nanoTime();
        if (running == 0 && !headBegun && !manyAtOnce) {
            headBegun = true;
            headSince = active;
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        patience.end(this, context.channel().eventLoop());
        context.fireChannelInactive();
    }

    /** What this connection's event loop keeps. */
    Sideboard board() {
        return Objects.requireNonNull(board);
    }

    /** Of the other end of the connection; made once. */
    String address() {
        String made = address;
        if (made != null) return made;
        made = channel.remoteAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? peer.getAddress().getHostAddress()
                : "";
        address = made;
        return made;
    }

    /** When bytes came last, by {@link System#nanoTime}. */
    long active() {
        return active;
    }

    /** A request goes on to the codec. */
    void passesOn() {
        passedOn++;
    }

    /** The answer to a request that went on has been written to its last byte. */
    void answered() {
        answered++;
    }

    /** Whether everything that went on to the codec has been answered. */
    boolean isQuiet() {
        return passedOn == answered;
    }

    /** A request was read and answered at the hatch. */
    void headOver() {
        headBegun = false;
    }

    /** Only a part of a head has come. */
    void headGoesOn() {
        if (headBegun) return;
        headBegun = true;
        headSince = active;
    }

    void began() {
        running++;
        headBegun = false;
    }

    void ended() {
        running--;
        active = System.nanoTime();
    }

    /** Closes the connection when its client has used up our patience. */
    void check(long now) {
        // Past the pipeline, whose way of closing would first wait for what the client does not take.
        if (isOverdue(now)) channel.unsafe().close(channel.newPromise());
    }

    private boolean isOverdue(long now) {
        if (headBegun && isLonger(now - headSince, limits.toSendHead())) return true;
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        if (waiting != null && !waiting.isEmpty()) return hasStalled(waiting, now);
        progressed = now;
        return running == 0 && isLonger(now - active, limits.idle());
    }

    private boolean hasStalled(ChannelOutboundBuffer waiting, long now) {
        long seen = waiting.totalPendingWriteBytes() * 31 + waiting.currentProgress();
        if (seen != progress) {
            progress = seen;
            progressed = now;
        }
        return isLonger(now - progressed, limits.stalled());
    }

    private static boolean isLonger(long nanos, Duration limit) {
        return nanos > limit.toNanos();
    }
}
