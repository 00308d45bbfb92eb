package broadsheet.media;

import java.awt.image.BufferedImage;

/**
 * A file that has become a picture: upright, in sRGB, without anything that the file said besides.
 *
 * @param caption what the file itself says is seen; empty for nothing
 * @param credit whom it names
 * @param source where it says it comes from
 */
record Developed(BufferedImage image, String caption, String credit, String source) {}
