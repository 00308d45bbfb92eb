package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.db.ChildProcess;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.Stories;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of saving, while somebody types into a real browser: no word that was shown as saved is lost. */
class KilledWhileTypingBrowserTest {
    private static final String OPEN = "open";

    @TempDir
    private Path folder;

    private final int port = free();

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** A newsroom in a process of its own. */
    static final class Server {
        private Server() {}

        public static void main(String[] arguments) throws InterruptedException {
            var folder = Path.of(arguments[0]);
            var config = Config.here(folder, DatabaseAddress.parse(null, folder), Integer.parseInt(arguments[1]));
            Broadsheet.openSample(config, InstantSource.system()).start();
            System.out.println(OPEN);
            Thread.currentThread().join();
        }
    }

    private Process started() throws IOException {
        var process = ChildProcess.start(Server.class, folder.toString(), Integer.toString(port));
        BufferedReader said = process.inputReader();
        for (var line = said.readLine(); !OPEN.equals(line); line = said.readLine())
            assertThat(line).as("the server ended before it was open").isNotNull();
        return process;
    }

    private String kept(String story) {
        try (var database = Database.open(DatabaseAddress.parse(null, folder), InstantSource.system())) {
            return database.read(sql -> new Stories().working(sql, story))
                    .orElseThrow()
                    .content()
                    .body()
                    .plainText();
        }
    }

    private String begun(Page page) {
        page.navigate("http://localhost:" + port + "/desk/sample-door");
        page.getByText("Gwen Ashdown").click();
        page.waitForURL("**/desk/");
        page.navigate("http://localhost:" + port + "/desk/stories/new");
        page.fill("[name=headline]", "Typed until the end");
        page.locator("main form button.main").click();
        page.locator("[data-editor][data-ready]").waitFor();
        page.locator("#typing-page .ProseMirror").focus();
        // What the page says it has saved is what stood in the text when that saving was sent.
        page.evaluate("""
                () => {
                  const status = document.querySelector('[data-editor-status]');
                  const { typing } = document.querySelector('[data-editor]');
                  window.shown = '';
                  new MutationObserver(() => { if (status.dataset.state === 'saved') window.shown = typing.editor.state.doc.textContent; })
                    .observe(status, { attributes: true, attributeFilter: ['data-state'] });
                }""");
        return page.url().replaceAll("[?#].*", "").replaceAll(".*/", "");
    }

    @Test
    void what_the_page_showed_as_saved_is_there_and_the_rest_is_sent_when_the_server_is_back() throws Exception {
        var server = started();
        try (var browser = DeskBrowser.open()) {
            var page = browser.page(new Browser.NewContextOptions().setLocale("en-GB"));
            page.setDefaultTimeout(30_000);
            page.onDialog(dialog -> dialog.accept());
            var story = begun(page);
            var typed = new StringBuilder();
            type(page, typed, 12);
            page.locator("[data-editor-status][data-state=saved]").waitFor();
            var saving = new CompletableFuture<Void>();
            page.onRequest(request -> {
                if (request.method().equals("PUT")) saving.complete(null);
            });
            while (!saving.isDone()) type(page, typed, 1);
            server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            var shown = (String) page.evaluate("() => window.shown");
            assertThat(shown).contains("word12");
            assertThat(kept(story)).startsWith(shown.strip());
            type(page, typed, 5);
            page.locator("[data-editor-status][data-state=offline]").waitFor();
            server = started();
            page.locator("[data-editor-status][data-state=saved]").waitFor();
            assertThat(kept(page, story)).isEqualTo(typed.toString().strip());
            assertThat(page.locator("dialog[open]").count()).isZero();
        } finally {
            server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void type(Page page, StringBuilder typed, int words) {
        for (int i = 0; i < words; i++) {
            var word = "word%d "
                    .formatted(typed.chars().filter(letter -> letter == ' ').count() + 1);
            page.keyboard().type(word);
            typed.append(word);
        }
    }

    private String kept(Page page, String story) {
        var json = page.request()
                .get("http://localhost:" + port + "/desk/stories/" + story + "/working-copy")
                .text();
        return json.replaceAll("(?s).*\"text\":\"(word1 [^\"]*)\".*", "$1").strip();
    }
}
