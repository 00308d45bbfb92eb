package broadsheet.intake.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentHtmlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Hello, World.</p> | Hello, World.",
                "<p>One.</p><p>Two.</p> | One.¶¶Two.",
                "One<br>two<br />three | One¶two¶three",
                "so <em>very</em> <b>good</b>! | so *very* **good**!",
                "<b> spaced </b>words | **spaced** words",
                "see <a href=\"https://example.org/a\">this page</a> | see [this page](https://example.org/a)",
                "<a href=\"https://example.org/long/address\">https://example.org/long…</a> | https://example.org/long/address",
                "<a href=\"javascript:alert(1)\">click</a> | click",
                "<blockquote><p>You said so.</p></blockquote><p>I did not.</p> | > You said so.¶¶I did not.",
                "<p>Three:</p><ul><li>ham</li><li>eggs</li></ul> | Three:¶¶- ham¶- eggs",
                "<ol><li>first</li><li>second</li></ol> | 1. first¶2. second",
                "fish &amp; chips &lt;b&gt; | fish & chips <b>",
                "<script>alert(1)</script>words<style>p{}</style> | words",
                "<img src=x onerror=alert(1) alt=\"a boat\"> | a boat",
            })
    void html_becomes_what_a_reader_would_have_typed(String html, String typed) {
        assertThat(CommentHtml.typed(html)).isEqualTo(typed.replace('¶', '\n'));
    }
}
