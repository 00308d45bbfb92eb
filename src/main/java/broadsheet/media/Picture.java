package broadsheet.media;

import broadsheet.text.Slug;

/**
 * A picture of the media library.
 *
 * @param slug its name in stories
 * @param hash of the original's bytes; names the folder of its files, so an address changes when the picture does
 * @param width in pixels, of the largest there is
 * @param height in pixels
 * @param alt what a reader who cannot see it is told; empty until somebody has written it, and until then no story with it is published
 * @param licence empty when all rights are the newsroom's own
 * @param focus what crops keep
 */
public record Picture(
        Slug slug,
        String hash,
        int width,
        int height,
        String alt,
        String caption,
        String credit,
        String licence,
        Focus focus) {
    public Picture {
        if (width < 1 || height < 1) throw new IllegalArgumentException("A picture has a width and a height.");
    }

    /** One whose middle is in the middle. */
    public Picture(
            Slug slug, String hash, int width, int height, String alt, String caption, String credit, String licence) {
        this(slug, hash, width, height, alt, caption, credit, licence, Focus.MIDDLE);
    }
}
