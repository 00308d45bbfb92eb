package broadsheet.story.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
    private static final Mark STRONG = new Mark.Strong();

    @Test
    void white_space_is_as_a_browser_shows_it() {
        assertThat(Text.of("  a \t\n b\u00a0 c ").plain()).isEqualTo("a b\u00a0 c");
    }

    @Test
    void a_space_at_a_seam_is_kept_once() {
        assertThat(Text.of(new Inline.Run("a "), new Inline.Run(" b", STRONG)).inlines())
                .containsExactly(new Inline.Run("a "), new Inline.Run("b", STRONG));
    }

    @Test
    void neighbours_under_equal_marks_are_one() {
        assertThat(Text.of(new Inline.Run("a", STRONG), new Inline.Run("\u0001"), new Inline.Run("b", STRONG))
                        .inlines())
                .containsExactly(new Inline.Run("ab", STRONG));
    }

    @Test
    void no_space_stands_around_a_line_break_and_none_break_at_the_ends() {
        assertThat(Text.of(
                                new Inline.LineBreak(),
                                new Inline.Run("a "),
                                new Inline.LineBreak(),
                                new Inline.Run(" b"),
                                new Inline.Run(" ", STRONG),
                                new Inline.LineBreak())
                        .plain())
                .isEqualTo("a\nb");
    }

    @Test
    void controls_go_and_half_characters_are_replaced() {
        assertThat(Text.of("a\u0000b\u0085c\ud83dd👩e").plain()).isEqualTo("abc\uFFFDd👩e");
    }

    @Test
    void of_two_marks_that_exclude_each_other_the_inner_one_counts() {
        assertThat(new Inline.Run("x", new Mark.Link("/a"), STRONG, new Mark.Link("/b")).marks())
                .isEqualTo(List.of(new Mark.Link("/b"), STRONG));
    }

    @Test
    void blocks_without_a_word_are_not_part_of_a_document() {
        assertThat(Document.of(
                        Block.Paragraph.of(" "),
                        new Block.Heading(2, Text.EMPTY),
                        new Block.FactBox(Text.EMPTY, List.of())))
                .isEqualTo(Document.EMPTY);
    }
}
