package broadsheet.related;

import broadsheet.related.likeness.Kin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stories that continue one another, found as they come. A new story joins the thread whose stories are, on average, most
 * like it, if that is like enough; otherwise it begins one. The average of all keeps a thread from creeping off along a chain
 * of single likenesses.
 *
 * <p>The first report of an event looks like many things. So those that are nearest to a new story find their place once more in
 * its light, and in a young archive all do whenever it has grown by a quarter, because what is rare in ten stories is not in a hundred.
 */
final class Threads {
    /** One figure for all collections; between 0.35 and 0.45 little changes. */
    static final double ENOUGH = 0.4;

    /** How many of a story's nearest are asked whether it changes their mind. */
    static final int IN_ITS_LIGHT = 5;

    private final List<List<String>> threads = new ArrayList<>();
    private final Map<String, Integer> threadOf = new HashMap<>();
    /** Stories that stay where the desk has put them. */
    private final Set<String> fixed = new HashSet<>();
    /** For each story the threads in which the desk does not want it. */
    private final Map<String, Set<Integer>> refused = new HashMap<>();

    /** Takes over a thread as it is known; the answer is its number. */
    int know(Collection<String> stories) {
        int thread = begun();
        threads.get(thread).addAll(stories);
        for (var story : stories) threadOf.put(story, thread);
        return thread;
    }

    void fix(String story) {
        fixed.add(story);
    }

    void refuse(int thread, String story) {
        refused.computeIfAbsent(story, _ -> new HashSet<>()).add(thread);
    }

    /** The stories of a thread. */
    List<String> thread(int number) {
        return List.copyOf(threads.get(number));
    }

    /** The number of a story's thread. */
    Optional<Integer> threadOf(String story) {
        return Optional.ofNullable(threadOf.get(story));
    }

    /**
     * Puts a story where it belongs.
     *
     * @param likenesses to the others that are like it at all
     */
    void place(String story, Collection<Kin> likenesses) {
        if (fixed.contains(story) && threadOf.containsKey(story)) return;
        leave(story);
        int thread = nearest(story, likenesses).orElseGet(this::begun);
        threads.get(thread).add(story);
        threadOf.put(story, thread);
    }

    /** Lets stories that have a place find it once more. */
    void reconsider(Collection<String> stories, Function<String, List<Kin>> likenesses) {
        for (var story : stories) if (threadOf.containsKey(story)) place(story, likenesses.apply(story));
    }

    private void leave(String story) {
        var thread = threadOf.remove(story);
        if (thread != null) threads.get(thread).remove(story);
    }

    private Optional<Integer> nearest(String story, Collection<Kin> likenesses) {
        var unwanted = refused.getOrDefault(story, Set.of());
        var sums = likenesses.stream()
                .filter(other -> threadOf.containsKey(other.story()))
                .collect(Collectors.groupingBy(
                        other -> Objects.requireNonNull(threadOf.get(other.story())),
                        Collectors.summingDouble(Kin::score)));
        return sums.entrySet().stream()
                .filter(sum -> !unwanted.contains(sum.getKey()))
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
