package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Referee;
import broadsheet.html.Templates;
import broadsheet.http.Answer;
import broadsheet.http.Assets;
import broadsheet.http.Finished;
import broadsheet.http.Request;
import broadsheet.media.PictureFiles;
import broadsheet.media.Pictures;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Publication;
import broadsheet.story.Publications;
import broadsheet.story.Step;
import broadsheet.story.Stories;
import broadsheet.text.Slug;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a change makes the front forget, and what it leaves alone. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ForgettingTest {
    private static final String ORANGES = "/river-and-land/twelve-oranges";
    private static final List<String> PAGES = Stream.concat(
                    PagesTest.PAGES.stream().filter(path -> !path.startsWith("/search") && !path.contains("nothing")),
                    Stream.of("/feed.xml", "/sitemap.xml"))
            .toList();

    private final Newsroom newsroom;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T23:50:00Z"));
    private final List<Runnable> spare = new CopyOnWriteArrayList<>();
    private Front front;

    ForgettingTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
    }

    @BeforeEach
    void fill() {
        var database = newsroom.database();
        front = new Front(
                new Records(
                        database,
                        new Publications(),
                        new Stories(),
                        new People(),
                        new Pictures(),
                        newsroom.search(),
                        new Discussion(database, new Stories(), new People(), now::get, Referee.MILD),
                        _ -> broadsheet.html.theme.Theme.HOUSE,
                        newsroom.consent()),
                new PictureFiles(Path.of("target")),
                new Assets(Front.ASSETS),
                new Templates(),
                FrontSettings.at(URI.create("https://courier.example/")),
                now::get,
                Runnable::run,
                spare::add);
        database.changes().followPromptly("another front", front::forget);
        PAGES.forEach(this::ask);
        assertThat(PAGES).allMatch(this::atHand);
    }

    @AfterEach
    void close() {
        front.close();
        newsroom.close();
    }

    private boolean atHand(String path) {
        return front.holds(path);
    }

    private Finished ask(String path) {
        return switch (front.prompt().answer(Request.get(path))) {
            case Answer.Now(var page, var lease) -> page;
            case Answer.Later(var page, var headers) ->
                page.toCompletableFuture().join();
            case Answer.NotMine() -> throw new AssertionError(path);
        };
    }

    private Stream<String> forgotten() {
        return PAGES.stream().filter(path -> !atHand(path));
    }

    @Test
    void a_story_that_changes_is_forgotten_where_it_stands_and_not_on_other_stories_pages() {
        var story = newsroom.story(ORANGES);
        newsroom.database().run(transaction -> {
            newsroom.desk().save(transaction, story.id(), story.content().withHeadline("Lemons"), "gwen", now.get());
            newsroom.desk().update(transaction, story.id(), Step.SILENT, null, now.get());
        });
        assertThat(forgotten())
                .contains("/", ORANGES, "/feed.xml", "/authors/gwen-ashdown")
                .doesNotContain(PagesTest.FLOOD, PagesTest.ARABIC, "/news/", "/corrections", "/privacy", "/authors/");
        assertThat(forgotten()).doesNotContain("/sitemap.xml");
        assertThat(ask(ORANGES).text()).contains("Lemons");
    }

    @Test
    void a_typo_put_right_in_a_text_is_on_every_page_that_shows_the_story_and_lists_without_it_stay() {
        var story = newsroom.story(PagesTest.ARABIC);
        var shownBefore = PAGES.stream()
                .filter(path -> ask(path).text().contains(story.content().headline()))
                .toList();
        newsroom.database().run(transaction -> {
            newsroom.desk().save(transaction, story.id(), story.content().withHeadline("Lemons"), "gwen", now.get());
            newsroom.desk().update(transaction, story.id(), Step.SILENT, null, now.get());
        });
        assertThat(shownBefore).hasSizeGreaterThan(2);
        assertThat(forgotten()).containsAll(shownBefore).hasSizeLessThan(PAGES.size() / 2);
        for (var path : shownBefore) {
            assertThat(ask(path).text())
                    .as(path)
                    .contains("Lemons")
                    .doesNotContain(story.content().headline());
        }
    }

    @Test
    void what_is_silently_given_another_author_moves_between_their_lists() {
        var story = newsroom.story(ORANGES);
        var content = story.content();
        newsroom.database().run(transaction -> {
            var other = new Content(
                    content.kicker(),
                    content.headline(),
                    content.standfirst(),
                    content.dateline(),
                    content.kind(),
                    content.language(),
                    List.of(new Byline.Guest("Nobody We Know", "")),
                    content.topics(),
                    content.picture(),
                    content.body());
            newsroom.desk().save(transaction, story.id(), other, "gwen", now.get());
            newsroom.desk().update(transaction, story.id(), Step.SILENT, null, now.get());
        });
        assertThat(ask("/authors/gwen-ashdown").text()).doesNotContain(content.headline());
    }

    @Test
    void a_new_name_is_on_every_page_that_names_it_and_no_other_is_forgotten() {
        var sql = new People();
        var gwen = newsroom.database()
                .read(handle -> sql.find(handle, new Slug("gwen-ashdown")).orElseThrow());
        newsroom.database()
                .run(transaction -> sql.save(
                        transaction,
                        new Person(
                                gwen.slug(),
                                "Gwen Ashdown-Rowe",
                                gwen.job(),
                                gwen.role(),
                                gwen.languages(),
                                gwen.profile(),
                                gwen.picture())));
        assertThat(forgotten())
                .contains(ORANGES, "/authors/", "/authors/gwen-ashdown")
                .doesNotContain(PagesTest.ARABIC, "/corrections", "/privacy", PagesTest.WITHDRAWN);
        assertThat(ask(ORANGES).text()).contains("Gwen Ashdown-Rowe");
        assertThat(ask("/authors/").text()).contains("Gwen Ashdown-Rowe");
    }

    @Test
    void a_paper_with_a_new_name_has_it_everywhere() {
        newsroom.database().run(transaction -> {
            var paper = newsroom.publications().paper(transaction.sql());
            newsroom.publications()
                    .save(
                            transaction,
                            new Publication("The Lennford Mercury", paper.line(), paper.language(), paper.zone()));
        });
        assertThat(forgotten()).containsExactlyElementsOf(PAGES);
        assertThat(ask("/").text()).contains("The Lennford Mercury").doesNotContain("The Lennford Courier");
    }

    @Test
    void a_draft_that_is_saved_disturbs_nobody() {
        var story = newsroom.story(ORANGES);
        newsroom.database()
                .run(transaction -> newsroom.desk()
                        .save(transaction, story.id(), story.content().withHeadline("Lemons"), "gwen", now.get()));
        assertThat(forgotten()).isEmpty();
    }

    @Test
    void a_hundred_thousand_queries_are_one_page_and_a_hundred_thousand_wrong_addresses_none() {
        // Otherwise what to read next is worked out meanwhile, and the pages that show it are made anew.
        newsroom.relate();
        PAGES.forEach(this::ask);
        long held = front.pagesHeld();
        var text = ask("/").text();
        for (int i = 0; i < 100_000; i++) {
            var page = ask("/?utm_source=" + i + "&q" + i);
            if (i % 1_000 == 0) assertThat(page.text()).isEqualTo(text);
        }
        assertThat(front.pagesHeld()).isEqualTo(held);
        for (int i = 0; i < 2_000; i++) {
            assertThat(ask("/news/no-such-story-" + i).status()).isEqualTo(404);
            assertThat(ask("/No-Such-Section-" + i).status()).isEqualTo(404);
        }
        assertThat(front.pagesHeld()).isEqualTo(held);
    }

    @Test
    void at_midnight_only_the_front_page_is_made_anew() {
        assertThat(ask("/").text()).contains("datetime=\"2026-03-01\"");
        now.set(now.get().plus(Duration.ofMinutes(10)));
        assertThat(ask("/").text()).contains("datetime=\"2026-03-02\"");
        assertThat(forgotten()).isEmpty();
    }
}
