package broadsheet.auditor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a site itself says for machines: {@code /privacy.json} of this program, and {@code /.well-known/gpc.json} of
 * https://www.w3.org/TR/gpc/.
 *
 * @param services whether the site declares its services; only then is everything else undeclared
 * @param hosts hosts of declared services
 * @param traces names of what they store
 * @param hearsSignal whether it says that it respects Global Privacy Control
 */
record Declared(boolean services, List<String> hosts, List<String> traces, boolean hearsSignal) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Declared by(URI site) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var privacy = read(client, site.resolve("/privacy.json"));
            var signal = read(client, site.resolve("/.well-known/gpc.json"));
            boolean hears =
                    signal.map(said -> said.path("gpc").asBoolean(false)).orElse(false);
            return privacy.filter(said -> said.path("services").isArray())
                    .map(said -> of(said.path("services"), hears))
                    .orElseGet(() -> new Declared(false, List.of(), List.of(), hears));
        }
    }

    private static Declared of(JsonNode services, boolean hears) {
        var hosts = new ArrayList<String>();
        var traces = new ArrayList<String>();
        for (var service : services) {
            hosts.add(Asked.hostOf(service.path("address").asString("")));
            for (var host : service.path("hosts")) hosts.add(Asked.hostOf(host.asString("")));
            for (var trace : service.path("traces"))
                traces.add(trace.path("name").asString(""));
        }
        return new Declared(true, List.copyOf(hosts), List.copyOf(traces), hears);
    }

    private static Optional<JsonNode> read(HttpClient client, URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            return reply.statusCode() == 200 ? Optional.of(new JsonMapper().readTree(reply.body())) : Optional.empty();
        } catch (IOException | JacksonException saysNothing) {
            return Optional.empty();
        } catch (InterruptedException hurried) {
            throw new NoVisit("The visit was broken off.", hurried);
        }
    }

    boolean names(Trace trace) {
        return traces.stream().anyMatch(name -> Notice.matches(name, trace.name()));
    }
}
