package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.geom.Path2D;

/** The swimming pool from above. */
final class PoolScene {

    private PoolScene() {}

    static void pool(Print print) {
        print.all(Tint.mix(0, 86, 0));
        for (int i = 0; i < 26; i++) {
            for (int j = 0; j < 9; j++) {
                double x = i * 66 + print.between(-24, 24);
                double y = j * 124 + print.between(-40, 40);
                print.line(
                        Cut.curve(x, y, x + 20, y - 14, x + 46, y + 4, x + 70, y - 10),
                        Tint.mix(0, 44, 0),
                        print.between(3, 6));
            }
        }
        print.fade(
                Cut.poly(-10, -10, 1610, -10, 1610, 300, -10, 900),
                Tint.veil(Tint.mix(30, 100, 0), 60),
                Tint.veil(Tint.SECOND, 0));
        for (int i = 0; i < 5; i++) {
            double y = 110 + i * 214;
            print.fill(Cut.rect(190, y - 15, 1200, 30), Tint.mix(90, 90, 0));
            print.fill(Cut.rect(178, y - 50, 28, 100), Tint.mix(90, 90, 0));
        }
        for (int i = 0; i < 4; i++) {
            double y = 217 + i * 214;
            print.line(Cut.straight(140, y, 1610, y), Tint.mix(40, 100, 0), 8);
            for (double x = 150; x < 1610; x += 40) {
                boolean end = x < 400 || x > 1400;
                print.fill(Cut.oval(x, y, 19, 13), end || (int) (x / 40) % 4 < 2 ? Tint.THIRD : Tint.PAPER);
            }
        }
        print.fill(Cut.rect(-10, -10, 130, 1090), Tint.mix(0, 4, 14));
        print.fill(Cut.rect(112, -10, 22, 1090), Tint.mix(60, 80, 0));
        for (int i = 0; i < 17; i++) {
            print.line(Cut.straight(0, i * 66, 112, i * 66), Tint.mix(0, 30, 20), 3);
        }
        for (int i = 0; i < 5; i++) {
            double y = 110 + i * 214;
            print.fill(Cut.rect(24, y - 52, 96, 112), Tint.veil(Tint.INK, 60));
            print.fill(Cut.rect(20, y - 58, 92, 112), i % 2 == 0 ? Tint.THIRD : Tint.INK);
            print.carve(Cut.rect(20, y - 58, 92, 112), new Carving(Tint.mix(0, 0, 30), 90, 16, 70, 4));
        }
        swimmer(print, 900, 110, Tint.mix(0, 10, 46), Tint.THIRD);
        swimmer(print, 1240, 324, Tint.mix(40, 30, 66), Tint.PAPER);
        swimmer(print, 640, 538, Tint.mix(0, 6, 34), Tint.INK);
        swimmer(print, 1060, 752, Tint.mix(20, 20, 60), Tint.THIRD);
        swimmer(print, 420, 966, Tint.mix(0, 10, 44), Tint.PAPER);
    }

    private static void swimmer(Print print, double x, double y, Color skin, Color cap) {
        Path2D wake = new Path2D.Double();
        for (int i = 0; i < 26; i++) {
            double out = print.between(-58, 58);
            Carving.mark(
                    wake,
                    x - 360 + print.between(0, 160),
                    y + out,
                    print.between(60, 190),
                    print.between(5, 12),
                    print.random());
        }
        print.fill(wake, Tint.PAPER);
        print.fill(
                Cut.blob(
                        x - 40, y - 26, x + 74, y - 36, x + 96, y, x + 74, y + 36, x - 40, y + 26, x - 110, y + 16,
                        x - 110, y - 16),
                skin);
        print.fill(Cut.blob(x - 120, y - 24, x - 30, y - 28, x - 30, y + 28, x - 120, y + 24), Tint.INK);
        print.line(Cut.straight(x - 110, y - 12, x - 230, y - 20), skin, 21);
        print.line(Cut.straight(x - 110, y + 12, x - 226, y + 24), skin, 21);
        print.line(Cut.curve(x + 70, y - 28, x + 130, y - 62, x + 216, y - 40), skin, 20);
        print.line(Cut.curve(x + 64, y + 30, x + 20, y + 70, x - 50, y + 76), skin, 20);
        print.fill(Cut.oval(x + 114, y, 34, 29), cap);
        print.line(Cut.curve(x + 100, y - 25, x + 116, y, x + 100, y + 25), Tint.mix(50, 50, 10), 4);
        for (int i = 0; i < 16; i++) {
            print.fill(
                    Cut.disc(x - 260 + print.between(-60, 50), y + print.between(-46, 46), print.between(3, 9)),
                    Tint.PAPER);
        }
    }
}
