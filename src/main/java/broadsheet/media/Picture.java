package broadsheet.media;

import broadsheet.text.Slug;

/**
 * A picture of the media library.
 *
 * @param slug its name in stories
 * @param hash of the original's bytes; names the folder of its files, so an address changes when the picture does
 * @param width of the original in pixels
 * @param height of the original in pixels
 * @param alt what a reader who cannot see it is told
 * @param licence empty when all rights are the newsroom's own
 */
public record Picture(
        Slug slug, String hash, int width, int height, String alt, String caption, String credit, String licence) {
    public Picture {
        if (width < 1 || height < 1) throw new IllegalArgumentException("A picture has a width and a height.");
        if (alt.isBlank()) throw new IllegalArgumentException("A picture needs a text for readers who cannot see it.");
    }
}
