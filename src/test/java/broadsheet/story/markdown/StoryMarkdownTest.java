package broadsheet.story.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StoryMarkdownTest {
    @Test
    void a_plain_story_reads_and_writes_the_same() {
        var document = Document.of(
                Block.Paragraph.of("It rained. 1. April was *not* dry, [said] the_mayor & <b>."),
                new Block.Heading(2, Text.of("# What now?")),
                Block.Paragraph.of("12. December is a date."),
                new Block.Paragraph(Text.of(
                        new Inline.Run("Read "),
                        new Inline.Run(
                                "the report", new Mark.Link("https://example.org/a(b)?c=d e".replace(" ", "%20"))),
                        new Inline.Run(" "),
                        new Inline.Run("now", new Mark.Strong(), new Mark.Emphasis()),
                        new Inline.LineBreak(),
                        new Inline.Run("- and then"))),
                new Block.Listing(
                        true,
                        List.of(
                                new Block.Listing.Item(
                                        Text.of("first"),
                                        new Block.Listing(
                                                false, List.of(new Block.Listing.Item(Text.of("inner"), null)))),
                                new Block.Listing.Item(Text.of("second"), null))),
                new Block.Quotation(
                        Block.Quotation.Form.BLOCK, List.of(Text.of("We saw it."), Text.of("Twice.")), null, null),
                new Block.Divider());
        var markdown = StoryMarkdown.write(document).orElseThrow();
        assertThat(StoryMarkdown.read(markdown)).isEqualTo(document);
    }

    @Test
    void what_markdown_cannot_say_is_not_said() {
        var pull = new Block.Quotation(Block.Quotation.Form.PULL, List.of(Text.of("Pulled")), null, null);
        assertThat(StoryMarkdown.write(Document.of(pull))).isEmpty();
        var note = new Block.Paragraph(Text.of(new Inline.Run("See"), new Inline.Footnote(Text.of("there"))));
        assertThat(StoryMarkdown.write(Document.of(note))).isEmpty();
    }

    @Test
    void html_and_evil_addresses_are_words() {
        var read = StoryMarkdown.read(
                "<script>alert(1)</script>\n\n[here](javascript:alert(1)) ![seen](https://x.example/y.png)");
        assertThat(read.plainText()).isEqualTo("<script>alert(1)</script>\n\nhere seen");
        assertThat(read.blocks()).allMatch(Block.Paragraph.class::isInstance);
        assertThat(read.blocks().stream().flatMap(Block::texts).flatMap(text -> text.inlines().stream()))
                .allMatch(inline -> inline.marks().isEmpty());
    }

    @Property(tries = 300)
    void any_text_can_be_typed_and_what_came_of_it_stays_as_it_is(@ForAll String typed) {
        var read = StoryMarkdown.read(typed.replace("\0", ""));
        StoryMarkdown.write(read)
                .ifPresent(again -> assertThat(StoryMarkdown.read(again)).isEqualTo(read));
    }

    @Property(tries = 300)
    void words_that_look_like_markdown_come_back_as_words(@ForAll String words) {
        var document = Document.of(Block.Paragraph.of(words));
        StoryMarkdown.write(document)
                .ifPresent(markdown -> assertThat(StoryMarkdown.read(markdown)).isEqualTo(document));
    }
}
