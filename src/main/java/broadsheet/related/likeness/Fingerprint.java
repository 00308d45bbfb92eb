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

    /** The marks of both against those of either, 0 to 1 (Jaccard). */
    double sharedWith(Fingerprint other) {
        int shared = 0;
        for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
            if (keys[i] == other.keys[j]) {
                shared++;
                i++;
                j++;
            } else if (keys[i] < other.keys[j]) i++;
            else j++;
        }
        int either = keys.length + other.keys.length - shared;
        return either == 0 ? 0 : shared / (double) either;
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
