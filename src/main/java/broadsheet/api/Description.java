package broadsheet.api;

import broadsheet.http.Finished;
import broadsheet.http.Reply;
import broadsheet.http.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The interface in the words of OpenAPI 3.1, as it lies beside this class. */
final class Description {
    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "public, no-cache", "Access-Control-Allow-Origin", "*");

    private final byte[] text;

    Description() {
        try (var file = Description.class.getResourceAsStream("openapi.json")) {
            this.text = Objects.requireNonNull(file, "openapi.json is missing from this build")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void routes(Routes routes) {
        routes.get("/api/v1/openapi.json", _ -> Reply.of(Finished.of(200, "application/json", text, HEADERS)));
    }
}
