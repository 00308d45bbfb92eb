package broadsheet.story.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup made to exhaust the reader. The time limits only catch what would never end. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HostileHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>", "<b>", "<a href=/x>", "<span class=said data-speaker=x>", "<blockquote>", "<ul><li>", "<ol>",
                "<table><tr><td>", "<aside class=factbox>", "<figure>", "<div class=gallery>", "<q>", "<p><i>",
                        "<font>",
                "<svg>", "<template>", "<figure data-picture=x>", "<pre>"
            })
    void a_hundred_thousand_levels_do_not_exhaust_the_stack(String opening) {
        var document = FromHtml.read("<p>first</p>" + opening.repeat(100_000) + "inmost");
        assertThat(document.plainText()).startsWith("first");
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
        assertThat(FromHtml.read(Everything.html(document))).isEqualTo(document);
    }

    @Test
    void a_tree_that_no_parser_pruned_does_not_exhaust_the_stack_either() {
        var dropped = new ArrayList<String>();
        var root = new Element("div");
        var inmost = root;
        for (int level = 0; level < 20_000; level++) {
            var child = new Element("div").appendText("word ");
            inmost.appendChild(child);
            inmost = child;
        }
        var document = FromHtml.read(root, (element, reason) -> dropped.add(reason));
        assertThat(document.words()).isGreaterThan(500);
        assertThat(dropped).containsExactly("nested too deeply");
    }

    @Test
    void fifty_million_characters_are_refused_before_they_are_parsed() {
        assertThatThrownBy(() -> FromHtml.read("<b>".repeat(17_000_000)))
                .isInstanceOf(DocumentTrouble.class)
                .hasMessage("A story has at most 4,000,000 characters of HTML; this one has 51,000,000.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x<i></i>",
                "<i>x</i>y",
                "<b>",
                "</p>",
                "<br>",
                "<li>x",
                "<td>x",
                "&amp;",
                "<a>",
                "<table>",
                "<p><b id=1>",
                "<q>",
                "<!--x-->",
                "<option>",
                " ",
                "<x y=z>",
                "\u0000"
            })
    void as_much_as_is_allowed_of_one_thing_is_read_or_refused(String piece) {
        var html = piece.repeat(FromHtml.LONGEST / piece.length());
        try {
            assertThat(FromHtml.read(html)).isNotNull();
        } catch (DocumentTrouble refusal) {
            assertThat(refusal).hasMessageStartingWith("A story has at most 20,000 blocks");
        }
    }

    @Test
    void breadth_below_great_depth_takes_no_longer_for_being_deep() {
        for (var opening : Map.of("blockquote", 500, "ul><li", 250, "figure", 500, "div class=gallery", 500)
                .entrySet()) {
            var html = ("<" + opening.getKey() + ">").repeat(opening.getValue()) + "x<i>y</i> ".repeat(100_000);
            assertThat(FromHtml.read(html).words()).isGreaterThanOrEqualTo(100_000);
        }
    }

    @Test
    void a_long_link_around_many_words_is_not_written_out_without_end() {
        var html = "<p><a href='https://example.org/" + "a".repeat(1_900) + "'>" + "x<br>".repeat(100_000);
        var document = FromHtml.read(html);
        assertThatThrownBy(() -> DocumentJson.write(document))
                .isInstanceOf(DocumentTrouble.class)
                .hasMessage("A document has at most 32,000,000 characters of JSON.");
    }
}
