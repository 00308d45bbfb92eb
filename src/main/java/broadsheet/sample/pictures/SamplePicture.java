package broadsheet.sample.pictures;

import java.awt.image.BufferedImage;

/** One picture of the sample newsroom with its words. */
public record SamplePicture(
        String slug, String alt, String caption, String credit, int width, int height, Drawing drawing) {

    private static final int PORTRAIT = 800;

    static SamplePicture wide(
            String slug, String artist, Palette palette, Drawing.Scene scene, String alt, String caption) {
        Drawing drawing = new Drawing(palette, scene);
        return new SamplePicture(slug, alt, caption, credit(artist), Print.WIDTH, Print.HEIGHT, drawing);
    }

    static SamplePicture portrait(String slug, String artist, Drawing.Scene scene, String alt, String caption) {
        Drawing drawing =
                new Drawing(Palette.FACES, print -> print.placed(-46, -18, 1.115, 1.115, () -> scene.cut(print)));
        return new SamplePicture(slug, alt, caption, credit(artist), PORTRAIT, PORTRAIT, drawing);
    }

    private static String credit(String artist) {
        return "Illustration: " + artist + "/The Lennford Courier";
    }

    /** Draws the picture; the same slug always gives the same print. */
    public BufferedImage draw() {
        Print print = new Print(width, height, slug.hashCode());
        drawing.scene().cut(print);
        return print.press(drawing.palette());
    }
}
