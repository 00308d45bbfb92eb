package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {
    private static Document read(String typed) {
        return CommentText.read(Scrubbing.text(typed));
    }

    @Test
    void paragraphs_emphasis_and_lines_are_kept() {
        assertThat(read("One *two* **three**\nfour\n\nfive").blocks())
                .containsExactly(
                        new Block.Paragraph(Text.of(
                                new Inline.Run("One "),
                                new Inline.Run("two", new Mark.Emphasis()),
                                new Inline.Run(" "),
                                new Inline.Run("three", new Mark.Strong()),
                                new Inline.LineBreak(),
                                new Inline.Run("four"))),
                        Block.Paragraph.of("five"));
    }

    @Test
    void quotes_and_lists_are_read() {
        assertThat(read("> said\n> so\n\n- one\n- two\n  1. deep\n").blocks())
                .containsExactly(
                        new Block.Quotation(
                                Block.Quotation.Form.BLOCK,
                                List.of(Text.of(new Inline.Run("said"), new Inline.LineBreak(), new Inline.Run("so"))),
                                null,
                                null),
                        new Block.Listing(
                                false,
                                List.of(
                                        new Block.Listing.Item(Text.of("one"), null),
                                        new Block.Listing.Item(
                                                Text.of("two"),
                                                new Block.Listing(
                                                        true,
                                                        List.of(new Block.Listing.Item(Text.of("deep"), null)))))));
    }

    @Test
    void links_are_read_with_words_or_bare() {
        assertThat(read("See [the plan](https://example.org/a) or https://example.org/b.")
                        .blocks())
                .containsExactly(new Block.Paragraph(Text.of(
                        new Inline.Run("See "),
                        new Inline.Run("the plan", new Mark.Link("https://example.org/a")),
                        new Inline.Run(" or "),
                        new Inline.Run("https://example.org/b", new Mark.Link("https://example.org/b")),
                        new Inline.Run("."))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "&lt;b&gt; &amp; \\ `code` ![alt](https://example.org/a.png",
                "[x](javascript:alert(1))",
                "[x](data:text/html,hello)",
                "[foo]: /url \"title\"",
                "# Not a heading",
                "1986. What a year",
                "<https://example.org",
                "*** --- ___",
                "    indented",
                "5 * 3 * 2 = 30",
                "[][][]()",
                "<!-- no comment -->",
            })
    void whatever_is_no_markup_here_stays_as_it_was_typed(String typed) {
        assertThat(read(typed).plainText()).isEqualTo(typed.strip());
    }

    @Property(tries = 300)
    void any_text_can_be_read_and_kept(@ForAll @StringLength(max = 200) String typed) {
        var document = read(typed);
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
    }

    @Property(tries = 300)
    void any_heap_of_signs_can_be_read_and_kept(
            @ForAll
                    @StringLength(max = 120)
                    @Chars({'>', '*', '-', '1', '.', '[', ']', '(', ')', '\n', ' ', '<', '_', '\\', '&', '!', 'a'})
                    String typed) {
        var document = read(typed);
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
    }

    @Test
    void what_turns_the_direction_or_heaps_accents_is_taken_out() {
        assertThat(Scrubbing.text("a\u202Eb\u2066c\u0000d\u0007")).isEqualTo("abcd");
        assertThat(Scrubbing.text("Z" + "\u0301".repeat(50) + "algo")).isEqualTo("Z" + "\u0301".repeat(5) + "algo");
        assertThat(Scrubbing.line("  two \n lines\t")).isEqualTo("two lines");
        assertThat(Scrubbing.text("می‌خواهم 👨‍👩‍👧 שָׁלוֹם")).isEqualTo("می‌خواهم 👨‍👩‍👧 שָׁלוֹם");
    }
}
