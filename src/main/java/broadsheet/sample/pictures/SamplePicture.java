package broadsheet.sample.pictures;

import java.awt.image.BufferedImage;

/** One picture of the sample newsroom with its words. */
public record SamplePicture(
        String slug, String alt, String caption, String credit, int width, int height, Drawing drawing) {

    /** Draws the picture; the same slug always gives the same print. */
    public BufferedImage draw() {
        Print print = new Print(width, height, slug.hashCode());
        drawing.scene().cut(print);
        return print.press(drawing.palette());
    }
}
