package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Ripples and reflections. */
final class Water {

    private Water() {}

    /** Level strokes that grow towards the viewer. */
    static void ripples(Print print, Shape area, Color colour, double density) {
        Rectangle2D bounds = area.getBounds2D();
        Path2D marks = new Path2D.Double();
        for (double y = bounds.getMinY() + 4; y < bounds.getMaxY(); ) {
            double near = (y - bounds.getMinY()) / bounds.getHeight();
            double length = 30 + near * 170;
            for (double x = bounds.getMinX() - print.between(0, length * 2); x < bounds.getMaxX(); ) {
                double run = length * print.between(0.4, 1.5);
                if (print.chance(density)) {
                    Carving.mark(
                            marks,
                            x,
                            y + print.between(-3, 3),
                            run,
                            2.4 + near * 8 * print.between(0.5, 1.1),
                            print.random());
                }
                x += run + length * print.between(0.2, 1.1);
            }
            y += 7 + near * 19;
        }
        print.within(area, () -> print.fill(marks, colour));
    }

    /** A broken pillar of light lying on water. */
    static void glint(Print print, double x, double top, double foot, double width, Color colour) {
        Path2D marks = new Path2D.Double();
        for (double y = top; y < foot; y += 6 + (y - top) / (foot - top) * 13) {
            double near = (y - top) / (foot - top);
            double run = width * print.between(0.35, 1.1) * (0.5 + near * 0.9);
            Carving.mark(
                    marks, x - run * 0.5 + print.between(-0.18, 0.18) * width, y, run, 4 + near * 10, print.random());
        }
        print.fill(marks, colour);
    }

    /** Long curling current lines of water in spate. */
    static void currents(Print print, double top, double foot, Color colour) {
        for (double y = top; y < foot; y += 10 + (y - top) / (foot - top) * 26) {
            double near = (y - top) / (foot - top);
            for (double x = print.between(-300, 100); x < Print.WIDTH; x += print.between(180, 420) * (0.6 + near)) {
                double run = print.between(120, 330) * (0.5 + near);
                double swell = print.between(6, 18) * (0.4 + near);
                double thick = 2.5 + near * 9;
                print.fill(
                        Cut.blob(
                                x,
                                y,
                                x + run * 0.3,
                                y - swell,
                                x + run * 0.62,
                                y + swell * 0.2,
                                x + run,
                                y - swell * 0.3,
                                x + run * 0.62,
                                y + swell * 0.2 + thick,
                                x + run * 0.3,
                                y - swell + thick),
                        colour);
            }
        }
    }
}
