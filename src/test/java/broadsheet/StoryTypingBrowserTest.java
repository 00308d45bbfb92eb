package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.document.DocumentJson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The typing surface on the real page of a story: two people, the sample's stories, and what the desk objects to. */
class StoryTypingBrowserTest {
    private static DeskBrowser browser;
    private static Newsroom newsroom;
    private static Page reporter;
    private static Page editor;
    private static final List<String> COMPLAINTS = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        reporter = signedIn("Gwen Ashdown");
        editor = signedIn("Ines Halloran");
    }

    @AfterAll
    static void close() {
        if (newsroom != null) newsroom.close();
        if (browser != null) browser.close();
    }

    private static Page signedIn(String name) {
        var one = browser.page(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
        one.setDefaultTimeout(10_000);
        one.onPageError(error -> COMPLAINTS.add("error: " + error));
        one.onConsoleMessage(message -> {
            if (!message.text().contains("the server responded with a status of")) COMPLAINTS.add(message.text());
        });
        one.onDialog(dialog -> dialog.accept());
        one.navigate(newsroom.address() + "/desk/sample-door");
        one.getByText(name).click();
        one.waitForURL("**/desk/");
        return one;
    }

    private static void ready(Page page) {
        page.locator("[data-editor][data-ready]").waitFor();
    }

    private static void saved(Page page) {
        page.locator("[data-editor-status][data-state=saved]").waitFor();
    }

    private static Locator text(Page page) {
        return page.locator("#typing-page .ProseMirror");
    }

    private static String copy(Page page, String story) {
        return page.request().get(story + "/working-copy").text();
    }

    /** A story of the reporter's own, begun at the desk. */
    private static String begun(String headline) {
        reporter.navigate(newsroom.address() + "/desk/stories/new");
        reporter.fill("[name=headline]", headline);
        reporter.locator("main form button.main").click();
        ready(reporter);
        return reporter.url().replaceAll("[?#].*", "");
    }

    private static void seen(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(390, 820, 1440)) {
                page.setViewportSize(width, 900);
                if (width != 820) axeFindsNothing(page, "%s at %d, %s".formatted(name, width, scheme));
                var picture = Path.of("target", "screens", "typing-%s-%d-%s.png".formatted(name, width, scheme));
                page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    @Test
    void a_reporter_writes_a_story_and_it_is_there_after_the_page_is_closed() {
        var story = begun("The mill becomes a school");
        text(reporter).click();
        reporter.keyboard().type("The council has voted. ");
        reporter.keyboard().press("Enter");
        reporter.keyboard().type("## What it costs");
        saved(reporter);
        reporter.fill("[name=standfirst]", "After two years of talks.");
        reporter.waitForCondition(() -> copy(reporter, story).contains("two years of talks"));
        saved(reporter);
        seen(reporter, "story");
        reporter.navigate(newsroom.address() + "/desk/");
        reporter.navigate(story);
        ready(reporter);
        assertThat(text(reporter).locator("h2").textContent()).isEqualTo("What it costs");
        assertThat(copy(reporter, story)).contains("The council has voted.", "\"level\":2");
        text(reporter).click();
        reporter.keyboard().type(" And then");
        reporter.getByText("Publishing").click();
        reporter.waitForURL("**/publishing**");
        assertThat(copy(reporter, story)).contains("And then");
        assertThat(reporter.content()).doesNotContain("/editor.");
        assertThat(COMPLAINTS).isEmpty();
    }

    @Test
    void a_head_that_will_not_do_is_said_in_its_place_and_keeps_no_word_of_the_text_from_being_saved() {
        var story = begun("A headline");
        reporter.fill("[name=headline]", "");
        reporter.locator("#field-headline-error").waitFor();
        text(reporter).click();
        reporter.keyboard().type("Words all the same.");
        reporter.waitForCondition(() -> copy(reporter, story).contains("Words all the same."));
        assertThat(copy(reporter, story)).contains("\"headline\":\"A headline\"");
        reporter.fill("[name=headline]", "A better headline");
        saved(reporter);
        assertThat(reporter.locator("#field-headline-error").count()).isZero();
        assertThat(copy(reporter, story)).contains("A better headline");
    }

    @Test
    void two_at_one_story_see_each_other_and_never_overwrite() {
        var story = begun("Shared");
        text(reporter).click();
        reporter.keyboard().type("Hers.");
        saved(reporter);
        editor.navigate(story);
        ready(editor);
        assertThat(editor.locator("[data-kind=locked]").textContent()).contains("Gwen Ashdown has been writing here");
        seen(editor, "locked");
        editor.getByText("Take over").click();
        editor.locator(".ProseMirror[contenteditable=true]").waitFor();
        text(editor).focus();
        editor.keyboard().press("ControlOrMeta+End");
        editor.keyboard().type(" Checked.");
        saved(editor);
        reporter.keyboard().type(" Too late.");
        reporter.locator("[data-kind=locked]").waitFor();
        assertThat(copy(editor, story)).contains("Hers. Checked.").doesNotContain("Too late");
        editor.navigate(newsroom.address() + "/desk/");
        reporter.locator("dialog[open]").waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        assertThat(reporter.locator("dialog[open]").textContent()).contains("Too late", "Checked");
        reporter.getByText("Save this choice").click();
        saved(reporter);
        assertThat(copy(reporter, story)).contains("Too late.");
    }

    @Test
    void every_story_of_the_sample_comes_out_of_the_surface_as_it_went_in() {
        begun("A place to try");
        var stories = newsroom.database()
                .read(sql -> sql.createQuery("SELECT body FROM revision")
                        .mapTo(String.class)
                        .list());
        @SuppressWarnings("unchecked")
        var out = (List<String>) reporter.evaluate("""
                documents => {
                  const { typing } = document.querySelector('[data-editor]');
                  const out = documents.map(json => { typing.show(JSON.parse(json)); return JSON.stringify(typing.document()); });
                  typing.show({ version: 1, blocks: [] });
                  return out;
                }""", stories);
        assertThat(out).hasSizeGreaterThan(20);
        for (int i = 0; i < out.size(); i++) {
            assertThat(DocumentJson.write(DocumentJson.read(out.get(i)))).isEqualTo(stories.get(i));
        }
    }
}
