package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.front.page.BylineView;
import broadsheet.media.Picture;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.PublicNote;
import broadsheet.story.Publication;
import broadsheet.story.Standing;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaOrgTest {
    private static final Instant PUBLISHED = Instant.parse("2026-07-01T06:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2026-07-02T10:00:00Z");
    private static final Publication PAPER =
            new Publication("The Courier", "", Language.ENGLISH, ZoneId.of("Europe/London"));
    private static final Picture PICTURE =
            new Picture(new Slug("weir"), "0".repeat(32), 1800, 1200, "The weir", "The weir at dusk", "G. Ashdown", "");

    private final SchemaOrg schema = new SchemaOrg(new Heads(
            "https://courier.example",
            () -> "/a.css",
            () -> "/b.css",
            new Heads.Fittings("/s.css", "/i.svg", "/c.js", "/d.js", "/f.js")));

    private static Story story(Kind kind, String headline) {
        var content = new Content(
                "Flood",
                headline,
                "It rose.",
                "Fishgate",
                kind,
                Language.ENGLISH,
                List.of(),
                List.of(),
                null,
                Document.EMPTY);
        return new Story(
                "id",
                new Slug("news"),
                new Slug("the-river"),
                new Standing.Published(PUBLISHED),
                null,
                PUBLISHED,
                CORRECTED,
                1,
                content,
                List.of(new PublicNote(CORRECTED, Step.CORRECTION, "It was 4.31 metres.")));
    }

    private JsonNode written(Kind kind, String headline) {
        return new JsonMapper().readTree(raw(kind, headline));
    }

    private String raw(Kind kind, String headline) {
        var authors = List.of(
                new BylineView("Gwen Ashdown", "/authors/gwen-ashdown", "Correspondent", null),
                new BylineView("Noam Shaked", null, "", null));
        return schema.story(story(kind, headline), "News", PAPER, authors, List.of("The flood"), PICTURE, 900)
                .toString();
    }

    @Test
    void a_story_tells_everything_that_google_recommends() {
        var article = written(Kind.NEWS, "The river rose");
        assertThat(article.get("headline").asString()).isEqualTo("The river rose");
        assertThat(article.get("datePublished").asString()).isEqualTo("2026-07-01T07:00:00+01:00");
        assertThat(article.get("dateModified").asString()).isEqualTo("2026-07-02T11:00:00+01:00");
        assertThat(article.at("/author/0/url").asString()).isEqualTo("https://courier.example/authors/gwen-ashdown");
        assertThat(article.at("/author/1/name").asString()).isEqualTo("Noam Shaked");
        assertThat(article.at("/publisher/name").asString()).isEqualTo("The Courier");
        assertThat(article.at("/image/0/url").asString())
                .isEqualTo("https://courier.example/media/" + "0".repeat(32) + "/1800.jpg");
        assertThat(article.at("/image/0/width").asInt()).isEqualTo(1800);
        assertThat(article.at("/image").values().stream().skip(1))
                .extracting(image ->
                        image.get("width").asInt() + "x" + image.get("height").asInt())
                .containsExactly("1200x675", "1200x900", "1200x1200");
        assertThat(article.get("mainEntityOfPage").asString()).isEqualTo("https://courier.example/news/the-river");
        assertThat(article.at("/correction/0/text").asString()).isEqualTo("It was 4.31 metres.");
    }

    @ParameterizedTest
    @CsvSource({
        "NEWS, NewsArticle",
        "ANALYSIS, AnalysisNewsArticle",
        "OPINION, OpinionNewsArticle",
        "INTERVIEW, NewsArticle",
        "REVIEW, ReviewNewsArticle",
        "LIVE, LiveBlogPosting",
        "EXPLAINER, NewsArticle",
    })
    void each_kind_is_called_by_its_name(Kind kind, String type) {
        assertThat(written(kind, "x").get("@type").asString()).isEqualTo(type);
    }

    @Test
    void no_headline_can_end_the_element_it_stands_in() {
        var hostile = "</script><!--<script>\u2028alert(1)//]]>&";
        assertThat(raw(Kind.NEWS, hostile)).doesNotContain("<", ">", "&");
        assertThat(written(Kind.NEWS, hostile).get("headline").asString()).isEqualTo(hostile);
    }
}
