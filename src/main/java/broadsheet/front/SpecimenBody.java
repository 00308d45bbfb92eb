package broadsheet.front;

import broadsheet.story.document.Attribution;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Labels;
import broadsheet.story.document.Mark;
import broadsheet.story.document.ShownPicture;
import broadsheet.story.document.ShownStory;
import broadsheet.story.document.Surroundings;
import broadsheet.story.document.Text;
import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One of each block that a story can have. */
final class SpecimenBody {
    private static final Slug PICTURE = new Slug("specimen");
    private static final String STORY = "/specimens/specimen";

    private SpecimenBody() {}

    static Document of(UnaryOperator<String> say) {
        var text = Text.of(say.apply("text"));
        var picture = new Block.Picture(PICTURE, Text.of(say.apply("caption")));
        return Document.of(
                new Block.Paragraph(text),
                new Block.Paragraph(Text.of(
                        new Inline.Run(say.apply("text"), List.of()),
                        new Inline.Footnote(Text.of(say.apply("note"))),
                        new Inline.Run(" " + say.apply("topic"), List.of(new Mark.Strong())),
                        new Inline.Run(" " + say.apply("kicker"), List.of(new Mark.Emphasis())))),
                new Block.Heading(2, Text.of(say.apply("heading"))),
                quotation(say, Block.Quotation.Form.BLOCK),
                new Block.Paragraph(text),
                quotation(say, Block.Quotation.Form.PULL),
                new Block.Paragraph(text),
                new Block.Heading(3, Text.of(say.apply("heading"))),
                listing(say, false),
                listing(say, true),
                picture,
                new Block.FactBox(Text.of(say.apply("title")), List.of(listing(say, false))),
                new Block.Paragraph(text),
                new Block.Gallery(List.of(picture, picture, picture)),
                table(say),
                new Block.Divider(),
                new Block.RelatedStory(STORY),
                Block.Embed.of("YouTube", "https://www.youtube.com/watch?v=x", Text.of(say.apply("caption"))),
                new Block.Heading(2, Text.of(say.apply("title"))),
                new Block.Paragraph(text),
                new Block.Heading(2, Text.of(say.apply("caption"))),
                new Block.Paragraph(text));
    }

    static Surroundings around(ShownPicture picture, UnaryOperator<String> say, Labels labels) {
        var card = new ShownStory(STORY, say.apply("headline"), say.apply("kicker"), Optional.of(picture.decorative()));
        return new Surroundings(slug -> Optional.of(picture), path -> Optional.of(card), labels);
    }

    private static Block quotation(UnaryOperator<String> say, Block.Quotation.Form form) {
        return new Block.Quotation(
                form, List.of(Text.of(say.apply("quote"))), Attribution.to(say.apply("speaker")), null);
    }

    private static Block.Listing listing(UnaryOperator<String> say, boolean numbered) {
        var item = new Block.Listing.Item(Text.of(say.apply("item")), null);
        return new Block.Listing(numbered, List.of(item, item, item));
    }

    private static Block table(UnaryOperator<String> say) {
        var head = new Block.Table.Row(List.of(cell(say.apply("topic"), true), cell(say.apply("cell"), true)));
        var row = new Block.Table.Row(List.of(cell(say.apply("cell"), false), cell("18,420", false)));
        return new Block.Table(Text.of(say.apply("caption")), List.of(head), List.of(row, row));
    }

    private static Block.Table.Cell cell(String words, boolean heading) {
        return new Block.Table.Cell(Text.of(words), heading, 1, 1);
    }
}
