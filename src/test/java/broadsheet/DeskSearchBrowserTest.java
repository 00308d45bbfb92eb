package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The staff's search in a real browser. */
class DeskSearchBrowserTest {
    private static DeskBrowser browser;
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
    }

    @AfterAll
    static void close() {
        if (newsroom != null) newsroom.close();
        if (browser != null) browser.close();
    }

    private static Page page(int width, ColorScheme scheme) {
        return browser.page(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
    }

    private static void shoot(Page page, String name) {
        var folder = Path.of("target", "screens");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    private static Page editor(int width, ColorScheme scheme) {
        var page = page(width, scheme);
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText("Ines Halloran").click();
        page.waitForURL("**/desk/");
        return page;
    }

    @Test
    void the_search_is_for_everybody_at_the_desk() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {390, 1440}) {
                var page = editor(width, scheme);
                for (var query : List.of("flood", "qqqqqq")) {
                    page.navigate(newsroom.address() + "/desk/search?q=" + query);
                    axeFindsNothing(page, query + " at " + width + " " + scheme);
                    shoot(page, "desk-search-" + query + "-" + width + "-" + scheme);
                }
                assertThat(page.locator(".empty").isVisible()).isTrue();
                page.context().close();
            }
        }
    }
}
