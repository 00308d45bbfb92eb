package broadsheet.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.document.Document;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExtractJsonTest {
    private static final String PAGE = """
            OPINION: The lido must stay

            By Ann Lee

            28 June 2021

            The council voted on Tuesday to close the lido for the winter, two years after it had promised to keep it open.

            “We were cold,” said Bo Kim, who has swum there every morning since the spring of last year.

            Leave a Comment""";

    private static String write(String text) {
        var source = SourceFile.of("lido.txt", text.getBytes(StandardCharsets.UTF_8));
        return new ExtractJson(Document::plainText).write(source, new Extractor().page(source));
    }

    @Test
    void it_is_one_line_with_every_field_in_the_promised_order() {
        var line = write(PAGE);
        assertThat(line).doesNotContain("\n");
        assertThat(new JsonMapper().readTree(line).propertyNames())
                .containsExactly(
                        "file",
                        "title",
                        "kicker",
                        "standfirst",
                        "byline",
                        "published",
                        "modified",
                        "language",
                        "direction",
                        "site",
                        "image",
                        "text",
                        "html",
                        "dropped",
                        "encoding");
    }

    @Test
    void it_says_what_was_found() {
        var json = new JsonMapper().readTree(write(PAGE));
        assertThat(json.get("file").asString()).isEqualTo("lido.txt");
        assertThat(json.get("kicker").asString()).isEqualTo("OPINION");
        assertThat(json.get("byline").get(0).asString()).isEqualTo("Ann Lee");
        assertThat(json.get("published").asString()).isEqualTo("2021-06-28");
        assertThat(json.get("modified").isNull()).isTrue();
        assertThat(json.get("direction").asString()).isEqualTo("ltr");
        assertThat(json.get("text").asString()).contains("keep it open.\n\n“We were cold,” said");
        assertThat(json.get("dropped").get(0).get("reason").asString()).isEqualTo("comment form");
        assertThat(json.get("encoding").asString()).isEqualTo("UTF-8 (recognised)");
    }
}
