package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import broadsheet.people.account.OneTimeCode;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's door in a real browser, from the first publisher's link to a passkey. */
class DeskDoorBrowserTest {
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("BROADSHEET_CHROMIUM"), "/usr/bin/chromium"));
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String PASSWORD = "seven otters in a car park";

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ".");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
    }

    private static BrowserContext visitor(boolean scripts) {
        return browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(390, 844));
    }

    private static Config atLocalhost(Path folder) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var plain = Config.here(folder, TestDatabase.SQLITE.fresh(), port);
        return new Config(
                plain.data(),
                plain.database(),
                plain.host(),
                port,
                URI.create("http://localhost:" + port),
                plain.otherHosts(),
                plain.managementPort(),
                null,
                plain.pageCacheBytes(),
                plain.renderingsASecond(),
                null);
    }

    /** Every width and both lights; looked at by axe, and left as a picture where somebody asked for it. */
    private static void everybodyCanUse(Page page, String name) {
        for (int width : new int[] {390, 1440}) {
            for (var light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
                var shots = System.getenv("BROADSHEET_SHOTS");
                if (shots != null) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(shots, name + "-" + width + "-" + light + ".png")));
                }
                assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                        .as("%s at %d, %s", name, width, light)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s fits %d", name, width)
                        .isEqualTo(true);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void a_newsroom_opens_its_desk_without_a_script_and_by_keyboard_alone(@TempDir Path folder) {
        try (var house = Broadsheet.open(Config.here(folder, TestDatabase.SQLITE.fresh(), 0), InstantSource.system());
                var context = visitor(false)) {
            var address = house.start();
            var page = context.newPage();
            page.navigate(house.linkForFirstPublisher().orElseThrow().toString());
            page.getByLabel("Your name").fill("Ada Holm");
            page.getByLabel("E-mail").fill("ada@example.org");
            page.getByLabel("Password").fill(PASSWORD);
            page.keyboard().press("Enter");
            var secret = page.locator("code.secret").textContent().replace(" ", "");
            page.getByLabel("The six figures").fill(OneTimeCode.at(secret, OneTimeCode.step(Instant.now())));
            page.keyboard().press("Enter");
            var recovery = page.locator(".codes code").allTextContents();
            assertThat(recovery).hasSize(10);
            page.getByText("I have written them down").click();
            assertThat(page.locator("h1").textContent()).contains("Ada Holm");

            page.navigate(address + "/desk/people");
            page.locator("[name=email]").fill("noor@example.org");
            page.locator("[name=name]").fill("Noor Haddad");
            page.locator("[value=reporter]").check();
            page.getByText("Make an invitation").click();
            var invitation = page.locator("#handed").inputValue();
            assertThat(invitation).startsWith(address + "/desk/links/");
            try (var other = visitor(false)) {
                var noor = other.newPage();
                noor.navigate(invitation);
                noor.getByLabel("Password").fill(PASSWORD);
                noor.keyboard().press("Enter");
                assertThat(noor.locator("h1").textContent()).contains("second proof");
            }

            page.locator("form[action='/desk/sign-out'] button").dispatchEvent("click");
            page.waitForURL("**/desk/sign-in");
            page.navigate(address + "/desk/people");
            page.keyboard().press("Tab");
            while (!"field-email".equals(page.locator(":focus").getAttribute("id")))
                page.keyboard().press("Tab");
            page.keyboard().type("ada@example.org");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            page.getByLabel("One-time code").fill(recovery.getFirst());
            page.keyboard().press("Enter");
            assertThat(page.url()).isEqualTo(address + "/desk/people");
        }
    }

    @Test
    void a_passkey_alone_opens_the_desk(@TempDir Path folder) throws IOException {
        try (var house = Broadsheet.open(atLocalhost(folder), InstantSource.system());
                var context = visitor(true)) {
            house.start();
            var page = context.newPage();
            authenticator(context, page);
            var link = house.linkForFirstPublisher().orElseThrow();
            page.navigate(link.toString());
            page.getByLabel("Your name").fill("Ada Holm");
            page.getByLabel("E-mail").fill("ada@example.org");
            page.getByText("Go on with a passkey").click();
            page.getByText("Set up a passkey instead").click();
            page.waitForURL("**/desk/account");
            assertThat(page.locator("main").textContent()).contains("Passkeys", "Chrome on Linux");

            context.clearCookies();
            page.navigate(link.resolve("/desk/account").toString());
            page.getByText("Use a passkey").click();
            page.waitForURL("**/desk/account");
            assertThat(page.locator("h1").textContent()).contains("My account");
        }
    }

    private static void authenticator(BrowserContext context, Page page) {
        var session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    @Test
    void everybody_can_use_every_screen_of_the_door() {
        try (var newsroom = Newsroom.open(TestDatabase.SQLITE);
                var context = visitor(true)) {
            var page = context.newPage();
            for (var path : List.of("sign-in", "sign-in/code", "forgotten", "links/nothing")) {
                page.navigate(newsroom.address() + "/desk/" + path);
                everybodyCanUse(page, path.replace('/', '-'));
            }
            page.navigate(newsroom.address() + "/desk/");
            everybodyCanUse(page, "sample-door");
            page.getByText("Ines Halloran").click();
            page.waitForURL("**/desk/");
            everybodyCanUse(page, "home");
            for (var path : List.of("account", "account/codes", "people", "people/gwen-ashdown", "log")) {
                page.navigate(newsroom.address() + "/desk/" + path);
                everybodyCanUse(page, path.replace('/', '-'));
            }
        }
    }
}
