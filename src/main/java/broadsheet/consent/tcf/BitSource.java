package broadsheet.consent.tcf;

import java.time.Instant;
import java.util.BitSet;

/** A piece of a consent string, read bit by bit, the highest first: base64url without padding (RFC 4648 §5), six bits a letter. */
final class BitSource {
    private static final int LETTER = 6;
    private static final int DECISECOND = 100;

    /** Writers fill up to whole letters, bytes, or both; more than this after the last field is something else. */
    private static final int MOST_LEFT = 24;

    private final BitSet bits = new BitSet();
    private final int length;
    private int at;

    BitSource(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            int value = BitSink.LETTERS.indexOf(piece.charAt(i));
            if (value < 0) throw new Unreadable("A consent string has no character “" + piece.charAt(i) + "”.");
            for (int bit = 0; bit < LETTER; bit++) {
                if ((value & (1 << (LETTER - 1 - bit))) != 0) bits.set(i * LETTER + bit);
            }
        }
        length = piece.length() * LETTER;
    }

    boolean flag() {
        if (at >= length) throw new Unreadable("The consent string ends too early.");
        return bits.get(at++);
    }

    long number(int width) {
        if (at + width > length) throw new Unreadable("The consent string ends too early.");
        long number = 0;
        for (int i = 0; i < width; i++) number = number << 1 | (bits.get(at++) ? 1 : 0);
        return number;
    }

    int whole(int width) {
        return (int) number(width);
    }

    /** Tenths of seconds since 1970. */
    Instant moment() {
        return Instant.ofEpochMilli(number(BitSink.MOMENT) * DECISECOND);
    }

    /** Two letters, A to Z, of six bits each. */
    String twoLetters() {
        return "" + letter() + letter();
    }

    private char letter() {
        int letter = whole(LETTER);
        if (letter > 'Z' - 'A')
            throw new Unreadable("The consent string names a language or country with something other than letters.");
        return (char) ('A' + letter);
    }

    /** Numbers from 1 of the bits that are set among the next. */
    Ids field(int width) {
        var found = new BitSet();
        for (int id = 1; id <= width; id++) if (flag()) found.set(id);
        return new Ids(found);
    }

    /** Vendors as a bit each up to the highest, or as ranges, whichever the writer chose. */
    Ids vendors() {
        int highest = whole(BitSink.VENDOR);
        if (!flag()) return field(highest);
        var vendors = ranges();
        if (vendors.highest() > highest) {
            throw new Unreadable("The consent string names vendor %d, but says that %d is the highest."
                    .formatted(vendors.highest(), highest));
        }
        return vendors;
    }

    Ids ranges() {
        int count = whole(BitSink.COUNT);
        var found = new BitSet();
        for (int i = 0; i < count; i++) {
            boolean range = flag();
            int first = whole(BitSink.VENDOR);
            int last = range ? whole(BitSink.VENDOR) : first;
            if (first < 1 || last < first)
                throw new Unreadable("The consent string has a range of vendors that runs backwards.");
            found.set(first, last + 1);
        }
        return new Ids(found);
    }

    /** Whether nothing is left but zeros that fill up the last letters. */
    void end() {
        if (length - at >= MOST_LEFT || bits.nextSetBit(at) >= 0) {
            throw new Unreadable(
                    "The consent string goes on after its end: its lengths do not agree with what it holds.");
        }
    }
}
