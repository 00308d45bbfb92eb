package broadsheet.extraction;

import broadsheet.story.document.Block;
import broadsheet.story.document.DocumentTrouble;
import broadsheet.text.Lines;

/** From a page copied or saved from somewhere to the article in it. Keeps nothing and may be used by many threads. */
public final class Extractor {
    /** Less is a caption or a notice; the shortest news items have about thirty words. */
    private static final int FEWEST_WORDS = 12;

    /** A tree of more elements does not fit a small machine's memory; the longest real pages have about 100,000. */
    private static final int MOST_TAGS = 500_000;

    /** The longest novel's longest paragraph is well below; what is longer was not written to be read. */
    private static final int LONGEST_PARAGRAPH = 1_000_000;

    /**
     * The article in a file, read as what its content is.
     *
     * @throws NotAnArticle in one sentence that names the file
     */
    public Extract page(SourceFile source) {
        return source.isHtml() ? html(source.name(), source.text(), "") : plainText(source.name(), source.text());
    }

    /**
     * The article in an HTML page.
     *
     * @param name as it is called in messages
     * @param address where the page was, for addresses relative to it; may be empty
     * @throws NotAnArticle in one sentence
     */
    public Extract html(String name, String html, String address) {
        int tags = tags(html);
        if (tags > MOST_TAGS) {
            throw new NotAnArticle(
                    "%s: this page has %,d tags, more than any article; save the article alone.".formatted(name, tags));
        }
        try {
            return checked(name, "page", HtmlPage.read(html, address));
        } catch (DocumentTrouble | IllegalArgumentException tooMuch) {
            throw new NotAnArticle("%s: %s".formatted(name, tooMuch.getMessage()), tooMuch);
        }
    }

    /**
     * The article in a text copied from a browser.
     *
     * @param name as it is called in messages
     * @throws NotAnArticle in one sentence
     */
    public Extract plainText(String name, String text) {
        try {
            return checked(name, "text", PastedText.read(text));
        } catch (DocumentTrouble | IllegalArgumentException tooMuch) {
            throw new NotAnArticle("%s: %s".formatted(name, tooMuch.getMessage()), tooMuch);
        }
    }

    private static Extract checked(String name, String kind, Extract extract) {
        int words = 0;
        for (var block : extract.body().blocks()) {
            int length = length(block);
            if (length > LONGEST_PARAGRAPH) {
                throw new NotAnArticle("%s: no article found in this %s: it has a paragraph of %,d characters."
                        .formatted(name, kind, length));
            }
            words += Lines.count(block.plainText());
        }
        if (words >= FEWEST_WORDS) return extract;
        throw new NotAnArticle("%s: no article found in this %s: it has %d word%s of prose."
                .formatted(name, kind, words, words == 1 ? "" : "s"));
    }

    private static int length(Block block) {
        return block instanceof Block.Paragraph paragraph
                ? paragraph.plainText().length()
                : 0;
    }

    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
        return tags;
    }
}
