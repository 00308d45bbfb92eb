package broadsheet.consent.tcf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Numbers of purposes, special features or vendors, from 1. */
public final class Ids {
    public static final Ids NONE = new Ids(new BitSet());

    /** @param last at least {@code first} */
    record Range(int first, int last) {}

    private final BitSet ids;

    /** Takes the set over; nobody may change it afterwards. */
    Ids(BitSet ids) {
        this.ids = ids;
    }

    public static Ids of(Collection<Integer> numbers) {
        var ids = new BitSet();
        for (int number : numbers) {
            if (number < 1) throw new IllegalArgumentException("They are counted from 1, not " + number);
            ids.set(number);
        }
        return new Ids(ids);
    }

    public static Ids of(Integer... numbers) {
        return of(List.of(numbers));
    }

    public boolean contains(int number) {
        return number > 0 && ids.get(number);
    }

    public List<Integer> numbers() {
        return ids.stream().boxed().toList();
    }

    /** 0 when there are none. */
    int highest() {
        return Math.max(0, ids.length() - 1);
    }

    List<Range> ranges() {
        var ranges = new ArrayList<Range>();
        for (int first = ids.nextSetBit(1); first > 0; ) {
            int end = ids.nextClearBit(first);
            ranges.add(new Range(first, end - 1));
            first = ids.nextSetBit(end);
        }
        return ranges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ids same && ids.equals(same.ids);
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }

    @Override
    public String toString() {
        return ids.toString();
    }
}
