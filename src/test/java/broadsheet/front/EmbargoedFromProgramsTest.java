package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Story;
import broadsheet.story.document.Attribution;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A story under embargo is in no answer of related, storylines, topics, quotations or search until its moment. */
class EmbargoedFromProgramsTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant DUE = NOON.plusSeconds(3600);
    private static final String SLUG = "ferry-terminal-opens-early";
    private static final String SPEAKER = "Ruth Pemberton";

    /** Two pages of the twenty that a program gets at a time, and some. */
    private static final int SAID = 45;

    private static final int A_FEW = 2;

    private static JsonNode json(Newsroom newsroom, String path) {
        var answer = newsroom.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private static Document spoken() {
        var paragraphs = new ArrayList<Block>();
        for (int i = 1; i <= SAID; i++) {
            var words = "“The ferry terminal has opened door number %d before its time.”".formatted(i);
            var run = new Inline.Run(words, new Mark.Said(Attribution.to(SPEAKER)));
            paragraphs.add(new Block.Paragraph(Text.of(run)));
        }
        return new Document(paragraphs);
    }

    private static Story scheduled(Newsroom newsroom) {
        var content = new Content(
                "",
                "The quaggalope of the ferry terminal",
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(new Byline.Staff(new Slug("gwen-ashdown"))),
                List.of(new Slug("the-flood")),
                null,
                spoken());
        return newsroom.database().write(tx -> {
            var story = newsroom.desk().draft(tx, new Slug("news"), new Slug(SLUG), content, DUE, null, "test", NOON);
            return newsroom.desk().schedule(tx, story.id(), DUE);
        });
    }

    /** Every answer that could name the story, those that are about it first. */
    private static List<String> answers(Newsroom newsroom) {
        var paths = new ArrayList<>(List.of(
                "/api/v1/search?q=quaggalope",
                "/api/v1/search?q=%22ferry+terminal%22",
                "/api/v1/topics",
                "/api/v1/topics/the-flood",
                "/api/v1/topics/ruth-pemberton/quotations",
                "/topics/ruth-pemberton",
                "/api/v1/storylines"));
        for (var line : json(newsroom, "/api/v1/storylines")
                .get("storylines")
                .valueStream()
                .limit(A_FEW)
                .toList()) paths.add("/api/v1/storylines/" + line.get("slug").asString());
        for (var story : json(newsroom, "/api/v1/topics/the-flood")
                .get("stories")
                .valueStream()
                .limit(A_FEW)
                .toList()) paths.add("/api/v1/stories/" + story.get("id").asString() + "/related");
        assertThat(paths).hasSize(7 + 2 * A_FEW);
        return paths;
    }

    private static void assertNowhere(Newsroom newsroom, Story story) {
        for (var path : answers(newsroom))
            assertThat(newsroom.get(path).body())
                    .as(path)
                    .doesNotContain(SLUG)
                    .doesNotContain("quaggalope of")
                    .doesNotContain("before its time");
        assertThat(newsroom.get("/api/v1/stories/" + story.id() + "/related").statusCode())
                .isIn(404, 410);
    }

    private static List<String> quotations(Newsroom newsroom, int page) {
        return json(newsroom, "/api/v1/topics/ruth-pemberton/quotations?page=" + page)
                .get("quotations")
                .valueStream()
                .map(one -> one.get("words").asString())
                .filter(words -> words.contains("ferry terminal"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void it_comes_into_all_of_them_at_its_moment_and_leaves_all_of_them_when_withdrawn(TestDatabase kind) {
        var now = new AtomicReference<>(NOON);
        try (var newsroom = Newsroom.open(kind, now::get)) {
            newsroom.searchable();
            var story = scheduled(newsroom);
            newsroom.relate();
            assertNowhere(newsroom, story);

            now.set(DUE);
            newsroom.database().run(tx -> newsroom.desk().publishDue(tx, DUE));
            newsroom.relate();
            assertThat(newsroom.get("/api/v1/search?q=quaggalope").body()).contains(SLUG);
            assertThat(newsroom.get("/api/v1/topics/the-flood").body()).contains(SLUG);
            assertThat(newsroom.get("/topics/ruth-pemberton").body()).contains(SLUG);
            assertThat(json(newsroom, "/api/v1/stories/" + story.id() + "/related")
                            .get("related")
                            .size())
                    .isPositive();
            leafedThrough(newsroom);

            newsroom.database().run(tx -> newsroom.desk().withdraw(tx, story.id(), "It opens tomorrow.", DUE));
            assertNowhere(newsroom, story);
        }
    }

    private static void leafedThrough(Newsroom newsroom) {
        assertThat(quotations(newsroom, 1)).hasSize(20);
        var all = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) all.addAll(quotations(newsroom, page));
        assertThat(all).hasSize(SAID).doesNotHaveDuplicates();
        assertThat(quotations(newsroom, 9)).isEmpty();
    }
}
