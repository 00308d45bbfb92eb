package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.discussion.Discussion;
import broadsheet.discussion.Letter;
import broadsheet.discussion.Posted;
import broadsheet.people.desk.DeskBrowser;
import broadsheet.text.Slug;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A notice of illegal content and an appeal, from a reader without a script to two moderators and back. */
class RedressBrowserTest {
    private static final Slug RIVER = new Slug("river-and-land");
    private static final Slug WALL = new Slug("flood-wall-first-pile");

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

    private static Page page(int width, ColorScheme scheme, boolean scripts) {
        return browser.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
    }

    private static Page moderator(String name, int width, ColorScheme scheme) {
        var page = page(width, scheme, true);
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText(name).first().click();
        page.waitForURL("**/desk/");
        return page;
    }

    private static Locator card(Page page, String words) {
        return page.locator(".remark", new Page.LocatorOptions().setHasText(words));
    }

    /** Where scripts are off, nothing that moved once is ever found to be still. */
    private static void press(Page page, String button) {
        page.locator(button).last().click(new Locator.ClickOptions().setForce(true));
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "redress-" + name + ".png")));
    }

    @Test
    void a_notice_is_sent_without_a_script_answered_at_the_desk_and_its_receipt_says_so() {
        var reader = page(390, ColorScheme.DARK, false);
        reader.navigate(newsroom.address() + "/" + RIVER + "/" + WALL + "/comments/1/report");
        reader.locator("a[href$='/notice']").click();
        assertThat(reader.locator(".exact").textContent()).endsWith("/" + RIVER + "/" + WALL + "#c1");
        reader.fill("#notice-explanation", "It calls on people to burn down a mill, which is a crime.");
        reader.check("[name=faith]");
        press(reader, ".send");
        assertThat(reader.locator(".letter .trouble").allTextContents()).hasSize(2);
        assertThat(reader.inputValue("#notice-explanation")).contains("burn down a mill");
        picture(reader, "notice-390-dark");
        reader.fill("#notice-name", "Martha Weir");
        reader.fill("#notice-mail", "martha@example.org");
        press(reader, ".send");
        assertThat(reader.url()).contains("/comments/notices/");
        assertThat(reader.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);

        var desk = moderator("Ruth Penhale", 1440, ColorScheme.LIGHT);
        desk.navigate(newsroom.address() + "/desk/discussion/notices");
        axeFindsNothing(desk, "notices");
        picture(desk, "notices-1440");
        card(desk, "burn down a mill").locator("[value=keep]").click();
        assertThat(card(desk, "burn down a mill").locator(".error").textContent())
                .contains("Say why");
        card(desk, "burn down a mill").locator("textarea").fill("It says that the hammering is worth it.");
        card(desk, "burn down a mill").locator("[value=keep]").click();
        desk.waitForSelector(".toast:has-text('It stays')");
        desk.context().close();

        reader.reload();
        assertThat(reader.locator(".ruling").textContent()).contains("It says that the hammering is worth it.");
        picture(reader, "receipt-390-dark");
        reader.fill(".ruling textarea", "Look at the second sentence.");
        press(reader, ".ruling .send");
        assertThat(reader.locator(".ruling").textContent()).contains("Look at the second sentence.");
        reader.context().close();
    }

    @Test
    void a_writer_reads_why_appeals_and_somebody_else_brings_it_back_by_one_key() {
        var kept = (Posted.Kept) newsroom.discussion()
                .post(new Letter(
                        RIVER,
                        WALL,
                        null,
                        Discussion.guest("Weir Walker", ""),
                        "The chairman has never once been down to the river.",
                        null,
                        "10.3.3.3"));
        var own = newsroom.address() + "/" + RIVER + "/" + WALL + "/comments/yours/" + kept.receipt();
        var first = moderator("Ruth Penhale", 390, ColorScheme.DARK);
        first.navigate(newsroom.address() + "/desk/comments/" + kept.comment().id());
        first.locator(".refuse summary").click();
        first.locator("[value='reject abuse']").click();
        first.waitForSelector(".toasts");

        var writer = page(820, ColorScheme.LIGHT, true);
        writer.navigate(own);
        assertThat(writer.locator(".ruling").textContent())
                .contains("nobody is to be insulted", "No program had a part", "to a court")
                .doesNotContain("Ruth");
        axeFindsNothing(writer, "what a writer is told");
        picture(writer, "statement-820");
        writer.fill(".ruling textarea", "It is true, and about his office.");
        writer.locator(".ruling .send").click();
        assertThat(writer.locator(".ruling").textContent()).contains("about his office");

        first.navigate(newsroom.address() + "/desk/discussion/appeals");
        assertThat(card(first, "about his office").textContent()).contains("somebody else has to look");
        assertThat(card(first, "about his office").locator("button").count()).isZero();
        axeFindsNothing(first, "appeals");
        picture(first, "appeals-390-dark");
        first.navigate(newsroom.address() + "/desk/discussion/report");
        axeFindsNothing(first, "the report");
        assertThat(first.locator(".chart svg").count()).isEqualTo(2);
        assertThat(first.locator("#reasons-table").textContent()).contains("Spam7");
        picture(first, "report-390-dark");
        var file = newsroom.address() + "/desk/discussion/report";
        assertThat(first.request().get(file + ".csv").text())
                .contains(
                        ",measures,visibility restricted: spam,found by program,7\r\n",
                        ",orders,received,authorities,\r\n");
        assertThat(first.request().get(file + ".json?year=2019").text())
                .contains("\"from\" : \"2019-01\"", "\"found by program\" : 0", "\"authorities\" : null");
        first.setViewportSize(1440, 900);
        picture(first, "report-1440-dark");
        first.context().close();

        var second = moderator("Ines Halloran", 820, ColorScheme.DARK);
        second.navigate(newsroom.address() + "/desk/discussion/appeals");
        card(second, "about his office").focus();
        picture(second, "appeals-820-dark");
        second.keyboard().press("a");
        second.waitForSelector(".toast:has-text('changed')");
        second.context().close();
        writer.reload();
        assertThat(writer.locator(".ruling").textContent()).contains("the decision was changed", "Somebody else");
        assertThat(newsroom.page("/" + RIVER + "/" + WALL + "/comments/newest").text())
                .contains("never once been down to the river");
        writer.context().close();
    }
}
