package broadsheet.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.slf4j.LoggerFactory;

/** Compression: gzip from the JDK, brotli from its native library where that loads. */
final class Squeeze {
    /** Half the time of the middle level for a tenth more bytes (65 and 134 µs, 5.8 and 5.3 kB for a story's page). */
    static final int QUICK = 1;

    static final int BEST = Deflater.BEST_COMPRESSION;

    private static final int BEST_BROTLI = 11;

    /** Quick ones that are not at work: each has a quarter of a megabyte that costs a tenth of a packing to set up. */
    private static final ArrayBlockingQueue<Gzip> IDLE = new ArrayBlockingQueue<>(8);

    private Squeeze() {}

    static byte[] gzip(byte[] plain, int level) {
        if (level != QUICK) return Gzip.of(plain, level);
        Gzip idle = IDLE.poll();
        Gzip gzip = idle == null ? new Gzip(QUICK) : idle;
        byte[] packed = gzip.pack(plain);
        if (!IDLE.offer(gzip)) gzip.end();
        return packed;
    }

    /** @param length of what was packed */
    static byte[] gunzip(byte[] gzip, int length) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip), Math.max(gzip.length, 1))) {
            return in.readNBytes(length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Empty when the native library does not load on this machine. */
    static Optional<byte[]> brotli(byte[] plain) {
        if (!Brotli.AVAILABLE) return Optional.empty();
        try {
            return Optional.of(Encoder.compress(plain, new Encoder.Parameters().setQuality(BEST_BROTLI)));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static boolean hasBrotli() {
        return Brotli.AVAILABLE;
    }

    /** Loaded when brotli is first wanted: unpacking the native library costs a start some ten milliseconds. */
    private static final class Brotli {
        static final boolean AVAILABLE = available();

        private static boolean available() {
            boolean available = Brotli4jLoader.isAvailable();
            if (!available) {
                LoggerFactory.getLogger(Squeeze.class)
                        .warn("Brotli does not load on this machine; pages go out as gzip only.");
            }
            return available;
        }
    }
}
