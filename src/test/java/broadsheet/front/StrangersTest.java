package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers try on the open site. */
class StrangersTest {
    private static final int QUERIES = 1_000;
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(TestDatabase.SQLITE, InstantSource.system());
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", newsroom.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String asked(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2f..%2f..%2fetc/passwd",
                "/assets/../../../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%5c..%5cetc%5cpasswd",
                "/assets//etc/passwd",
                "/assets/",
                "/assets/reader.css/../../broadsheet.db",
                "/media/..%2f..%2f/broadsheet.db",
                "/media/../broadsheet.db",
                "/media/..;/broadsheet.db",
                "/media/%2fetc/passwd",
                "/media//etc/passwd",
                "/media/0000/..%00.webp",
                "/media/logs/access.log",
                "/media/broadsheet.db/broadsheet.db",
                "/media/./320.webp",
                "/broadsheet.db",
                "/logs/access.log",
                "/WEB-INF/web.xml",
                "/.git/config",
                "/.env",
                "file:///etc/passwd",
                "http://localhost/../etc/passwd",
            })
    void nothing_outside_the_folders_is_served_whatever_the_address_says(String target) throws IOException {
        assertThat(asked(target))
                .matches("(?s)HTTP/1\\.1 4(?:00|04|21) .*")
                .doesNotContain("root:", "SQLite format", "/etc/", "broadsheet.db", "GET /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:80", "localhost@evil.example"})
    void a_forged_host_gets_into_no_page_and_not_into_the_cache(String host) throws IOException {
        var request = "GET /news/ HTTP/1.1\r\nHost: %s\r\nX-Forwarded-Host: %s\r\nConnection: close\r\n\r\n";
        assertThat(raw(request.formatted(host, host))).startsWith("HTTP/1.1 4").doesNotContain("evil");
        var forwarded = "GET /news/ HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: %s\r\nForwarded: host=%s\r\n"
                + "Connection: close\r\n\r\n";
        assertThat(raw(forwarded.formatted(host, host)))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("evil");
        assertThat(newsroom.get("/news/").body()).doesNotContain("evil");
    }

    @Test
    void queries_make_no_second_page() throws Exception {
        var plain = newsroom.get("/").body();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < QUERIES; i++) {
                var asked = HttpRequest.newBuilder(newsroom.address().resolve("/?utm_source=" + i + "&x" + i + "=y"));
                var answer = client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
                if (i % 500 == 0) assertThat(answer.body()).isEqualTo(plain);
            }
        }
        assertThat(newsroom.get("/?page=7").body()).isEqualTo(plain);
    }

    @Test
    void a_hundred_ranges_of_a_page_are_one_page() throws IOException {
        var ranges = "0-0,".repeat(100) + "5-";
        var heard =
                raw("GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=" + ranges + "\r\nConnection: close\r\n\r\n");
        assertThat(heard).startsWith("HTTP/1.1 200");
        assertThat(heard.length()).isLessThan(200_000);
    }
}
