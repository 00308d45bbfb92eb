package broadsheet.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A point that paths pass through: where they may go on, and what is answered when one ends here. */
final class Crossroads {
    /** Where a path leads. */
    sealed interface Way {
        /** @param values what the pattern's variables stand for, from left to right */
        record Found(Route route, List<String> values) implements Way {}

        record OtherMethods(Set<Method> allowed) implements Way {}

        record Nowhere() implements Way {}
    }

    private static final Way NOWHERE = new Way.Nowhere();

    private final Map<String, Crossroads> literal = new HashMap<>();
    private final Map<Method, Route> here = new EnumMap<>(Method.class);
    private @Nullable Crossroads variable;
    private @Nullable Crossroads rest;

    void add(Route route) {
        Crossroads at = this;
        for (String segment : route.segments()) at = at.next(segment);
        if (at.here.putIfAbsent(route.method(), route) != null) {
            throw new IllegalArgumentException("Two routes answer " + route.method() + " " + route.pattern());
        }
    }

    private Crossroads next(String segment) {
        if (segment.endsWith("...}")) return rest = rest == null ? new Crossroads() : rest;
        if (segment.startsWith("{")) return variable = variable == null ? new Crossroads() : variable;
        return literal.computeIfAbsent(segment, missing -> new Crossroads());
    }

    Way find(Method method, String path) {
        List<String> values = new ArrayList<>();
        Crossroads end = follow(path, 1, values);
        return end == null ? NOWHERE : end.way(method, values);
    }

    private Way way(Method method, List<String> values) {
        Route route = here.get(method == Method.HEAD ? Method.GET : method);
        if (route == null) return new Way.OtherMethods(allowed());
        return new Way.Found(route, List.copyOf(values));
    }

    private Set<Method> allowed() {
        Set<Method> allowed = EnumSet.of(Method.OPTIONS);
        allowed.addAll(here.keySet());
        if (here.containsKey(Method.GET)) allowed.add(Method.HEAD);
        return allowed;
    }

    /** Follows the path from this character on; the first turning that leads to a route wins. */
    private @Nullable Crossroads follow(String path, int from, List<String> values) {
        int slash = path.indexOf('/', from);
        String segment = slash < 0 ? path.substring(from) : path.substring(from, slash);
        Crossroads end = onward(literal.get(segment), path, slash, values);
        if (end == null && !segment.isEmpty()) end = taking(segment, variable, path, slash, values);
        if (end == null && from < path.length()) end = taking(path.substring(from), rest, path, -1, values);
        return end;
    }

    private static @Nullable Crossroads taking(
            String value, @Nullable Crossroads turning, String path, int slash, List<String> values) {
        values.addLast(value);
        Crossroads end = onward(turning, path, slash, values);
        if (end == null) values.removeLast();
        return end;
    }

    private static @Nullable Crossroads onward(
            @Nullable Crossroads turning, String path, int slash, List<String> values) {
        if (turning == null) return null;
        if (slash >= 0) return turning.follow(path, slash + 1, values);
        return turning.here.isEmpty() ? null : turning;
    }
}
