package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ServerTest {
    @Test
    void a_handler_answers_with_the_variables_of_its_route() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.get(
                "/{section}/{slug}",
                request -> Reply.text(200, request.variable("section") + " " + request.variable("slug"))))) {
            HttpResponse<String> heard = house.get("/world/war-drums");
            assertThat(heard.statusCode()).isEqualTo(200);
            assertThat(heard.body()).isEqualTo("world war-drums");
        }
    }

    @Test
    void the_prompt_answers_before_the_routes_and_may_answer_later() {
        CompletableFuture<Finished> later = new CompletableFuture<>();
        Prompt prompt = request -> switch (request.path()) {
            case "/now" -> new Answer.Now(OpenHouse.page("now"));
            case "/later" -> new Answer.Later(later);
            default -> Answer.NOT_MINE;
        };
        try (OpenHouse house = OpenHouse.with(
                Limits.USUAL,
                prompt,
                new Workers(1, 1),
                routes -> routes.get("/routed", request -> Reply.text(200, "routed")))) {
            assertThat(house.get("/now").body()).isEqualTo("now");
            assertThat(house.get("/routed").body()).isEqualTo("routed");
            Thread.ofVirtual().start(() -> later.complete(OpenHouse.page("later")));
            assertThat(house.get("/later").body()).isEqualTo("later");
        }
    }

    @Test
    void head_follows_get_and_sends_its_length_but_no_body() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.get("/", request -> Reply.text(200, "front page")))) {
            HttpResponse<String> heard = house.send(house.ask("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(heard.body()).isEmpty();
            assertThat(heard.headers().firstValue("content-length")).contains("10");
        }
    }

    @Test
    void a_form_from_our_own_page_is_taken() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.post(
                "/letters",
                request -> Reply.text(200, request.form().text("name").orElse("nobody"))))) {
            assertThat(house.send(house.form("/letters", "name=Zo%C3%AB+M")).body())
                    .isEqualTo("Zoë M");
        }
    }

    @Test
    void nobody_there_is_404_and_the_wrong_method_is_405_with_what_is_allowed() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.get("/", request -> Reply.text(200, "front")))) {
            assertThat(house.get("/nowhere").statusCode()).isEqualTo(404);
            HttpResponse<String> heard = house.send(house.form("/", "a=b"));
            assertThat(heard.statusCode()).isEqualTo(405);
            assertThat(heard.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void options_says_what_an_address_takes() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.put("/consent", request -> Reply.done()))) {
            HttpResponse<String> heard =
                    house.send(house.ask("/consent").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
            assertThat(heard.statusCode()).isEqualTo(204);
            assertThat(heard.headers().firstValue("allow")).contains("PUT, OPTIONS");
        }
    }

    @Test
    void http_2_without_encryption_is_spoken_to_who_begins_with_it() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.get("/", request -> Reply.text(200, "two")));
                var client = new KnowingClient()) {
            for (int time = 0; time < 2; time++) {
                var heard = client.get(house.ask("/").build().uri());
                assertThat(heard.version()).isEqualTo(HttpVersion.HTTP_2);
                assertThat(heard.body()).asString().isEqualTo("two");
            }
        }
    }

    @Test
    void every_answer_carries_the_headers_of_the_house() {
        try (OpenHouse house = OpenHouse.with(routes -> {
            routes.get("/", request -> Reply.text(200, "front"));
            routes.get("/fault", request -> {
                throw new IllegalStateException("secret");
            });
        })) {
            for (String path : new String[] {"/", "/nowhere", "/fault", "/%00"}) {
                assertThat(house.get(path).headers().map())
                        .as(path)
                        .containsKeys(
                                "date",
                                "content-security-policy",
                                "x-content-type-options",
                                "referrer-policy",
                                "permissions-policy",
                                "cross-origin-opener-policy",
                                "cache-control");
            }
        }
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() {
        try (OpenHouse house = OpenHouse.with(routes -> {})) {
            ServerSettings settings = ServerSettings.listening("127.0.0.1", house.port(), OpenHouse.BASE);
            try (Server second = new Server(
                    settings,
                    new Routes(),
                    Prompt.NONE,
                    house.workers,
                    new OpenHouse.PlainPages(),
                    AccessLog.none(),
                    InstantSource.system())) {
                assertThatThrownBy(second::start)
                        .isInstanceOf(PortTaken.class)
                        .hasMessage("Cannot listen on 127.0.0.1 port " + house.port()
                                + ": it is taken or not ours; choose another with --port.");
            }
        }
    }

    @Test
    void a_redirect_goes_where_it_says() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.get(
                "/old",
                request -> Reply.redirect(301, "/new").with(new Cookie("a", "b", java.time.Duration.ZERO, true))))) {
            HttpResponse<String> heard = house.get("/old");
            assertThat(heard.statusCode()).isEqualTo(301);
            assertThat(heard.headers().map())
                    .containsEntry("location", java.util.List.of("/new"))
                    .containsEntry(
                            "set-cookie", java.util.List.of("a=b; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"));
        }
    }

    @Test
    void a_reply_may_replace_a_header_of_the_answer() {
        try (OpenHouse house = OpenHouse.with(routes -> routes.get(
                "/",
                request -> Reply.of(OpenHouse.page("a", Map.of("Cache-Control", "no-cache")))
                        .with("Cache-Control", "max-age=5")))) {
            assertThat(house.get("/").headers().allValues("cache-control")).containsExactly("max-age=5");
        }
    }
}
