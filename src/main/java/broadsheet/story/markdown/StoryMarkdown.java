package broadsheet.story.markdown;

import broadsheet.story.document.Document;
import java.util.Optional;

/**
 * A document as Markdown (CommonMark) and back. Paragraphs, headings, lists, quotations without a speaker, breaks, links,
 * strong, emphasised and code words can be said; a document with anything else in it cannot, and is then not put into words
 * that would lose it.
 */
public final class StoryMarkdown {
    private StoryMarkdown() {}

    /** The document in Markdown that reads back as just this document; empty if there is none. */
    public static Optional<String> write(Document document) {
        return new MarkdownOut().of(document).filter(markdown -> read(markdown).equals(document));
    }

    /** The document that a Markdown text says. HTML in it is words; addresses that lead nowhere leave their words. */
    public static Document read(String markdown) {
        return MarkdownIn.document(markdown);
    }
}
