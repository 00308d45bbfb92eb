package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Suns, clouds, stars, birds and weather. */
final class Sky {

    private Sky() {}

    static void over(Print print, Color top, Color foot, double horizon) {
        print.all(foot);
        print.fade(Cut.rect(-20, -20, Print.WIDTH + 40, horizon + 20), top, foot);
    }

    /** Gouged beams spreading from a point. */
    static void rays(Print print, double x, double y, double inner, double outer, Color colour) {
        Path2D beams = new Path2D.Double();
        for (double turn = 0; turn < Math.PI * 2; turn += print.between(0.05, 0.085)) {
            double start = inner * print.between(1, 1.25);
            double end = outer * print.between(0.55, 1);
            double half = print.between(0.006, 0.012);
            beams.moveTo(x + Math.cos(turn) * start, y + Math.sin(turn) * start);
            beams.lineTo(x + Math.cos(turn - half) * end * 0.8, y + Math.sin(turn - half) * end * 0.8);
            beams.lineTo(x + Math.cos(turn) * end, y + Math.sin(turn) * end);
            beams.lineTo(x + Math.cos(turn + half) * end * 0.8, y + Math.sin(turn + half) * end * 0.8);
            beams.closePath();
        }
        print.fill(beams, colour);
    }

    static Shape cloud(double x, double y, double width) {
        double unit = width / 10;
        return Cut.minus(
                Cut.join(
                        Cut.oval(x - unit * 2.6, y, unit * 2.2, unit * 1.0),
                        Cut.oval(x - unit * 0.6, y - unit * 0.5, unit * 2.1, unit * 1.7),
                        Cut.oval(x + unit * 1.7, y - unit * 0.1, unit * 1.9, unit * 1.2),
                        Cut.oval(x + unit * 3.4, y + unit * 0.1, unit * 1.7, unit * 0.7)),
                Cut.rect(x - width, y + unit * 0.45, width * 2, unit * 4));
    }

    /** Long flat bank of cloud, pointed at both ends. */
    static Shape streak(double x, double y, double width, double thick) {
        return Cut.blob(
                x - width / 2,
                y,
                x - width * 0.22,
                y - thick * 0.55,
                x + width * 0.05,
                y - thick * 0.3,
                x + width * 0.25,
                y - thick * 0.6,
                x + width / 2,
                y,
                x + width * 0.1,
                y + thick * 0.4,
                x - width * 0.2,
                y + thick * 0.25);
    }

    static void stars(Print print, int count, double low, Color colour) {
        for (int i = 0; i < count; i++) {
            double size = print.chance(0.12) ? print.between(3, 5) : print.between(1.2, 2.6);
            print.fill(Cut.disc(print.between(0, Print.WIDTH), Math.pow(print.between(0, 1), 1.3) * low, size), colour);
        }
    }

    static void birds(Print print, double x, double y, int count, Color colour) {
        for (int i = 0; i < count; i++) {
            double left = x + print.between(-130, 130);
            double top = y + print.between(-60, 60);
            double size = print.between(9, 19);
            print.line(
                    Cut.curve(
                            left - size,
                            top - size * 0.4,
                            left - size * 0.4,
                            top - size * 0.45,
                            left,
                            top,
                            left + size * 0.5,
                            top - size * 0.5,
                            left + size,
                            top - size * 0.25),
                    colour,
                    size / 5);
        }
    }

    static void rain(Print print, double foot, Color colour) {
        print.carve(Cut.rect(0, 0, Print.WIDTH, foot), new Carving(colour, 105, 34, 80, 3.4, 0.42));
    }
}
