package broadsheet.auditor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One page at a time in a browser of its own: nothing is shared with other tabs, and nothing stays. */
final class Tab implements AutoCloseable {
    private static final String SIGNAL = """
            Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})""";
    private static final String STORED = """
            (async () => {
              const found = [], note = (place, names) => names.forEach(name => found.push([place, name]));
              const attempt = async what => { try { await what(); } catch (refused) { } };
              await attempt(() => note('local', Object.keys(localStorage)));
              await attempt(() => note('session', Object.keys(sessionStorage)));
              await attempt(async () => note('indexed', (await indexedDB.databases()).map(one => one.name)));
              await attempt(async () => note('cache', await caches.keys()));
              await attempt(async () => note('worker', (await navigator.serviceWorker.getRegistrations()).map(one => one.scope)));
              return {origin: location.origin, found};
            })()""";

    private final DevTools tools;
    private final Assignment assignment;
    private final boolean signal;
    private final Wire wire = new Wire();
    private final Contexts contexts = new Contexts();
    private final DevTools.Listener doorkeeper = this::opened;
    private final String context;
    private final String session;

    Tab(DevTools tools, Assignment assignment, boolean signal) {
        this.tools = tools;
        this.assignment = assignment;
        this.signal = signal;
        tools.listen(wire);
        tools.listen(contexts);
        tools.listen(doorkeeper);
        context = tools.ask("", "Target.createBrowserContext", Map.of("disposeOnDetach", true))
                .path("browserContextId")
                .asString();
        var target = tools.ask("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asString();
        session = tools.ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        watch(session).forEach(answer -> await(answer, Duration.ofSeconds(20)));
    }

    /** Frames of other sites and workers are seen from their first request on: they wait until they are watched. */
    private void opened(String from, String method, JsonNode event) {
        if (!method.equals("Target.attachedToTarget") || from.isEmpty()) return;
        var child = event.path("sessionId").asString("");
        watch(child);
        tools.say(child, "Runtime.runIfWaitingForDebugger", Map.of());
    }

    private List<CompletableFuture<JsonNode>> watch(String which) {
        var said = new ArrayList<CompletableFuture<JsonNode>>();
        said.add(tools.say(which, "Network.enable", Map.of()));
        if (signal) {
            said.add(tools.say(which, "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Sec-GPC", "1"))));
            said.add(tools.say(which, "Page.addScriptToEvaluateOnNewDocument", Map.of("source", SIGNAL)));
        }
        said.add(tools.say(which, "Page.enable", Map.of()));
        said.add(tools.say(which, "Runtime.enable", Map.of()));
        said.add(tools.say(
                which,
                "Target.setAutoAttach",
                Map.of("autoAttach", true, "waitForDebuggerOnStart", true, "flatten", true)));
        return said;
    }

    private static JsonNode await(CompletableFuture<JsonNode> answer, Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            throw new NoVisit("Chromium did not answer in time.", silent);
        } catch (InterruptedException hurried) {
            throw new NoVisit("The visit was broken off.", hurried);
        }
    }

    /** Opens a page and waits until it is still. */
    void open(String address) {
        wire.forget();
        var answer = tools.ask(session, "Page.navigate", Map.of("url", address));
        var error = answer.path("errorText").asString("");
        if (!error.isEmpty() && !error.equals("net::ERR_ABORTED")) {
            throw new NoVisit("%s could not be opened: %s".formatted(address, error));
        }
        still();
    }

    void still() {
        try {
            wire.still(assignment.linger(), assignment.patience());
        } catch (InterruptedException hurried) {
            throw new NoVisit("The visit was broken off.", hurried);
        }
    }

    /** What a script in the page comes to, as if a person had caused it. */
    JsonNode run(String script) {
        var answer = tools.ask(
                session,
                "Runtime.evaluate",
                Map.of("expression", script, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        return answer.path("result").path("value");
    }

    List<Asked> asked() {
        return wire.asked();
    }

    /** Everything that lies in this browser, of whatever site, as far as the page and its frames can see it. */
    List<Trace> traces() {
        var found = new LinkedHashSet<Trace>();
        var now = Instant.now();
        for (var cookie : tools.ask("", "Storage.getCookies", Map.of("browserContextId", context))
                .path("cookies")) found.add(cookie(cookie, now));
        for (var one : contexts.alive()) {
            var answer = tools.say(
                    one.session(),
                    "Runtime.evaluate",
                    Map.of(
                            "expression",
                            STORED,
                            "contextId",
                            one.number(),
                            "awaitPromise",
                            true,
                            "returnByValue",
                            true));
            var value = awaitCalmly(answer).path("result").path("result").path("value");
            var host = Asked.hostOf(value.path("origin").asString(""));
            for (var stored : value.path("found")) {
                found.add(
                        new Trace(stored.get(0).asString(), host, stored.get(1).asString(""), -1));
            }
        }
        return List.copyOf(found);
    }

    /** A frame that goes away while it is asked has nothing to tell. */
    private static JsonNode awaitCalmly(CompletableFuture<JsonNode> answer) {
        try {
            return await(answer, Duration.ofSeconds(5));
        } catch (NoVisit gone) {
            return MissingNode.getInstance();
        }
    }

    private static Trace cookie(JsonNode cookie, Instant now) {
        double ends = cookie.path("expires").asDouble(-1);
        double days = ends < 0 ? 0 : Math.max(1, Math.round((ends - now.getEpochSecond()) / 86_400));
        return new Trace(
                "cookie",
                cookie.path("domain").asString("").replaceFirst("^\\.", ""),
                cookie.path("name").asString(""),
                (long) days);
    }

    @Override
    public void close() {
        tools.ignore(wire);
        tools.ignore(contexts);
        tools.ignore(doorkeeper);
        tools.ask("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
}
