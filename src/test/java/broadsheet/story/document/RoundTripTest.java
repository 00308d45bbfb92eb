package broadsheet.story.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing is lost and nothing is added on the way out and back in. */
class RoundTripTest {
    @Provide
    Arbitrary<Document> documents() {
        return AnyDocument.document();
    }

    @Provide
    Arbitrary<Text> texts() {
        return AnyDocument.text();
    }

    @Property
    void a_document_comes_back_from_json_as_it_was(@ForAll("documents") Document document) {
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
    }

    @Property
    void equal_documents_have_equal_json(@ForAll("documents") Document document) {
        var json = DocumentJson.write(document);
        assertThat(DocumentJson.write(DocumentJson.read(json))).isEqualTo(json);
    }

    @Property
    void a_document_comes_back_from_html_as_it_was(@ForAll("documents") Document document) {
        assertThat(FromHtml.read(Everything.html(document))).isEqualTo(document);
    }

    @Property
    void a_page_that_knows_no_picture_and_no_story_still_shows_every_word(@ForAll("documents") Document document) {
        var html = Everything.html(document, Surroundings.EMPTY);
        assertThat(SafePage.troublesIn(html)).isEmpty();
        assertThat(html).doesNotContain("<!--").doesNotContain("<img");
    }

    @Property
    void every_page_holds_only_what_is_allowed(@ForAll("documents") Document document) {
        assertThat(SafePage.troublesIn(Everything.html(document))).isEmpty();
    }

    @Property
    void a_text_is_canonical_at_once(@ForAll("texts") Text text) {
        assertThat(new Text(text.inlines())).isEqualTo(text);
        assertThat(Text.tidy(text.plain().replace('\n', ' '))).doesNotContain("  ");
    }
}
