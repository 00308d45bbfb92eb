package broadsheet.auditor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where scripts of a tab can be run: its page and every frame in it. */
final class Contexts implements DevTools.Listener {
    /** @param number what the browser calls it within its session */
    record Context(String session, int number) {}

    private final Set<Context> alive = new LinkedHashSet<>();

    @Override
    public synchronized void happened(String session, String method, JsonNode event) {
        switch (method) {
            case "Runtime.executionContextCreated" -> {
                var made = event.path("context");
                if (made.path("auxData").path("isDefault").asBoolean(true)) {
                    alive.add(new Context(session, made.path("id").asInt(0)));
                }
            }
            case "Runtime.executionContextDestroyed" ->
                alive.remove(
                        new Context(session, event.path("executionContextId").asInt(0)));
            case "Runtime.executionContextsCleared" ->
                alive.removeIf(one -> one.session().equals(session));
            case "Target.detachedFromTarget" -> {
                var gone = event.path("sessionId").asString("");
                alive.removeIf(one -> one.session().equals(gone));
            }
            default -> {
                // Nothing that makes or ends a place for scripts.
            }
        }
    }

    synchronized List<Context> alive() {
        return List.copyOf(alive);
    }
}
