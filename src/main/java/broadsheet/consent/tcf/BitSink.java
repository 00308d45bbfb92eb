package broadsheet.consent.tcf;

import java.time.Instant;
import java.util.BitSet;

/** The same the other way. */
final class BitSink {
    static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    static final int MOMENT = 36;
    static final int VENDOR = 16;
    static final int COUNT = 12;

    private static final int LETTER = 6;
    private static final int BYTE = 8;
    private static final int DECISECOND = 100;

    private final BitSet bits = new BitSet();
    private int length;

    BitSink flag(boolean flag) {
        bits.set(length++, flag);
        return this;
    }

    BitSink number(long number, int width) {
        if (number < 0 || number >>> width != 0) {
            throw new IllegalArgumentException("%d does not fit into %d bits.".formatted(number, width));
        }
        for (int i = width - 1; i >= 0; i--) flag((number >>> i & 1) != 0);
        return this;
    }

    BitSink moment(Instant moment) {
        return number(moment.toEpochMilli() / DECISECOND, MOMENT);
    }

    BitSink twoLetters(String letters) {
        return number(letters.charAt(0) - 'A', LETTER).number(letters.charAt(1) - 'A', LETTER);
    }

    BitSink field(Ids ids, int width) {
        if (ids.highest() > width) throw new IllegalArgumentException("%s are more than %d.".formatted(ids, width));
        for (int id = 1; id <= width; id++) flag(ids.contains(id));
        return this;
    }

    /** As a bit each or as ranges, whichever is shorter. */
    BitSink vendors(Ids vendors) {
        var ranges = new BitSink().ranges(vendors);
        number(vendors.highest(), VENDOR);
        return ranges.length < vendors.highest()
                ? flag(true).append(ranges)
                : flag(false).field(vendors, vendors.highest());
    }

    BitSink ranges(Ids vendors) {
        var ranges = vendors.ranges();
        number(ranges.size(), COUNT);
        for (var range : ranges) {
            flag(range.last() > range.first()).number(range.first(), VENDOR);
            if (range.last() > range.first()) number(range.last(), VENDOR);
        }
        return this;
    }

    private BitSink append(BitSink other) {
        for (int i = 0; i < other.length; i++) flag(other.bits.get(i));
        return this;
    }

    /** Filled up with zeros to whole bytes, as the format says, then to whole letters. */
    String written() {
        int whole = (length + BYTE - 1) / BYTE * BYTE;
        var text = new StringBuilder();
        for (int at = 0; at < whole; at += LETTER) {
            int value = 0;
            for (int bit = 0; bit < LETTER; bit++) value = value << 1 | (bits.get(at + bit) ? 1 : 0);
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }
}
