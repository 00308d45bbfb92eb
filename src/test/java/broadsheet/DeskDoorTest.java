package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Routes;
import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.DeskRoutes.Line;
import broadsheet.people.account.DeskRoutes.Need;
import broadsheet.people.account.Gate;
import broadsheet.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets through the desk's door, over real HTTP: every address with every role, and with nobody. */
class DeskDoorTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Newsroom newsroom;
    private static final Map<Role, String> COOKIES = new EnumMap<>(Role.class);

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        var registry = newsroom.broadsheet().rooms().registry();
        for (var account : registry.database().read(registry.accounts()::all)) {
            COOKIES.computeIfAbsent(
                    account.role(), _ -> cookie(comeIn(account.person().text())));
        }
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    private static HttpResponse<String> comeIn(String person) {
        return send(newsroom.address(), "POST", "/desk/sample-door", "person=" + person, null);
    }

    private static String cookie(HttpResponse<String> reply) {
        return reply.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
    }

    private static HttpResponse<String> send(
            URI house, String method, String path, String form, @Nullable String cookie) {
        var request = HttpRequest.newBuilder(house.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", house.toString());
        if (cookie != null) request.header("Cookie", cookie);
        try {
            return CLIENT.send(request.build(), DeskDoorTest::body);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** News never end: whoever may hear them has got in. */
    private static HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo info) {
        boolean news = info.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
        if (!news) return HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
        return HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofInputStream(), _ -> "");
    }

    private static HttpResponse<String> ask(Line line, @Nullable String cookie) {
        return send(
                newsroom.address(), line.method().name(), line.pattern().replaceAll("\\{[^}]*}", "nobody"), "", cookie);
    }

    @Test
    void the_sample_has_somebody_of_every_role() {
        assertThat(COOKIES.keySet()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void every_address_lets_in_whom_the_table_names_and_nobody_else() {
        for (var line : newsroom.broadsheet().deskRoutes().table()) {
            if (!(line.need() instanceof Need.May(var permission))) continue;
            var nobody = ask(line, null);
            assertThat(nobody.statusCode())
                    .as("%s for nobody", line)
                    .isEqualTo(line.method() == Method.GET ? 303 : 401);
            assertThat(ask(line, "desk=" + "A".repeat(43)).statusCode())
                    .as("%s with a made-up cookie", line)
                    .isEqualTo(nobody.statusCode());
            for (var role : Role.values()) {
                if (permission.isFor(role) && changesTheSession(line)) continue;
                int status = ask(line, COOKIES.get(role)).statusCode();
                if (permission.isFor(role))
                    assertThat(status).as("%s for a %s", line, role).isNotIn(401, 403, 500);
                else assertThat(status).as("%s for a %s", line, role).isEqualTo(403);
            }
        }
    }

    private static boolean changesTheSession(Line line) {
        return line.pattern().equals("/desk/sign-out") || line.pattern().equals("/desk/account/sessions/removal");
    }

    @Test
    void the_table_reads_as_the_design_says() {
        assertThat(Arrays.stream(Permission.values()).filter(permission -> permission.isFor(Role.CONTRIBUTOR)))
                .containsExactly(Permission.OWN_ACCOUNT, Permission.WRITE);
        assertThat(Arrays.stream(Permission.values()).filter(permission -> permission.isFor(Role.MODERATOR)))
                .containsExactly(Permission.OWN_ACCOUNT, Permission.MODERATE);
        assertThat(Permission.values()).allMatch(permission -> permission.isFor(Role.PUBLISHER));
        assertThat(Permission.PUBLISH.roles()).isEqualTo(Set.of(Role.EDITOR, Role.PUBLISHER));
        assertThat(Permission.PEOPLE.roles()).isEqualTo(Set.of(Role.PUBLISHER));
    }

    @Test
    void the_door_itself_is_a_short_list() {
        assertThat(newsroom.broadsheet().deskRoutes().table().stream()
                        .filter(line -> line.need() instanceof Need.Nobody)
                        .map(Line::pattern)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "/desk/sign-in",
                        "/desk/sign-in/code",
                        "/desk/sign-in/passkey/challenge",
                        "/desk/sign-in/passkey",
                        "/desk/forgotten",
                        "/desk/links/{secret}",
                        "/desk/sample-door");
    }

    @Test
    void a_house_with_an_address_at_the_desk_that_names_nobody_does_not_open() {
        var routes = new Routes();
        var gate = new Gate(
                newsroom.broadsheet().rooms().registry(), newsroom.address(), "/desk/sign-in", _ -> Language.ENGLISH);
        var desk = new DeskRoutes(routes, gate);
        desk.get(Permission.WRITE, "/desk/stories", (_, _) -> Reply.done());
        desk.check();
        routes.post("/desk/stories/{id}", _ -> Reply.done());
        assertThatThrownBy(desk::check).hasMessageContaining("/desk/stories/{id}");
    }

    @Test
    void what_the_desk_shows_is_kept_by_nobody() {
        for (var path : new String[] {"/desk/", "/desk/account", "/desk/people", "/desk/log", "/desk/sign-in"}) {
            for (int again = 0; again < 2; again++) {
                var reply = send(newsroom.address(), "GET", path, "", COOKIES.get(Role.PUBLISHER));
                assertThat(reply.statusCode()).as(path).isEqualTo(path.equals("/desk/sign-in") ? 303 : 200);
                assertThat(reply.headers().firstValue("cache-control")).as(path).hasValue("no-store");
            }
            assertThat(newsroom.get(path).body())
                    .as("%s for a reader afterwards", path)
                    .doesNotContain("Sign out");
        }
    }

    @Test
    void another_site_can_change_nothing() {
        var request = HttpRequest.newBuilder(newsroom.address().resolve("/desk/account/sessions/removal"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Cookie", COOKIES.get(Role.EDITOR))
                .build();
        assertThat(CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .join()
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_way_back_after_signing_in_is_to_the_desk_only() {
        for (var elsewhere : new String[] {
            "//evil.example/", "https://evil.example/", "/desk/../../", "/desk//evil.example", "javascript:alert(1)"
        }) {
            var page = newsroom.get("/desk/sign-in?next="
                    + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.body()).as(elsewhere).contains("name=\"next\" value=\"/desk/\"");
        }
    }

    @Test
    void a_real_newsroom_has_no_such_door_and_greets_its_first_publisher(@TempDir Path folder) {
        try (var house = Broadsheet.open(Config.here(folder, TestDatabase.SQLITE.fresh(), 0), InstantSource.system())) {
            var address = house.start();
            for (var method : new String[] {"GET", "POST"}) {
                assertThat(send(
                                        address,
                                        method,
                                        "/desk/sample-door",
                                        method.equals("GET") ? "" : "person=gwen-ashdown",
                                        null)
                                .statusCode())
                        .as(method)
                        .isEqualTo(404);
            }
            assertThat(send(address, "GET", "/desk/", "", null).headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/desk/sign-in"));
            var first = house.linkForFirstPublisher().orElseThrow();
            var second = house.linkForFirstPublisher().orElseThrow();
            assertThat(send(address, "GET", first.getPath(), "", null).statusCode())
                    .as("the link printed before")
                    .isEqualTo(410);
            var form = "name=Ada+Holm&email=ada%40example.org&password=";
            var weak = send(address, "POST", second.getPath(), form + "password123", null);
            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(weak.body()).contains("tried first", "Ada Holm", "ada@example.org");
            var made = send(address, "POST", second.getPath(), form + "seven+otters+in+a+car+park", null);
            assertThat(made.headers().firstValue("location")).hasValue("/desk/account/codes");
            assertThat(send(address, "GET", "/desk/", "", cookie(made)).statusCode())
                    .as("before the second proof")
                    .isEqualTo(303);
            assertThat(house.linkForFirstPublisher()).isEmpty();
            assertThat(send(address, "POST", second.getPath(), form + "seven+otters+in+a+car+park", null)
                            .statusCode())
                    .isEqualTo(410);
        }
    }
}
