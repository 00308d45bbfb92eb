package broadsheet.people.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Debian's Chromium for the screens of the desk, and what every screen must pass in it. */
public final class DeskBrowser implements AutoCloseable {
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("BROADSHEET_CHROMIUM"), "/usr/bin/chromium"));

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final Browser browser;

    private DeskBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where there is no Chromium. */
    public static DeskBrowser open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ".");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        return new DeskBrowser(playwright, playwright.chromium().launch(options));
    }

    public Page page(int width) {
        return page(new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    public Page page(Browser.NewContextOptions options) {
        return browser.newContext(options).newPage();
    }

    public String version() {
        return browser.version();
    }

    /** WCAG 2.2 AA and axe's own best practice; what is inert is a picture of a page that is looked at elsewhere. */
    public static void axeFindsNothing(Page page, String where) {
        // What is half faded in has half its contrast.
        page.evaluate("document.getAnimations().forEach(a => { try { a.finish() } catch { a.cancel() } })");
        assertThat(new AxeBuilder(page)
                        .withTags(RULES).exclude(List.of("[inert]")).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().getFirst().getHtml() + " "
                                        + rule.getNodes().getFirst().getFailureSummary()))
                .as(where)
                .isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
