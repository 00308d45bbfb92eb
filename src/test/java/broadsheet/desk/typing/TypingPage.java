package broadsheet.desk.typing;

import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.document.Document;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The page of one story in Chromium, and the hands on its keyboard. */
final class TypingPage implements AutoCloseable {
    final OneStory story = new OneStory();
    final List<String> complaints = new ArrayList<>();
    private final DeskBrowser browser = DeskBrowser.open();
    Page page = fresh();

    /** A browser that has nothing kept. */
    private Page fresh() {
        var made = browser.page(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB"));
        made.setDefaultTimeout(8_000);
        made.onPageError(error -> complaints.add("error: " + error));
        made.onDialog(dialog -> dialog.accept());
        made.onConsoleMessage(message -> {
            boolean refusedOnPurpose = message.text().contains("the server responded with a status of")
                    || message.text().contains("net::ERR");
            if (!refusedOnPurpose) complaints.add("console: " + message.text());
        });
        return made;
    }

    void open(Document document) {
        story.reset(document);
        anew();
    }

    void open(String... paragraphs) {
        open(OneStory.saying(paragraphs));
    }

    /** The story in a browser that was never here. */
    void anew() {
        complaints.clear();
        page.context().close();
        page = fresh();
        go();
    }

    void go() {
        page.navigate(story.address());
        page.locator("[data-editor][data-ready]").waitFor();
    }

    Locator text() {
        return page.locator("#typing-page .ProseMirror");
    }

    /** Puts the cursor at the end of the text. */
    TypingPage atTheEnd() {
        text().focus();
        // The editor looks once more where the cursor was, 20 ms after it was entered; nobody chooses words sooner.
        page.evaluate("() => new Promise(done => setTimeout(done, 40))");
        return press("ControlOrMeta+End");
    }

    /** Waits until the editor, too, knows that words are chosen: the browser tells it a moment later than it shows it. */
    TypingPage chosen() {
        page.waitForFunction("() => !document.querySelector('.ProseMirror').editor.state.selection.empty");
        return this;
    }

    TypingPage press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
            // Nobody's fingers are faster than the browser's word of where the cursor is.
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        }
        return this;
    }

    TypingPage type(String words) {
        page.keyboard().type(words);
        return this;
    }

    TypingPage enter(String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .last()
                .fill(words);
        return this;
    }

    void button(String name) {
        page.locator("dialog[open] button", new Page.LocatorOptions().setHasText(name))
                .last()
                .click();
    }

    void until(BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(8_000));
    }

    void untilSaved(String words) {
        until(() -> story.document().plainText().contains(words));
        standing("saved");
    }

    void standing(String state) {
        page.locator("[data-editor-status][data-state=" + state + "]").waitFor();
    }

    /** What another program put on the clipboard. */
    void paste(String html, String plain) {
        page.evaluate("""
                ([html, plain]) => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  data.setData('text/plain', plain);
                  document.querySelector('.ProseMirror').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(html, plain));
    }

    /** Files let fall onto the text, or pasted into it. */
    void give(String event, String name) {
        page.evaluate("""
                ([event, name]) => {
                  const data = new DataTransfer();
                  data.items.add(new File([new Uint8Array(2000)], name, { type: 'image/jpeg' }));
                  const text = document.querySelector('.ProseMirror');
                  const box = text.lastElementChild.getBoundingClientRect();
                  text.dispatchEvent(event === 'drop'
                    ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: box.left + 20, clientY: box.bottom - 5 })
                    : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(event, name));
    }

    /** Pictures of the page for whoever wants to look, in the folder that BROADSHEET_SHOTS names. */
    void seen(String name) {
        var folder = System.getenv("BROADSHEET_SHOTS");
        if (folder == null) return;
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(390, 820, 1440)) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                folder,
                                name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            }
        }
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    void dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    void light() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Override
    public void close() {
        story.close();
        browser.close();
    }
}
