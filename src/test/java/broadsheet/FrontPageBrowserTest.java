package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.frontpage.Arrangement;
import broadsheet.story.frontpage.Arrangements;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor arranges the front page in a real browser: by buttons without a script, by keys, by dragging, on a phone. */
class FrontPageBrowserTest {
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

    @BeforeEach
    void everything_fills_itself() {
        newsroom.database().run(tx -> new Arrangements().arrange(tx, Arrangement.NONE, "the test"));
    }

    private static Page editor(int width, ColorScheme scheme, boolean scripts) {
        var page = browser.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText("Ines Halloran").click();
        page.waitForURL("**/desk/");
        page.navigate(newsroom.address() + "/desk/front-page");
        return page;
    }

    private static Locator row(Page page, String spot, int place) {
        return page.locator("[data-spot='" + spot + "'] li").nth(place);
    }

    private static String headline(Page page, String spot, int place) {
        return row(page, spot, place).locator(".headline").textContent();
    }

    private static String leadThatReadersSee() {
        return newsroom.page("/").select(".lead .headline").first().text();
    }

    private static void put(Page page) {
        page.locator(".form-actions .button.main").click();
        page.waitForSelector(".toast");
    }

    @Test
    void a_story_is_put_on_top_looked_at_shown_and_taken_back_without_a_script() {
        var page = editor(1440, ColorScheme.LIGHT, false);
        var before = leadThatReadersSee();
        assertThat(headline(page, "lead", 0)).isEqualTo(before);
        var second = headline(page, "strip", 1);
        page.selectOption("#story", new com.microsoft.playwright.options.SelectOption().setLabel(second));
        page.selectOption("#spot", "lead");
        page.locator("[value=add]").click();
        assertThat(page.locator(".arrange-told").textContent()).contains(second, "Lead", "do not see it yet");
        assertThat(headline(page, "lead", 0)).isEqualTo(second);
        var look = page.context().waitForPage(() -> page.locator("[value=look]").click());
        look.waitForLoadState();
        assertThat(look.locator(".lead .headline").first().textContent()).isEqualTo(second);
        look.close();
        assertThat(leadThatReadersSee()).isEqualTo(before);
        put(page);
        assertThat(leadThatReadersSee()).isEqualTo(second);
        // Where scripts are off, nothing that moved once is ever found to be still.
        page.locator(".toast button").first().click(new Locator.ClickOptions().setForce(true));
        page.waitForSelector(".toast");
        assertThat(leadThatReadersSee()).isEqualTo(before);
        page.context().close();
    }

    @Test
    void order_follows_the_buttons_and_an_unknown_address_loses_nothing() {
        var page = editor(390, ColorScheme.LIGHT, false);
        var names = List.of(headline(page, "strip", 0), headline(page, "strip", 1));
        row(page, "strip", 0).locator("[value^=put]").click();
        page.locator("[data-spot=strip] li", new Page.LocatorOptions().setHasText(names.get(1)))
                .locator("[value^=put]")
                .click();
        row(page, "strip", 1).locator("[value^=up]").click();
        assertThat(headline(page, "strip", 0)).isEqualTo(names.get(1));
        page.fill("#address", "/news/there-is-no-such-story");
        page.locator("[value=add]").click();
        assertThat(page.locator("[role=alert]").textContent()).contains("no published story at this address");
        assertThat(headline(page, "strip", 0)).isEqualTo(names.get(1));
        put(page);
        assertThat(newsroom.page("/").select(".strip .headline").eachText().subList(0, 2))
                .containsExactly(names.get(1), names.get(0));
        page.context().close();
    }

    @Test
    void what_is_kept_off_is_nowhere_on_the_page_and_still_in_its_section() {
        var page = editor(1440, ColorScheme.LIGHT, false);
        var path = row(page, "lead", 0).locator(".headline").getAttribute("href");
        row(page, "lead", 0).locator("[value^=off]").click();
        put(page);
        assertThat(newsroom.page("/").select("main a[href='" + path + "']")).isEmpty();
        var section = path.substring(0, path.indexOf('/', 1) + 1);
        assertThat(newsroom.page(section).select("main a[href='" + path + "']")).isNotEmpty();
        page.context().close();
    }

    @Test
    void whoever_comes_second_is_told_and_loses_nothing() {
        var page = editor(1440, ColorScheme.LIGHT, false);
        var mine = headline(page, "strip", 0);
        row(page, "strip", 0).locator("[value^=put]").click();
        newsroom.database().run(tx -> new Arrangements().arrange(tx, Arrangement.NONE, "Gwen Ashdown"));
        page.locator(".form-actions .button.main").click();
        assertThat(page.locator("[role=alert]").textContent()).contains("Gwen Ashdown", "nothing of it is lost");
        assertThat(row(page, "strip", 0).getAttribute("class")).contains("pinned");
        put(page);
        assertThat(newsroom.page("/").select(".strip .headline").first().text()).isEqualTo(mine);
        page.context().close();
    }

    @Test
    void stories_are_moved_by_keys_alone_and_by_dragging() {
        var page = editor(1440, ColorScheme.DARK, true);
        axeFindsNothing(page, "the front page in the dark");
        var name = headline(page, "strip", 2);
        row(page, "strip", 2).locator("[value^=put]").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("[data-spot=strip] li.pinned");
        row(page, "strip", 0).locator("button:not(:disabled)").first().focus();
        page.keyboard().press("Alt+ArrowUp");
        page.waitForSelector("[data-spot=seconds] li.pinned");
        assertThat(headline(page, "seconds", 0)).isEqualTo(name);
        row(page, "seconds", 0).locator(".notes").dragTo(row(page, "lead", 0).locator(".notes"));
        page.waitForSelector("[data-spot=lead] li.pinned");
        assertThat(headline(page, "lead", 0)).isEqualTo(name);
        assertThat(page.locator(".arrange-told").textContent()).contains(name, "Lead");
        put(page);
        assertThat(leadThatReadersSee()).isEqualTo(name);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/front-page-dark.png")));
        page.context().close();
        var phone = editor(390, ColorScheme.LIGHT, true);
        axeFindsNothing(phone, "the front page on a phone");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        phone.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/front-page-390.png")));
        phone.setViewportSize(1440, 900);
        phone.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/front-page-1440.png")));
        phone.context().close();
    }
}
