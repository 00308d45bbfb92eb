package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.db.DatabaseAddress;
import broadsheet.story.Step;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole house at once: what an editor does, a reader sees. */
class NewsroomTest {
    private static final String ORANGES = "/river-and-land/twelve-oranges";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_the_desk_does_is_on_the_page_when_the_desk_is_told_so(TestDatabase kind) {
        try (var newsroom = Newsroom.open(kind)) {
            var desk = newsroom.broadsheet().rooms().desk();
            var database = newsroom.broadsheet().rooms().database();
            var story = newsroom.story(ORANGES);
            assertThat(newsroom.page(ORANGES).selectFirst("h1").text()).contains("Twelve oranges");
            assertThat(newsroom.page("/").text()).contains("Twelve oranges");

            database.run(tx -> {
                desk.save(tx, story.id(), story.content().withHeadline("Thirteen oranges"), "gwen", Instant.now());
                desk.update(tx, story.id(), Step.CORRECTION, "There were thirteen oranges.", Instant.now());
            });
            assertThat(newsroom.page(ORANGES).selectFirst("h1").text()).contains("Thirteen oranges");
            assertThat(newsroom.page(ORANGES).text()).contains("There were thirteen oranges.");
            assertThat(newsroom.page("/").text()).contains("Thirteen oranges").doesNotContain("Twelve oranges");
            assertThat(newsroom.page("/river-and-land/").text()).contains("Thirteen oranges");
            assertThat(newsroom.page("/authors/gwen-ashdown").text()).contains("Thirteen oranges");
            assertThat(newsroom.page("/corrections").text()).contains("There were thirteen oranges.");
            assertThat(newsroom.get("/feed.xml").body()).contains("Thirteen oranges");
            assertThat(newsroom.get("/topics/the-flood/feed.xml").body())
                    .contains("<rss", "/topics/the-flood</link>", "/topics/the-flood/feed.xml")
                    .contains("<item>");
            assertThat(newsroom.page("/topics/the-flood")
                            .select("link[rel=alternate][type=application/rss+xml]")
                            .attr("href"))
                    .isEqualTo("/topics/the-flood/feed.xml");
            assertThat(newsroom.get("/topics/nothing-of-this-name/feed.xml").statusCode())
                    .isEqualTo(404);

            database.run(tx -> desk.withdraw(tx, story.id(), "The oranges were lemons.", Instant.now()));
            var gone = newsroom.get(ORANGES);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("The oranges were lemons.");
            assertThat(newsroom.page("/").text()).doesNotContain("Thirteen oranges");
            assertThat(newsroom.get("/sitemap.xml").body()).doesNotContain(ORANGES);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_scheduled_story_appears_at_its_time_with_nobody_visiting(TestDatabase kind) throws InterruptedException {
        var now = new AtomicReference<>(Instant.now());
        InstantSource clock = now::get;
        try (var newsroom = Newsroom.open(kind, clock)) {
            var path = "/river-and-land/sluice-gate-test-in-public";
            assertThat(newsroom.get(path).statusCode()).isEqualTo(404);
            long before = newsroom.broadsheet().rooms().database().changes().end();
            now.set(now.get().plus(Duration.ofDays(2)));
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (newsroom.broadsheet().rooms().database().changes().after(before, 1_000).stream()
                    .noneMatch(change -> change.what().equals("story.published"))) {
                assertThat(System.nanoTime()).as("published in time").isLessThan(deadline);
                Thread.onSpinWait();
            }
            assertThat(newsroom.get(path).statusCode()).isEqualTo(200);
            assertThat(newsroom.page("/river-and-land/").text()).contains("four phones will ring");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_not_public_is_nowhere(TestDatabase kind) {
        try (var newsroom = Newsroom.open(kind)) {
            for (var hidden : new String[] {
                "hospital-waiting-times-report", "harkers-mill-four-bids", "otters-under-the-multi-storey"
            }) {
                for (var section : new String[] {"news", "river-and-land"}) {
                    assertThat(newsroom.get("/" + section + "/" + hidden).statusCode())
                            .isEqualTo(404);
                }
                for (var page : new String[] {
                    "/",
                    "/news/",
                    "/river-and-land/",
                    "/feed.xml",
                    "/sitemap.xml",
                    "/corrections",
                    "/authors/gwen-ashdown",
                    "/authors/samuel-okafor",
                    "/topics/hospital",
                    "/search?q=hospital"
                }) {
                    assertThat(newsroom.get(page).body()).as(page).doesNotContain(hidden);
                }
            }
        }
    }

    @Test
    void when_the_database_goes_away_readers_keep_what_was_read_and_are_told_of_the_rest(@TempDir Path folder)
            throws Exception {
        var server = EmbeddedPostgres.start();
        var address = new DatabaseAddress.PostgresUrl(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
        var config = Config.here(folder, address, 0);
        try (var newsroom = Newsroom.open(config, InstantSource.system())) {
            assertThat(newsroom.get("/").statusCode()).isEqualTo(200);
            server.close();
            assertThat(newsroom.get("/").statusCode()).isEqualTo(200);
            var unread = newsroom.get(ORANGES);
            assertThat(unread.statusCode()).isEqualTo(503);
            assertThat(unread.headers().firstValue("retry-after")).isPresent();
            assertThat(unread.body()).contains("try again");
        }
    }
}
