package broadsheet.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.internal.buffer.BufferInternal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a page as it goes over the wire: status line, headers and body in one piece, and the same for those who
 * have it already. Only the Date is written anew. For one event loop, which may have given a piece to several sockets
 * that have not taken all of it yet: such a piece is left alone, and the next second gets a copy.
 */
final class Print {
    private static final byte[] DATE = "date: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** A piece: where the Date stands in it, and where the body begins. */
    private static final class Piece {
        private ByteBuf bytes;
        private final int dateAt;
        private DateLine.Second stamped;

        private Piece(ByteBuf bytes, int dateAt, DateLine.Second stamped) {
            this.bytes = bytes;
            this.dateAt = dateAt;
            this.stamped = stamped;
        }

        private int bodyAt() {
            return dateAt + DateLine.Second.LENGTH + END.length;
        }

        /** To be written as it is and released by whoever writes it. */
        private ByteBuf at(DateLine.Second now) {
            if (stamped != now) stamp(now);
            return bytes.retainedDuplicate();
        }

        private void stamp(DateLine.Second now) {
            if (bytes.refCnt() > 1) {
                ByteBuf copy = bytes.copy();
                bytes.release();
                bytes = copy;
            }
            bytes.setBytes(dateAt, now.bytes());
            stamped = now;
        }
    }

    private final Piece whole;
    private final Piece unchanged;

    private Print(Piece whole, Piece unchanged) {
        this.whole = whole;
        this.unchanged = unchanged;
    }

    static Print of(Edition edition, ByteBufAllocator memory, DateLine.Second now) {
        ByteBuf body = ((BufferInternal) edition.bytes()).getByteBuf();
        return new Print(
                piece(HttpResponseStatus.OK, edition.headers(), body, memory, now),
                piece(HttpResponseStatus.NOT_MODIFIED, edition.headers().unchanged(), null, memory, now));
    }

    private static Piece piece(
            HttpResponseStatus status,
            HeaderLines lines,
            @Nullable ByteBuf body,
            ByteBufAllocator memory,
            DateLine.Second now) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        lines.write(head);
        byte[] text = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        int length = body == null ? 0 : body.readableBytes();
        int dateAt = text.length + DATE.length;
        ByteBuf bytes = memory.directBuffer(dateAt + DateLine.Second.LENGTH + END.length + length);
        bytes.writeBytes(text).writeBytes(DATE).writeBytes(now.bytes()).writeBytes(END);
        if (body != null) bytes.writeBytes(body, body.readerIndex(), length);
        return new Piece(bytes, dateAt, now);
    }

    /** Head and body. */
    ByteBuf whole(DateLine.Second now) {
        return whole.at(now);
    }

    /** The head alone. */
    ByteBuf head(DateLine.Second now) {
        return whole.at(now).writerIndex(whole.bodyAt());
    }

    /** That the client has it: 304. */
    ByteBuf unchanged(DateLine.Second now) {
        return unchanged.at(now);
    }

    /** Bytes of body. */
    int length() {
        return whole.bytes.readableBytes() - whole.bodyAt();
    }

    /** Bytes of memory. */
    int weight() {
        return whole.bytes.capacity() + unchanged.bytes.capacity();
    }

    void release() {
        whole.bytes.release();
        unchanged.bytes.release();
    }
}
