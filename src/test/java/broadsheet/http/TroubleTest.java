package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TroubleTest {
    /** Keeps what a logger was told. */
    private static final class Notebook extends AppenderBase<ILoggingEvent> implements AutoCloseable {
        final List<ILoggingEvent> notes = new CopyOnWriteArrayList<>();
        private final Logger logger;

        Notebook(String name) {
            logger = (Logger) LoggerFactory.getLogger(name);
            logger.setLevel(ch.qos.logback.classic.Level.INFO);
            start();
            logger.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent note) {
            notes.add(note);
        }

        @Override
        public void close() {
            logger.detachAppender(this);
            logger.setLevel(null);
        }
    }

    @Test
    void a_fault_is_logged_once_and_the_client_gets_only_its_reference() {
        try (Notebook log = new Notebook(Answering.class.getName());
                OpenHouse house = OpenHouse.with(routes -> routes.get("/{a}", request -> {
                    throw new IllegalStateException("the password is swordfish");
                }))) {
            HttpResponse<String> heard = house.get("/x?token=secret");
            assertThat(heard.statusCode()).isEqualTo(500);
            assertThat(heard.body())
                    .matches("Something went wrong on our side, and we have kept a note of it: reference [0-9A-V]+\\.")
                    .doesNotContain("swordfish");
            String reference = heard.body().replaceAll(".* ([0-9A-V]+)\\.", "$1");
            assertThat(log.notes).hasSize(1);
            assertThat(log.notes.getFirst().getFormattedMessage())
                    .contains(reference, "/{a}")
                    .doesNotContain("secret");
            assertThat(log.notes.getFirst().getThrowableProxy().getMessage()).contains("swordfish");
        }
    }

    @Test
    void what_the_roof_knows_to_be_a_refusal_is_shown_as_one() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.get("/", request -> {
            throw new SQLException("connection refused");
        }))) {
            HttpResponse<String> heard = house.get("/");
            assertThat(heard.statusCode()).isEqualTo(503);
            assertThat(heard.headers().firstValue("retry-after")).contains("2");
            assertThat(heard.body()).isEqualTo("The archive is away for a moment.");
        }
    }

    @Test
    void a_prompt_that_fails_gives_a_page_too_now_or_later() {
        Prompt prompt = request -> switch (request.path()) {
            case "/now" -> throw new Refused(404, "Gone fishing.");
            case "/fault" -> throw new IllegalStateException("oops");
            default ->
                new Answer.Later(CompletableFuture.supplyAsync(() -> {
                    throw new Refused(403, "Not before Tuesday.");
                }));
        };
        try (OpenHouse house = OpenHouse.prompted(prompt)) {
            assertThat(house.get("/now").body()).isEqualTo("Gone fishing.");
            assertThat(house.get("/fault").statusCode()).isEqualTo(500);
            assertThat(house.get("/later").statusCode()).isEqualTo(403);
            assertThat(house.get("/later").body()).isEqualTo("Not before Tuesday.");
        }
    }

    @Test
    void an_error_page_that_fails_is_replaced_by_its_sentence() {
        Routes routes = new Routes();
        ErrorPages broken = (status, request, sentence) -> {
            throw new IllegalStateException("no template");
        };
        try (Workers workers = new Workers(1, 1);
                Server server = new Server(
                        ServerSettings.listening("127.0.0.1", 0, OpenHouse.BASE).alsoFor(List.of("a")),
                        routes,
                        Prompt.NONE,
                        workers,
                        broken,
                        AccessLog.none(),
                        java.time.InstantSource.system());
                Wire wire = Wire.to(server.start())) {
            assertThat(wire.say("GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                            .hearAll())
                    .startsWith("HTTP/1.1 404 Not Found")
                    .endsWith("There is no page at this address.");
        }
    }

    @Test
    void a_form_from_another_site_changes_nothing() {
        List<String> letters = new CopyOnWriteArrayList<>();
        try (OpenHouse house = OpenHouse.with(routes -> {
            routes.post("/letters", request -> {
                letters.add(request.form().text("text").orElse(""));
                return Reply.done();
            });
            routes.postFromAnywhere("/unsubscribe/{key}", request -> Reply.text(200, request.variable("key")));
        })) {
            HttpResponse<String> heard = house.send(house.ask("/letters")
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Origin", "https://evil.example")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("text=spam")));
            assertThat(heard.statusCode()).isEqualTo(403);
            assertThat(heard.body()).isEqualTo(SameOrigin.FROM_ELSEWHERE);
            assertThat(letters).isEmpty();
            assertThat(house.send(house.ask("/unsubscribe/k7")
                                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                            .body())
                    .isEqualTo("k7");
        }
    }

    @Test
    void a_full_queue_turns_work_away_while_the_prompt_goes_on() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Workers workers = new Workers(1, 1);
        Prompt prompt = request ->
                request.path().equals("/cached") ? new Answer.Now(OpenHouse.page("cached")) : Answer.NOT_MINE;
        try (OpenHouse house = OpenHouse.with(
                Limits.USUAL,
                prompt,
                workers,
                routes -> routes.get("/slow", request -> {
                    working.countDown();
                    release.await();
                    return Reply.text(200, "done");
                }))) {
            try (Wire first = house.wire();
                    Wire second = house.wire()) {
                String slow = "GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
                first.say(slow);
                working.await();
                second.say(slow);
                while (workers.waiting() == 0) Thread.onSpinWait();
                HttpResponse<String> turnedAway = house.get("/slow");
                assertThat(turnedAway.statusCode()).isEqualTo(503);
                assertThat(turnedAway.headers().firstValue("retry-after")).contains("2");
                assertThat(house.get("/cached").body()).isEqualTo("cached");
                release.countDown();
                assertThat(first.hearAll()).endsWith("done");
                assertThat(second.hearAll()).endsWith("done");
            }
        }
    }

    @Test
    void the_access_log_names_the_route_and_nothing_about_the_reader(@TempDir Path folder) throws IOException {
        try (OpenHouse house = OpenHouse.logging(
                folder, routes -> routes.post("/letters/{to}", request -> Reply.text(201, "thanks")))) {
            house.send(house.form("/letters/editor?secret=1", "text=private"));
            house.get("/nowhere?secret=2");
        }
        String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z ";
        assertThat(Files.readAllLines(folder.resolve("access.log")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).matches(time + "POST /letters/\\{to} 201 6 \\d+"),
                        line -> assertThat(line).matches(time + "GET /nowhere 404 33 \\d+"));
    }

    @Test
    void the_clients_address_is_what_our_own_proxies_say_and_no_further() {
        assertThat(new Sender("10.0.0.1", 0).address(List.of("1.1.1.1"))).isEqualTo("10.0.0.1");
        Sender behindTwo = new Sender("10.0.0.1", 2);
        assertThat(behindTwo.address(List.of("6.6.6.6, 2001:db8::1", "10.0.0.2")))
                .isEqualTo("2001:db8::1");
        assertThat(behindTwo.address(List.of("10.0.0.2"))).isEqualTo("10.0.0.1");
        assertThat(behindTwo.address(List.of("<script>, 10.0.0.2"))).isEqualTo("10.0.0.1");
        assertThat(behindTwo.address(List.of())).isEqualTo("10.0.0.1");
    }
}
