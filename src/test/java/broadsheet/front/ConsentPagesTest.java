package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Newsroom;
import broadsheet.SharedData;
import broadsheet.TestDatabase;
import broadsheet.consent.Advertising;
import broadsheet.consent.Decisions;
import broadsheet.consent.Purpose;
import broadsheet.consent.Service;
import broadsheet.consent.Services;
import broadsheet.consent.TermsJson;
import broadsheet.consent.Trace;
import broadsheet.consent.Unfit;
import broadsheet.consent.tcf.TcString;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/** What readers are asked and how pages follow their answers, over HTTP and without any script. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsentPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String POLICY = "content-security-policy";
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(TestDatabase.SQLITE);
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    private static void declare(String slug, Purpose purpose, Service.Form form, String host) {
        var service = new Service(
                new Slug(slug),
                slug,
                "Other & Sons",
                "DE",
                purpose,
                form,
                URI.create(host + "/x"),
                List.of(),
                URI.create(host + "/policy"),
                List.of(new Trace("_" + slug + "*", Trace.Place.COOKIE, "counting", 30)));
        newsroom.database().run(transaction -> new Services().declare(transaction, service));
    }

    private static HttpResponse<String> get(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(newsroom.address().resolve(path));
        headers.forEach(request::header);
        return send(request);
    }

    private static HttpResponse<String> answer(String form, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(newsroom.address().resolve("/consent"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", newsroom.address().resolve(PagesTest.FLOOD).toString())
                .POST(BodyPublishers.ofString(form + "&terms=" + terms()));
        headers.forEach(request::header);
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String terms() {
        return newsroom.page("/").select("#services").attr("data-terms");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(line -> line.startsWith("consent="))
                .findFirst()
                .orElseThrow()
                .replaceAll(";.*", "");
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue(POLICY).orElse("");
    }

    @Test
    @Order(1)
    void by_default_there_is_no_notice_and_the_privacy_page_says_that_nothing_is_in_use() {
        for (var path : PagesTest.PAGES) {
            assertThat(newsroom.page(path).select("#notice, #services, script[src*=consent]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(newsroom.page("/privacy").text())
                .contains("No service of another company is in use")
                .contains("Nobody needs an account");
        assertThat(newsroom.page("/privacy/choices").text()).contains("nothing to choose");
        assertThat(newsroom.page("/").select(".imprint a[href=/privacy/choices]"))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void a_declared_service_brings_the_notice_to_every_page_and_is_inert_in_it() {
        declare("meter", Purpose.STATISTICS, Service.Form.SCRIPT, "https://meter.example");
        declare("adverts", Purpose.MARKETING, Service.Form.SCRIPT, "https://ads.example");
        for (var path : List.of("/", PagesTest.FLOOD, "/news/", "/search?q=flood", "/privacy")) {
            var page = newsroom.page(path);
            assertThat(page.select("#notice button").eachText()).as(path).containsExactly("Accept", "Reject", "Choose");
            assertThat(page.select("script[src*=example], iframe, img[src*=example]"))
                    .as(path)
                    .isEmpty();
            assertThat(policy(newsroom.get(path))).doesNotContain("example");
        }
        assertThat(newsroom.page(PagesTest.ARABIC).select("#notice h2").text()).isEqualTo("القرار لك");
    }

    @Test
    @Order(3)
    void a_yes_widens_the_policy_of_ones_own_pages_and_of_nobody_elses() {
        var answer = answer("do=accept", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue(PagesTest.FLOOD);
        assertThat(answer.headers().firstValue("set-cookie").orElse("")).doesNotContain("HttpOnly");
        var own = get(PagesTest.FLOOD, Map.of("Cookie", cookie(answer)));
        assertThat(policy(own)).contains("script-src 'self' https://ads.example https://meter.example;");
        assertThat(own.headers().allValues("vary")).anyMatch(line -> line.contains("Cookie"));
        assertThat(own.headers().firstValue("cache-control")).hasValue("private, no-store");
        assertThat(own.body()).doesNotContain("id=\"notice\"").contains("id=\"services\"");
        var other = get(PagesTest.FLOOD, Map.of());
        assertThat(policy(other)).doesNotContain("example");
        assertThat(other.headers().allValues("vary")).noneMatch(line -> line.contains("Cookie"));
        assertThat(other.body()).contains("id=\"notice\"");
    }

    @Test
    @Order(4)
    void no_is_as_easy_and_loads_nothing() {
        var cookie = cookie(answer("do=reject", Map.of()));
        var page = get(PagesTest.FLOOD, Map.of("Cookie", cookie));
        assertThat(policy(page)).doesNotContain("example");
        assertThat(page.body()).doesNotContain("id=\"notice\"");
    }

    @Test
    @Order(5)
    void a_signal_from_the_browser_is_a_no_to_marketing_and_the_page_says_that_it_was_heard() {
        var cookie = cookie(answer("do=accept", Map.of("Sec-GPC", "1")));
        assertThat(policy(get("/", Map.of("Cookie", cookie))))
                .contains("meter.example")
                .doesNotContain("ads.example");
        var choices = get("/privacy/choices", Map.of("Sec-GPC", "1")).body();
        assertThat(choices).contains("We have heard it").contains("disabled");
        assertThat(newsroom.get("/.well-known/gpc.json").body()).contains("\"gpc\":true");
    }

    @Test
    @Order(6)
    void choosing_one_by_one_starts_with_nothing_ticked_and_taking_it_back_deletes_what_was_left() {
        assertThat(newsroom.page("/privacy/choices").select("input[checked]")).isEmpty();
        var chosen = cookie(answer("do=choices&purpose=statistics", Map.of()));
        assertThat(policy(get("/", Map.of("Cookie", chosen)))).contains("meter").doesNotContain("ads");
        var gone = answer("do=reject", Map.of("Cookie", chosen + "; _meter1=x; mine=y; _adverts9=z"));
        assertThat(gone.headers().allValues("set-cookie"))
                .contains("_meter1=; Path=/; Max-Age=0", "_adverts9=; Path=/; Max-Age=0")
                .noneMatch(line -> line.startsWith("mine="));
        assertThat(cookie(gone).split("\\.")[1]).isEqualTo(chosen.split("\\.")[1]);
    }

    @Test
    @Order(7)
    void choices_add_no_pages_to_the_cache() {
        var before = newsroom.pagesHeld();
        for (var purposes :
                List.of("", "&purpose=statistics", "&purpose=marketing", "&purpose=statistics&purpose=marketing")) {
            for (int reader = 0; reader < 5; reader++) {
                var cookie = cookie(answer("do=choices" + purposes, Map.of()));
                get(PagesTest.FLOOD, Map.of("Cookie", cookie));
            }
        }
        assertThat(newsroom.pagesHeld()).isEqualTo(before);
    }

    @Test
    @Order(8)
    void the_privacy_page_is_in_every_language_and_tells_machines_the_same() {
        for (var language : List.of("en", "de", "es", "fr", "ar", "he")) {
            var page = newsroom.page("/privacy/" + language);
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("tbody code").eachText()).contains("consent", "_meter*", "_adverts*");
        }
        assertThat(newsroom.get("/privacy.json").body()).contains("\"_meter*\"").contains("\"days\":30");
    }

    @Test
    @Order(8)
    void the_text_of_the_privacy_page_is_the_newsrooms_to_edit_and_never_promises_more_than_is_kept() {
        assertThat(newsroom.page("/privacy").text())
                .contains("without saying yes to anything")
                .doesNotContain("Should we ever offer");
        newsroom.database()
                .run(tx -> newsroom.consent().services().say(tx, "en", "page.server", "Our server is a good one."));
        assertThat(newsroom.page("/privacy").text()).contains("Our server is a good one.");
        assertThat(newsroom.page("/privacy/de").text()).contains("Unser Server hält fest");
        newsroom.database().run(tx -> newsroom.consent().services().say(tx, "en", "page.server", ""));
    }

    @Test
    @Order(9)
    void an_answer_to_another_question_and_from_another_site_changes_nothing() {
        assertThat(answer("do=perhaps", Map.of()).statusCode()).isEqualTo(400);
        var foreign = HttpRequest.newBuilder(newsroom.address().resolve("/consent"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("do=accept"));
        assertThat(send(foreign).statusCode()).isEqualTo(403);
        for (var made : List.of("consent=", "consent=1.2.3", "consent=yes")) {
            assertThat(policy(get("/", Map.of("Cookie", made)))).doesNotContain("example");
        }
    }

    @Test
    @Order(10)
    void one_embed_is_shown_this_once_only_when_a_page_of_ours_asked() {
        declare("video", Purpose.EMBEDS, Service.Form.FRAME, "https://video.example");
        var asked = PagesTest.FLOOD + "?show=video";
        assertThat(policy(get(asked, Map.of("Sec-Fetch-Site", "same-origin"))))
                .contains("frame-src https://video.example;");
        assertThat(policy(get(asked, Map.of("Sec-Fetch-Site", "cross-site")))).doesNotContain("example");
        assertThat(policy(get(asked, Map.of()))).doesNotContain("example");
        assertThat(policy(get(PagesTest.FLOOD, Map.of()))).doesNotContain("example");
    }

    private static Advertising advertising() {
        var vendor = new Advertising.Vendor(new Slug("adverts"), 755, Set.of(1, 2, 3, 4));
        return new Advertising(31, 120, "DE", List.of(vendor));
    }

    private static TcString string(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(line -> line.startsWith("euconsent-v2="))
                .map(line -> TcString.read(line.replaceAll("euconsent-v2=|;.*", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(11)
    void buyers_of_advertisements_are_told_nothing_unless_the_newsroom_wants_it() {
        var answer = answer("do=accept", Map.of("Cookie", "euconsent-v2=old"));
        assertThat(answer.headers().allValues("set-cookie"))
                .contains("euconsent-v2=; Path=/; Max-Age=0")
                .noneMatch(line -> line.startsWith("euconsent-v2=C"));
        assertThat(newsroom.page("/").select("script[src*=tcf]")).isEmpty();
        assertThat(newsroom.get("/consent/tcf.json").statusCode()).isEqualTo(404);
        assertThat(newsroom.page("/privacy").text()).doesNotContain("euconsent-v2");
    }

    @Test
    @Order(12)
    void where_advertisements_are_sold_the_answer_is_written_for_buyers_and_read_back() {
        var before = newsroom.consent().terms().kind();
        newsroom.database().run(tx -> newsroom.consent().advertise(tx, advertising()));
        assertThat(newsroom.consent().terms().kind())
                .as("readers are asked anew")
                .isNotEqualTo(before);
        assertThat(newsroom.page("/").select("script[src='/consent/tcf.js']")).hasSize(1);
        assertThat(newsroom.page("/privacy").select("tbody code").eachText()).contains("euconsent-v2");
        var yes = answer("do=accept&language=de", Map.of());
        var string = string(yes);
        assertThat(string.purposeConsents().numbers()).containsExactly(1, 2, 3, 4);
        assertThat(string.vendorConsents().numbers()).containsExactly(755);
        assertThat(string.vendorInterests().numbers()).isEmpty();
        assertThat(string.language()).isEqualTo("DE");
        assertThat(string.policy()).isEqualTo(4);
        assertThat(string.created()).isEqualTo(string.updated());
        var cookies = cookie(yes) + "; euconsent-v2=" + string.write();
        assertThat(get("/consent/tcf.json", Map.of("Cookie", cookies)).body())
                .contains("\"eventStatus\":\"tcloaded\"", "\"755\":true", string.write());
        assertThat(get("/consent/tcf.json", Map.of("Cookie", "euconsent-v2=" + string.write()))
                        .body())
                .as("a string without an answer that stands says nothing")
                .contains("\"tcString\":\"\"", "cmpuishown");
        for (var no : List.of(answer("do=reject", Map.of()), answer("do=accept", Map.of("Sec-GPC", "1")))) {
            assertThat(string(no).vendorConsents().numbers()).isEmpty();
            assertThat(string(no).purposeConsents().numbers()).isEmpty();
            assertThat(string(no).disclosed()).isNotNull();
        }
        var version =
                newsroom.database().read(sql -> new Decisions().versions(sql)).getFirst();
        assertThat(TermsJson.terms(version).hash()).isEqualTo(version.hash());
        newsroom.database().run(tx -> newsroom.consent().advertise(tx, null));
        assertThat(newsroom.consent().terms().kind()).isEqualTo(before);
    }

    @Test
    @Order(13)
    void who_is_told_must_be_declared_and_refusals_speak_the_language_of_the_desk() {
        var nobody = new Advertising(31, 120, "DE", List.of(new Advertising.Vendor(new Slug("nobody"), 7, Set.of(1))));
        assertThatThrownBy(
                        () -> newsroom.database().run(tx -> newsroom.consent().advertise(tx, nobody)))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("no declared service");
        assertThatThrownBy(() -> Advertising.Vendor.read("adverts | many | 1")).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> Advertising.Vendor.read("adverts | 7 | 12")).isInstanceOf(Unfit.class);
        var said = List.of("en", "de", "es", "fr", "ar", "he").stream()
                .map(tag -> new Unfit("country", "Germany").sentence(new Language(tag)))
                .toList();
        assertThat(said).doesNotHaveDuplicates().allMatch(sentence -> sentence.contains("Germany"));
    }

    /** The cases are written for a browser; each says what a site would hear, and that is what must follow. */
    @Test
    @Order(14)
    void the_reference_tests_of_global_privacy_control_are_heard_as_their_header_says() {
        var name = "privacy-reference-tests/global-privacy-control/tests.json";
        var file = SharedData.archive("consent/privacy-reference-tests.tar.gz", name::equals)
                .get(name);
        var cases = new JsonMapper().readTree(file).path("gpcHeader").path("tests");
        assertThat(cases.size()).isGreaterThan(5);
        for (var one : cases) {
            boolean sent = one.path("expectGPCHeader").asBoolean(false);
            var value = one.path("expectGPCHeaderValue").asString("1");
            Map<String, String> headers = sent ? Map.of("Sec-GPC", value) : Map.of();
            var policy = policy(get("/", Map.of("Cookie", cookie(answer("do=accept", headers)))));
            assertThat(policy.contains("ads.example"))
                    .as(one.path("name").asString())
                    .isEqualTo(!sent);
        }
        for (var nothing : List.of("0", "true", "")) {
            var policy = policy(get("/", Map.of("Cookie", cookie(answer("do=accept", Map.of("Sec-GPC", nothing))))));
            assertThat(policy).as("Sec-GPC: " + nothing).contains("ads.example");
        }
    }
}
