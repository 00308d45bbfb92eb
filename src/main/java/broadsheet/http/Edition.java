package broadsheet.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.nio.ByteBuffer;

/** A finished answer in one encoding: its bytes, and its header lines ready to be written. Shared by all threads. */
record Edition(Encoding encoding, Buffer bytes, HeaderLines headers) {
    /** An edition to be written once or seldom; costs a copy each time. */
    static Edition once(Encoding encoding, byte[] bytes, HeaderLines headers) {
        return new Edition(encoding, BufferInternal.buffer(Unpooled.wrappedBuffer(bytes)), headers);
    }

    /** An edition to be written many times: outside the heap, where the socket can take it without a copy. */
    static Edition kept(Encoding encoding, byte[] bytes, HeaderLines headers) {
        // Freed with the object that holds it: such memory is counted and cleaned by the JDK, not by Netty's pool.
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return new Edition(encoding, BufferInternal.buffer(Unpooled.wrappedBuffer(direct)), headers);
    }
}
