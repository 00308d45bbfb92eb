package broadsheet.story.document;

/**
 * A picture of the library, ready to be shown.
 *
 * @param width of the original in pixels
 * @param height of the original in pixels
 * @param alt what is to be seen, for who cannot see it; empty for a decoration
 * @param caption the library's own, plain; may be empty
 * @param credit who made it and on what terms, plain; may be empty
 * @param src address of a middling JPEG or PNG, for what does not know srcset
 * @param srcset the same format in several widths, as the HTML attribute wants it; may be empty
 * @param webp the srcset in WebP; may be empty
 * @param sizes how wide it stands on the page, as the HTML attribute wants it
 * @param focus classes that say around which point a frame cuts it off; empty for the middle
 */
public record ShownPicture(
        int width,
        int height,
        String alt,
        String caption,
        String credit,
        String src,
        String srcset,
        String webp,
        String sizes,
        String focus) {

    /** One that frames cut off around its middle. */
    public ShownPicture(
            int width,
            int height,
            String alt,
            String caption,
            String credit,
            String src,
            String srcset,
            String webp,
            String sizes) {
        this(width, height, alt, caption, credit, src, srcset, webp, sizes, "");
    }

    /** The same without words, where the words stand beside it. */
    public ShownPicture decorative() {
        return new ShownPicture(width, height, "", "", "", src, srcset, webp, sizes, focus);
    }

    /** The same in another place. @param others how wide it stands there, as the HTML attribute wants it */
    public ShownPicture sized(String others) {
        return new ShownPicture(width, height, alt, caption, credit, src, srcset, webp, others, focus);
    }
}
