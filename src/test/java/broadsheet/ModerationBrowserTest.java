package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A moderator on a bad day: by keys alone at a desk, without a script on a phone. */
class ModerationBrowserTest {
    private static final String RIVER = "/news/river-now-writes-in-arabic";

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

    private static Page moderator(int width, ColorScheme scheme, boolean scripts, String queue) {
        var page = browser.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText("Ruth Penhale").click();
        page.waitForURL("**/desk/");
        page.navigate(newsroom.address() + "/desk/comments?queue=" + queue);
        return page;
    }

    private static Locator card(Page page, String name) {
        return page.locator(".remark", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void a_comment_is_approved_refused_and_brought_back_by_keys_alone() {
        var page = moderator(1440, ColorScheme.DARK, true, "new");
        axeFindsNothing(page, "the queue of new people");
        assertThat(newsroom.page(RIVER).text()).doesNotContain("Ich wohne seit Oktober");
        page.keyboard().press("a");
        page.waitForSelector(".toast");
        assertThat(newsroom.page(RIVER).text()).contains("Ich wohne seit Oktober");
        page.keyboard().press("u");
        card(page, "Neuhier").waitFor();
        assertThat(newsroom.page(RIVER).text()).doesNotContain("Ich wohne seit Oktober");
        card(page, "Neuhier").focus();
        page.keyboard().press("r");
        page.keyboard().press("-");
        page.waitForSelector(".toast:has-text('not shown')");
        assertThat(page.locator(".remark").count()).isZero();
        page.navigate(newsroom.address() + "/desk/comments?queue=all");
        assertThat(card(page, "Neuhier").textContent()).contains("Rejected by Ruth Penhale: Other");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/moderation-dark.png")));
        page.context().close();
    }

    @Test
    void what_was_reported_shows_why_and_is_decided_on_a_phone_without_a_script() {
        var phone = moderator(390, ColorScheme.LIGHT, false, "reported");
        assertThat(card(phone, "Fed up").textContent()).contains("insult × 2", "off topic");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        card(phone, "Fed up").getByText("Around it").click();
        assertThat(phone.locator("main").textContent()).contains("I am one of the three on that committee.");
        phone.navigate(newsroom.address() + "/desk/comments?queue=reported");
        card(phone, "Fed up").locator(".refuse summary").click();
        phone.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/moderation-390.png")));
        card(phone, "Fed up").locator("[value='reject abuse']").click();
        assertThat(phone.locator(".toasts").textContent()).contains("It is not shown.");
        assertThat(newsroom.page(RIVER).text()).doesNotContain("organise a drink in a brewery");
        // Where scripts are off, nothing that moved once is ever found to be still.
        phone.locator(".toast form button").first().click(new Locator.ClickOptions().setForce(true));
        assertThat(newsroom.page(RIVER).text()).contains("organise a drink in a brewery");
        phone.context().close();
    }

    @Test
    void the_suspect_say_what_they_are_suspected_for_and_many_are_decided_together() {
        var page = moderator(1440, ColorScheme.LIGHT, true, "suspect");
        assertThat(card(page, "Flood Pump Deals").locator(".sign").count()).isPositive();
        axeFindsNothing(page, "the suspect");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/moderation-1440.png")));
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.locator("#bulk [value=reject]").click();
        page.waitForSelector(".toast:has-text('2 comments decided')");
        page.context().close();
    }
}
