package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofSeconds(30);

    /** Small and short where it can be; the rest long, so that each test meets only its own limit. */
    private static Limits limits(Duration head, Duration body, Duration idle, Duration stalled) {
        return new Limits(2_048, 4_096, 10_000, 25_000, 8, 1_000, head, body, idle, stalled, Duration.ofSeconds(2));
    }

    private static final Limits PATIENT = limits(LONG, LONG, LONG, LONG);

    private static final Consumer<Routes> ECHO = routes -> {
        routes.post("/echo", request -> Reply.bytes(200, "application/octet-stream", request.body()));
        routes.upload(Method.PUT, "/pictures", 20_000, request -> Reply.text(200, "" + request.body().length));
        routes.get("/", request -> Reply.text(200, "front"));
        routes.get("/search", request -> Reply.text(200, request.query("q").orElse("")));
    };

    private static OpenHouse house(Limits limits) {
        return OpenHouse.with(limits, Prompt.NONE, new Workers(2, 16), ECHO);
    }

    @Test
    void pipelined_requests_are_answered_in_order() {
        try (OpenHouse house = house(PATIENT);
                Wire wire = house.wire()) {
            String heard = wire.say("GET /search?q=one HTTP/1.1\r\nHost: a\r\n\r\n"
                            + "POST /echo HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 3\r\n\r\ntwo"
                            + "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n"
                            + "GET /search?q=four HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    .hearAll();
            assertThat(heard).containsSubsequence("200 OK", "one", "200 OK", "two", "404 Not Found", "200 OK", "four");
        }
    }

    @Test
    void an_endless_address_is_414_and_endless_headers_are_431() {
        try (OpenHouse house = house(PATIENT)) {
            try (Wire wire = house.wire()) {
                assertThat(wire.say("GET /" + "a".repeat(3_000) + " HTTP/1.1\r\nHost: a\r\n\r\n")
                                .hearAll())
                        .containsPattern("^HTTP/1\\.[01] 414 ")
                        .contains("content-security-policy")
                        .endsWith("The address is longer than any address here.");
            }
            try (Wire wire = house.wire()) {
                assertThat(wire.say("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(5_000) + "\r\n\r\n")
                                .hearAll())
                        .containsPattern("^HTTP/1\\.[01] 431 ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%2e%2e/x HTTP/1.1\r\nHost: a",
                "GET /a%2fb HTTP/1.1\r\nHost: a",
                "GET /a%00 HTTP/1.1\r\nHost: a",
                "GET /a\\b HTTP/1.1\r\nHost: a",
                "GET /% HTTP/1.1\r\nHost: a",
                "GET /search?q=%ff HTTP/1.1\r\nHost: a",
                "GET /search?q=a&1&2&3&4&5&6&7&8&9 HTTP/1.1\r\nHost: a",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3",
                "GET / HTTP/1.1\r\nHost: a\r\nbad header line",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2",
                "nonsense",
            })
    void what_is_not_a_proper_request_is_400_in_a_sentence(String head) {
        try (OpenHouse house = house(PATIENT);
                Wire wire = house.wire()) {
            String heard = wire.say(head + "\r\nConnection: close\r\n\r\n").hearAll();
            assertThat(heard)
                    .containsPattern("^HTTP/1\\.[01] 400 Bad Request")
                    .endsWith(".")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void an_unknown_method_is_501() {
        try (OpenHouse house = house(PATIENT);
                Wire wire = house.wire()) {
            assertThat(wire.say("BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                            .hearAll())
                    .startsWith("HTTP/1.1 501 ");
        }
    }

    @Test
    void a_body_that_is_too_large_is_413_whether_announced_or_not() {
        try (OpenHouse house = house(PATIENT)) {
            HttpResponse<String> announced = house.send(house.form("/echo", "a".repeat(10_001)));
            assertThat(announced.statusCode()).isEqualTo(413);
            assertThat(announced.body()).isEqualTo("What you sent is too large; the most that is taken here is 9 kB.");
            try (Wire wire = house.wire()) {
                String chunk = "1000\r\n" + "a".repeat(0x1000) + "\r\n";
                assertThat(wire.say("POST /echo HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n"
                                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(3))
                                .hearAll())
                        .startsWith("HTTP/1.1 413 ")
                        .contains("connection: close");
            }
            assertThat(house.send(house.form("/echo", "a".repeat(10_000))).body())
                    .hasSize(10_000);
        }
    }

    @Test
    void a_route_may_take_more_than_the_others() {
        try (OpenHouse house = house(PATIENT)) {
            HttpRequest.Builder picture = house.ask("/pictures")
                    .header("Sec-Fetch-Site", "same-origin")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[20_000]));
            assertThat(house.send(picture).body()).isEqualTo("20000");
        }
    }

    @Test
    void bodies_together_take_no_more_memory_than_there_is() {
        try (OpenHouse house = house(PATIENT)) {
            List<Wire> senders = new ArrayList<>();
            String head =
                    "POST /echo HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 10000\r\n\r\n";
            for (int i = 0; i < 4; i++) senders.add(house.wire().say(head + "a".repeat(9_000)));
            List<String> refusals = senders.stream()
                    .map(wire -> wire.hearSoon(SHORT))
                    .filter(heard -> heard.startsWith("HTTP/1.1 503 "))
                    .toList();
            assertThat(refusals).isNotEmpty();
            senders.forEach(Wire::close);
        }
    }

    @Test
    void who_asks_first_is_told_to_go_on_or_not_to() {
        try (OpenHouse house = house(PATIENT)) {
            String head = "POST /echo HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nExpect: 100-continue\r\n";
            try (Wire wire = house.wire()) {
                wire.say(head + "Content-Length: 5\r\n\r\n").hearUntil("HTTP/1.1 100 Continue\r\n\r\n");
                assertThat(wire.say("hello").hearUntil("hello")).startsWith("HTTP/1.1 200 OK");
            }
            try (Wire wire = house.wire()) {
                assertThat(wire.say(head + "Content-Length: 50000\r\n\r\n").hearAll())
                        .startsWith("HTTP/1.1 413 ");
            }
        }
    }

    @Test
    void a_refusal_over_http_2_is_read_even_while_the_body_is_still_being_sent() {
        try (OpenHouse house = house(PATIENT);
                var two = new KnowingClient()) {
            two.get(house.ask("/").build().uri());
            var heard = two.post(house.ask("/echo").build().uri(), "a".repeat(1_000_000));
            assertThat(heard.status()).isEqualTo(413);
            assertThat(two.get(house.ask("/").build().uri()).body()).asString().isEqualTo("front");
        }
    }

    @Test
    void a_head_that_comes_drop_by_drop_is_not_waited_for() {
        try (OpenHouse house = house(limits(SHORT, LONG, LONG, LONG));
                Wire wire = house.wire()) {
            wire.say("GET / HT");
            assertThat(wire.hearAll()).isEmpty();
        }
    }

    @Test
    void a_second_head_on_a_connection_is_not_waited_for_either() {
        try (OpenHouse house = house(limits(SHORT, LONG, LONG, LONG));
                Wire wire = house.wire()) {
            wire.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").hearUntil("front");
            assertThat(wire.say("GET / HT").hearAll()).isEmpty();
        }
    }

    @Test
    void a_body_that_does_not_come_is_408() {
        try (OpenHouse house = house(limits(LONG, SHORT, LONG, LONG));
                Wire wire = house.wire()) {
            String heard = wire.say("POST /echo HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Content-Length: 10\r\n\r\nabc")
                    .hearAll();
            assertThat(heard).startsWith("HTTP/1.1 408 ").endsWith("please send it again.");
        }
    }

    @Test
    void a_silent_connection_and_a_resting_one_are_closed() {
        try (OpenHouse house = house(limits(LONG, LONG, SHORT, LONG))) {
            try (Wire silent = house.wire()) {
                assertThat(silent.hearAll()).isEmpty();
            }
            try (Wire resting = house.wire()) {
                assertThat(resting.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").hearAll())
                        .endsWith("front");
            }
        }
    }

    @Test
    void a_reader_who_takes_nothing_is_left() throws IOException {
        byte[] much = new byte[20_000_000];
        Finished page = Finished.of(200, "image/png", much, java.util.Map.of());
        Limits limits = limits(LONG, LONG, LONG, SHORT);
        try (OpenHouse house = OpenHouse.with(limits, request -> new Answer.Now(page), new Workers(1, 1), r -> {});
                Wire wire = house.wire()) {
            wire.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            wire.hearUntil("HTTP/1.1 200 OK");
            awaitClosedByServer(house);
            assertThat(wire.hearAll().length()).isLessThan(much.length);
        }
    }

    private static void awaitClosedByServer(OpenHouse house) {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (house.server().connections() > 0 && System.nanoTime() < until) Thread.onSpinWait();
        assertThat(house.server().connections()).isZero();
    }

    @Test
    void no_more_connections_are_held_than_the_limit_says() {
        Limits two = new Limits(2_048, 4_096, 10_000, 25_000, 8, 2, LONG, LONG, LONG, LONG, Duration.ofSeconds(2));
        try (OpenHouse house = house(two);
                Wire first = house.wire();
                Wire second = house.wire()) {
            first.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").hearUntil("front");
            second.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").hearUntil("front");
            try (Wire third = house.wire()) {
                assertThat(third.hearAll()).isEmpty();
            }
            first.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").hearUntil("front");
        }
    }

    @Test
    void a_closing_server_lets_running_answers_end() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        OpenHouse house = OpenHouse.with(routes -> routes.get("/slow", request -> {
            working.countDown();
            release.await();
            return Reply.text(200, "the end");
        }));
        try (Wire running = house.wire();
                Wire resting = house.wire()) {
            running.say("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
            working.await();
            Thread closing = Thread.ofPlatform().start(house::close);
            assertThat(resting.hearAll()).isEmpty();
            release.countDown();
            assertThat(running.hearAll()).endsWith("the end");
            closing.join();
        }
    }

    @Test
    void a_body_measured_in_two_ways_cannot_smuggle_a_second_request() {
        try (OpenHouse house = house(PATIENT);
                Wire wire = house.wire()) {
            String heard = wire.say("POST /echo HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "0\r\n\r\nGET /search?q=smuggled HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    .hearAll();
            assertThat(heard).doesNotContain("smuggled");
        }
    }

    @Test
    void http_1_0_is_answered_and_closed() {
        try (OpenHouse house = house(PATIENT);
                Wire wire = house.wire()) {
            assertThat(wire.say("GET / HTTP/1.0\r\n\r\n").hearAll())
                    .contains(" 200 OK")
                    .endsWith("front");
        }
    }
}
