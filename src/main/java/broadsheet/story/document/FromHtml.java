package broadsheet.story.document;

import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The one way in from HTML. An allow-list: what is known becomes a block or a mark, what is unknown gives up its words and
 * nothing else, what can run or load is dropped whole. The result is words and marks; no markup survives as markup.
 *
 * <p>Text gathers under the marks open around it ({@link WordsReader}); a block element ends the paragraph before it and
 * begins anew after it, as a browser does ({@link BlockReader}).
 */
public final class FromHtml {
    /** Characters. A book of 600 pages has 1.5 million; parsing takes up to a hundred times the memory. */
    public static final int LONGEST = 4_000_000;

    private FromHtml() {}

    /**
     * Reads the body of a page or a fragment.
     *
     * @throws DocumentTrouble if it is longer than {@value #LONGEST} characters or more than a story can hold
     */
    public static Document read(String html) {
        if (html.length() > LONGEST) {
            throw new DocumentTrouble(
                    "A story has at most %,d characters of HTML; this one has %,d.".formatted(LONGEST, html.length()));
        }
        return read(Jsoup.parseBodyFragment(html).body());
    }

    /**
     * Reads what is inside the element.
     *
     * @throws DocumentTrouble if it is more than a story can hold
     */
    public static Document read(Element container) {
        return read(container, (element, reason) -> {});
    }

    /**
     * Reads what is inside the element.
     *
     * @param dropped told of every element that was left out whole, with the reason in a few words
     * @throws DocumentTrouble if it is more than a story can hold
     */
    public static Document read(Element container, BiConsumer<Element, String> dropped) {
        try {
            return new Document(
                    BlockReader.blocks(FootnoteReader.inPlace(container).childNodes(), dropped));
        } catch (IllegalArgumentException refusal) {
            throw new DocumentTrouble(refusal.getMessage());
        }
    }
}
