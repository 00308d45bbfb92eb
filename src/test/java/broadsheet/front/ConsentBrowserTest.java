package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.consent.Purpose;
import broadsheet.consent.Service;
import broadsheet.consent.Services;
import broadsheet.consent.Trace;
import broadsheet.text.Slug;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Consent in a real browser, with services on another port that write down who asked for them. */
class ConsentBrowserTest {
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("BROADSHEET_CHROMIUM"), "/usr/bin/chromium"));
    private static final String METER = "document.cookie='_meter=1; path=/; max-age=2592000';localStorage._meter=1;";
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    private static Newsroom newsroom;
    private static HttpServer others;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ".");
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestURI().getPath());
            boolean script = exchange.getRequestURI().getPath().endsWith(".js");
            exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
            var body = (script ? METER : "<!doctype html><title>x</title>").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        others.start();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        declare("meter", Purpose.STATISTICS, Service.Form.SCRIPT, "/meter.js");
        declare("adverts", Purpose.MARKETING, Service.Form.PICTURE, "/ad.gif");
        declare("video", Purpose.EMBEDS, Service.Form.FRAME, "/video");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static void declare(String slug, Purpose purpose, Service.Form form, String path) {
        var host = "http://127.0.0.1:" + others.getAddress().getPort();
        var traces = slug.equals("meter")
                ? List.of(
                        new Trace("_meter", Trace.Place.COOKIE, "counts visits", 30),
                        new Trace("_meter", Trace.Place.LOCAL_STORAGE, "counts visits", 30))
                : List.<Trace>of();
        var service = new Service(
                new Slug(slug),
                slug,
                "Other & Sons",
                "DE",
                purpose,
                form,
                URI.create(host + path),
                List.of(),
                URI.create(host + "/policy"),
                traces);
        newsroom.database().run(transaction -> new Services().declare(transaction, service));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
        if (newsroom != null) newsroom.close();
        if (others != null) others.stop(0);
    }

    private static BrowserContext reader(boolean scripts, int width) {
        ASKED.clear();
        return browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(width, 900));
    }

    private static Page at(BrowserContext reader, String path) {
        var page = reader.newPage();
        page.navigate(newsroom.address().resolve(path).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private static void press(Page page, String words) {
        page.locator("#notice button", new Page.LocatorOptions().setHasText(words))
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static List<String> cookies(BrowserContext reader) {
        return reader.cookies().stream().map(cookie -> cookie.name).sorted().toList();
    }

    /** Everything a page left in the browser or asked of others; empty on a page that keeps its word. */
    private static List<Object> left(BrowserContext reader, Page page) {
        var found = new java.util.ArrayList<Object>(cookies(reader));
        found.addAll(ASKED);
        var stored = page.evaluate("""
                async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
                  ...(await indexedDB.databases()).map(one => one.name), ...(await caches.keys())]""");
        found.addAll((List<?>) stored);
        return found;
    }

    @Test
    void no_kind_of_page_leaves_anything_or_asks_anybody_before_a_yes() {
        try (var reader = reader(true, 1440)) {
            for (var path : PagesTest.PAGES) {
                var page = at(reader, path);
                assertThat(left(reader, page)).as(path).isEmpty();
                page.close();
            }
            var page = at(reader, "/");
            page.evaluate("localStorage.planted = 1; document.cookie = 'planted=1'");
            assertThat(left(reader, page)).as("what is planted is found").contains("planted");
        }
    }

    @Test
    void accept_loads_what_was_declared_and_the_table_of_the_privacy_page_is_what_is_found() {
        try (var reader = reader(true, 1440)) {
            var page = at(reader, "/");
            press(page, "Accept");
            page.waitForCondition(() -> ASKED.contains("/meter.js") && ASKED.contains("/ad.gif"));
            page.waitForCondition(() -> cookies(reader).contains("_meter"));
            assertThat(page.locator("#notice").count()).isZero();
            page = at(reader, "/privacy");
            var told = page.locator("tbody code").allTextContents();
            assertThat(told).containsExactlyInAnyOrder("consent", "_meter", "_meter");
            assertThat(cookies(reader)).containsExactly("_meter", "consent");
            assertThat((List<?>) page.evaluate("Object.keys(localStorage)")).isEqualTo(List.of("_meter"));
            page = at(reader, "/privacy/choices");
            page.locator("button[value=reject]").click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            ASKED.clear();
            page = at(reader, PagesTest.FLOOD);
            assertThat(left(reader, page)).containsExactly("consent");
        }
    }

    @Test
    void reject_and_escape_are_a_no_that_is_remembered_and_ignoring_is_a_no_that_is_not() {
        for (var how : List.of("Reject", "Escape", "ignore")) {
            try (var reader = reader(true, 390)) {
                var page = at(reader, "/");
                if (how.equals("Reject")) press(page, how);
                if (how.equals("Escape")) page.keyboard().press("Escape");
                if (!how.equals("ignore"))
                    page.waitForCondition(() -> cookies(reader).contains("consent"));
                page = at(reader, PagesTest.FLOOD);
                assertThat(page.locator("#notice").count()).as(how).isEqualTo(how.equals("ignore") ? 1 : 0);
                assertThat(ASKED).isEmpty();
            }
        }
    }

    @Test
    void without_scripts_everything_can_be_answered_and_taken_back() {
        try (var reader = reader(false, 820)) {
            var page = at(reader, PagesTest.FLOOD);
            press(page, "Reject");
            assertThat(page.url()).endsWith(PagesTest.FLOOD);
            assertThat(page.locator("#notice").count()).isZero();
            page.locator(".imprint a[href='/privacy/choices']").click();
            assertThat(page.locator("input:checked").count()).isZero();
            page.locator("input[value=statistics]").check();
            page.locator("button[value=choices]").click();
            page = at(reader, "/privacy/choices");
            assertThat(page.locator("input:checked").count()).isEqualTo(1);
            assertThat(ASKED).isEmpty();
        }
    }

    @Test
    void the_answers_are_alike_and_the_notice_stands_in_nobodys_way() {
        for (var path : List.of("/", PagesTest.ARABIC)) {
            for (int width : List.of(390, 820, 1440)) {
                try (var reader = reader(true, width)) {
                    var page = at(reader, path);
                    var sizes = page.evaluate("""
                            () => new Set([...document.querySelectorAll('#notice button')].map(one => {
                              const style = getComputedStyle(one), box = one.getBoundingClientRect();
                              return [Math.round(box.width), Math.round(box.height), Math.round(box.y), style.color, style.backgroundColor, style.fontWeight].join();
                            })).size""");
                    assertThat(sizes).as("%s at %d", path, width).isEqualTo(1);
                    var share = page.evaluate("document.querySelector('#notice').offsetHeight / innerHeight");
                    assertThat(((Number) share).doubleValue()).isLessThan(0.5);
                    var axe = new AxeBuilder(page).analyze().getViolations();
                    assertThat(axe.stream()
                                    .map(rule -> rule.getId()
                                            + rule.getNodes().getFirst().getHtml()))
                            .isEmpty();
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    assertThat(new AxeBuilder(page)
                                    .withRules(List.of("color-contrast"))
                                    .analyze()
                                    .getViolations())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void it_is_within_reach_of_the_keyboard_and_fits_when_everything_is_twice_as_large() {
        try (var reader = reader(true, 640)) {
            var page = at(reader, "/");
            page.setViewportSize(640, 450);
            var last = page.evaluate("""
                    () => { const notice = document.querySelector('#notice'); notice.scrollTop = 9999;
                      return notice.querySelector('button:last-of-type').getBoundingClientRect().bottom <= innerHeight
                        && document.documentElement.scrollWidth <= innerWidth; }""");
            assertThat(last).isEqualTo(true);
            for (int i = 0; i < 4; i++) page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("reject");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> cookies(reader).contains("consent"));
        }
    }

    @Test
    void the_script_weighs_less_than_four_kilobytes() throws IOException {
        var src = newsroom.page("/").select("script[src*=consent]").attr("src");
        var script = new broadsheet.http.Assets(Front.ASSETS)
                .byAddress(src)
                .orElseThrow()
                .withBest();
        try (var packed = new java.io.ByteArrayOutputStream()) {
            try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
                gzip.write(script.body());
            }
            assertThat(packed.size()).isLessThan(4_096);
        }
    }
}
