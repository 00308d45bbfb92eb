package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Harker’s Mill on the night of the fire. */
final class FireScene {

    private static final Color FLAME = Tint.mix(0, 84, 90);
    private static final Color GOLD = Tint.mix(0, 18, 100);
    private static final Color PALE = Tint.mix(0, 0, 40);

    private FireScene() {}

    static void night(Print print) {
        print.all(Tint.mix(97, 100, 30));
        print.glow(740, 420, 900, Tint.mix(40, 100, 70));
        smoke(print, 560, 0.9, Tint.mix(70, 100, 40));
        smoke(print, 760, 1.15, Tint.mix(86, 100, 40));
        smoke(print, 960, 0.8, Tint.mix(96, 80, 20));
        for (int i = 0; i < 11; i++) {
            tongue(print, 510 + i * 56, 350, print.between(120, 240), 40, FLAME);
        }
        print.placed(112, 150, 0.8, 0.8, () -> MillScenes.block(print, true));
        for (int i = 0; i < 8; i++) {
            double x = 540 + i * 62;
            double tall = 130 + (i * 97) % 120;
            tongue(print, x, 340, tall, 44, FLAME);
            tongue(print, x + 4, 340, tall * 0.72, 30, GOLD);
            tongue(print, x + 6, 340, tall * 0.42, 17, PALE);
        }
        print.fill(Cut.rect(470, 332, 532, 14), Tint.INK);
        for (int i = 0; i < 150; i++) {
            double rise = print.between(0, 1);
            print.fill(
                    Cut.disc(560 + print.between(-120, 420) + rise * 420, 420 - rise * 410, print.between(1.6, 4.8)),
                    rise < 0.5 ? GOLD : FLAME);
        }
        print.fade(Cut.rect(-10, 740, 1620, 340), Tint.mix(60, 100, 50), Tint.mix(98, 90, 20));
        Water.glint(print, 740, 750, 1060, 620, FLAME);
        Water.glint(print, 740, 750, 1060, 400, GOLD);
        Water.glint(print, 740, 756, 980, 160, PALE);
        Water.ripples(print, Cut.rect(-10, 744, 1620, 330), Tint.INK, 0.5);
        print.fill(Cut.poly(-10, 926, 470, 944, 420, 1090, -10, 1090), FLAME);
        print.fill(Cut.poly(-10, 934, 462, 952, 412, 1090, -10, 1090), Tint.INK);
        print.line(Cut.curve(352, 770, 430, 560, 560, 400, 690, 330), PALE, 9);
        print.line(Cut.curve(352, 770, 450, 580, 590, 450, 700, 420), Tint.veil(PALE, 60), 5);
        print.line(Cut.curve(40, 950, 120, 980, 250, 900, 270, 800), Tint.mix(80, 100, 60), 13);
        firefighter(print, 120, 960, 250, false);
        firefighter(print, 250, 966, 262, true);
    }

    private static void smoke(Print print, double x, double size, Color colour) {
        Shape plume = Cut.oval(x, 300, 90 * size, 70 * size);
        for (int i = 1; i < 9; i++) {
            double grown = size * (80 + i * 17);
            plume = Cut.join(
                    plume,
                    Cut.oval(x + i * i * 9 + print.between(-36, 36), 300 - i * 52, grown * 1.2, grown * 0.86),
                    Cut.oval(
                            x + i * i * 9 + grown * 0.9,
                            310 - i * 50 + print.between(-20, 20),
                            grown * 0.6,
                            grown * 0.5));
        }
        print.fill(plume, colour);
        print.carve(plume, new Carving(Tint.mix(30, 100, 60), 18, 40, 60, 6, 0.2));
    }

    private static void tongue(Print print, double x, double foot, double tall, double half, Color colour) {
        double tip = x + print.between(-0.1, 0.5) * half;
        Path2D flame = Cut.curve(
                x - half,
                foot,
                x - half * 1.1,
                foot - tall * 0.3,
                x - half * 0.2,
                foot - tall * 0.55,
                tip,
                foot - tall);
        flame.append(
                Cut.curve(
                        tip,
                        foot - tall,
                        x + half * 0.45,
                        foot - tall * 0.6,
                        x + half * 1.15,
                        foot - tall * 0.34,
                        x + half,
                        foot),
                true);
        flame.closePath();
        print.fill(flame, colour);
    }

    /** A figure in helmet and long coat, edged with firelight on the right. */
    private static void firefighter(Print print, double x, double foot, double height, boolean branch) {
        double unit = height / 8;
        Shape figure = Cut.join(
                Cut.poly(
                        x - unit,
                        foot,
                        x - unit * 0.8,
                        foot - unit * 3,
                        x - unit * 0.05,
                        foot - unit * 3,
                        x - unit * 0.2,
                        foot),
                Cut.poly(
                        x + unit * 0.3,
                        foot,
                        x + unit * 0.05,
                        foot - unit * 3,
                        x + unit * 0.9,
                        foot - unit * 3,
                        x + unit * 1.1,
                        foot),
                Cut.poly(
                        x - unit * 1.15,
                        foot - unit * 2,
                        x - unit * 0.95,
                        foot - unit * 5,
                        x - unit * 1.05,
                        foot - unit * 6.2,
                        x - unit * 0.4,
                        foot - unit * 6.7,
                        x + unit * 0.5,
                        foot - unit * 6.7,
                        x + unit * 1.1,
                        foot - unit * 6.2,
                        x + unit * 0.95,
                        foot - unit * 5,
                        x + unit * 1.15,
                        foot - unit * 2),
                Cut.oval(x, foot - unit * 7.15, unit * 0.55, unit * 0.7),
                Cut.oval(x, foot - unit * 7.0, unit * 1.0, unit * 0.2),
                Cut.overlap(
                        Cut.oval(x, foot - unit * 7.1, unit * 0.78, unit * 0.95),
                        Cut.rect(x - unit, foot - unit * 9, unit * 2, unit * 2)));
        Shape lit = AffineTransform.getTranslateInstance(6, -2).createTransformedShape(figure);
        print.fill(lit, GOLD);
        print.fill(figure, Tint.INK);
        print.fill(Cut.rect(x - unit * 0.42, foot - unit * 5.9, unit * 0.84, unit * 2.1), Tint.mix(70, 100, 60));
        print.line(Cut.straight(x - unit * 1.05, foot - unit * 2.7, x + unit * 1.05, foot - unit * 2.7), GOLD, 6);
        if (branch) {
            print.line(
                    Cut.curve(
                            x + unit * 0.8,
                            foot - unit * 6,
                            x + unit * 1.7,
                            foot - unit * 5.2,
                            x + unit * 2.4,
                            foot - unit * 5.7),
                    Tint.INK,
                    unit * 0.55);
            print.line(
                    Cut.straight(x + unit * 1.9, foot - unit * 5.2, x + unit * 3.1, foot - unit * 6.1),
                    Tint.INK,
                    unit * 0.4);
        }
    }
}
