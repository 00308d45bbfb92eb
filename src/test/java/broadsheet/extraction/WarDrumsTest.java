package broadsheet.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import broadsheet.SharedData;
import broadsheet.story.document.Attribution;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that Broadsheet was started for. */
class WarDrumsTest {
    private String file = "";
    private Extract story = PastedText.read("");

    @BeforeEach
    void read_it() throws IOException {
        file = Files.readString(SharedData.path("first-page/war-drums.txt"));
        story = PastedText.read(file);
    }

    @Test
    void it_has_its_kicker_headline_and_writer() {
        assertThat(story.kicker()).isEqualTo("WAR DRUMS");
        assertThat(story.title()).isEqualTo("US Attacks Iranian Targets In Iraq and Syria");
        assertThat(story.byline()).containsExactly("Micha Gefen");
        assertThat(story.standfirst()).isEmpty();
        assertThat(story.published()).isNull();
        assertThat(story.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void its_paragraphs_are_those_of_the_file_character_for_character() {
        var paragraphs = List.of(file.strip().split("\n\n"));
        assertThat(story.body().blocks()).hasOnlyElementsOfType(Block.Paragraph.class);
        assertThat(story.body().plainText()).isEqualTo(String.join("\n\n", paragraphs.subList(2, 10)));
    }

    @Test
    void its_two_quotations_are_traced_to_their_speakers() {
        assertThat(said(story.body()))
                .extracting(Said::by)
                .containsExactly(
                        Attribution.to("John Kirby", "Pentagon Press Secretary"), Attribution.to("the Shiite militia"));
        assertThat(said(story.body()))
                .allMatch(said -> said.words().startsWith("“") && said.words().endsWith(",”"));
    }

    @Test
    void what_stood_around_it_is_listed_with_the_reason() {
        assertThat(story.dropped())
                .extracting(Dropped::text, Dropped::reason)
                .containsExactly(
                        tuple("ate=\"Admination\" >", "torn markup"),
                        tuple("You may also like", "heading of an empty list of related stories"),
                        tuple("Leave a Comment", "comment form"),
                        tuple(
                                "This website uses cookies to improve your experience. We'll assume you're ok with this, but you can opt-out if you wish…",
                                "cookie notice"));
    }

    record Said(String words, @Nullable Attribution by) {}

    static List<Said> said(Document document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).text().inlines().stream())
                .filter(Inline.Run.class::isInstance)
                .map(Inline.Run.class::cast)
                .<Said>mapMulti((run, found) -> {
                    for (var mark : run.marks()) {
                        if (mark instanceof Mark.Said(var by)) found.accept(new Said(run.text(), by));
                    }
                })
                .toList();
    }
}
