package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** Trees, bushes and reeds. */
final class Trees {

    private Trees() {}

    /** Broad tree with a leafy crown, lit from the left. */
    static void round(Print print, double x, double foot, double size, Color leaf, Color light, Color trunk) {
        print.fill(
                Cut.poly(
                        x - size * 0.09,
                        foot,
                        x - size * 0.045,
                        foot - size * 0.8,
                        x + size * 0.045,
                        foot - size * 0.8,
                        x + size * 0.09,
                        foot),
                trunk);
        print.line(Cut.straight(x, foot - size * 0.45, x - size * 0.3, foot - size * 0.85), trunk, size * 0.045);
        print.line(Cut.straight(x, foot - size * 0.5, x + size * 0.28, foot - size * 0.9), trunk, size * 0.04);
        Shape crown = crown(print, x, foot - size * 1.12, size * 0.56, size * 0.5);
        print.fill(crown, leaf);
        print.within(crown, () -> {
            print.carve(
                    Cut.oval(x - size * 0.2, foot - size * 1.3, size * 0.42, size * 0.36),
                    new Carving(light, -24, size * 0.065, size * 0.13, size * 0.04, 0.66));
            print.carve(
                    Cut.oval(x + size * 0.32, foot - size * 0.92, size * 0.4, size * 0.36),
                    new Carving(trunk, -24, size * 0.06, size * 0.13, size * 0.032, 0.6));
        });
    }

    static Shape crown(Print print, double x, double y, double radiusX, double radiusY) {
        Area area = new Area(Cut.oval(x, y, radiusX * 0.9, radiusY * 0.9));
        for (int i = 0; i < 13; i++) {
            double turn = i * Math.PI * 2 / 13 + print.between(-0.1, 0.1);
            double reach = print.between(0.7, 0.86);
            double lobe = print.between(0.2, 0.34);
            area.add(new Area(Cut.oval(
                    x + Math.cos(turn) * radiusX * reach,
                    y + Math.sin(turn) * radiusY * reach,
                    radiusX * lobe,
                    radiusY * lobe)));
        }
        return area;
    }

    static void poplar(Print print, double x, double foot, double height, Color leaf, Color light) {
        double half = height * 0.105;
        print.fill(Cut.rect(x - height * 0.012, foot - height * 0.2, height * 0.024, height * 0.2), leaf);
        Shape crown = Cut.blob(
                x,
                foot - height,
                x + half * 0.75,
                foot - height * 0.66,
                x + half,
                foot - height * 0.32,
                x + half * 0.5,
                foot - height * 0.1,
                x - half * 0.5,
                foot - height * 0.1,
                x - half,
                foot - height * 0.32,
                x - half * 0.7,
                foot - height * 0.68);
        print.fill(crown, leaf);
        print.within(
                crown,
                () -> print.carve(
                        Cut.rect(x - half, foot - height, half * 1.1, height),
                        new Carving(light, -80, height * 0.022, height * 0.07, height * 0.011)));
    }

    static void fir(Print print, double x, double foot, double height, Color colour) {
        for (int i = 0; i < 4; i++) {
            double top = foot - height + i * height * 0.19;
            double half = height * (0.1 + i * 0.055);
            print.fill(Cut.poly(x, top, x + half, top + height * 0.36, x - half, top + height * 0.36), colour);
        }
        print.fill(Cut.rect(x - height * 0.03, foot - height * 0.1, height * 0.06, height * 0.1), colour);
    }

    static void bare(Print print, double x, double foot, double height, Color colour) {
        print.fill(
                Cut.poly(
                        x - height * 0.045,
                        foot,
                        x - height * 0.012,
                        foot - height * 0.5,
                        x + height * 0.012,
                        foot - height * 0.5,
                        x + height * 0.045,
                        foot),
                colour);
        branch(print, x, foot - height * 0.36, -Math.PI / 2, height * 0.3, height * 0.024, colour);
        branch(print, x, foot - height * 0.34, -Math.PI / 2 - 0.7, height * 0.24, height * 0.018, colour);
        branch(print, x, foot - height * 0.3, -Math.PI / 2 + 0.75, height * 0.24, height * 0.018, colour);
    }

    private static void branch(
            Print print, double x, double y, double turn, double length, double width, Color colour) {
        double toX = x + Math.cos(turn) * length;
        double toY = y + Math.sin(turn) * length;
        print.line(Cut.straight(x, y, toX, toY), colour, width);
        if (length > 16 && width > 1.3) {
            branch(print, toX, toY, turn - print.between(0.2, 0.6), length * 0.7, width * 0.62, colour);
            branch(print, toX, toY, turn + print.between(0.2, 0.6), length * 0.7, width * 0.62, colour);
        }
    }

    static void hedge(Print print, double left, double right, double foot, double height, Color colour) {
        Area hedge = new Area(Cut.rect(left, foot - height * 0.5, right - left, height * 0.5));
        for (double x = left; x < right; x += height * 0.5) {
            hedge.add(new Area(Cut.oval(
                    x, foot - height * 0.5, height * print.between(0.4, 0.62), height * print.between(0.35, 0.55))));
        }
        print.fill(hedge, colour);
    }

    /** Tall grasses and bulrushes rising from the foot of the sheet. */
    static void reeds(Print print, double left, double right, double foot, double height, Color colour) {
        for (double x = left; x < right; x += print.between(11, 26)) {
            double tall = height * print.between(0.45, 1.05);
            double lean = print.between(-0.22, 0.26) * tall;
            double wide = print.between(4, 8);
            print.fill(
                    Cut.blob(
                            x - wide,
                            foot,
                            x - wide * 0.6 + lean * 0.35,
                            foot - tall * 0.55,
                            x + lean,
                            foot - tall,
                            x + wide * 0.7 + lean * 0.35,
                            foot - tall * 0.55,
                            x + wide,
                            foot),
                    colour);
            if (print.chance(0.16)) {
                print.line(Cut.straight(x + lean, foot - tall, x + lean * 1.12, foot - tall * 1.16), colour, 12);
                print.line(Cut.straight(x + lean, foot - tall, x + lean * 1.2, foot - tall * 1.25), colour, 3);
            }
        }
    }
}
