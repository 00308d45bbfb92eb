package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send, sent to a house that has one long page. */
class BadInputTest {
    private static final int QUERIES = 100_000;

    private final Answer.Now page = new Answer.Now(
            OpenHouse.page("a long page ".repeat(20_000), Map.of("Cache-Control", "public")), Lease.open());
    private final AtomicInteger readyAsked = new AtomicInteger();
    private final Map<String, Boolean> pathsAsked = new ConcurrentHashMap<>();
    private final OpenHouse house = OpenHouse.prompted(new Prompt() {
        @Override
        public Answer answer(Request request) {
            return request.path().equals("/") ? page : Answer.NOT_MINE;
        }

        @Override
        public Answer.@Nullable Now ready(String path) {
            readyAsked.incrementAndGet();
            pathsAsked.put(path, true);
            return path.equals("/") ? page : null;
        }
    });

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "news.example.evil.example",
                "news.example@evil.example",
                "evil.example:80",
                "[::1]",
                "news.example/",
                "news.example, evil.example",
                "",
            })
    void a_host_that_is_not_ours_is_told_where_the_site_is(String host) {
        try (Wire wire = house.wire()) {
            assertThat(wire.say("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .hearAll())
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("evil", "a long page");
        }
        try (Wire wire = house.wire()) {
            assertThat(wire.say("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                            .hearAll())
                    .startsWith("HTTP/1.1 421 ")
                    .endsWith("The name you asked for is not one of this site's; it is at http://news.example/.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "NEWS.example", "news.example.", "news.example:8080", "a", "127.0.0.1:1"})
    void our_names_are_ours_in_any_spelling(String host) {
        try (Wire wire = house.wire()) {
            assertThat(wire.say("HEAD / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .hearAll())
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_hundred_thousand_queries_leave_nothing_behind() throws Exception {
        try (Wire wire = Wire.wideTo(house.port())) {
            Thread asking = Thread.ofPlatform().daemon().start(() -> {
                StringBuilder many = new StringBuilder();
                for (int i = 1; i <= QUERIES; i++) {
                    many.append("HEAD /?").append(i).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
                    if (i % 1_000 > 0) continue;
                    wire.say(many.toString());
                    many.setLength(0);
                }
                wire.say("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            });
            assertThat(wire.hearAll().split("HTTP/1\\.1 200 OK", -1)).hasSize(QUERIES + 2);
            asking.join();
        }
        assertThat(pathsAsked.keySet()).isSubsetOf("/");
        assertThat(house.server().tallies())
                .allSatisfy(tally -> assertThat(tally.rows()).hasSizeLessThan(4));
    }

    @Test
    void who_leaves_in_the_middle_of_an_answer_harms_nobody() throws IOException {
        String ask = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        for (int i = 0; i < 100; i++) {
            try (Wire wire = house.wire()) {
                wire.say(ask.repeat(3)).hearUntil("a long page");
                wire.socket().setSoLinger(true, 0);
            }
        }
        assertThat(house.get("/").body()).isEqualTo(page.page().text());
        assertThat(house.get("/").body()).hasSize(240_000);
    }

    @Test
    void readers_who_take_byte_after_byte_hold_up_nobody_and_little_memory() throws Exception {
        int slow = 60;
        String ask = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        house.get("/");
        long before = PlatformDependent.usedDirectMemory();
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < slow; i++) wires.add(house.wire().say(ask.repeat(20)));
            for (int round = 0; round < 50; round++) {
                for (Wire wire : wires) {
                    int heard = wire.socket().getInputStream().read();
                    if (round == 0) assertThat(heard).isEqualTo('H');
                }
                if (round % 10 == 0) assertThat(house.get("/").body()).hasSize(240_000);
            }
            // 288 MB were asked for; what is on its way is the one page, and what the sockets themselves hold.
            assertThat(PlatformDependent.usedDirectMemory() - before).isLessThan(32 << 20);
            assertThat(house.server().connections()).isGreaterThanOrEqualTo(slow);
        } finally {
            for (Wire wire : wires) wire.close();
        }
        assertThat(house.get("/").body()).isEqualTo(page.page().text());
    }

    @Test
    void who_takes_an_answer_byte_after_byte_gets_all_of_it_in_the_end() throws Exception {
        String ask = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        try (Wire slow =
                house.wire().say(ask.repeat(4)).say("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) {
            StringBuilder heard = new StringBuilder();
            for (int i = 0; i < 2_000; i++) {
                heard.append((char) slow.socket().getInputStream().read());
                // Others come and go meanwhile, and the pieces that he still has to take are written for them again.
                if (i % 500 == 0) assertThat(house.get("/").body()).hasSize(240_000);
            }
            String[] answers = heard.append(slow.hearAll()).toString().split("HTTP/1\\.1 200 OK\r\n");
            assertThat(answers).hasSize(6);
            assertThat(List.of(answers).subList(1, 6))
                    .allSatisfy(answer -> assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                            .isEqualTo(page.page().text()));
        }
    }

    @Test
    void absurd_headers_are_refused_or_read_past() {
        for (String absurd : List.of(
                "Accept-Encoding: " + "gzip;q=0.5,".repeat(200) + "br",
                "If-None-Match: " + "\"x\", ".repeat(500) + "\"y\"",
                "Accept-Encoding: \u0000\u0001",
                "If-None-Match: \"" + "x".repeat(5_000),
                "Connection: " + "a,".repeat(1_000) + "close",
                "X: ".repeat(300) + "y",
                ": nameless",
                "No colon at all",
                "X-" + "a".repeat(9_000) + ": b",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: chunked, identity",
                "Upgrade: h2c",
                "Expect: 900-continue",
                "Range: bytes=" + "0-0,".repeat(1_000))) {
            try (Wire wire = house.wire()) {
                assertThat(wire.say("HEAD / HTTP/1.1\r\nHost: a\r\n" + absurd + "\r\nConnection: close\r\n\r\n")
                                .hearAll())
                        .as(absurd)
                        .matches("(?s)HTTP/1\\.[01] (200|304|400|413|417|431|501) .*");
            }
        }
        assertThat(house.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void an_offer_to_change_over_to_http2_is_passed_over_and_answered_as_it_was_asked() {
        var offer =
                "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB\r\nUPGRADE:  h2c\r\nUpgrade: h2c\r\n";
        for (var request : List.of(
                "GET / HTTP/1.1\r\n", "GET /?page=2 HTTP/1.1\r\n", "POST / HTTP/1.1\r\nContent-Length: 0\r\n")) {
            try (Wire wire = house.wire()) {
                assertThat(wire.say(request + "Host: a\r\n" + offer + "\r\n"
                                        + "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                                .hearAll())
                        .as(request)
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain("101 Switching");
            }
        }
    }

    @Test
    void what_readers_type_makes_no_rows_in_the_counters() {
        for (int i = 0; i < 200; i++) house.get("/nowhere/" + i);
        assertThat(house.server().tallies())
                .allSatisfy(tally -> assertThat(tally.rows()).hasSizeLessThan(4));
    }
}
