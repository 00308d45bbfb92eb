package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
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

/** Notes on the words of a story and suggested changes, by two people with a keyboard each. */
class PassagesBrowserTest {
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
        one.setDefaultTimeout(15_000);
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

    private static Locator card(Page page, String words) {
        return page.locator("[data-note]", new Page.LocatorOptions().setHasText(words));
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
            // Nobody's fingers are faster than the browser's word of where the cursor is.
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))");
        }
    }

    /** For a fifth of a second after it got the keys the surface takes a jump to the beginning for the browser's own doing. */
    private static void settled(Page page) {
        page.evaluate("() => new Promise(done => setTimeout(done, 250))");
    }

    private static void until(Page page, java.util.function.BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(15_000));
    }

    private static String begun(String headline, String words) {
        reporter.navigate(newsroom.address() + "/desk/stories/new");
        reporter.fill("[name=headline]", headline);
        reporter.locator("main form button.main").click();
        ready(reporter);
        text(reporter).focus();
        reporter.keyboard().type(words);
        saved(reporter);
        return reporter.url().replaceAll("[?#].*", "");
    }

    private static void seen(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(390, 820, 1440)) {
                page.setViewportSize(width, 900);
                if (width != 820) axeFindsNothing(page, "%s at %d, %s".formatted(name, width, scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(width < 1440)
                        .setPath(Path.of("target", "screens", "passages-%s-%d-%s.png".formatted(name, width, scheme))));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    @Test
    void a_note_stays_on_its_words_while_two_people_write_and_is_answered_and_resolved_by_keyboard() {
        var story = begun("The mill", "The council has voted. The mill becomes a school in May.");
        press(
                reporter,
                "ControlOrMeta+Shift+ArrowLeft",
                "ControlOrMeta+Shift+ArrowLeft",
                "ControlOrMeta+Shift+ArrowLeft");
        press(reporter, "ControlOrMeta+Alt+m");
        reporter.keyboard().type("Is this certain?");
        press(reporter, "ControlOrMeta+Enter");
        card(reporter, "Is this certain?").waitFor();
        assertThat(card(reporter, "certain").locator(".note-quoted").textContent())
                .isEqualTo("in May.");
        assertThat(text(reporter).locator(".typing-noted").textContent()).isEqualTo("in May.");
        settled(reporter);
        press(reporter, "ControlOrMeta+Home");
        reporter.keyboard().type("At last: ");
        saved(reporter);

        editor.navigate(story);
        ready(editor);
        editor.getByText("Take over").click();
        editor.locator(".ProseMirror[contenteditable=true]").waitFor();
        text(editor).focus();
        settled(editor);
        press(editor, "ControlOrMeta+Home", "ControlOrMeta+Alt+j", "ArrowRight", "ArrowRight", "ArrowRight");
        editor.keyboard().type("early ");
        until(
                editor,
                () -> card(editor, "certain")
                                .locator(".note-quoted")
                                .textContent()
                                .equals("in early May.")
                        || quotes(editor, story));
        saved(editor);
        assertThat(text(editor).locator(".typing-noted").textContent()).isEqualTo("in early May.");
        press(editor, "ControlOrMeta+Alt+m");
        assertThat(editor.evaluate("() => document.activeElement.closest('[data-note]') !== null"))
                .isEqualTo(true);
        press(editor, "Tab", "Enter");
        editor.keyboard().type("The mayor said so.");
        press(editor, "ControlOrMeta+Enter");
        card(editor, "The mayor said so.").waitFor();
        seen(editor, "note");
        text(editor).focus();
        press(editor, "ControlOrMeta+End");
        editor.keyboard().type(" Good.");
        saved(editor);
        assertThat(text(editor).textContent())
                .isEqualTo("At last: The council has voted. The mill becomes a school in early May. Good.");

        // She comes back to her tab, which asks at once whether the story is still hers.
        reporter.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        reporter.locator("[data-kind=locked]").waitFor();
        card(reporter, "The mayor said so.").waitFor();
        card(reporter, "The mayor said so.").getByText("Done with").focus();
        press(reporter, "Enter");
        reporter.getByText("Done with: 1").waitFor();
        assertThat(text(reporter).locator(".typing-noted").count()).isZero();
        assertThat(reporter.request().get(story + "/working-copy").text()).contains("\"quoted\":\"in early May.\"");
        assertThat(COMPLAINTS).isEmpty();
    }

    @Test
    void who_may_not_change_a_story_suggests_and_an_editor_accepts_and_turns_down_by_keyboard() {
        var story = begun("The plan", "The council has voted. The mill becomes a school in May.");
        press(reporter, "Enter");
        reporter.keyboard().type("Nobody objected to the plan of the mayor.");
        until(reporter, () -> copy(reporter, story).contains("plan of the mayor"));
        saved(reporter);
        reporter.navigate(story + "/publishing");
        reporter.locator("form[action$='/review'] button").click();
        reporter.waitForURL("**/publishing**");
        reporter.navigate(story);
        assertThat(reporter.locator("[data-editor]").count()).isZero();
        reporter.getByText("Suggest changes").focus();
        reporter.keyboard().press("Enter");
        reporter.waitForURL("**/suggestion");
        ready(reporter);
        text(reporter).focus();
        settled(reporter);
        press(reporter, "ControlOrMeta+Home", "End", "ControlOrMeta+Shift+ArrowLeft", "ControlOrMeta+Shift+ArrowLeft");
        reporter.keyboard().type("June.");
        press(reporter, "ControlOrMeta+End");
        reporter.keyboard().type(" So he says.");
        press(reporter, "Enter");
        reporter.keyboard().type("A third paragraph.");
        reporter.locator(".typing-count", new Page.LocatorOptions().setHasText("changes suggested: 3"))
                .waitFor();
        saved(reporter);
        until(reporter, () -> suggested(reporter, story).contains("A third paragraph."));
        seen(reporter, "suggesting");
        assertThat(copy(reporter, story)).contains("in May.").doesNotContain("June");

        editor.navigate(story);
        ready(editor);
        editor.locator("[data-offer]").nth(2).waitFor();
        assertThat(text(editor).locator("del").textContent()).isEqualTo("May");
        assertThat(text(editor).locator("ins").allTextContents())
                .containsExactly("June", " So he says.", "A third paragraph.");
        seen(editor, "review");
        text(editor).focus();
        settled(editor);
        press(editor, "ControlOrMeta+Home");
        editor.keyboard().type("At last: ");
        press(
                editor,
                "ControlOrMeta+Alt+j",
                "ControlOrMeta+Alt+Enter",
                "ControlOrMeta+Alt+j",
                "ControlOrMeta+Alt+Backspace");
        until(editor, () -> copy(editor, story).contains("in June."));
        saved(editor);
        assertThat(copy(editor, story))
                .contains("At last: The council")
                .doesNotContain("So he says", "third paragraph");
        until(editor, () -> !suggested(editor, story).contains("So he says"));
        assertThat(suggested(editor, story)).contains("A third paragraph.");
        editor.reload();
        ready(editor);
        editor.locator("[data-offer]").getByText("Accept").focus();
        press(editor, "Enter");
        until(editor, () -> copy(editor, story).contains("A third paragraph."));
        saved(editor);
        assertThat(suggested(editor, story)).isEqualTo("{\"suggestions\":[]}");
        press(editor, "ControlOrMeta+z");
        until(editor, () -> !copy(editor, story).contains("A third paragraph."));
        assertThat(COMPLAINTS).isEmpty();
    }

    private static String copy(Page page, String story) {
        return page.request().get(story + "/working-copy").text();
    }

    private static String suggested(Page page, String story) {
        return page.request().get(story + "/suggestions").text();
    }

    private static boolean quotes(Page page, String story) {
        return page.request().get(story + "/working-copy").text().contains("\"quoted\":\"in early May.\"");
    }
}
