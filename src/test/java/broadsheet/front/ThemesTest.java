package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.db.Settings;
import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paper in the tabloid: every kind of page, by day and by night, and back. */
class ThemesTest {
    private static final String REPORT = "/news/flood-insurance-sixteen-months";
    private static final String ARABIC = "/news/river-now-writes-in-arabic";

    private static DeskBrowser browser;
    private static Newsroom newsroom;

    private Page page;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        wear("tabloid");
    }

    @AfterAll
    static void close() {
        if (newsroom != null) newsroom.close();
        if (browser != null) browser.close();
    }

    @AfterEach
    void leave() {
        if (page != null) page.context().close();
    }

    private static void wear(String theme) {
        newsroom.database().run(transaction -> {
            if (theme.isEmpty()) new Settings().remove(transaction, "look.theme");
            else new Settings().save(transaction, "look.theme", theme);
            transaction.changed("appearance.saved", "frame");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/culture/",
                REPORT,
                ARABIC,
                "/authors/gwen-ashdown",
                "/corrections",
                "/search?q=flood",
                "/news/nothing-here"
            })
    void every_page_of_the_tabloid_can_be_read_by_everybody_and_fits(String path) {
        page = browser.page(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setColorScheme(ColorScheme.DARK));
        page.navigate(newsroom.address().resolve(path).toString());
        assertThat(page.locator(".t-plate").count()).as("the plate on %s", path).isEqualTo(1);
        if (path.equals("/")) DeskBrowser.axeFindsNothing(page, path + " by night");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : new int[] {820, 1440, 320, 390}) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", path, width)
                    .isEqualTo(width);
        }
        DeskBrowser.axeFindsNothing(page, path + " by day");
    }

    @Test
    void the_tabloid_shows_every_story_that_the_broadsheet_shows_and_what_a_reader_is_owed() {
        var loud = stories("/");
        var notes = newsroom.page(REPORT).select(".notes, .credits time, .bylines, .topics, .discussion");
        wear("");
        assertThat(newsroom.page("/").select(".t-plate")).isEmpty();
        assertThat(loud).isEqualTo(stories("/"));
        assertThat(newsroom.page(REPORT).select(".notes, .credits time, .bylines, .topics, .discussion"))
                .hasSameSizeAs(notes);
        wear("tabloid");
        assertThat(newsroom.page("/").select(".t-plate")).hasSize(1);
    }

    private static TreeSet<String> stories(String path) {
        return new TreeSet<>(newsroom.page(path).select("main a[href]").eachAttr("href"));
    }

    @Test
    void words_of_the_paper_keep_their_language_on_a_page_in_another() {
        var arabic = newsroom.page(ARABIC);
        assertThat(arabic.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.selectFirst(".t-head").attr("lang")).isEqualTo("en");
        assertThat(arabic.selectFirst(".t-head").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void a_sheet_of_both_stays_within_what_a_phone_fetches_first() {
        var sheet = newsroom.get("/").body();
        var address = Pattern.compile("/assets/reader\\.[^\"]+").matcher(sheet);
        assertThat(address.find()).isTrue();
        assertThat(newsroom.get(address.group()).body())
                .startsWith("@layer house{")
                .contains(".t-plate");
    }

    @Test
    void the_guide_names_every_template_part_list_and_question() throws IOException {
        var guide = Files.readString(Path.of("docs/guide/themes.md"));
        for (var kit : Front.KITS.entrySet()) {
            assertThat(guide).contains("`" + kit.getKey() + ".html`");
            for (var part : kit.getValue().parts()) assertThat(guide).contains("`" + part + "`");
            for (var question : kit.getValue().questions()) assertThat(guide).contains("`" + question + "`");
            for (var list : kit.getValue().lists().entrySet()) {
                assertThat(guide).contains("`" + list.getKey() + "`");
                for (var part : list.getValue().parts()) assertThat(guide).contains("`" + part + "`");
            }
        }
        assertThat(List.of("ground", "pictures", "contract")).allMatch(guide::contains);
    }
}
