package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import broadsheet.Newsroom;
import broadsheet.SharedData;
import broadsheet.TestDatabase;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Writer;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that ever broke out of a comment, as comment, name and mail, in a real browser. */
class HostileCommentsTest {
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("BROADSHEET_CHROMIUM"), "/usr/bin/chromium"));

    private static final String STORY = "/culture/the-mouthers";

    private static Newsroom newsroom;
    private static Playwright playwright;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ".");
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
        if (newsroom != null) newsroom.close();
    }

    private static List<String> strings() {
        return Stream.of("naughty-strings", "xss-strings")
                .flatMap(file -> SharedData.lines("html-safety/" + file + ".jsonl.gz").stream())
                .map(line -> line.get("s").asString())
                .toList();
    }

    @Test
    void no_script_runs_and_everything_is_shown_as_it_was_written() {
        var strings = strings();
        var story = newsroom.story(STORY).id();
        newsroom.database().run(transaction -> {
            for (int i = 0; i < strings.size(); i++) {
                Writer writer = Discussion.guest(strings.get(i), strings.get(i));
                newsroom.moderation()
                        .bring(
                                transaction,
                                story,
                                null,
                                writer,
                                strings.get(i),
                                transaction.at(),
                                null,
                                "hostile:" + i);
            }
        });
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        var page = browser.newPage();
        var complaints = new ArrayList<String>();
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(newsroom.address().toString())) complaints.add("asked " + request.url());
        });
        int pages = (strings.size() + 49) / 50;
        for (int number = 1; number <= pages; number++) look(page, story, number);
        assertThat(complaints).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void look(Page page, String story, int number) {
        page.navigate(newsroom.address()
                .resolve(STORY + (number == 1 ? "" : "/comments/" + number))
                .toString());
        var shown = (List<Map<String, String>>) page.evaluate("""
                () => [...document.querySelectorAll('.threads > li > .comment')].map(comment => ({
                  name: comment.querySelector('.writer')?.textContent ?? '',
                  text: comment.querySelector('.said-here')?.innerText ?? ''}))""");
        var kept =
                newsroom.database().read(sql -> newsroom.discussion().comments().oldest(sql, story, number));
        assertThat(shown).hasSameSizeAs(kept);
        for (int i = 0; i < kept.size(); i++) {
            var comment = kept.get(i).root();
            assertThat(folded(shown.get(i).get("text")))
                    .isEqualTo(folded(comment.body().plainText()));
            assertThat(shown.get(i).get("name")).isEqualTo(comment.writer().name());
            if (!comment.source().matches("(?s).*[*_>\\[].*|\\s*([-+•]|1[.)]).*")) {
                assertThat(folded(comment.body().plainText())).isEqualTo(folded(comment.source()));
            }
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    /** Line ends and spaces as a page folds them. */
    private static String folded(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2000-\\u200a\\u3000\\u1680\\u202f\\u205f\\u0085]+", " ")
                .strip();
    }
}
