package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house fetches from others, and where it does not let itself be led. */
class GuardedClientTest {
    private static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final Set<String> ANYTHING = Set.of("text/", "image/");
    private static HttpServer open;
    private static HttpServer inside;

    @BeforeAll
    static void start() throws IOException {
        open = server();
        inside = server();
    }

    private static HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().toString();
            ASKED.add(path);
            ASKED.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
            var leads = Map.of(
                    "/inside", "http://127.0.0.1:" + inside.getAddress().getPort() + "/secret",
                    "/round", "/round",
                    "/on", "/text?a=b",
                    "/file", "file:///etc/passwd");
            exchange.getResponseHeaders()
                    .set("Content-Type", path.startsWith("/text") ? "text/plain; charset=utf-8" : "application/zip");
            if (leads.containsKey(path)) exchange.getResponseHeaders().set("Location", leads.get(path));
            exchange.sendResponseHeaders(leads.containsKey(path) ? 302 : path.contains("gone") ? 410 : 200, 5);
            exchange.getResponseBody().write("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        open.stop(0);
        inside.stop(0);
    }

    private static GuardedClient.Fetched get(String path, int most) {
        var client =
                new GuardedClient(peer -> peer.getPort() == open.getAddress().getPort());
        return client.get(URI.create("http://127.0.0.1:" + open.getAddress().getPort() + path), ANYTHING, most);
    }

    @Test
    void what_is_asked_for_comes_with_where_it_came_from() {
        var fetched = get("/on", 5);
        assertThat(fetched.body()).asString().isEqualTo("hello");
        assertThat(fetched.type()).isEqualTo("text/plain");
        assertThat(fetched.address().toString()).endsWith("/text?a=b");
    }

    @Test
    void it_is_led_neither_inside_nor_round_nor_to_files() {
        ASKED.clear();
        assertThatThrownBy(() -> get("/inside", 9))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("not a public address");
        assertThat(ASKED).containsExactly("/inside");
        assertThatThrownBy(() -> get("/round", 9))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("too often");
        assertThatThrownBy(() -> get("/file", 9))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("no address of the web");
    }

    @Test
    void too_much_something_else_and_nothing_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> get("/text", 4))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("more than 4 bytes");
        assertThatThrownBy(() -> get("/archive", 9))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("application/zip");
        assertThatThrownBy(() -> get("/text/gone", 9))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("410");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
                "http://2130706433/",
                "http://8.8.8.8:22/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "http://somebody@8.8.8.8/"
            })
    void nothing_of_the_house_or_its_network_is_asked(String address) {
        assertThatThrownBy(() -> new GuardedClient().get(URI.create(address), ANYTHING, 100))
                .isInstanceOf(NotFetched.class)
                .hasMessageMatching(".*(not a public address|no address of the web|Nobody knows).*");
    }

    @Test
    void what_lies_in_the_open_may_be_asked() throws IOException {
        for (var address : List.of("8.8.8.8", "193.0.6.139", "2001:67c:2e8:22::c100:68b", "2a00:1450:4001::1")) {
            assertThat(PublicAddresses.has(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }
}
