package broadsheet.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.internal.buffer.BufferInternal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A finished answer in one encoding: its bytes, and its header lines ready to be written. Shared by all threads.
 *
 * @param headers names and values in turn
 * @param unchanged the same for 304: without those that describe a body
 */
record Edition(Encoding encoding, Buffer bytes, CharSequence[] headers, CharSequence[] unchanged) {
    /** An edition to be written once or seldom; costs a copy each time. */
    static Edition once(Encoding encoding, byte[] bytes, Map<String, String> headers) {
        return of(encoding, BufferInternal.buffer(Unpooled.wrappedBuffer(bytes)), headers);
    }

    /** An edition to be written many times: outside the heap, where the socket can take it without a copy. */
    static Edition kept(Encoding encoding, byte[] bytes, Map<String, String> headers) {
        // Freed with the object that holds it: such memory is counted and cleaned by the JDK, not by Netty's pool.
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return of(encoding, BufferInternal.buffer(Unpooled.wrappedBuffer(direct)), headers);
    }

    private static Edition of(Encoding encoding, Buffer bytes, Map<String, String> headers) {
        List<CharSequence> all = new ArrayList<>();
        List<CharSequence> unchanged = new ArrayList<>();
        headers.forEach((name, value) -> {
            List<CharSequence> line = List.of(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
            all.addAll(line);
            if (!name.startsWith("content-") || name.equals("content-security-policy")) unchanged.addAll(line);
        });
        return new Edition(encoding, bytes, all.toArray(CharSequence[]::new), unchanged.toArray(CharSequence[]::new));
    }

    static void write(CharSequence[] lines, MultiMap to) {
        for (int i = 0; i < lines.length; i += 2) to.add(lines[i], lines[i + 1]);
    }
}
