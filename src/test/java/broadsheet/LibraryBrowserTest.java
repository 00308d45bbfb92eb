package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.media.PictureBytes;
import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A picture on its way from somebody's folder to readers. What is seen is kept in a folder where one is named. */
class LibraryBrowserTest {
    private static final @Nullable String SHOTS = System.getenv("BROADSHEET_SHOTS");

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

    private static Page as(String name, int width, ColorScheme scheme) {
        var page = browser.page(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText(name).first().click();
        page.waitForURL("**/desk/");
        return page;
    }

    private static FilePayload file(String name, int width) {
        return new FilePayload(name, "image/png", PictureBytes.of(PictureBytes.halves(width, width / 2), "png"));
    }

    private static void shoot(Page page, String name) {
        if (SHOTS == null) return;
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(SHOTS, name + ".png")));
    }

    @Test
    void a_picture_comes_in_is_told_and_cut_and_found_again() {
        var page = as("Ines Halloran", 1440, ColorScheme.LIGHT);
        page.navigate(newsroom.address() + "/desk/media");
        assertThat(page.locator(".shelf li").count())
                .as("the sample's pictures")
                .isGreaterThan(20);
        axeFindsNothing(page, "the library");
        shoot(page, "library-1440");
        page.setInputFiles("#files", file("harbour-wall.png", 900));
        page.locator(".take-in .button").click();
        page.waitForURL("**/desk/media/pictures/harbour-wall");
        assertThat(page.locator(".toasts")).containsText("Say what is to be seen");
        // Browsers ask for it by themselves; the server does too.
        page.evaluate("document.querySelector('.telling').noValidate = true");
        page.locator(".telling .button.main").click();
        assertThat(page.locator("#field-alt-error")).containsText("Write what is to be seen");
        page.locator("[name=alt]").fill("A harbour wall, half red and half blue.");
        page.locator("[name=credit]").fill("Ines Halloran");
        var box = page.locator(".focal img").boundingBox();
        page.mouse().click(box.x + box.width * 0.9, box.y + box.height * 0.2);
        assertThat(page.locator("[name=focus-x]")).hasValue("90");
        page.locator(".telling .button.main").click();
        assertThat(page.locator(".toasts")).containsText("Saved");
        assertThat(page.locator(".pieces img").first().getAttribute("src")).contains("16x9-90-20");
        axeFindsNothing(page, "a picture");
        shoot(page, "picture-1440");
        page.navigate(newsroom.address() + "/desk/media?q=HARBOUR+wall");
        assertThat(page.locator(".shelf li")).hasCount(1);
        assertThat(page.locator(".shelf img").getAttribute("class")).isEqualTo("fx4 fy1");
        page.context().close();
    }

    @Test
    void many_files_show_how_far_they_are_and_which_of_them_is_none() {
        var page = as("Ines Halloran", 390, ColorScheme.DARK);
        page.navigate(newsroom.address() + "/desk/media");
        var svg = new FilePayload("logo.svg", "image/svg+xml", "<svg onload='alert(1)'/>".getBytes());
        page.setInputFiles("#files", new FilePayload[] {file("first.png", 620), svg, file("second.png", 640)});
        page.locator(".take-in .button").click();
        assertThat(page.locator(".sending a")).hasCount(2);
        assertThat(page.locator(".sending .wrong")).containsText("can carry programs");
        axeFindsNothing(page, "files on their way, by night");
        shoot(page, "library-390-dark");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.context().close();
    }

    @Test
    void a_picture_dropped_into_a_story_stands_in_it_and_nothing_is_published_before_it_is_told() {
        var page = as("Ines Halloran", 1440, ColorScheme.LIGHT);
        page.navigate(newsroom.address() + "/desk/stories?standing=draft");
        page.locator("main .listing a.title").first().click();
        page.waitForSelector("[data-editor][data-ready]");
        var file = file("dropped.png", 700);
        page.evaluate("""
                ({ bytes }) => {
                  const text = document.querySelector('[data-editor] .ProseMirror');
                  const data = new DataTransfer();
                  data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], 'dropped.png', { type: 'image/png' }));
                  const box = text.getBoundingClientRect();
                  text.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: box.left + 20, clientY: box.top + 10 }));
                }""", Map.of("bytes", Base64.getEncoder().encodeToString(file.buffer)));
        page.waitForSelector("[data-editor] img[src*='/media/']");
        assertThat(page.locator("[data-editor-status]")).containsText("Saved");
        var story = page.url().replaceAll(".*/stories/([^/?#]+).*", "$1");
        assertThat(refused(story)).contains("dropped").contains("no text yet");
        page.context().close();
    }

    private static String refused(String story) {
        try {
            newsroom.database().run(tx -> newsroom.desk().publish(tx, story, java.time.Instant.now()));
            return "";
        } catch (broadsheet.story.Unready unready) {
            return String.valueOf(unready.getMessage());
        }
    }

    @Test
    void a_contributor_sees_their_own_pictures_alone() {
        var page = as("Contributor", 820, ColorScheme.LIGHT);
        page.navigate(newsroom.address() + "/desk/media");
        assertThat(page.locator(".shelf li")).hasCount(0);
        page.setInputFiles("#files", file("mine.png", 660));
        page.locator(".take-in .button").click();
        page.waitForURL("**/desk/media/pictures/mine");
        page.navigate(newsroom.address() + "/desk/media");
        assertThat(page.locator(".shelf li")).hasCount(1);
        assertThat(List.of(200, 404))
                .contains(page.navigate(newsroom.address() + "/desk/media/pictures/mill-lane-bridge")
                        .status());
        assertThat(page.locator(".telling")).hasCount(0);
        page.context().close();
    }
}
