package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import broadsheet.Newsroom;
import broadsheet.OtherPeople;
import broadsheet.TestDatabase;
import broadsheet.consent.Advertising;
import broadsheet.http.Assets;
import broadsheet.http.GuardedClient;
import broadsheet.story.Step;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Text;
import broadsheet.text.Slug;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Consent in a real browser, with services on another port that write down who asked for them. */
class ConsentBrowserTest {
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("BROADSHEET_CHROMIUM"), "/usr/bin/chromium"));

    private static Newsroom newsroom;
    private static OtherPeople others;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ".");
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        others = new OtherPeople();
        others.comeInto(newsroom);
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
        if (others != null) others.close();
    }

    private static BrowserContext reader(boolean scripts, int width) {
        others.asked().clear();
        return browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(width, 900));
    }

    private static Page at(BrowserContext reader, String path) {
        var page = reader.newPage();
        page.navigate(newsroom.address().resolve(path).toString());
        return page;
    }

    private static void press(Page page, String words) {
        page.locator("#notice button", new Page.LocatorOptions().setHasText(words))
                .click();
    }

    private static List<String> cookies(BrowserContext reader) {
        return reader.cookies().stream().map(cookie -> cookie.name).sorted().toList();
    }

    private static boolean answered(BrowserContext reader) {
        return cookies(reader).contains("consent");
    }

    /** Everything a page left in the browser or asked of others; empty on a page that keeps its word. */
    private static List<Object> left(BrowserContext reader, Page page) {
        var found = new ArrayList<Object>(cookies(reader));
        found.addAll(others.asked());
        var stored = page.evaluate("""
                async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
                  ...(await indexedDB.databases()).map(one => one.name), ...(await caches.keys()),
                  ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope)]""");
        found.addAll((List<?>) stored);
        return found;
    }

    /** Everything that readers of any kind come by without an account, writing a letter to the editor among them. */
    @Test
    void no_kind_of_page_leaves_anything_or_asks_anybody_before_a_yes() {
        try (var reader = reader(true, 1440)) {
            var page = reader.newPage();
            var foreign = new ArrayList<String>();
            page.onRequest(request -> {
                if (!request.url().startsWith(newsroom.address().toString())) foreign.add(request.url());
            });
            var more = Stream.of("/privacy/choices", "/privacy/ar", "/feed.xml", "/authors/gwen-ashdown?page=2");
            for (var path : Stream.concat(PagesTest.PAGES.stream(), more).toList()) {
                page.navigate(newsroom.address().resolve(path).toString());
                assertThat(left(reader, page)).as(path).isEmpty();
            }
            page.navigate(newsroom.address().resolve(PagesTest.FLOOD).toString());
            page.fill("#letter-text", "The water stood at the second step. **I measured it.**");
            page.fill("#letter-name", "Somebody from Quay Street");
            page.fill("#letter-mail", "somebody@example.org");
            for (var button : List.of("preview", "send")) {
                page.locator("#letter button[value=" + button + "]").click();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(left(reader, page))
                        .as("a guest's comment: " + button)
                        .isEmpty();
            }
            assertThat(page.locator("#letter .trouble").count()).isZero();
            assertThat(foreign).isEmpty();
            page.evaluate("""
                    () => new Promise(done => {
                      localStorage.planted = 1;
                      document.cookie = 'planted=1';
                      indexedDB.open('box').onsuccess = () => done();
                    })""");
            assertThat(left(reader, page)).as("what is planted is found").contains("planted", "box");
        }
    }

    @Test
    void accept_loads_what_was_declared_and_the_table_of_the_privacy_page_is_what_is_found() {
        try (var reader = reader(true, 1440)) {
            var page = at(reader, "/");
            press(page, "Accept");
            page.waitForCondition(
                    () -> others.asked().contains("/meter.js") && others.asked().contains("/ad.gif"));
            page.waitForCondition(() -> cookies(reader).contains("_meter"));
            assertThat(page.locator("#notice").count()).isZero();
            page.navigate(newsroom.address().resolve("/privacy").toString());
            var told = page.locator("tbody code").allTextContents();
            assertThat(told).containsExactlyInAnyOrder("consent", "_meter", "_meter");
            assertThat(cookies(reader)).containsExactly("_meter", "consent");
            assertThat((List<?>) page.evaluate("Object.keys(localStorage)")).isEqualTo(List.of("_meter"));
            page.navigate(newsroom.address().resolve("/privacy/choices").toString());
            page.locator(".choices button[value=reject]").click();
            page.waitForCondition(() -> cookies(reader).equals(List.of("consent")));
            others.asked().clear();
            page.navigate(newsroom.address().resolve(PagesTest.FLOOD).toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);
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
                if (!how.equals("ignore")) page.waitForCondition(() -> answered(reader));
                page.navigate(newsroom.address().resolve(PagesTest.FLOOD).toString());
                assertThat(page.locator("#notice").count()).as(how).isEqualTo(how.equals("ignore") ? 1 : 0);
                assertThat(others.asked()).isEmpty();
            }
        }
    }

    @Test
    void without_scripts_everything_can_be_answered_and_taken_back() {
        try (var reader = reader(false, 820)) {
            var page = at(reader, PagesTest.FLOOD);
            assertThat(page.locator("#notice").textContent()).contains("If your browser sends Global Privacy Control");
            press(page, "Reject");
            assertThat(page.url()).endsWith(PagesTest.FLOOD);
            assertThat(page.locator("#notice").count()).isZero();
            page.locator(".imprint a[href='/privacy/choices']").click();
            assertThat(page.locator("input:checked").count()).isZero();
            page.locator("input[value=statistics]").check();
            page.locator("button[value=choices]").click();
            page.navigate(newsroom.address().resolve("/privacy/choices").toString());
            assertThat(page.locator("input:checked").count()).isEqualTo(1);
            page.locator(".choices button[value=reject]").click();
            page.navigate(newsroom.address().resolve("/privacy/choices").toString());
            assertThat(page.locator("input:checked").count()).isZero();
            assertThat(others.asked()).isEmpty();
        }
    }

    @Test
    void the_browsers_own_signal_is_heard_with_scripts_and_without() {
        for (boolean scripts : List.of(true, false)) {
            try (var reader = reader(scripts, 820)) {
                reader.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
                reader.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})");
                var page = at(reader, "/");
                if (scripts) assertThat(page.locator("#notice").innerText()).contains("We have heard it");
                press(page, "Accept");
                page.waitForCondition(() -> answered(reader));
                page.navigate(newsroom.address().resolve("/privacy/choices").toString());
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(page.locator(".choices").innerText()).contains("We have heard it");
                assertThat(page.locator("input[value=marketing]").isDisabled()).isTrue();
                assertThat(page.locator("input[value=marketing]").isChecked()).isFalse();
                assertThat(page.locator("input[value=statistics]").isChecked()).isTrue();
                assertThat(others.asked()).doesNotContain("/ad.gif");
            }
        }
    }

    @Test
    void an_embed_is_a_still_card_until_its_reader_asks_for_it_once_or_for_good() {
        var card = withFilm(PagesTest.FLOOD);
        try (var reader = reader(true, 820)) {
            var page = at(reader, PagesTest.FLOOD);
            var film = page.locator("figure.embed[data-provider='Other & Sons']");
            assertThat(film.locator(".still img").getAttribute("src")).startsWith("/media/");
            assertThat(film.locator(".still img").getAttribute("alt")).isEmpty();
            assertThat(newsroom.get(film.locator(".still img").getAttribute("src"))
                            .statusCode())
                    .isEqualTo(200);
            axeFindsNothing(new AxeBuilder(page).include("figure.embed"));
            assertThat(others.asked()).isEmpty();
            film.locator(
                            "button",
                            new com.microsoft.playwright.Locator.LocatorOptions()
                                    .setHasText("Show this from Other & Sons"))
                    .click();
            page.waitForCondition(() -> others.asked().contains("/video"));
            assertThat(page.frameLocator("figure.embed iframe").locator("p").textContent())
                    .isEqualTo("The film itself");
            assertThat(cookies(reader)).as("once is not remembered").isEmpty();
            others.asked().clear();
            page.navigate(newsroom.address().resolve(PagesTest.FLOOD).toString());
            assertThat(film.locator("iframe").count()).isZero();
            film.locator(".ask button").nth(1).click();
            page.waitForCondition(() -> others.asked().contains("/video"));
            assertThat(answered(reader)).isTrue();
            assertThat(others.asked()).doesNotContain("/meter.js");
        }
        assertThat(newsroom.page(PagesTest.FLOOD).select("figure.embed iframe, figure.embed script"))
                .isEmpty();
        assertThat(card).startsWith("card-");
    }

    /** Puts the services' film into a story, and has its picture fetched as the house does. */
    private static String withFilm(String path) {
        var story = newsroom.story(path);
        var film = Block.Embed.of(
                "Other & Sons", others.address() + "/video", Text.of("The flood, filmed from the bridge"));
        var body = new Document(Stream.concat(Stream.of(film), story.content().body().blocks().stream())
                .toList());
        newsroom.database().run(transaction -> {
            newsroom.desk().save(transaction, story.id(), story.content().withBody(body), "test", Instant.now());
            newsroom.desk().update(transaction, story.id(), Step.SILENT, null, Instant.now());
        });
        var guarded =
                new GuardedClient(peer -> peer.getPort() == others.address().getPort());
        newsroom.cardPictures(guarded).apply(newsroom.database().changes().after(0, 100_000));
        assertThat(others.asked()).contains("/poster.png");
        return film.card().text();
    }

    private static void axeFindsNothing(AxeBuilder axe) {
        assertThat(axe.analyze().getViolations().stream()
                        .map(rule -> rule.getId() + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
    }

    @Test
    void the_answers_are_alike_and_the_notice_stands_in_nobodys_way() {
        for (var path : List.of("/", PagesTest.ARABIC)) {
            try (var reader = reader(true, 390)) {
                var page = at(reader, path);
                for (int width : List.of(390, 820, 1440)) {
                    page.setViewportSize(width, 900);
                    var sizes = page.evaluate("""
                            () => new Set([...document.querySelectorAll('#notice button')].map(one => {
                              const style = getComputedStyle(one), box = one.getBoundingClientRect();
                              return [Math.round(box.width), Math.round(box.height), Math.round(box.y), style.color, style.backgroundColor, style.fontWeight].join();
                            })).size""");
                    assertThat(sizes).as("%s at %d", path, width).isEqualTo(1);
                    var share = page.evaluate("document.querySelector('#notice').offsetHeight / innerHeight");
                    assertThat(((Number) share).doubleValue()).isLessThan(0.5);
                    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of(
                                        "target",
                                        "screens",
                                        "notice-%s-%d-%s.png"
                                                .formatted(path.equals("/") ? "en" : "ar", width, scheme))));
                    }
                }
                axeFindsNothing(new AxeBuilder(page).include("#notice"));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                axeFindsNothing(new AxeBuilder(page).include("#notice"));
            }
        }
    }

    @Test
    void it_is_within_reach_of_the_keyboard_and_fits_when_everything_is_twice_as_large() {
        try (var reader = reader(true, 640)) {
            var page = at(reader, "/");
            page.setViewportSize(640, 450);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "notice-200.png")));
            var last = page.evaluate("""
                    () => { const notice = document.querySelector('#notice'); notice.scrollTop = 9999;
                      return notice.querySelector('button:last-of-type').getBoundingClientRect().bottom <= innerHeight
                        && document.documentElement.scrollWidth <= innerWidth; }""");
            assertThat(last).isEqualTo(true);
            for (int i = 0; i < 4; i++) page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("reject");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> answered(reader));
        }
    }

    @Test
    void scripts_of_advertisers_are_answered_only_where_advertisements_are_sold() {
        var vendor = new Advertising.Vendor(new Slug("adverts"), 755, Set.of(1, 3));
        try (var reader = reader(true, 820)) {
            var page = at(reader, "/");
            assertThat(page.evaluate("typeof __tcfapi")).isEqualTo("undefined");
            newsroom.database()
                    .run(tx -> newsroom.consent().advertise(tx, new Advertising(31, 120, "DE", List.of(vendor))));
            page.reload();
            page.evaluate("__tcfapi('addEventListener', 2, told => (window.told ||= []).push(told.eventStatus))");
            page.waitForCondition(() -> page.evaluate("String(window.told)").equals("cmpuishown"));
            press(page, "Reject");
            page.waitForCondition(() -> page.evaluate("String(window.told)").equals("cmpuishown,useractioncomplete"));
            page.navigate(newsroom.address().resolve("/privacy/choices").toString());
            page.locator("input[value=marketing]").check();
            page.locator("button[value=choices]").click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var agreed = page.evaluate(
                    "new Promise(done => __tcfapi('getTCData', 2, told => done(Object.keys(told.vendor.consents).join())))");
            assertThat(agreed).isEqualTo("755");
            assertThat(page.evaluate("frames.__tcfapiLocator !== undefined")).isEqualTo(true);
            assertThat(page.evaluate("new Promise(done => __tcfapi('toString', 2, (_, right) => done(right)))"))
                    .isEqualTo(false);
        } finally {
            newsroom.database().run(tx -> newsroom.consent().advertise(tx, null));
        }
    }

    private static int packed(byte[] script) throws IOException {
        try (var packed = new ByteArrayOutputStream()) {
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(script);
            }
            return packed.size();
        }
    }

    @Test
    void all_scripts_together_weigh_less_than_four_kilobytes() throws IOException {
        var src = newsroom.page("/").select("script[src*=consent]").attr("src");
        var script = new Assets(Front.ASSETS).byAddress(src).orElseThrow().withBest();
        var buyers = newsroom.get("/consent/tcf.js").body().getBytes(StandardCharsets.UTF_8);
        assertThat(packed(script.body()) + packed(buyers)).isBetween(500, 4_096);
    }
}
