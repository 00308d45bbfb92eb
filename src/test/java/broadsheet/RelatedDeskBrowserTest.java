package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import broadsheet.related.Storyline;
import broadsheet.related.Storylines;
import broadsheet.story.Stories;
import broadsheet.text.Slug;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk decides what is read next and what makes a storyline, in a real browser. */
class RelatedDeskBrowserTest {
    private static final String STORY = "/news/mill-lane-verdict";

    private static DeskBrowser browser;
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        newsroom.relate();
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

    private static String story() {
        return newsroom.database()
                .read(sql -> new Stories()
                        .teaser(sql, new Slug("news"), new Slug("mill-lane-verdict"))
                        .orElseThrow()
                        .id());
    }

    private static Storyline storyline(int which) {
        return newsroom.database()
                .<Storyline>read(
                        sql -> new Storylines(new Stories()).latest(sql, 5, 0).get(which));
    }

    private static Locator titles(Page page) {
        return page.locator(".picks").first().locator(".title");
    }

    private static void press(Page page, String label, String title) {
        page.locator("[aria-label='" + label + ": " + title + "']").first().click();
    }

    @Test
    void an_editor_pins_orders_and_bans_without_a_script() {
        var page = editor(1440, ColorScheme.LIGHT, false);
        page.navigate(newsroom.address() + "/desk/stories/" + story() + "/related");
        var before = titles(page).allTextContents();
        assertThat(before).hasSize(4);
        assertThat(page.locator(".picks .notes").first().textContent()).contains("Likeness");
        var last = before.getLast();
        press(page, "Pin", last);
        assertThat(titles(page).first().textContent()).isEqualTo(last);
        var second = before.getFirst();
        press(page, "Pin", second);
        press(page, "Up", second);
        assertThat(titles(page).allTextContents().subList(0, 2)).containsExactly(second, last);
        press(page, "Keep out", last);
        assertThat(titles(page).allTextContents()).doesNotContain(last);
        assertThat(newsroom.page(STORY).text()).doesNotContain(last);
        press(page, "Allow again", last);
        assertThat(page.locator(".toasts").textContent()).contains("taken back");
        page.context().close();
    }

    @Test
    void a_storyline_is_renamed_parted_and_brought_together_without_a_script() {
        var line = storyline(0);
        var page = editor(1440, ColorScheme.LIGHT, false);
        page.navigate(newsroom.address() + "/desk/storylines");
        page.locator(".listing .title")
                .getByText(line.name(), new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.fill("[name=name]", "How it came about");
        page.locator("form.rename .button").click();
        assertThat(page.locator("h1").textContent()).contains("How it came about");
        page.fill("[name=parted]", "A matter of its own");
        page.locator("[value=split]").click();
        assertThat(page.locator(".notice").textContent()).contains("Choose stories of this storyline");
        assertThat(page.inputValue("[name=parted]")).isEqualTo("A matter of its own");
        int many = page.locator(".ticks").count();
        page.locator(".ticks [type=checkbox]").first().check();
        page.locator("[value=split]").click();
        assertThat(page.locator("h1").textContent()).contains("A matter of its own", "Confirmed");
        page.navigate(page.url() + "?other=came+about");
        press(page, "Bring it in", "How it came about");
        assertThat(page.locator(".ticks").count()).isEqualTo(many);
        var stands = newsroom.database()
                .<Storyline>read(sql ->
                        new Storylines(new Stories()).at(sql, line.slug()).orElseThrow());
        assertThat(stands.name()).isEqualTo("A matter of its own");
        assertThat(newsroom.get(line.path()).statusCode()).isEqualTo(301);
        assertThat(newsroom.page(stands.path()).select("h1").text()).isEqualTo("A matter of its own");
        assertThat(newsroom.get(line.path() + "/feed.xml").statusCode()).isEqualTo(301);
        var feed = newsroom.get(stands.path() + "/feed.xml").body();
        assertThat(feed).contains("<rss", "A matter of its own – The Lennford Courier", stands.path() + "/feed.xml");
        assertThat(feed.split("<item>", -1)).hasSize(many + 1);
        page.context().close();
    }

    @Test
    void the_screens_fit_a_telephone_and_a_desk() {
        var line = "/desk/storylines/" + storyline(1).id() + "?q=flood";
        var related = "/desk/stories/" + story() + "/related?q=council";
        for (int width : new int[] {390, 1440}) {
            var page = editor(width, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT, true);
            for (var path : new String[] {"/desk/storylines", line, related}) {
                page.navigate(newsroom.address() + path);
                axeFindsNothing(page, path + " at " + width);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                var name = path.replaceAll("[0-9a-f]{8}-[-0-9a-f]+", "one").replaceAll("\\W+", "-");
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screens", name.substring(1) + "-" + width + ".png")));
            }
            page.context().close();
        }
    }
}
