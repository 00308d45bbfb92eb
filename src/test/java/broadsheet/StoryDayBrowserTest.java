package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.account.OneTimeCode;
import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.Stories;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reporter's and an editor's day in Chromium, from the invitation to the correction, with the keyboard alone. */
class StoryDayBrowserTest {
    private static final int MOST_TABS = 120;
    private static final String PASSWORD = "the sluice was open at noon";
    private static final String HEADLINE = "The old mill becomes a school";

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

    private static Page visitor() {
        return browser.page(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
    }

    /** Goes there with the tab key, and fails when the keyboard does not get there. */
    private static void tabTo(Page page, String place) {
        for (int stop = 0; stop < MOST_TABS; stop++) {
            if (page.locator(place + ":focus").count() > 0) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not get to " + place + " on " + page.url());
    }

    private static void type(Page page, String place, String words) {
        tabTo(page, place);
        page.keyboard().type(words);
    }

    private static void press(Page page, String place) {
        tabTo(page, place);
        page.keyboard().press("Enter");
    }

    private static Page signedIn(String name) {
        var page = visitor();
        page.navigate(newsroom.address() + "/desk/sample-door");
        press(page, "button:has-text('" + name + "')");
        page.waitForURL("**/desk/");
        return page;
    }

    private static String told(Page page) {
        page.locator(".toast").waitFor();
        return page.locator(".toast").textContent();
    }

    private static void written(Page page, String story, String words) {
        page.waitForCondition(() -> newsroom.database()
                .read(sql -> new Stories().working(sql, story))
                .orElseThrow()
                .content()
                .body()
                .plainText()
                .contains(words));
    }

    private static Page invited() {
        var publisher = signedIn("Ines Halloran");
        publisher.navigate(newsroom.address() + "/desk/people");
        type(publisher, "#field-email", "noor@example.org");
        type(publisher, "#field-name", "Noor Haddad");
        tabTo(publisher, "[name=role]");
        publisher.keyboard().press("ArrowDown");
        publisher.keyboard().press("Enter");
        publisher.locator("#handed").waitFor();
        var invitation = publisher.locator("#handed").inputValue();
        publisher.context().close();
        var reporter = visitor();
        reporter.navigate(invitation);
        type(reporter, "#field-password", PASSWORD);
        reporter.keyboard().press("Enter");
        reporter.locator("code.secret").waitFor();
        var secret = reporter.locator("code.secret").textContent().replace(" ", "");
        type(reporter, "#field-code", OneTimeCode.at(secret, OneTimeCode.step(Instant.now())));
        reporter.keyboard().press("Enter");
        reporter.locator(".codes").waitFor();
        press(reporter, "main a[href='/desk/']");
        reporter.waitForURL("**/desk/");
        return reporter;
    }

    private static String handedIn(Page reporter) {
        assertThat(reporter.locator(".empty").textContent()).contains("Nothing waits for you");
        press(reporter, "main a[href='/desk/stories/new']");
        reporter.waitForURL("**/desk/stories/new");
        type(reporter, "[name=headline]", HEADLINE);
        press(reporter, "main form button.main");
        reporter.waitForURL(address -> !address.endsWith("/new"));
        var story = reporter.url().replaceAll(".*/", "");
        reporter.locator(".ProseMirror[contenteditable=true]").waitFor();
        type(reporter, ".ProseMirror", "The council has voted for the plan by nine to two.");
        written(reporter, story, "nine to two.");
        reporter.navigate(newsroom.address() + "/desk/stories/" + story + "/publishing");
        press(reporter, "#review button");
        assertThat(told(reporter)).contains("Handed in");
        return story;
    }

    @Test
    void a_story_goes_from_the_invitation_of_its_reporter_to_its_correction_by_keyboard() {
        var reporter = invited();
        var story = handedIn(reporter);
        reporter.context().close();
        var publishing = newsroom.address() + "/desk/stories/" + story + "/publishing";

        var editor = signedIn("Samuel Okafor");
        press(editor, "section[aria-labelledby=review] a:has-text('" + HEADLINE + "')");
        editor.waitForURL("**/desk/stories/" + story);
        editor.navigate(publishing);
        press(editor, "#approval button");
        assertThat(told(editor)).contains("Approved");
        press(editor, "#publication button");
        assertThat(told(editor)).isNotBlank();
        editor.waitForCondition(() ->
                newsroom.page("/news/the-old-mill-becomes-a-school").text().contains("nine to two"));

        editor.navigate(newsroom.address() + "/desk/stories/" + story);
        editor.locator(".ProseMirror[contenteditable=true]").waitFor();
        tabTo(editor, ".ProseMirror");
        editor.keyboard().press("ControlOrMeta+a");
        editor.keyboard().type("The council has voted for the plan by eight to three.");
        written(editor, story, "eight to three.");
        editor.navigate(publishing);
        assertThat(editor.locator(".differs ins").allTextContents()).containsExactly("eight", "three");
        tabTo(editor, "#update [name=change]");
        for (int step = 0; step < 4 && !editor.isChecked("[name=change][value=correction]"); step++)
            editor.keyboard().press(step == 0 ? "Space" : "ArrowDown");
        type(editor, "#update [name=note]", "We had the votes wrong.");
        press(editor, "#update button");
        assertThat(told(editor)).contains("Updated");
        assertThat(newsroom.page("/news/the-old-mill-becomes-a-school").text())
                .contains("eight to three", "We had the votes wrong.");
        assertThat(newsroom.page("/news/the-old-mill-becomes-a-school/history")
                        .select(".states .label")
                        .eachText())
                .containsExactly("Correction", "First published");
        editor.context().close();
    }
}
