package broadsheet.http;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Packs one thing after the other as gzip (RFC 1952), whole arrays at a time, with memory that is set up once. */
final class Gzip {
    /** Deflated, without a name or a date, on a system that is nobody's business. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int FOOT = 8;

    private final Deflater deflater;

    Gzip(int level) {
        deflater = new Deflater(level, true);
    }

    /** Once, with this level. */
    static byte[] of(byte[] plain, int level) {
        Gzip gzip = new Gzip(level);
        try {
            return gzip.pack(plain);
        } finally {
            gzip.end();
        }
    }

    byte[] pack(byte[] plain) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = Arrays.copyOf(HEAD, HEAD.length + plain.length / 2 + 64);
        int at = HEAD.length;
        while (!deflater.finished()) {
            if (at == out.length) out = Arrays.copyOf(out, out.length * 2);
            at += deflater.deflate(out, at, out.length - at);
        }
        byte[] packed = Arrays.copyOf(out, at + FOOT);
        CRC32 sum = new CRC32();
        sum.update(plain);
        ByteBuffer.wrap(packed, at, FOOT)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(plain.length);
        return packed;
    }

    /** Gives its memory back. */
    void end() {
        deflater.end();
    }
}
