package broadsheet.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short way to a page: stands before the HTTP codec, and answers plain requests for pages that lie ready straight
 * from their bytes. Everything else goes on to the codec exactly as it came. Two rules keep the answers in order:
 *
 * <ul>
 *   <li>The codec gets whole heads only, so it never holds half a request while the hatch answers the next one.
 *   <li>While one request that went on has not been answered to its last byte, those behind it go on too.
 * </ul>
 *
 * <p>What is not plain by {@link Head}'s measure, a body's announcement before all, makes the connection the codec's for
 * good: the hatch goes away. The answers are the same bytes on both ways, which a test with random requests holds.
 */
final class Hatch extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Hatch.class);

    /** More than this does not come in one reading, unless somebody writes on and on without waiting for answers. */
    static final int MOST_AT_ONCE = 64 * 1024;

    /** Browsers' heads have one to two kilobytes; the codec knows what to say to longer ones. */
    private static final int MOST_HEAD_BYTES = 4 * 1024;

    private static final byte[] OFFER = "upgrade:".getBytes(StandardCharsets.US_ASCII);

    private final Visit visit;
    private final Sideboard board;
    private final int mostHeadBytes;
    private @Nullable ByteBuf held;
    private boolean written;
    private boolean stopped;

    Hatch(Visit visit, Sideboard board, Limits limits) {
        this.visit = visit;
        this.board = board;
        this.mostHeadBytes = Math.min(MOST_HEAD_BYTES, Math.min(limits.addressBytes(), limits.headerBytes()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object arrived) {
        if (arrived instanceof ByteBuf bytes) serve(context, joined(context, bytes));
        else context.fireChannelRead(arrived);
    }

    private ByteBuf joined(ChannelHandlerContext context, ByteBuf bytes) {
        ByteBuf before = held;
        if (before == null) return bytes;
        held = null;
        ByteBuf both = context.alloc().buffer(before.readableBytes() + bytes.readableBytes());
        both.writeBytes(before).writeBytes(bytes);
        before.release();
        bytes.release();
        return both;
    }

    private void serve(ChannelHandlerContext context, ByteBuf all) {
        int length = all.readableBytes();
        if (length > MOST_AT_ONCE) {
            leave(context, all);
            return;
        }
        all.getBytes(all.readerIndex(), board.bytes, 0, length);
        int at = 0;
        while (at < length) {
            if (!hasRoom(context)) {
                wait(context, all);
                return;
            }
            switch (board.head.read(board.bytes, at, length)) {
                case WHOLE -> {
                    if (board.head.next() - at > mostHeadBytes) {
                        leave(context, all);
                        return;
                    }
                    at = one(context, all, at);
                }
                case UNFINISHED -> {
                    hold(context, all, length - at);
                    return;
                }
                case STRANGE -> {
                    leave(context, all);
                    return;
                }
            }
        }
        all.release();
    }

    /**
     * Takes up no offer to change over to HTTP/2 in clear text: RFC 9113 has withdrawn it, RFC 9110 (7.8) lets a server go on
     * as before, and a change-over in the middle of a connection lost answers. Who knows beforehand may begin with HTTP/2.
     */
    private static void overhear(ByteBuf head) {
        int end = head.writerIndex() - OFFER.length;
        for (int at = head.readerIndex() + 1; at < end; at++) {
            if (head.getByte(at - 1) != '\n') continue;
            if (head.getByte(at) == '\r') return;
            if (isOffer(head, at)) head.setByte(at, 'x');
        }
    }

    private static boolean isOffer(ByteBuf head, int at) {
        for (int i = 0; i < OFFER.length; i++) if ((head.getByte(at + i) | 0x20) != OFFER[i]) return false;
        return true;
    }

    /** Answers one request, or lets it go on; gives the place where the next one begins. */
    private int one(ChannelHandlerContext context, ByteBuf all, int from) {
        int next = board.head.next();
        if (visit.isQuiet() && answers(context)) {
            visit.headOver();
            all.skipBytes(next - from);
        } else {
            // What is written is the codec's concern from here on, and may come at any time.
            visit.passesOn();
            ByteBuf head = all.readRetainedSlice(next - from);
            if (board.head.upgrade.isThere()) overhear(head);
            context.fireChannelRead(head);
        }
        return next;
    }

    private boolean answers(ChannelHandlerContext context) {
        if (!board.head.isPlain() || !board.isForUs()) return false;
        try {
            DateLine.Second now = board.now();
            Plate plate = board.plate(now);
            if (plate == null) return false;
            answer(context, plate, now);
            return true;
        } catch (RuntimeException thrown) {
            LOG.debug("The short way is closed; the long one will say why", thrown);
            return false;
        }
    }

    private void answer(ChannelHandlerContext context, Plate plate, DateLine.Second now) {
        Print print = board.print(plate, context.alloc(), now);
        boolean known = plate.isKnown(board.head);
        boolean bodiless = known || board.head.isWithoutBody();
        ByteBuf bytes;
        if (known) bytes = print.unchanged(now);
        else bytes = bodiless ? print.head(now) : print.whole(now);
        context.write(bytes, context.voidPromise());
        written = true;
        note(known ? 304 : 200, bodiless ? 0 : print.length());
        if (board.strip.isOpen()) pass(plate);
    }

    /** Lets the page be counted, if somebody reads it: what programs fetch, and what browsers fetch ahead, is no reading. */
    private void pass(Plate plate) {
        Head head = board.head;
        if (head.isWithoutBody() || head.isAhead() || !plate.page().isRead()) return;
        board.strip.pass(head, board.asker(visit.address()));
    }

    private void note(int status, int length) {
        long end = System.nanoTime();
        long micros = (end - visit.active()) / 1_000;
        board.pages.count(status, micros);
        Head.Part target = board.head.target;
        Method method = board.head.isWithoutBody() ? Method.HEAD : Method.GET;
        board.log.note(method, board.bytes, target.from, target.to, status, length, micros, end);
    }

    private boolean hasRoom(ChannelHandlerContext context) {
        if (context.channel().isWritable()) return true;
        flush(context);
        return context.channel().isWritable();
    }

    /** The client does not take what it asked for: no more is read until it does. */
    private void wait(ChannelHandlerContext context, ByteBuf rest) {
        held = rest;
        visit.headOver();
        stopped = true;
        context.channel().config().setAutoRead(false);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (stopped && context.channel().isWritable()) {
            stopped = false;
            ByteBuf rest = held;
            held = null;
            context.channel().config().setAutoRead(true);
            if (rest != null) serve(context, rest);
            flush(context);
            // The codec sends what it has written when a reading ends, and this one was ours.
            context.fireChannelReadComplete();
        }
        context.fireChannelWritabilityChanged();
    }

    private void hold(ChannelHandlerContext context, ByteBuf rest, int length) {
        if (length > mostHeadBytes) {
            leave(context, rest);
            return;
        }
        // A small copy, so that one letter does not keep a whole reading's memory.
        held = context.alloc().buffer(length).writeBytes(rest);
        rest.release();
        visit.headGoesOn();
    }

    private void leave(ChannelHandlerContext context, ByteBuf rest) {
        overhear(rest);
        context.fireChannelRead(rest);
        flush(context);
        // Nobody else would let the reading go on.
        if (stopped) context.channel().config().setAutoRead(true);
        context.pipeline().remove(this);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        flush(context);
        context.fireChannelReadComplete();
    }

    private void flush(ChannelHandlerContext context) {
        if (!written) return;
        written = false;
        context.flush();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        forget();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
    }

    private void forget() {
        ByteBuf rest = held;
        held = null;
        if (rest != null) rest.release();
    }
}
