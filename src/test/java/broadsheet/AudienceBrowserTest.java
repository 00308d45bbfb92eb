package broadsheet;

import static broadsheet.people.desk.DeskBrowser.axeFindsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.db.Transaction;
import broadsheet.people.desk.DeskBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readers read over real HTTP; the front lists what most of them read, and the desk shows how many they were. */
class AudienceBrowserTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final AtomicReference<Instant> NOW =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS));

    private static DeskBrowser browser;
    private static Newsroom newsroom;
    private static List<String> paths;

    @BeforeAll
    static void open() throws Exception {
        browser = DeskBrowser.open();
        newsroom = Newsroom.open(TestDatabase.SQLITE, NOW::get);
        var told = new CountDownLatch(1);
        newsroom.database().changes().followPromptly("test", news -> {
            if (news.stream().anyMatch(change -> change.subject().contains("most-read"))) told.countDown();
        });
        paths = newsroom.page("/").select("article a[href^=/news/]").eachAttr("href").stream()
                .distinct()
                .limit(3)
                .toList();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < paths.size(); i++) {
                for (int times = 0; times < 6 - i; times++) read(client, paths.get(i));
            }
        }
        assertThat(newsroom.page("/").select(".most-read")).isEmpty();
        // What was read is handed on once a second: a list made before that is made again five minutes later.
        boolean listed = false;
        for (int times = 0; times < 8 && !listed; times++) {
            NOW.updateAndGet(now -> now.plusSeconds(360));
            listed = told.await(3, TimeUnit.SECONDS);
        }
        assertThat(listed).as("the list is told").isTrue();
        // Whoever listens is told at the same time: the front page may be forgotten a moment after the test has heard
        // of it.
        for (int times = 0;
                times < 100 && newsroom.page("/").select(".most-read").isEmpty();
                times++) Thread.sleep(20);
    }

    private static void read(HttpClient client, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(newsroom.address() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("User-Agent", FIREFOX)
                .header("Referer", "https://www.example.org/links")
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void close() {
        if (newsroom != null) newsroom.close();
        if (browser != null) browser.close();
    }

    private static Page publisher(int width, ColorScheme scheme) {
        var page = browser.page(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        page.navigate(newsroom.address() + "/desk/sample-door");
        page.getByText("Ines Halloran").click();
        page.waitForURL("**/desk/");
        return page;
    }

    private static void shoot(Page page, String name) {
        var folder = Path.of("target", "screens");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    @Test
    void the_front_lists_what_most_readers_read() {
        assertThat(newsroom.page("/").select(".most-read li a").eachAttr("href"))
                .containsExactlyElementsOf(paths);
    }

    @Test
    void what_was_withdrawn_is_never_in_the_list_however_many_read_it() {
        var story = newsroom.story(paths.getFirst());
        newsroom.database().run(tx -> newsroom.desk().withdraw(tx, story.id(), "It was another river.", NOW.get()));
        assertThat(newsroom.page("/").select(".most-read li a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContain(paths.getFirst());
        newsroom.database().run(tx -> newsroom.desk().restore(tx, story.id()));
        assertThat(newsroom.page("/").select(".most-read li a").eachAttr("href"))
                .containsExactlyElementsOf(paths);
    }

    /** As a wrong figure or a story under a new embargo would leave it: the list itself looks who may see what. */
    @Test
    void what_nobody_may_see_yet_is_never_in_the_list_whatever_was_counted() {
        var unseen = newsroom.database()
                .<List<String>>read(sql -> sql.createQuery("select id from story where standing <> 'published'")
                        .mapTo(String.class)
                        .list());
        assertThat(unseen)
                .as("drafts, scheduled, embargoed and withdrawn stories of the sample")
                .isNotEmpty();
        newsroom.database().run(tx -> {
            for (var story : unseen) count(tx, story, 9_000);
            tx.changed("audience.most-read", "most-read");
        });
        assertThat(newsroom.page("/").select(".most-read li a").eachAttr("href"))
                .containsExactlyElementsOf(paths);
        newsroom.database().run(tx -> {
            for (var story : unseen) count(tx, story, -9_000);
        });
    }

    private static void count(Transaction transaction, String story, int views) {
        transaction
                .sql()
                .execute("""
                        insert into audience_view (day, page, views) values (?, ?, ?)
                        on conflict (day, page) do update set views = audience_view.views + excluded.views""", LocalDate.ofInstant(NOW.get(), ZoneOffset.UTC).toString(), "story:" + story, views);
    }

    @Test
    void the_desk_shows_the_figures_to_everybody() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {390, 1440}) {
                var page = publisher(width, scheme);
                page.navigate(newsroom.address() + "/desk/audience");
                axeFindsNothing(page, "the figures at " + width + " " + scheme);
                shoot(page, "audience-" + width + "-" + scheme);
                assertThat(page.locator("main").textContent())
                        .contains("15 pages were read in 28 days, 15 of them today.")
                        .contains("About one reader today.")
                        .contains("example.org");
                page.context().close();
            }
        }
    }

    @Test
    void one_story_has_its_days() {
        var page = publisher(1440, ColorScheme.LIGHT);
        page.navigate(newsroom.address() + "/desk/audience?days=1");
        page.locator("main td a, main th a").first().click();
        page.waitForURL("**/desk/audience/*");
        axeFindsNothing(page, "one story's figures");
        shoot(page, "audience-story");
        assertThat(page.locator("main").textContent()).contains("6 pages were read");
        page.context().close();
    }

    @Test
    void a_publisher_stops_the_counting_and_takes_it_back() {
        var page = publisher(1440, ColorScheme.LIGHT);
        page.navigate(newsroom.address() + "/desk/audience");
        page.getByText("Stop counting").click();
        page.waitForCondition(() -> page.locator(".toasts").textContent().contains("Nobody is counted any more."));
        assertThat(page.locator("main").textContent()).contains("Nobody is counted at the moment.");
        page.locator(".toasts").getByText("Undo").click();
        page.waitForCondition(() -> page.locator(".toasts").textContent().contains("from now on"));
        page.context().close();
    }
}
