package broadsheet.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** How many stories have which value of one field, over all pieces of an index. */
final class Tally {
    private static final Map<String, Names> NAMES = new ConcurrentHashMap<>();

    private final Names names;
    private int[] counts = new int[0];

    Tally(String field) {
        this.names = names(field);
    }

    static Names names(String field) {
        return NAMES.computeIfAbsent(field, _ -> new Names());
    }

    /** Gives every value a number, the same in all pieces: counting goes by numbers, which is quicker than by names. */
    static final class Names {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        synchronized int number(String name) {
            var known = numbers.putIfAbsent(name, names.size());
            if (known != null) return known;
            names.add(name);
            return names.size() - 1;
        }

        synchronized String name(int number) {
            return names.get(number);
        }

        private synchronized int size() {
            return names.size();
        }
    }

    void add(int number, int stories) {
        if (number >= counts.length) counts = Arrays.copyOf(counts, Math.max(number + 1, names.size()));
        counts[number] += stories;
    }

    /** The commonest values, commonest first, equals by their names. */
    List<Answer.Count> commonest(int most) {
        var order = Comparator.comparingInt(Answer.Count::stories)
                .thenComparing(Answer.Count::value, Comparator.reverseOrder());
        var kept = new PriorityQueue<>(order);
        for (int number = 0; number < counts.length; number++) {
            boolean among =
                    kept.size() < most || counts[number] >= kept.element().stories();
            if (counts[number] == 0 || !among) continue;
            kept.add(new Answer.Count(names.name(number), counts[number]));
            if (kept.size() > most) kept.remove();
        }
        return kept.stream().sorted(order.reversed()).toList();
    }

    void each(BiConsumer<String, Integer> value) {
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) value.accept(names.name(number), counts[number]);
        }
    }
}
