package broadsheet.people.desk;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's frame and parts in a real browser, on the page that shows them all. */
class DeskFrameTest {
    private static DeskHouse house;
    private static DeskBrowser browser;
    private Page page;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        house = DeskHouse.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (house != null) house.close();
    }

    @AfterEach
    void leave() {
        if (page != null) page.context().close();
    }

    private void visit(String path, int width) {
        visit(path, new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    private void visit(String path, Browser.NewContextOptions options) {
        page = browser.page(options);
        page.navigate(house.at(path).toString());
    }

    private Object focused(String what) {
        return page.evaluate("document.activeElement." + what);
    }

    @ParameterizedTest
    @CsvSource({"ltr,390", "ltr,820", "ltr,1440", "rtl,390", "rtl,820", "rtl,1440"})
    void every_part_can_be_used_by_everybody(String direction, int width) {
        page = browser.page(width);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        var address = "/desk/design?direction=" + direction + "&width=" + width;
        page.navigate(house.at(address).toString());
        axeFindsNothing(page, address);
        assertThat(complaints).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(page.locator("[data-piece]").count()).isEqualTo(2 * 21);
    }

    @Test
    void a_small_phone_and_four_hundred_per_cent_need_no_scrolling_sideways() {
        visit("/desk/design?width=390", 320);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @Test
    void the_first_tab_leads_past_the_frame() {
        visit("/desk/design", 1440);
        page.keyboard().press("Tab");
        assertThat(focused("className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(focused("id")).isEqualTo("page");
    }

    @Test
    void j_and_k_move_through_the_rows_and_slash_searches() {
        visit("/desk/design", 1440);
        page.keyboard().press("j");
        assertThat((String) focused("textContent")).startsWith("Council votes");
        page.keyboard().press("j");
        assertThat((String) focused("textContent")).startsWith("What a night");
        page.keyboard().press("k");
        page.keyboard().press("k");
        assertThat((String) focused("textContent")).startsWith("Council votes");
        page.keyboard().press("/");
        assertThat(focused("name")).isEqualTo("q");
        page.keyboard().type("jk");
        assertThat(focused("value")).isEqualTo("jk");
    }

    @Test
    void the_palette_leads_anywhere_by_keys_alone() {
        visit("/desk/design", 1440);
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette").isVisible()).isTrue();
        page.keyboard().type("peop");
        assertThat(page.locator("#palette li:visible").count()).isEqualTo(1);
        page.keyboard().press("ArrowDown");
        assertThat(focused("pathname")).isEqualTo("/desk/people");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette").isVisible()).isFalse();
        page.keyboard().press("Control+k");
        page.keyboard().type("nothing like it");
        assertThat(page.locator("#palette .none").textContent()).startsWith("Nothing goes by that name.");
        axeFindsNothing(page, "the palette");
    }

    @Test
    void single_keys_can_be_turned_off() {
        visit("/desk/design", 1440);
        page.keyboard().press("?");
        axeFindsNothing(page, "the help");
        page.locator("#single-keys").uncheck();
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isFalse();
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette").isVisible()).isTrue();
    }

    @Test
    void a_phone_has_the_menu_behind_a_button_even_without_scripts() {
        visit(
                "/desk/design",
                new Browser.NewContextOptions().setViewportSize(390, 800).setJavaScriptEnabled(false));
        var menu = page.locator("#side");
        assertThat(menu.isVisible()).isFalse();
        page.locator(".top button").click();
        assertThat(menu.isVisible()).isTrue();
        assertThat(menu.locator("[aria-current]").textContent().strip()).isEqualTo("Design");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reduce", "no-preference"})
    void what_moves_stands_still_for_whoever_asks(String motion) {
        visit(
                "/desk/design",
                new Browser.NewContextOptions()
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.valueOf(
                                motion.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))));
        page.keyboard().press("?");
        var animated = page.evaluate("getComputedStyle(document.querySelector('#keys')).animationName");
        assertThat(animated).isEqualTo(motion.equals("reduce") ? "none" : "arrive");
    }

    @Test
    void in_forced_colours_every_button_keeps_its_edge() {
        visit(
                "/desk/design",
                new Browser.NewContextOptions().setForcedColors(com.microsoft.playwright.options.ForcedColors.ACTIVE));
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('.button')].every(b => getComputedStyle(b).borderTopStyle == 'solid')"))
                .isEqualTo(true);
    }
}
