package broadsheet.auditor;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Everything that the pages of one tab ask for, frames and workers included, and when they have become still. */
final class Wire implements DevTools.Listener {
    /** Longer ones are open for good: streams, long polls. */
    private static final long OPEN_FOR_GOOD = TimeUnit.SECONDS.toNanos(8);

    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Long> open = new HashMap<>();
    private final Map<String, String> latest = new HashMap<>();
    private long moved = System.nanoTime();
    private int parts;

    @Override
    public synchronized void happened(String session, String method, JsonNode event) {
        var request = session + " " + event.path("requestId").asString("");
        switch (method) {
            case "Network.requestWillBeSent" ->
                begun(request, event.path("request").path("url").asString(""), kind(event));
            case "Network.webSocketCreated" -> begun(request, event.path("url").asString(""), "WebSocket");
            case "Network.loadingFinished", "Network.webSocketHandshakeResponseReceived" -> ended(request);
            case "Network.loadingFailed" -> failed(request, event);
            default -> {
                return;
            }
        }
        moved = System.nanoTime();
        notifyAll();
    }

    private static String kind(JsonNode event) {
        return event.path("type").asString("Other");
    }

    private void begun(String request, String address, String kind) {
        // A redirect goes on under the same name, and both addresses were asked.
        var key = request + " " + parts++;
        asked.put(key, new Asked(address, kind, false));
        latest.put(request, key);
        open.put(request, System.nanoTime());
    }

    private void ended(String request) {
        open.remove(request);
    }

    private void failed(String request, JsonNode event) {
        open.remove(request);
        var key = latest.get(request);
        if (key == null || event.path("blockedReason").asString("").isEmpty()) return;
        asked.computeIfPresent(key, (_, one) -> new Asked(one.address(), one.kind(), true));
    }

    /** From here on it is another page. */
    synchronized void forget() {
        asked.clear();
        open.clear();
        latest.clear();
        moved = System.nanoTime();
    }

    synchronized List<Asked> asked() {
        return asked.values().stream().filter(one -> !one.host().isEmpty()).toList();
    }

    /** Waits until nothing has happened for a while, or until patience ends. */
    synchronized void still(Duration linger, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        moved = System.nanoTime();
        while (true) {
            long now = System.nanoTime();
            open.values().removeIf(since -> now - since > OPEN_FOR_GOOD);
            long rest = open.isEmpty() ? moved + linger.toNanos() - now : linger.toNanos();
            if (rest <= 0 || now >= end) return;
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, Math.min(rest, end - now)));
        }
    }
}
