package broadsheet.related.likeness;

import java.util.Arrays;

/**
 * How many stories carry a mark, at hand: asking the index costs a thousand times as much. Every mark has one slot, which it shares with
 * others; who asks last has it. For one thread.
 */
final class Carriers {
    private static final int SLOTS = 1 << 21;

    /** The lower bits of a slot hold one more than the number, so that 0 is nothing known; the upper ones are those of the mark. */
    private static final long NUMBER = (1 << 24) - 1;

    private final Clippings clippings;
    private final long[] slots = new long[SLOTS];

    Carriers(Clippings clippings) {
        this.clippings = clippings;
    }

    int of(long mark) {
        int at = slot(mark);
        long kept = slots[at];
        if (isOf(kept, mark)) return (int) (kept & NUMBER) - 1;
        int number = clippings.frequency(mark);
        slots[at] = mark & ~NUMBER | Math.min(number + 1L, NUMBER);
        return number;
    }

    /** One more carries it, as the index knows already. */
    void another(long mark) {
        int at = slot(mark);
        if (isOf(slots[at], mark)) slots[at]++;
    }

    void forgetAll() {
        Arrays.fill(slots, 0);
    }

    private static boolean isOf(long kept, long mark) {
        return ((kept ^ mark) & ~NUMBER) == 0 && (kept & NUMBER) > 0;
    }

    /** Marks are hashes, so any bits of them will do; some of those that the slot itself does not keep are among these. */
    private static int slot(long mark) {
        return (int) (mark >>> 8) & (SLOTS - 1);
    }
}
