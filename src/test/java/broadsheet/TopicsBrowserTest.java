package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import broadsheet.text.Slug;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An editor keeps the topics, in a real browser without a script, which is all these screens need. */
class TopicsBrowserTest {
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

    private static Page editor(int width, ColorScheme scheme, boolean scripts) {
        var page = browser.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText("Ines Halloran").click();
        page.waitForURL("**/desk/");
        return page;
    }

    private static void send(Page page) {
        page.locator("form.narrow .button.main").click();
    }

    @Test
    void a_topic_is_made_found_and_renamed_at_the_same_address() {
        var page = editor(1440, ColorScheme.LIGHT, false);
        page.navigate(newsroom.address() + "/desk/new-topic");
        page.fill("[name=name]", "Elm Street Bridge");
        page.fill("[name=names]", "the old trestle\nElm Bridge");
        page.fill("[name=background]", "It was closed in spring.");
        page.fill("[name=wikidata]", "https://www.wikidata.org/wiki/Q424242");
        send(page);
        assertThat(page.locator(".toasts").textContent()).contains("The topic “Elm Street Bridge” is there.");
        assertThat(newsroom.page("/topics/elm-street-bridge").text())
                .contains("It was closed in spring.", "Elm Bridge", "Wikidata: Q424242");
        page.navigate(newsroom.address() + "/desk/topics?q=old+TRESTLE");
        assertThat(page.locator(".listing .title").allTextContents()).containsExactly("Elm Street Bridge");
        page.locator(".listing .title").click();
        page.fill("[name=name]", "Elm Street Crossing");
        send(page);
        assertThat(newsroom.page("/topics/elm-street-bridge").select("h1").text())
                .isEqualTo("Elm Street Crossing");
        page.context().close();
    }

    @Test
    void one_topic_is_merged_into_another_after_one_question() {
        var page = editor(820, ColorScheme.DARK, true);
        page.navigate(newsroom.address() + "/desk/topics/the-flood/merge?q=hospital");
        axeFindsNothing(page, "finding the topic to merge");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", "merge-list.png")));
        page.locator(".listing .title").first().click();
        assertThat(page.locator("form.narrow").textContent()).contains("/topics/hospital", "cannot be undone");
        axeFindsNothing(page, "the question");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", "merge.png")));
        page.locator("form.narrow .button.grave").click();
        page.waitForURL("**/desk/topics/the-flood");
        // The script takes a toast out and puts it back, so that it is read aloud.
        page.locator(".toasts .toast").getByText("is now part of").waitFor();
        assertThat(page.inputValue("[name=names]").toLowerCase(java.util.Locale.ROOT))
                .contains("hospital");
        assertThat(newsroom.get("/topics/hospital").headers().firstValue("location"))
                .hasValue("/topics/the-flood");
        page.context().close();
    }

    @Test
    void what_is_wrong_is_said_in_its_place_and_nothing_typed_is_lost() {
        // With scripts, for axe is one: where none may run it waits for ever.
        var page = editor(1440, ColorScheme.LIGHT, true);
        page.navigate(newsroom.address() + "/desk/new-topic");
        page.fill("[name=name]", "A ferry");
        page.fill("[name=picture]", "no-such-picture");
        page.fill("[name=wikidata]", "forty-two");
        send(page);
        assertThat(page.locator("#field-wikidata-error").textContent()).contains("such as Q42");
        axeFindsNothing(page, "a refused topic");
        page.fill("[name=wikidata]", "");
        send(page);
        assertThat(page.locator("#field-picture-error").textContent()).contains("no picture of this name");
        page.fill("[name=picture]", "");
        page.fill("[name=name]", "RUTH PEMBERTON");
        send(page);
        assertThat(page.locator("#field-name-error").textContent()).contains("has this name already");
        assertThat(page.inputValue("[name=name]")).isEqualTo("RUTH PEMBERTON");
        assertThat(newsroom.database()
                        .<Boolean>read(sql -> newsroom.publications()
                                .topic(sql, new Slug("a-ferry"))
                                .isPresent()))
                .isFalse();
        page.context().close();
    }

    @Test
    void its_picture_is_chosen_from_the_library_and_can_be_taken_away() {
        var page = editor(390, ColorScheme.DARK, true);
        page.navigate(newsroom.address() + "/desk/topics/ruth-pemberton");
        page.locator("[data-pick] .button.usual").click();
        var dialog = page.locator("dialog.picker");
        dialog.locator("li").first().waitFor();
        assertThat(dialog.locator("li").count()).isGreaterThan(5);
        axeFindsNothing(page, "choosing a picture");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "topic-picker.png")));
        dialog.locator("[type=search]").fill("zzzz");
        dialog.getByText("No picture fits").waitFor();
        dialog.locator("[type=search]").fill("bridge");
        dialog.locator("li").first().waitFor();
        var name = dialog.locator("li .name").first().textContent();
        dialog.locator("li button").first().click();
        assertThat(page.inputValue("[name=picture]")).isEqualTo(name);
        assertThat(page.locator("[data-pick] > img").count()).isOne();
        send(page);
        var kept = newsroom.database()
                .read(sql -> newsroom.publications().topic(sql, new Slug("ruth-pemberton")))
                .orElseThrow();
        assertThat(kept.picture()).isEqualTo(new Slug(name));
        assertThat(newsroom.page("/topics/ruth-pemberton").select("main img")).isNotEmpty();
        page.navigate(newsroom.address() + "/desk/topics/ruth-pemberton");
        assertThat(page.locator("[data-pick] > img").count()).isOne();
        page.locator("[data-pick] .button.quiet").click();
        assertThat(page.inputValue("[name=picture]")).isEmpty();
        assertThat(page.locator("[data-pick] > img").count()).isZero();
        page.context().close();
    }

    @Test
    void the_screens_fit_a_telephone_and_a_desk() {
        for (int width : new int[] {390, 1440}) {
            var page = editor(width, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT, true);
            for (var path : new String[] {"/desk/topics", "/desk/topics/ruth-pemberton", "/desk/topics?q=zzzz"}) {
                page.navigate(newsroom.address() + path);
                axeFindsNothing(page, path + " at " + width);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                var name = path.replaceAll("\\W+", "-") + "-" + width + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screens", name.substring(1))));
            }
            page.context().close();
        }
    }
}
