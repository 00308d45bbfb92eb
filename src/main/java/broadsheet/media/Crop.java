package broadsheet.media;

import java.awt.Rectangle;

/**
 * The shapes in which search engines and cards of others want a picture, each cut around its focal point; see
 * <a href="https://developers.google.com/search/docs/appearance/structured-data/article">Google's words on articles</a>.
 */
public enum Crop {
    WIDE(16, 9),
    CLASSIC(4, 3),
    SQUARE(1, 1);

    /** As wide as the largest of cards. */
    private static final int WIDEST = 1200;

    private final int across;
    private final int down;

    Crop(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /** Pixels of the file's width, never more than the picture has. */
    public int width(Picture picture) {
        return width(picture.width(), picture.height());
    }

    public int height(Picture picture) {
        return height(width(picture));
    }

    private int width(int width, int height) {
        return Math.max(1, Math.min(WIDEST, cut(width, height)));
    }

    private int height(int width) {
        return Math.max(1, Math.round(width * (float) down / across));
    }

    /** How wide the largest piece of this shape is. */
    private int cut(int width, int height) {
        return Math.max(1, (int) Math.min(width, (long) height * across / down));
    }

    /** The name of the file in the picture's folder; a new focal point makes new names, for browsers keep what they have. */
    String file(int width, int height, Focus focus) {
        var shape = "%d-%dx%d".formatted(width(width, height), across, down);
        return focus.equals(Focus.MIDDLE) ? shape + ".jpg" : "%s-%d-%d.jpg".formatted(shape, focus.x(), focus.y());
    }

    /** The largest piece of this shape that has the focal point as near to its middle as the edges let it. */
    Rectangle around(int width, int height, Focus focus) {
        int wide = cut(width, height);
        int high = Math.clamp(Math.round(wide * (float) down / across), 1, height);
        return new Rectangle(start(width, wide, focus.x()), start(height, high, focus.y()), wide, high);
    }

    private static int start(int whole, int part, int percent) {
        return Math.clamp(Math.round(whole * percent / 100f - part / 2f), 0, whole - part);
    }
}
