package broadsheet.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader's pages for whoever reads them otherwise: by keyboard, by ear, enlarged, in their own colours, on paper. */
class EverybodyTest {
    static final String LONG = "/river-and-land/twelve-oranges";
    static final String NOTES = "/culture/hall-that-wheat-built";
    static final String TABLE = "/news/mill-lane-test-sheets";

    /** One story of every form and every script. */
    static final List<String> FORMS = List.of(
            LONG,
            NOTES,
            TABLE,
            "/town-hall/pool-dot-imrie-interview",
            "/river-and-land/flood-night-live",
            "/opinion/sit-down-a-case-against-standing-ovations",
            "/culture/a-tenth-chair",
            "/culture/le-marche-du-mardi",
            "/culture/nowruz-dar-ketabkhaneh",
            "/culture/ghat-jaisa-kinara",
            "/culture/tushuguan-de-xiaqi-jiao",
            "/culture/hato-wo-kazoeru-hito");

    private static Newsroom newsroom;
    private static DeskBrowser browser;
    private Page page;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (newsroom != null) newsroom.close();
    }

    @AfterEach
    void leave() {
        if (page != null) page.context().close();
    }

    private Page to(String path, int width) {
        return to(path, new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    private Page to(String path, Browser.NewContextOptions options) {
        page = browser.page(options);
        page.navigate(newsroom.address().resolve(path).toString());
        return page;
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void every_form_can_be_read_by_everybody_and_fits(String path) {
        DeskBrowser.axeFindsNothing(to(path, 1440), path);
        for (int width : new int[] {1440, 820, 640, 320}) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", path, width)
                    .isEqualTo(width);
        }
    }

    /** 400 % on a screen of 1280 is 320; words may also be set wider apart (WCAG 1.4.10, 1.4.12). */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/news/", LONG, TABLE})
    void enlarged_four_times_and_widely_spaced_nothing_is_cut_off(String path) {
        to(
                path,
                new Browser.NewContextOptions()
                        .setViewportSize(320, 256)
                        .setDeviceScaleFactor(4)
                        .setBypassCSP(true));
        page.addStyleTag(new Page.AddStyleTagOptions()
                .setContent(
                        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
                                + " p { margin-block-end: 2em !important }"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('main :is(p, h1, h2, h3, li)')]
                    .filter(one => one.checkVisibility() && !one.closest('.scroll'))
                    .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display == 'block')
                    .map(one => one.outerHTML.slice(0, 80))""")).isEqualTo(List.of());
    }

    @Test
    void a_line_has_sixty_to_seventy_five_letters() {
        for (int width : new int[] {820, 1440}) {
            var letters = to("/news/flood-insurance-sixteen-months", width).evaluate("""
                    () => {
                      const lines = [...document.querySelectorAll('.body > p')].flatMap(p => {
                        const range = document.createRange();
                        range.selectNodeContents(p);
                        const rows = new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 8)));
                        return rows.size > 2 ? [p.textContent.length / (rows.size - .5)] : [];
                      });
                      return lines.reduce((sum, one) => sum + one, 0) / lines.length;
                    }""");
            assertThat(((Number) letters).doubleValue()).as("at %d", width).isBetween(58.0, 75.0);
            page.context().close();
        }
    }

    @Test
    void by_keyboard_everything_is_reached_and_seen_to_be_reached() {
        to("/", 1440);
        page.keyboard().press("Tab");
        for (int i = 0; i < 45; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                    () => {
                      const at = document.activeElement;
                      const shows = one => one && getComputedStyle(one).outlineStyle != 'none'
                          && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
                      return shows(at) || shows(at.closest('.teaser'));
                    }"""))
                    .as("stop %d: %s", i, page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
        }
    }

    @Test
    void a_footnote_is_followed_there_and_back_by_keyboard() {
        to(NOTES, 1440);
        page.locator("#footnote-ref-2").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**#footnote-2");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#footnote-ref-2");
        page.keyboard().press("Enter");
        page.waitForURL("**#footnote-ref-2");
    }

    @Test
    void a_wide_table_is_moved_by_the_arrow_keys() {
        to(TABLE, 320);
        var table = page.locator(".scroll").first();
        table.focus();
        for (int i = 0; i < 4; i++) page.keyboard().press("ArrowRight");
        page.waitForFunction("document.querySelector('.scroll').scrollLeft > 0 || "
                + "document.querySelector('.scroll').scrollWidth <= document.querySelector('.scroll').clientWidth");
    }

    @Test
    void who_hears_the_front_page_is_told_where_everything_is() {
        assertThat(to("/", 1440).locator("body")).matchesAriaSnapshot("""
                - link "Skip to the page"
                - banner:
                  - time
                  - search
                  - heading "The Lennford Courier" [level=1]
                  - navigation "Sections":
                    - list
                - main:
                  - article:
                    - heading [level=2]
                  - region "Latest"
                  - region "Opinion"
                  - region "News"
                  - region "Town Hall"
                - contentinfo:
                  - navigation "About this site"
                """);
    }

    @Test
    void who_hears_a_story_hears_its_title_first_and_its_notes_last() {
        assertThat(to(NOTES, 1440).locator("main")).matchesAriaSnapshot("""
                - main:
                  - article:
                    - heading [level=1]
                    - paragraph: /By/
                    - figure
                    - heading "Sixty-two desks and a bell" [level=2]
                """);
        assertThat(page.locator("[role=doc-endnotes]").getAttribute("aria-label"))
                .isEqualTo("Notes");
        assertThat(page.locator("[role=doc-endnotes] li").count()).isEqualTo(2);
    }

    @Test
    void who_wants_no_motion_sees_none() {
        to(LONG, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
        assertThat(page.evaluate("getComputedStyle(document.body, '::before').content"))
                .isEqualTo("none");
        assertThat(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"))
                .isEqualTo("auto");
    }

    @Test
    void a_long_read_shows_quietly_how_far_one_is() {
        to(LONG, 1440);
        assertThat(page.evaluate("getComputedStyle(document.body, '::before').position"))
                .isEqualTo("fixed");
        assertThat(page.locator(".contents a").count()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", LONG, "/corrections"})
    void in_forced_colours_everything_is_still_told_apart(String path) {
        to(
                path,
                new Browser.NewContextOptions()
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setViewportSize(1440, 900));
        DeskBrowser.axeFindsNothing(page, path + " in forced colours");
        assertThat(page.evaluate("matchMedia('(forced-colors: active)').matches"))
                .isEqualTo(true);
    }

    @Test
    void on_paper_there_is_the_story_and_nothing_to_click() {
        to(LONG, 1440).emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var gone : List.of(".masthead nav", ".search", ".contents", ".more", ".imprint nav")) {
            assertThat(page.locator(gone).first()).isHidden();
        }
        assertThat(page.locator(".story-head h1")).isVisible();
        assertThat(page.locator(".letter").first()).isHidden();
        assertThat((String) page.evaluate("""
                () => {
                  const link = document.createElement('a');
                  link.href = 'https://example.org/minutes';
                  document.querySelector('.body p').append(link);
                  return getComputedStyle(link, '::after').content + getComputedStyle(link, '::after').display;
                }"""))
                .contains("https://example.org/minutes")
                .doesNotContain("none");
    }

    @Test
    void who_is_sparing_with_data_gets_the_words() {
        var sparing = new Browser.NewContextOptions().setExtraHTTPHeaders(Map.of("Save-Data", "on"));
        for (var path : List.of("/", "/news/", LONG)) {
            to(path, sparing);
            assertThat(page.locator("img").count()).as(path).isZero();
            assertThat(page.locator("h1")).isVisible();
            DeskBrowser.axeFindsNothing(page, path + " in words");
            page.context().close();
            assertThat(newsroom.page(path).select("img")).as(path).isNotEmpty();
            assertThat(newsroom.get(path).headers().allValues("vary").toString())
                    .contains("Save-Data");
        }
    }

    @Test
    void a_story_asks_for_three_things_at_most_before_its_pictures() {
        to("/news/flood-insurance-sixteen-months", 390);
        assertThat(page.evaluate(
                        "performance.getEntriesByType('resource').filter(one => !/media|icon/.test(one.name)).length"))
                .as("beside the page itself: its style, and the script that tells of new comments")
                .isEqualTo(2);
    }
}
