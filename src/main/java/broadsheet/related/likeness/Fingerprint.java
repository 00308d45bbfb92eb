package broadsheet.related.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is remembered of a story's words: marks and how often each was left. Nothing in here depends on other stories.
 *
 * @param keys of the marks, ascending
 * @param counts how often, weighed by where: a headline says more than a paragraph
 * @param traits ordinals of {@link Trait}
 */
public record Fingerprint(long[] keys, float[] counts, byte[] traits) {
    private static final int BYTES_A_MARK = Long.BYTES + Float.BYTES + 1;

    boolean has(long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    /**
     * Whether the marks of both are this share of those of either (Jaccard), or more. Most are not, and are given up as soon as more is
     * missing than may be.
     */
    boolean shares(double share, Fingerprint other) {
        int both = keys.length + other.keys.length;
        // Shared marks stand in both, so what may be missing follows from the share: s / (both - s) >= share.
        double missing = both * (1 - share) / (1 + share);
        for (int i = 0, j = 0; i < keys.length || j < other.keys.length; ) {
            boolean mine = j == other.keys.length || i < keys.length && keys[i] <= other.keys[j];
            boolean its = i == keys.length || j < other.keys.length && other.keys[j] <= keys[i];
            if (mine) i++;
            if (its) j++;
            if (mine != its && --missing < 0) return false;
        }
        return both > 0;
    }

    int size() {
        return keys.length;
    }

    Trait trait(int index) {
        return Trait.at(traits[index]);
    }

    byte[] toBytes() {
        var bytes = ByteBuffer.allocate(keys.length * BYTES_A_MARK);
        for (int i = 0; i < keys.length; i++)
            bytes.putLong(keys[i]).putFloat(counts[i]).put(traits[i]);
        return bytes.array();
    }

    static Fingerprint of(ByteBuffer bytes) {
        int size = bytes.remaining() / BYTES_A_MARK;
        var print = new Fingerprint(new long[size], new float[size], new byte[size]);
        for (int i = 0; i < size; i++) {
            print.keys[i] = bytes.getLong();
            print.counts[i] = bytes.getFloat();
            print.traits[i] = bytes.get();
        }
        return print;
    }
}
