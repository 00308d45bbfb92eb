package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A reporter's and an editor's day, in Chromium. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryDeskBrowserTest {
    private static DeskBrowser browser;
    private static Newsroom newsroom;
    private static Page page;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        page = signedIn("Gwen Ashdown");
    }

    @AfterAll
    static void close() {
        if (newsroom != null) newsroom.close();
        if (browser != null) browser.close();
    }

    private static Page signedIn(String name) {
        var one = browser.page(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
        one.navigate(newsroom.address() + "/desk/sample-door");
        one.getByText(name).click();
        one.waitForURL("**/desk/");
        return one;
    }

    private static void seen(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                axeFindsNothing(page, "%s at %d, %s".formatted(name, width, scheme));
                var picture = Path.of("target", "screens", "stories-%s-%d-%s.png".formatted(name, width, scheme));
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void press(Page page, String words) {
        page.locator("main form button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    @Test
    @Order(1)
    void a_reporter_begins_a_story_and_writes_it() {
        page.navigate(newsroom.address() + "/desk/stories");
        seen(page, "list");
        page.locator("main a.button.main").click();
        press(page, "Begin");
        assertThat(page.url()).endsWith("/desk/stories/new");
        page.fill("[name=headline]", "The old mill will be a school");
        seen(page, "new");
        press(page, "Begin");
        page.fill("[name=headline]", "");
        page.evaluate("document.querySelector('.story-form').noValidate = true");
        page.fill("[name=standfirst]", "The council has voted for the plan.");
        press(page, "Save");
        assertThat(page.locator("#field-headline-error").textContent()).contains("needs a headline");
        assertThat(page.inputValue("[name=standfirst]")).contains("voted for the plan");
        page.fill("[name=headline]", "The old mill becomes a school");
        seen(page, "story");
    }
}
