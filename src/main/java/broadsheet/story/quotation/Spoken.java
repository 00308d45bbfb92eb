package broadsheet.story.quotation;

import broadsheet.story.document.Attribution;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A direct quotation that a document marks, inside a paragraph or as a block of its own.
 *
 * @param words as they stand there, their quotation marks included
 * @param by who said it, if the text says so
 * @param block number of the block among all of the document, those inside fact boxes counted
 * @param start where it begins in the words of its block
 * @param traced whether it stands as a block of its own with its source, which only a person makes
 */
public record Spoken(String words, @Nullable Attribution by, int block, int start, boolean traced) {

    /** Where it ends in the words of its block. */
    public int end() {
        return start + words.length();
    }

    /** Every quotation of a document, in reading order; what is pulled out to catch the eye stands in the text already. */
    public static List<Spoken> in(Document document) {
        var all = new ArrayList<Spoken>();
        int number = 0;
        for (var block : document.everyBlock().toList()) {
            if (block instanceof Block.Paragraph(var text)) collect(text, number, all);
            if (block instanceof Block.Quotation quotation && quotation.form() == Block.Quotation.Form.BLOCK) {
                var words = quotation.paragraphs().stream().map(Text::plain).collect(Collectors.joining("\n"));
                all.add(new Spoken(words, quotation.attribution(), number, 0, true));
            }
            number++;
        }
        return all;
    }

    private static void collect(Text text, int block, List<Spoken> into) {
        int at = 0;
        int start = 0;
        Mark.@Nullable Said open = null;
        var words = new StringBuilder();
        for (var inline : text.inlines()) {
            if (inline instanceof Inline.Footnote) continue;
            var said = said(inline);
            if (open != null && !open.equals(said)) {
                into.add(new Spoken(words.toString(), open.by(), block, start, false));
            }
            if (said == null || !said.equals(open)) {
                words.setLength(0);
                start = at;
            }
            open = said;
            var more = inline instanceof Inline.Run run ? run.text() : "\n";
            if (said != null) words.append(more);
            at += more.length();
        }
        if (open != null) into.add(new Spoken(words.toString(), open.by(), block, start, false));
    }

    private static Mark.@Nullable Said said(Inline inline) {
        for (var mark : inline.marks()) if (mark instanceof Mark.Said said) return said;
        return null;
    }
}
