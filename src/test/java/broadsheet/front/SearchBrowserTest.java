package broadsheet.front;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.Publication;
import broadsheet.text.Language;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search in a real browser: while one types, in the dark, and from right to left. */
class SearchBrowserTest {
    private static DeskBrowser browser;
    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        newsroom.searchable();
    }

    @AfterAll
    static void close() {
        if (newsroom != null) newsroom.close();
        if (browser != null) browser.close();
    }

    private static Page at(String path, int width, ColorScheme scheme) {
        var page = browser.page(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
        page.navigate(newsroom.address() + path);
        return page;
    }

    @Test
    void results_come_while_one_types_and_have_their_address() {
        var page = at("/search", 820, ColorScheme.LIGHT);
        page.locator("#ask").pressSequentially("floo");
        page.waitForURL("**/search?q=floo");
        assertThat(page.locator(".results article").count()).isGreaterThan(3);
        assertThat(page.locator(".results mark").first().textContent()).containsIgnoringCase("flood");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("ask");
        assertThat(page.locator("form.ask [role=status]").textContent())
                .isEqualTo(page.locator("#results").textContent());
        page.locator("#ask").fill("zzqqxxyyvv");
        page.waitForURL("**/search?q=zzqqxxyyvv");
        assertThat(page.locator(".answer .empty").textContent()).contains("zzqqxxyyvv");
        axeFindsNothing(page, "nothing found");
        page.context().close();
    }

    @Test
    void marks_and_filters_can_be_read_by_day_and_in_the_dark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(390, 1440)) {
                var page = at("/search?q=flood+river&section=news", width, scheme);
                assertThat(page.locator(".passage mark").count()).isPositive();
                looked(page, "search-%s-%d".formatted(scheme, width));
            }
        }
    }

    @Test
    void an_arabic_paper_searches_from_right_to_left() {
        var paper = newsroom.database().<Publication>read(newsroom.publications()::paper);
        var arabic = new Publication(paper.name(), paper.line(), new Language("ar"), paper.zone());
        newsroom.database().run(tx -> newsroom.publications().save(tx, arabic));
        try {
            var page = at("/search?q=flood", 820, ColorScheme.DARK);
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            looked(page, "search-arabic");
        } finally {
            newsroom.database().run(tx -> newsroom.publications().save(tx, paper));
        }
    }

    private static void looked(Page page, String name) {
        axeFindsNothing(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
        page.context().close();
    }
}
