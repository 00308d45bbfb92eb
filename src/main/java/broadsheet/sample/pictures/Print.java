package broadsheet.sample.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Three printing plates, cut together and then pressed on paper. */
public final class Print {

    static final int WIDTH = 1600;
    static final int HEIGHT = 1067;

    private final BufferedImage plates;
    private final Graphics2D graphics;
    private final Wobble wobble;
    private final Random random;

    Print(int width, int height, long seed) {
        plates = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = plates.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        wobble = new Wobble(seed);
        random = new Random(seed);
    }

    void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(wobble.of(shape));
    }

    void all(Color colour) {
        fill(Cut.rect(-20, -20, plates.getWidth() + 40, plates.getHeight() + 40), colour);
    }

    /** Fills from one mixture at the top of the shape to another at its foot. */
    void fade(Shape shape, Color top, Color foot) {
        Rectangle2D bounds = shape.getBounds2D();
        fade(shape, top, bounds.getX(), bounds.getMinY(), foot, bounds.getX(), bounds.getMaxY());
    }

    void fade(Shape shape, Color from, double fromX, double fromY, Color to, double toX, double toY) {
        graphics.setPaint(new GradientPaint((float) fromX, (float) fromY, from, (float) toX, (float) toY, to));
        graphics.fill(wobble.of(shape));
    }

    /** A soft round light that dies away at the radius. */
    void glow(double x, double y, double radius, Color colour) {
        Color none = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        graphics.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, 1}, new Color[] {colour, none}));
        graphics.fill(Cut.disc(x, y, radius));
    }

    void line(Shape path, Color colour, double width) {
        fill(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path),
                colour);
    }

    /** Like a line, with square ends and corners. */
    void bar(Shape path, Color colour, double width) {
        fill(
                new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER).createStrokedShape(path),
                colour);
    }

    /** Gouge marks inside a shape. */
    void carve(Shape area, Carving carving) {
        within(area, () -> carving.cut(graphics, area.getBounds2D(), random));
    }

    /** Does the work with everything outside the shape masked. */
    void within(Shape mask, Runnable work) {
        Shape before = graphics.getClip();
        graphics.clip(wobble.of(mask));
        work.run();
        graphics.setClip(before);
    }

    /** Does the work moved, enlarged and, with a negative scale, mirrored. */
    void placed(double x, double y, double scaleX, double scaleY, Runnable work) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(scaleX, scaleY);
        work.run();
        graphics.setTransform(before);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    Random random() {
        return random;
    }

    BufferedImage press(Palette palette) {
        graphics.dispose();
        return new Press(palette, random, plates.getWidth() > 1000 ? 7 : 6).print(plates);
    }
}
