package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Walls, roofs and windows. */
final class House {

    private House() {}

    /** House seen from its gable end. */
    static void gable(Print print, double x, double foot, double width, double height, Color wall, Color roof) {
        double peak = foot - height - width * 0.42;
        print.fill(
                Cut.poly(x, foot, x, foot - height, x + width / 2, peak, x + width, foot - height, x + width, foot),
                wall);
        print.bar(
                Cut.straight(
                        x - width * 0.06,
                        foot - height + width * 0.05,
                        x + width / 2,
                        peak,
                        x + width * 1.06,
                        foot - height + width * 0.05),
                roof,
                width * 0.07);
    }

    /** House seen from the front, with a sloping roof and a chimney. */
    static void front(Print print, double x, double foot, double width, double height, Color wall, Color roof) {
        front(print, x, foot, width, height, wall, roof, 0.48);
    }

    /** The same with a roof of another pitch. */
    static void front(
            Print print, double x, double foot, double width, double height, Color wall, Color roof, double pitch) {
        double slope = height * pitch;
        double eaves = foot - height;
        chimney(print, x + width * 0.78, eaves - slope * 0.7, width * 0.09, slope * 0.75, roof);
        print.fill(Cut.rect(x, eaves, width, height), wall);
        print.fill(
                Cut.poly(
                        x - width * 0.03,
                        eaves,
                        x + width * 0.07,
                        eaves - slope,
                        x + width * 0.93,
                        eaves - slope,
                        x + width * 1.03,
                        eaves),
                roof);
    }

    static void chimney(Print print, double x, double foot, double width, double height, Color colour) {
        print.fill(Cut.rect(x - width / 2, foot - height, width, height * 1.3), colour);
        print.fill(Cut.rect(x - width * 0.65, foot - height, width * 1.3, height * 0.14), colour);
        print.fill(Cut.rect(x - width * 0.35, foot - height * 1.22, width * 0.25, height * 0.26), colour);
        print.fill(Cut.rect(x + width * 0.12, foot - height * 1.22, width * 0.25, height * 0.26), colour);
    }

    /** Sash window with a glazing cross; x is its middle and y its sill. */
    static void sash(Print print, double x, double sill, double width, double height, Color glass, Color frame) {
        print.fill(Cut.rect(x - width / 2, sill - height, width, height), glass);
        print.bar(Cut.straight(x, sill - height, x, sill), frame, width * 0.07);
        print.bar(
                Cut.straight(x - width / 2, sill - height / 2, x + width / 2, sill - height / 2), frame, width * 0.07);
        print.fill(Cut.rect(x - width * 0.62, sill, width * 1.24, height * 0.07), frame);
    }

    /** Regular rows of windows; the share that is lit gets the light colour. */
    static void windows(
            Print print, Shape wall, int columns, int rows, double lit, Color dark, Color light, Color frame) {
        var bounds = wall.getBounds2D();
        double stepX = bounds.getWidth() / columns;
        double stepY = bounds.getHeight() / rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sash(
                        print,
                        bounds.getX() + (column + 0.5) * stepX,
                        bounds.getY() + (row + 0.8) * stepY,
                        stepX * 0.5,
                        stepY * 0.6,
                        print.chance(lit) ? light : dark,
                        frame);
            }
        }
    }

    static void bricks(Print print, Shape wall, Color colour, double size) {
        print.carve(wall, new Carving(colour, 0, size * 0.55, size, size * 0.14, 0.5));
    }

    static void tiles(Print print, Shape roof, Color colour, double size) {
        var bounds = roof.getBounds2D();
        print.within(roof, () -> {
            int row = 0;
            for (double y = bounds.getMinY() + size; y < bounds.getMaxY() + size; y += size * 0.8) {
                for (double x = bounds.getMinX() + (row % 2) * size / 2; x < bounds.getMaxX(); x += size) {
                    if (print.chance(0.8)) {
                        print.line(
                                Cut.curve(x - size * 0.45, y - size * 0.3, x, y, x + size * 0.45, y - size * 0.3),
                                colour,
                                size * 0.09);
                    }
                }
                row++;
            }
        });
    }

    /** Skyline of many small roofs, for the distance. */
    static void skyline(Print print, double left, double right, double foot, double size, Color wall, Color roof) {
        for (double x = left; x < right; ) {
            double width = size * print.between(0.7, 1.4);
            double height = size * print.between(0.5, 1.1);
            if (print.chance(0.45)) {
                gable(print, x, foot, width * 0.75, height, wall, roof);
                x += width * 0.75;
            } else {
                front(print, x, foot, width, height * 0.9, wall, roof);
                x += width;
            }
        }
    }

    static void spire(Print print, double x, double foot, double height, Color colour) {
        double half = height * 0.085;
        print.fill(Cut.rect(x - half, foot - height * 0.45, half * 2, height * 0.45), colour);
        print.fill(
                Cut.poly(
                        x - half * 1.15, foot - height * 0.44, x, foot - height, x + half * 1.15, foot - height * 0.44),
                colour);
    }
}
