package broadsheet.people.account;

import broadsheet.http.Handler;
import broadsheet.http.Method;
import broadsheet.http.Route;
import broadsheet.http.Routes;
import broadsheet.people.Permission;
import java.util.ArrayList;
import java.util.List;

/**
 * The desk's routing table. Every address names who may use it; there is no way to add one that does not, and the house
 * does not open with an address below {@code /desk} that came in another way.
 */
public final class DeskRoutes {
    private static final String DESK = "/desk";

    /** Who may use an address. */
    public sealed interface Need {
        /** Nobody has to be known: the door itself. */
        record Nobody() implements Need {}

        /** Somebody who has shown one proof and is about to set up the second, or is in. */
        record Enrolling() implements Need {}

        record May(Permission permission) implements Need {}
    }

    /** One line of the table. */
    public record Line(Method method, String pattern, Need need) {}

    private final Routes routes;
    private final Gate gate;
    private final List<Line> table = new ArrayList<>();

    public DeskRoutes(Routes routes, Gate gate) {
        this.routes = routes;
        this.gate = gate;
    }

    /** A page for whoever may do this. */
    public void get(Permission permission, String pattern, DeskHandler handler) {
        add(Method.GET, pattern, permission, handler);
    }

    /** A form's address, for whoever may do this. */
    public void post(Permission permission, String pattern, DeskHandler handler) {
        add(Method.POST, pattern, permission, handler);
    }

    /** Any method, for whoever may do this. */
    public void add(Method method, String pattern, Permission permission, DeskHandler handler) {
        route(method, pattern, new Need.May(permission), gate.guarded(permission, handler));
    }

    /** A body with a limit of its own, such as a picture, from whoever may do this. */
    public void upload(Method method, Permission permission, String pattern, int bodyBytes, DeskHandler handler) {
        note(method, pattern, new Need.May(permission));
        routes.upload(method, pattern, bodyBytes, gate.guarded(permission, handler));
    }

    /** For whoever still has to set up a second proof, and everybody who is in. */
    public void enrolling(Method method, String pattern, DeskHandler handler) {
        route(method, pattern, new Need.Enrolling(), gate.enrolling(handler));
    }

    /** The door: for everybody, known or not. */
    public void door(Method method, String pattern, Handler handler) {
        route(method, pattern, new Need.Nobody(), gate.open(handler));
    }

    private void route(Method method, String pattern, Need need, Handler handler) {
        note(method, pattern, need);
        switch (method) {
            case GET -> routes.get(pattern, handler);
            case POST -> routes.post(pattern, handler);
            case PUT -> routes.put(pattern, handler);
            case PATCH -> routes.patch(pattern, handler);
            case DELETE -> routes.delete(pattern, handler);
            case HEAD, OPTIONS -> throw new IllegalArgumentException(method + " follows by itself.");
        }
    }

    private void note(Method method, String pattern, Need need) {
        if (!isDesk(pattern)) throw new IllegalArgumentException(pattern + " is not at the desk.");
        table.add(new Line(method, pattern, need));
    }

    /** Every address of the desk and who may use it. */
    public List<Line> table() {
        return List.copyOf(table);
    }

    /**
     * Looks whether every address below {@code /desk} is in this table.
     *
     * @throws IllegalStateException naming the one that is not
     */
    public void check() {
        for (Route route : routes.all()) {
            boolean named = table.stream()
                    .anyMatch(line ->
                            line.method() == route.method() && line.pattern().equals(route.pattern()));
            if (isDesk(route.pattern()) && !named) {
                throw new IllegalStateException(
                        "%s %s does not say who may use it.".formatted(route.method(), route.pattern()));
            }
        }
    }

    private static boolean isDesk(String pattern) {
        return pattern.equals(DESK) || pattern.startsWith(DESK + "/");
    }
}
