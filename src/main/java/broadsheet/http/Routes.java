package broadsheet.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The routing table, filled while the house is wired and only read afterwards. A pattern's segment is literal text,
 * {@code {name}} for exactly one segment that is not empty, or {@code {name...}} at the end for the rest of the path.
 * A literal segment wins over a variable, a variable over the rest. HEAD follows GET.
 */
public final class Routes {
    private static final Pattern SHAPE =
            Pattern.compile("/(?:(?:[^/{}]+|\\{[a-z][A-Za-z]*})/)*(?:[^/{}]+|\\{[a-z][A-Za-z]*(?:\\.\\.\\.)?})?");

    private final List<Route> all = new ArrayList<>();
    private final Crossroads start = new Crossroads();

    public void get(String pattern, Handler handler) {
        add(new Route(Method.GET, pattern, handler, Route.USUAL_BODY, false));
    }

    public void post(String pattern, Handler handler) {
        add(new Route(Method.POST, pattern, handler, Route.USUAL_BODY, false));
    }

    public void put(String pattern, Handler handler) {
        add(new Route(Method.PUT, pattern, handler, Route.USUAL_BODY, false));
    }

    public void patch(String pattern, Handler handler) {
        add(new Route(Method.PATCH, pattern, handler, Route.USUAL_BODY, false));
    }

    public void delete(String pattern, Handler handler) {
        add(new Route(Method.DELETE, pattern, handler, Route.USUAL_BODY, false));
    }

    /** A route with its own limit of the body, such as one that takes pictures. */
    public void upload(Method method, String pattern, int bodyBytes, Handler handler) {
        add(new Route(method, pattern, handler, bodyBytes, false));
    }

    /**
     * A POST that other machines may send: one-click unsubscribing (RFC 8058), hub and webhook calls. The handler must
     * look at what the address or body proves, never at a cookie.
     */
    public void postFromAnywhere(String pattern, Handler handler) {
        add(new Route(Method.POST, pattern, handler, Route.USUAL_BODY, true));
    }

    /** Every route, in the order they were added. */
    public List<Route> all() {
        return List.copyOf(all);
    }

    private void add(Route route) {
        if (!SHAPE.matcher(route.pattern()).matches()) {
            throw new IllegalArgumentException("Not a route pattern: " + route.pattern());
        }
        List<String> names = route.variables();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("A name comes twice in " + route.pattern());
        }
        start.add(route);
        all.add(route);
    }

    Crossroads.Way find(Method method, String path) {
        return start.find(method, path);
    }
}
