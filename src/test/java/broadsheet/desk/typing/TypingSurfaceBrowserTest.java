package broadsheet.desk.typing;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.document.AnyDocument;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The typing surface in Chromium, against a server that keeps the working copy as the desk does. */
class TypingSurfaceBrowserTest {
    private static final int DOCUMENTS = 300;

    private static DeskBrowser browser;
    private static OneStory story;
    private static Page page;
    private static final List<String> COMPLAINTS = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
        story = new OneStory();
        page = browser.page(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB"));
        page.onPageError(error -> COMPLAINTS.add("error: " + error));
        page.onConsoleMessage(message -> {
            if (!message.text().contains("status of")) COMPLAINTS.add("console: " + message.text());
        });
    }

    @AfterAll
    static void close() {
        if (story != null) story.close();
        if (browser != null) browser.close();
    }

    private static Locator text() {
        return page.locator("#typing-page .ProseMirror");
    }

    private static void write(Document document) {
        story.reset(document);
        go();
    }

    private static void go() {
        page.navigate(story.address());
        page.locator("[data-editor][data-ready]").waitFor();
    }

    private static void saved() {
        page.locator("[data-editor-status][data-state=saved]").waitFor();
    }

    @Test
    void every_document_comes_out_as_it_went_in() {
        write(Document.EMPTY);
        var documents = AnyDocument.document().list().ofSize(DOCUMENTS).sample();
        @SuppressWarnings("unchecked")
        var out = (List<String>)
                page.evaluate("""
                documents => {
                  const { typing } = document.querySelector('[data-editor]');
                  return documents.map(json => {
                    try {
                      typing.show(JSON.parse(json));
                      return JSON.stringify(typing.document());
                    } catch (trouble) { return String(trouble); }
                  });
                }""", documents.stream().map(DocumentJson::write).toList());
        for (int i = 0; i < documents.size(); i++) {
            assertThat(out.get(i)).startsWith("{");
            assertThat(DocumentJson.write(DocumentJson.read(out.get(i))))
                    .isEqualTo(DocumentJson.write(documents.get(i)));
        }
        assertThat(COMPLAINTS).isEmpty();
    }

    @Test
    void what_is_not_known_is_refused_and_left_alone() {
        story.reset(OneStory.saying("Known."));
        story.sends("""
                {"version":1,"blocks":[{"type":"paragraph","text":[{"type":"text","text":"a"}]},{"type":"hologram"}]}""");
        go();
        assertThat(page.locator("[data-kind=broken]").textContent()).contains("blocks[1]", "hologram");
        assertThat(text().getAttribute("contenteditable")).isEqualTo("false");
        assertThat(story.puts).isEmpty();
    }

    @Test
    void what_is_typed_is_saved_within_two_seconds_and_the_page_says_so() {
        write(OneStory.saying("The river rose."));
        text().locator("p").click();
        page.keyboard().press("End");
        long begun = System.nanoTime();
        page.keyboard().type(" Nobody slept.");
        page.waitForCondition(() -> story.document().plainText().contains("slept"));
        saved();
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(2_000);
        assertThat(page.locator("[data-editor-status]").textContent()).startsWith("Saved at");
        page.locator("#h").fill("The river rose");
        page.waitForCondition(() -> story.headline().equals("The river rose"));
        axeFindsNothing(page, "the typing surface");
        assertThat(COMPLAINTS).isEmpty();
    }
}
