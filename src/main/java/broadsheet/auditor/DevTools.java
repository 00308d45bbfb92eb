package broadsheet.auditor;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Chrome DevTools Protocol over one web socket: commands with answers, and events. The small part of it that is needed
 * here has been stable for years (https://chromedevtools.github.io/devtools-protocol/tot/).
 */
final class DevTools implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Who hears what happens; called on the socket's thread, where nobody may wait for an answer. */
    interface Listener {
        void happened(String session, String method, JsonNode parameters);
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    DevTools(URI address) {
        try {
            socket = client.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(address, new Ear())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new NoVisit("Chromium did not let itself be spoken to: " + refused.getMessage(), refused);
        } catch (InterruptedException hurried) {
            throw new NoVisit("The visit was broken off.", hurried);
        }
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    void ignore(Listener listener) {
        listeners.remove(listener);
    }

    /**
     * Says something and waits for the answer.
     *
     * @param session empty for the browser itself
     * @throws NoVisit if it is refused
     */
    JsonNode ask(String session, String method, Map<String, ?> parameters) {
        try {
            var answer = say(session, method, parameters).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer.has("error")) {
                throw new NoVisit("Chromium refused %s: %s"
                        .formatted(method, answer.path("error").path("message").asString("")));
            }
            return answer.path("result");
        } catch (ExecutionException | TimeoutException silent) {
            throw new NoVisit("Chromium did not answer to %s.".formatted(method), silent);
        } catch (InterruptedException hurried) {
            throw new NoVisit("The visit was broken off.", hurried);
        }
    }

    /** Says something; whoever does not care for the answer need not wait for it. */
    CompletableFuture<JsonNode> say(String session, String method, Map<String, ?> parameters) {
        long number = numbers.incrementAndGet();
        var message = MAPPER.createObjectNode();
        message.put("id", number);
        message.put("method", method);
        if (!session.isEmpty()) message.put("sessionId", session);
        message.set("params", MAPPER.valueToTree(parameters));
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(number, answer);
        send(message.toString());
        return answer;
    }

    /** The socket takes one message after the other. */
    private synchronized void send(String message) {
        sent = sent.handle((_, _) -> 0).thenCompose(_ -> socket.sendText(message, true));
    }

    private void hear(String text) {
        var message = MAPPER.readTree(text);
        if (message.has("id")) {
            var asked = waiting.remove(message.get("id").asLong());
            if (asked != null) asked.complete(message);
            return;
        }
        var session = message.path("sessionId").asString("");
        for (var listener : listeners) {
            listener.happened(session, message.path("method").asString(""), message.path("params"));
        }
    }

    private void deaf(Throwable why) {
        waiting.values().forEach(asked -> asked.completeExceptionally(why));
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
        client.close();
    }

    /** Puts the pieces of messages together. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            heard.append(piece);
            if (last) {
                var text = heard.toString();
                heard.setLength(0);
                hear(text);
            }
            from.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            deaf(error);
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            deaf(new NoVisit("Chromium ended."));
            return null;
        }
    }
}
