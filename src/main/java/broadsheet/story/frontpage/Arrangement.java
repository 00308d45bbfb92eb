package broadsheet.story.frontpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What editors put where, in order. Immutable. A story stands in one spot at most: put into another, it leaves the first. */
public final class Arrangement {
    /** Everything fills itself. */
    public static final Arrangement NONE = new Arrangement(Map.of());

    private final Map<Spot, List<Pin>> pins;

    private Arrangement(Map<Spot, List<Pin>> pins) {
        var kept = new LinkedHashMap<Spot, List<Pin>>();
        pins.forEach((spot, list) -> {
            if (!list.isEmpty()) kept.put(spot, List.copyOf(list));
        });
        this.pins = kept;
    }

    public List<Pin> in(Spot spot) {
        return pins.getOrDefault(spot, List.of());
    }

    /** Spots with something in them. */
    public List<Spot> spots() {
        return List.copyOf(pins.keySet());
    }

    /** Where a story stands. */
    public Optional<Spot> spotOf(String story) {
        return pins.keySet().stream()
                .filter(spot -> in(spot).stream().anyMatch(pin -> pin.story().equals(story)))
                .findFirst();
    }

    /** Every story that an editor put somewhere. */
    public Stream<String> stories() {
        return pins.values().stream().flatMap(List::stream).map(Pin::story);
    }

    /** At the end of a spot; of one that is full, the last gives way to the automatic choice. */
    public Arrangement put(Spot spot, Pin pin) {
        return without(pin.story()).with(spot, list -> {
            var room = new ArrayList<>(list.subList(0, Math.min(list.size(), spot.most() - 1)));
            room.add(pin);
            return room;
        });
    }

    /** The story's place fills itself again. */
    public Arrangement without(String story) {
        var changed = new LinkedHashMap<Spot, List<Pin>>();
        pins.forEach((spot, list) -> changed.put(
                spot, list.stream().filter(pin -> !pin.story().equals(story)).toList()));
        return new Arrangement(changed);
    }

    /** One place up (-1) or down (1) within its spot; at the end it stays. */
    public Arrangement moved(String story, int by) {
        return spotOf(story)
                .map(spot -> with(spot, list -> {
                    var order = new ArrayList<>(list);
                    int from = order.stream().map(Pin::story).toList().indexOf(story);
                    int to = Math.clamp(from + by, 0, order.size() - 1);
                    Collections.swap(order, from, to);
                    return order;
                }))
                .orElse(this);
    }

    /** The same until a moment; null for as long as nobody changes it. */
    public Arrangement until(String story, @Nullable Instant until) {
        return spotOf(story)
                .map(spot -> with(
                        spot,
                        list -> list.stream()
                                .map(pin -> pin.story().equals(story) ? new Pin(story, until) : pin)
                                .toList()))
                .orElse(this);
    }

    /** What of it holds at this moment. */
    public Arrangement at(Instant now) {
        var held = new LinkedHashMap<Spot, List<Pin>>();
        pins.forEach((spot, list) ->
                held.put(spot, list.stream().filter(pin -> pin.holds(now)).toList()));
        return new Arrangement(held);
    }

    /** When the next of its pins ends. */
    public Optional<Instant> nextEnd() {
        return pins.values().stream()
                .flatMap(List::stream)
                .map(Pin::until)
                .filter(until -> until != null)
                .min(Instant::compareTo);
    }

    private Arrangement with(Spot spot, UnaryOperator<List<Pin>> change) {
        var changed = new LinkedHashMap<>(pins);
        changed.put(spot, change.apply(in(spot)));
        return new Arrangement(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arrangement that && pins.equals(that.pins);
    }

    @Override
    public int hashCode() {
        return pins.hashCode();
    }

    @Override
    public String toString() {
        return pins.toString();
    }
}
