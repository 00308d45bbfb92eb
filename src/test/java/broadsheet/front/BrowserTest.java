package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader's pages in a real browser. */
class BrowserTest {
    static final List<String> PAGES = PagesTest.PAGES;

    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("BROADSHEET_CHROMIUM"), "/usr/bin/chromium"));

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Newsroom newsroom;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ".");
        newsroom = Newsroom.open(TestDatabase.SQLITE);
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

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
        if (newsroom != null) newsroom.close();
    }

    /** What a page did that a reader would not want: messages, foreign requests, things that failed to load. */
    private record Visit(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {
        static Visit to(String path, Browser.NewContextOptions options) {
            var context = browser.newContext(options);
            var page = context.newPage();
            var complaints = new ArrayList<String>();
            var address = newsroom.address().resolve(path).toString();
            page.onConsoleMessage(message -> {
                boolean expected =
                        message.text().contains("404") || message.text().contains("410");
                if (!expected) complaints.add("console: " + message.text());
            });
            page.onPageError(error -> complaints.add("error: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(newsroom.address().toString())) complaints.add(request.url());
            });
            page.onResponse(response -> {
                if (response.status() >= 400 && !response.url().equals(address)) complaints.add(response.url());
            });
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new Visit(context, page, complaints);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_page_loads_without_a_word_asks_nobody_else_and_can_be_read_by_everybody(String path) {
        try (var visit = Visit.to(path, wide())) {
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.context().cookies()).isEmpty();
            assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            axeFindsNothing(new AxeBuilder(visit.page()).withTags(RULES), path + " by day");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            axeFindsNothing(
                    new AxeBuilder(visit.page()).withRules(List.of("color-contrast", "link-in-text-block")),
                    path + " by night");
            visit.page().setViewportSize(320, 640);
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth"))
                    .as("%s on a small phone", path)
                    .isEqualTo(320);
        }
    }

    private static void axeFindsNothing(AxeBuilder axe, String where) {
        assertThat(axe.analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().getFirst().getHtml() + " "
                                + rule.getNodes().getFirst().getFailureSummary()))
                .as(where)
                .isEmpty();
    }

    @Test
    void nothing_jumps_when_the_pictures_come() {
        try (var visit = Visit.to(PagesTest.FLOOD, wide())) {
            var shift = visit.page().evaluate("""
                    () => new Promise(done => {
                      let sum = 0;
                      new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
                        .observe({type: 'layout-shift', buffered: true});
                      requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
                    })""");
            assertThat(((Number) shift).doubleValue()).isLessThan(0.01);
        }
    }

    @Test
    void all_of_it_works_without_scripts() {
        try (var visit = Visit.to("/", wide().setJavaScriptEnabled(false))) {
            var page = visit.page();
            page.locator(".lead .headline a").click();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            page.locator("input[name=q]").fill("flood");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=flood");
            assertThat(page.locator(".results article").count()).isGreaterThan(3);
        }
    }

    @Test
    void the_first_tab_leads_past_the_frame() {
        try (var visit = Visit.to("/", wide())) {
            var page = visit.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("page");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PagesTest.FLOOD, "/news/mill-lane-sentence", PagesTest.ARABIC})
    void a_story_is_read_from_top_to_bottom_with_a_lead_picture_or_without(String path) {
        try (var visit = Visit.to(path, wide())) {
            assertThat(visit.page().evaluate("""
                    () => ['.story-head h1', '.story-head .standfirst', '.lead-picture', '.body', '#notes', '.foot', '.more']
                        .map(part => document.querySelector(part))
                        .filter(part => part)
                        .map(part => part.getBoundingClientRect())
                        .every((box, i, all) => i == 0 || box.top >= all[i - 1].bottom - 1)""")).isEqualTo(true);
        }
    }

    @Test
    void an_arabic_story_is_turned_round() {
        try (var visit = Visit.to(PagesTest.ARABIC, wide())) {
            var sides = visit.page().evaluate("""
                    () => document.querySelector('.credits').getBoundingClientRect().left
                        - document.querySelector('.body').getBoundingClientRect().left""");
            assertThat(((Number) sides).doubleValue()).isPositive();
        }
    }

    @Test
    void a_story_without_its_pictures_is_under_fifteen_kilobytes_over_the_wire()
            throws IOException, InterruptedException {
        // Pages and their style come quickly packed at first, and in their best packing as soon as that is made.
        var style =
                newsroom.page(PagesTest.FLOOD).select("link[rel=stylesheet]").attr("href");
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!(isBestPacked(PagesTest.FLOOD) && isBestPacked(style))) {
            assertThat(System.nanoTime()).isLessThan(patience);
        }
        try (var visit = Visit.to(PagesTest.FLOOD, wide())) {
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            var bytes = visit.page().evaluate("""
                    () => performance.getEntriesByType('navigation')[0].encodedBodySize
                        + performance.getEntriesByType('resource')
                            .filter(one => one.name.endsWith('.css'))
                            .reduce((sum, one) => sum + one.encodedBodySize, 0)""");
            assertThat(((Number) bytes).intValue()).isBetween(1_000, 15_000);
        }
    }

    private static boolean isBestPacked(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(newsroom.address().resolve(path))
                    .header("Accept-Encoding", "br")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("content-encoding")
                    .filter("br"::equals)
                    .isPresent();
        }
    }
}
