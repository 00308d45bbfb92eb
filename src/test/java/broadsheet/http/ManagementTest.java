package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManagementTest {
    private static HttpResponse<String> ask(Management management, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI at = URI.create("http://localhost:" + management.port() + path);
            return client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void it_is_alive_at_once_and_ready_when_it_is_told() throws Exception {
        try (Metrics metrics = new Metrics();
                Management management = Management.open(0, () -> metrics)) {
            assertThat(ask(management, "/healthz").statusCode()).isEqualTo(200);
            assertThat(ask(management, "/readyz").statusCode()).isEqualTo(503);
            management.ready(true);
            assertThat(ask(management, "/readyz").body()).isEqualTo("ready\n");
            management.ready(false);
            assertThat(ask(management, "/readyz").statusCode()).isEqualTo(503);
            assertThat(ask(management, "/else").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_was_answered_is_counted_by_route_whichever_way_it_took() throws Exception {
        Prompt prompt = new Prompt() {
            private final Answer.Now page = new Answer.Now(OpenHouse.page("hello"), Lease.open());

            @Override
            public Answer answer(Request request) {
                return request.path().equals("/") ? page : Answer.NOT_MINE;
            }

            @Override
            public Answer.@Nullable Now ready(String path) {
                return path.equals("/") ? page : null;
            }
        };
        try (Metrics metrics = new Metrics();
                Management management = Management.open(0, () -> metrics);
                AccessLog log = AccessLog.none();
                OpenHouse house = OpenHouse.with(
                        Limits.USUAL,
                        prompt,
                        new Workers(1, 4),
                        routes -> routes.get("/letters/{to}", request -> Reply.text(200, "read")))) {
            metrics.of(house.server(), house.workers, log);
            house.get("/");
            house.get("/?a=b");
            house.get("/letters/editor");
            house.get("/letters/nobody/there");
            assertThat(ask(management, "/metrics").body())
                    .contains(
                            "broadsheet_answers_total{route=\"page\",status=\"2xx\"} 2",
                            "broadsheet_answers_total{route=\"/letters/{to}\",status=\"2xx\"} 1",
                            "broadsheet_answers_total{route=\"none\",status=\"4xx\"} 1",
                            "broadsheet_answer_seconds_count{route=\"page\"} 2",
                            "broadsheet_connections ",
                            "broadsheet_workers_waiting 0",
                            "broadsheet_access_log_dropped_total 0",
                            "jvm_memory_used_bytes");
        }
    }

    @Test
    void a_taken_port_is_said_in_a_sentence() throws IOException {
        try (Metrics metrics = new Metrics();
                Management first = Management.open(0, () -> metrics)) {
            assertThatThrownBy(() -> Management.open(first.port(), () -> metrics))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageEndingWith("choose another with --management-port.");
        }
    }
}
