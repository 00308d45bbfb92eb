package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.db.Settings;
import broadsheet.people.desk.DeskBrowser;
import broadsheet.story.Content;
import broadsheet.story.Step;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.text.Slug;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The front and a section of papers small and large, with pictures and without. What is seen is kept in a folder where one is named. */
class ShapesTest {
    private static final List<Integer> WIDTHS = List.of(390, 820, 1440);
    private static final String LOADER = "shapes";
    private static final @Nullable String SHOWN = System.getenv("BROADSHEET_SHAPES");

    private static DeskBrowser browser;

    private final Stories stories = new Stories();
    private final Newsroom newsroom = Newsroom.open(TestDatabase.SQLITE);

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    @Test
    void five_stories_make_a_paper_with_pictures_and_without_and_so_does_one() {
        keep(5);
        inBothThemes("five", "/", "/news/");
        withoutPictures();
        assertThat(newsroom.page("/").select("main img")).isEmpty();
        inBothThemes("five-plain", "/", "/news/");
        keep(1);
        inBothThemes("one-plain", "/");
    }

    @Test
    void a_whole_archive_without_a_picture_makes_a_paper() {
        withoutPictures();
        inBothThemes("plain", "/", "/news/");
    }

    @Test
    void five_hundred_stories_make_a_paper() {
        fill();
        inBothThemes("five-hundred", "/", "/news/");
        wear("broadsheet");
        assertThat(newsroom.page("/").select(".part")).hasSize(4);
        assertThat(newsroom.page("/").select(".briefs li")).hasSizeGreaterThan(10);
    }

    private List<Story> published() {
        return newsroom.database()
                .read(sql -> stories.latest(sql, 1_000, 0).stream()
                        .flatMap(teaser -> stories.live(sql, teaser.id()).stream())
                        .toList());
    }

    private void keep(int count) {
        var all = published();
        newsroom.database().run(transaction -> {
            for (var story : all.subList(count, all.size())) {
                newsroom.desk().withdraw(transaction, story.id(), "Gone for a smaller paper.", Instant.now());
            }
        });
    }

    private void withoutPictures() {
        var all = published();
        newsroom.database().run(transaction -> {
            for (var story : all) {
                var plain = with(story.content(), story.content().headline(), null);
                newsroom.desk().save(transaction, story.id(), plain, LOADER, Instant.now());
                newsroom.desk().update(transaction, story.id(), Step.SILENT, null, Instant.now());
            }
        });
    }

    private void fill() {
        var models = published();
        newsroom.database().run(transaction -> {
            for (int i = models.size(); i < 500; i++) {
                var model = models.get(i % models.size());
                var content = with(
                        model.content(),
                        "No. %d: %s".formatted(i, model.content().headline()),
                        i % 3 == 0 ? null : model.content().picture());
                var slug = new Slug("number-" + i);
                var at = Instant.now().minus(Duration.ofHours(i));
                var story = newsroom.desk().draft(transaction, model.section(), slug, content, null, null, LOADER, at);
                newsroom.desk().publish(transaction, story.id(), at);
            }
        });
    }

    private static Content with(Content content, String headline, @Nullable Slug picture) {
        return new Content(
                content.kicker(),
                headline,
                content.standfirst(),
                content.dateline(),
                content.kind(),
                content.language(),
                content.bylines(),
                content.topics(),
                picture,
                content.body());
    }

    private void inBothThemes(String shape, String... paths) {
        wear("broadsheet");
        holds(shape, paths);
        wear("tabloid");
        holds(shape + "-tabloid", paths);
    }

    private void wear(String theme) {
        newsroom.database().run(transaction -> {
            new Settings().save(transaction, "look.theme", theme);
            transaction.changed("appearance.saved", "frame");
        });
    }

    private void holds(String shape, String... paths) {
        for (var path : paths) {
            var page = browser.page(1440);
            page.navigate(newsroom.address().resolve(path).toString());
            var name = shape + (path.equals("/") ? "-front-" : "-section-");
            DeskBrowser.axeFindsNothing(page, name);
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                stands(page, name + width, width);
            }
            page.context().close();
        }
    }

    private static void stands(Page page, String name, int width) {
        if (SHOWN != null) {
            page.evaluate("document.querySelectorAll('img').forEach(img => img.loading = 'eager')");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var file = Path.of(SHOWN, name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
        var places = page.locator("main .headline a, main .latest a, main .briefs a, main .t-now a, main .t-briefs a")
                .evaluateAll("links => links.map(link => link.getAttribute('href'))");
        assertThat((List<?>) places).as(name).isNotEmpty();
        assertThat(new HashSet<>((List<?>) places)).as(name).hasSameSizeAs((List<?>) places);
        assertThat(page.evaluate("""
                () => {
                  const boxes = [...document.querySelectorAll('main .headline a, main .standfirst, main .frame img')]
                      .filter(one => !one.closest('.t-splash .frame')) // the tabloid's splash lies on its picture
                      .map(one => one.getBoundingClientRect()).filter(box => box.width && box.height);
                  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>
                      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
                }"""))
                .as("things that lie upon each other on %s", name)
                .isEqualTo(0);
    }
}
