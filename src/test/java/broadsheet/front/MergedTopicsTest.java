package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.story.Teaser;
import broadsheet.story.TopicDesk;
import broadsheet.story.Unready;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Two topics turn out to be one: everything that led to the one leads to the other. */
class MergedTopicsTest {
    private static final Slug GONE = new Slug("mill-lane-case");
    private static final Slug KEPT = new Slug("the-flood");

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void stories_names_feeds_filters_and_addresses_go_over(TestDatabase kind) {
        try (var newsroom = Newsroom.open(kind)) {
            newsroom.searchable();
            var before = about(newsroom, GONE);
            var kept = about(newsroom, KEPT);
            int found = found(newsroom, GONE);
            assertThat(before).isNotEmpty();
            assertThat(newsroom.page("/topics/mill-lane-case").select("h1")).hasSize(1);
            var name = newsroom.page("/topics/mill-lane-case").select("h1").text();
            newsroom.database().run(tx -> new TopicDesk().merge(tx, GONE, KEPT));
            assertThat(about(newsroom, KEPT))
                    .containsAll(before)
                    .containsAll(kept)
                    .doesNotHaveDuplicates();
            assertThat(about(newsroom, GONE)).isEmpty();
            ledOn(newsroom);
            assertThat(newsroom.page("/topics/the-flood").text()).contains(name);
            assertThat(newsroom.page(before.getFirst()).select("a[href=/topics/the-flood]"))
                    .isNotEmpty();
            assertThat(found(newsroom, GONE))
                    .isEqualTo(found(newsroom, KEPT))
                    .isGreaterThanOrEqualTo(Math.max(found, kept.size()));
        }
    }

    private static void ledOn(Newsroom newsroom) {
        for (var end : List.of("", "/feed.xml")) {
            var answer = newsroom.get("/topics/mill-lane-case" + end);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("location")).hasValue("/topics/the-flood" + end);
        }
        var told = new JsonMapper()
                .readTree(newsroom.get("/api/v1/topics/mill-lane-case").body());
        assertThat(told.get("slug").asString()).isEqualTo("the-flood");
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void who_began_to_write_before_saves_the_topic_that_there_is(TestDatabase kind) {
        try (var newsroom = Newsroom.open(kind)) {
            var story = newsroom.story(newsroom.database()
                    .<String>read(sql -> newsroom.stories()
                            .onTopic(sql, GONE, 1, 0)
                            .getFirst()
                            .path()));
            var typed = story.content().withHeadline("Typed before the merger");
            newsroom.database().run(tx -> {
                new TopicDesk().merge(tx, GONE, KEPT);
                newsroom.desk().save(tx, story.id(), typed, "anna", Instant.EPOCH);
            });
            var saved = newsroom.database()
                    .read(sql -> newsroom.stories().working(sql, story.id()).orElseThrow());
            assertThat(saved.content().topics()).contains(KEPT).doesNotContain(GONE);
            assertThatThrownBy(() -> newsroom.database().run(tx -> new TopicDesk().merge(tx, GONE, KEPT)))
                    .isInstanceOf(Unready.class);
            assertThatThrownBy(() -> newsroom.database().run(tx -> new TopicDesk().merge(tx, KEPT, KEPT)))
                    .isInstanceOf(Unready.class);
        }
    }

    private static List<String> about(Newsroom newsroom, Slug topic) {
        return newsroom.database()
                .read(sql -> newsroom.stories().onTopic(sql, topic, 100, 0).stream()
                        .map(Teaser::path)
                        .toList());
    }

    private static int found(Newsroom newsroom, Slug topic) {
        return new JsonMapper()
                .readTree(newsroom.get("/api/v1/search?q=&topic=" + topic).body())
                .get("total")
                .asInt();
    }
}
