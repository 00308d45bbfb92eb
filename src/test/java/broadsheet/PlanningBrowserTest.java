package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An editor moves what is planned in a real browser: by dragging, by keys, without a script, on a phone. */
class PlanningBrowserTest {
    private static final ZoneId LENNFORD = ZoneId.of("Europe/London");
    private static final String BRIDGE = "Old Bridge: a year after it opened again";

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
        page.getByText("Samuel Okafor").click();
        page.waitForURL("**/desk/");
        return page;
    }

    private static void calendar(Page page, LocalDate day) {
        page.navigate(newsroom.address() + "/desk/planning?day=" + day);
    }

    private static String card(LocalDate day) {
        return "[data-day='" + day + "'] .plan:has-text('" + BRIDGE + "')";
    }

    @Test
    void a_planned_story_is_dragged_and_moved_by_keys_and_without_a_script() {
        var planned = LocalDate.now(LENNFORD).plusDays(2);
        // Within its week, whichever day of it that is.
        int way = planned.getDayOfWeek().getValue() == 7 ? -1 : 1;
        var beside = planned.plusDays(way);
        var page = editor(1440, ColorScheme.LIGHT, true);
        calendar(page, planned);
        look(page, "week");
        axeFindsNothing(page, "calendar by day");
        page.dragAndDrop(card(planned), "[data-day='" + beside + "'] header");
        page.waitForSelector(card(beside));
        assertThat(page.locator(".toast").textContent()).contains(BRIDGE);
        // The focus went along, so the keys go on from there.
        page.keyboard().press(way > 0 ? "Alt+ArrowLeft" : "Alt+ArrowRight");
        page.waitForSelector(card(planned));
        page.keyboard().press("Alt+ArrowDown");
        page.waitForSelector(card(planned.plusDays(7)));
        page.locator(".toast button").first().click();
        page.waitForSelector(card(planned));

        var plain = editor(390, ColorScheme.DARK, false);
        calendar(plain, planned);
        look(plain, "phone-dark");
        plain.locator(card(planned) + " .move").click();
        plain.fill("[name=day]", beside.toString());
        plain.fill("[name=time]", "16:15");
        plain.locator(".form-actions button").click();
        assertThat(plain.locator(card(beside) + " time").textContent()).isEqualTo("16:15");
    }

    @Test
    void every_screen_of_the_calendar_is_without_fault_by_night_on_a_phone() {
        var page = editor(390, ColorScheme.DARK, true);
        look(page, "today-dark");
        axeFindsNothing(page, "my work by night");
        calendar(page, LocalDate.now(LENNFORD));
        axeFindsNothing(page, "calendar by night");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.navigate(newsroom.address() + "/desk/planning/new");
        look(page, "new-dark");
        axeFindsNothing(page, "planning by night");
        var wide = editor(1440, ColorScheme.LIGHT, true);
        look(wide, "today");
        axeFindsNothing(wide, "my work by day");
        wide.navigate(newsroom.address() + "/desk/planning/new");
        wide.fill("[name=title]", "The lights are on");
        wide.locator(".form-actions button").click();
        wide.waitForSelector(".plan:has-text('The lights are on')");
        wide.locator(".plan:has-text('The lights are on') .title").click();
        look(wide, "entry");
        axeFindsNothing(wide, "an entry by day");
        wide.setViewportSize(820, 900);
        calendar(wide, LocalDate.now(LENNFORD));
        look(wide, "tablet");
    }

    /** Pictures for whoever looks at them; written only when asked for. */
    private static void look(Page page, String name) {
        var folder = System.getenv("BROADSHEET_SHOTS");
        if (folder != null)
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "planning-" + name + ".png"))
                    .setFullPage(true));
    }
}
