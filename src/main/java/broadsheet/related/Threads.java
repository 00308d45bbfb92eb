package broadsheet.related;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stories that continue one another, found as they come. A new story joins the thread whose stories are, on average, most
 * like it, if that is like enough; otherwise it begins one. The average of all keeps a thread from creeping off along a chain
 * of single likenesses.
 *
 * <p>The first report of an event looks like many things. So those that are nearest to a new story find their place once more in
 * its light, and all do whenever the archive has grown by a quarter, because what is rare in ten stories is not in a hundred.
 */
final class Threads {
    /** One figure for all collections; between 0.35 and 0.45 little changes. */
    static final double ENOUGH = 0.4;

    /** How many of a story's nearest are asked whether it changes their mind. */
    private static final int IN_ITS_LIGHT = 5;

    private final List<List<String>> threads = new ArrayList<>();
    private final Map<String, Integer> threadOf = new HashMap<>();

    /** Takes a story that was just kept: it finds its place, and others theirs in its light. */
    void take(String story, Likeness likeness) {
        boolean grown = likeness.welcome(story);
        var near = likeness.ranked(story, Likeness.POOL);
        place(story, near);
        var others = grown
                ? stories()
                : near.stream().limit(IN_ITS_LIGHT).map(Kin::story).toList();
        reconsider(others, other -> likeness.ranked(other, Likeness.POOL));
    }

    /**
     * Puts a story where it belongs.
     *
     * @param likenesses to the others that are like it at all
     */
    void place(String story, Collection<Kin> likenesses) {
        int thread = nearest(likenesses).orElseGet(this::begun);
        threads.get(thread).add(story);
        threadOf.put(story, thread);
    }

    private void reconsider(Collection<String> stories, Function<String, List<Kin>> likenesses) {
        for (var story : stories) {
            var thread = threadOf.remove(story);
            if (thread == null) continue;
            threads.get(thread).remove(story);
            place(story, likenesses.apply(story));
        }
    }

    private List<String> stories() {
        return threads.stream().flatMap(List::stream).toList();
    }

    /** All of them in the order they began, each in the order its stories came. */
    List<List<String>> all() {
        return threads.stream()
                .filter(thread -> !thread.isEmpty())
                .map(List::copyOf)
                .toList();
    }

    private Optional<Integer> nearest(Collection<Kin> likenesses) {
        var sums = likenesses.stream()
                .filter(other -> threadOf.containsKey(other.story()))
                .collect(Collectors.groupingBy(
                        other -> Objects.requireNonNull(threadOf.get(other.story())),
                        Collectors.summingDouble(Kin::score)));
        return sums.entrySet().stream()
                .map(sum -> Map.entry(
                        sum.getKey(), sum.getValue() / threads.get(sum.getKey()).size()))
                .filter(mean -> mean.getValue() >= ENOUGH)
                .max(Comparator.<Map.Entry<Integer, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private int begun() {
        threads.add(new ArrayList<>());
        return threads.size() - 1;
    }
}
