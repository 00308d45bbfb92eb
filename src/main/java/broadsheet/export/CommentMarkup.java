package broadsheet.export;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import org.jsoup.nodes.Element;

/** A comment as HTML for other systems; jsoup writes it, so that no word of it can be taken for markup. */
final class CommentMarkup {
    private CommentMarkup() {}

    static String of(Document body) {
        var root = new Element("div");
        for (var block : body.blocks()) block(block, root);
        return root.html();
    }

    private static void block(Block block, Element into) {
        switch (block) {
            case Block.Paragraph(var text) -> text(text, into.appendElement("p"));
            case Block.Quotation quotation -> {
                var quote = into.appendElement("blockquote");
                for (var paragraph : quotation.paragraphs()) text(paragraph, quote.appendElement("p"));
            }
            case Block.Listing listing -> list(listing, into);
            case Block.Heading _,
                    Block.Picture _,
                    Block.Gallery _,
                    Block.Table _,
                    Block.Divider _,
                    Block.FactBox _,
                    Block.Embed _,
                    Block.RelatedStory _ -> {} // CommentText makes none of these
        }
    }

    private static void list(Block.Listing listing, Element into) {
        var list = into.appendElement(listing.numbered() ? "ol" : "ul");
        for (var item : listing.items()) {
            var point = list.appendElement("li");
            text(item.text(), point);
            if (item.nested() != null) list(item.nested(), point);
        }
    }

    private static void text(Text text, Element into) {
        for (var inline : text.inlines()) {
            var at = into;
            for (var mark : inline.marks()) at = marked(mark, at);
            switch (inline) {
                case Inline.Run run -> at.appendText(run.text());
                case Inline.LineBreak _ -> at.appendElement("br");
                case Inline.Footnote _ -> {} // nobody can write one in a comment
            }
        }
    }

    private static Element marked(Mark mark, Element into) {
        return switch (mark) {
            case Mark.Link(var address) -> into.appendElement("a").attr("href", address);
            case Mark.Strong() -> into.appendElement("strong");
            case Mark.Emphasis() -> into.appendElement("em");
            case Mark.Strike() -> into.appendElement("s");
            case Mark.Subscript() -> into.appendElement("sub");
            case Mark.Superscript() -> into.appendElement("sup");
            case Mark.Code() -> into.appendElement("code");
            case Mark.Said _, Mark.Foreign _ -> into;
        };
    }
}
