package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.account.Logbook;
import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who said what, in a real browser: a reader on a topic's page, an editor with the list of what a rule found. */
class QuotationsBrowserTest {
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

    private static Page page(int width, ColorScheme scheme, boolean scripts) {
        return browser.page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
    }

    private static void shoot(Page page, String name) {
        var folder = Path.of("target", "screens");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    private static Page editor(int width, ColorScheme scheme) {
        var page = page(width, scheme, true);
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText("Ines Halloran").click();
        page.waitForURL("**/desk/");
        return page;
    }

    @Test
    void topic_and_storyline_pages_are_for_everybody() {
        var storyline =
                newsroom.page("/topics/the-flood").select(".storylines a").attr("href");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {390, 1440}) {
                var page = page(width, scheme, true);
                for (var path : List.of("/topics/ruth-pemberton", "/news/mill-lane-verdict", storyline)) {
                    page.navigate(newsroom.address() + path);
                    axeFindsNothing(page, path + " at " + width + " " + scheme);
                    shoot(page, path.substring(1).replace('/', '-') + "-" + width + "-" + scheme);
                }
                page.context().close();
            }
        }
    }

    @Test
    void an_editor_agrees_or_refuses_with_one_key() {
        var page = editor(1440, ColorScheme.LIGHT);
        page.navigate(newsroom.address() + "/desk/quotations");
        axeFindsNothing(page, "the list of quotations");
        shoot(page, "quotations-1440");
        var first = page.locator(".verdicts blockquote").first().textContent();
        page.keyboard().press("r");
        page.waitForCondition(
                () -> !first.equals(page.locator(".verdicts blockquote").first().textContent()));
        page.locator(".toasts").getByText("The quotation is refused.").waitFor();
        var noted = newsroom.database()
                .<List<Logbook.Line>>read(sql -> new Logbook().find(sql, "quotation.refused", "", "", 5));
        assertThat(noted)
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("Ines Halloran"));
        page.context().close();
    }

    @Test
    void the_list_fits_a_telephone_by_night_too() {
        var page = editor(390, ColorScheme.DARK);
        page.navigate(newsroom.address() + "/desk/quotations");
        axeFindsNothing(page, "the list of quotations by night");
        shoot(page, "quotations-390-dark");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.context().close();
    }
}
