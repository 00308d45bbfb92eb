package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Harker’s Mill and the streets around it. */
final class MillScenes {

    private MillScenes() {}

    static void mill(Print print) {
        Sky.over(print, Tint.mix(0, 10, 34), Tint.mix(0, 4, 10), 700);
        print.fill(Sky.streak(420, 150, 800, 44), Tint.mix(0, 34, 44));
        print.fill(Sky.streak(1220, 260, 640, 32), Tint.mix(0, 24, 40));
        print.fill(Cut.ground(560, 520, 560, 600, 560, 520, 540), Tint.mix(10, 30, 50));
        House.skyline(print, -10, 480, 690, 70, Tint.mix(10, 50, 60), Tint.mix(60, 60, 40));
        block(print, false);
        print.fill(Cut.rect(-10, 730, 1620, 50), Tint.mix(70, 40, 20));
        House.bricks(print, Cut.rect(-10, 732, 1620, 46), Tint.mix(0, 10, 30), 50);
        print.fade(Cut.rect(-10, 780, 1620, 300), Tint.mix(40, 50, 40), Tint.mix(90, 40, 10));
        print.fade(
                Cut.rect(474, 780, 800, 290), Tint.veil(Tint.mix(20, 96, 60), 90), Tint.veil(Tint.mix(80, 96, 60), 0));
        Water.ripples(print, Cut.rect(-10, 784, 1620, 290), Tint.mix(0, 8, 30), 0.4);
        Water.ripples(print, Cut.rect(-10, 784, 1620, 290), Tint.INK, 0.4);
        print.fill(Cut.blob(1640, 800, 1450, 860, 1340, 960, 1300, 1100, 1660, 1110), Tint.INK);
        Trees.bare(print, 1490, 900, 760, Tint.INK);
        Trees.reeds(print, 1280, 1620, 1090, 210, Tint.INK);
        Sky.birds(print, 330, 290, 6, Tint.INK);
    }

    static void block(Print print, boolean burning) {
        Color brick = burning ? Tint.mix(90, 80, 20) : Tint.mix(4, 84, 46);
        Color side = burning ? Tint.INK : Tint.mix(60, 90, 30);
        print.fill(Cut.poly(1330, 740, 1344, 70, 1404, 70, 1424, 740), side);
        print.fill(Cut.poly(1330, 740, 1344, 70, 1368, 70, 1366, 740), brick);
        print.fill(Cut.rect(1334, 56, 80, 30), Tint.INK);
        print.fill(Cut.poly(1090, 740, 1090, 230, 1180, 150, 1270, 230, 1270, 740), side);
        print.fill(Cut.rect(470, 230, 640, 510), brick);
        if (!burning) {
            House.bricks(print, Cut.rect(470, 230, 640, 510), Tint.mix(44, 90, 40), 30);
            House.bricks(print, Cut.rect(470, 230, 640, 510), Tint.mix(0, 40, 50), 30);
        }
        print.fill(Cut.poly(452, 236, 540, 136, 1178, 136, 1100, 236), burning ? Tint.INK : Tint.mix(84, 30, 10));
        print.fill(Cut.rect(456, 226, 652, 18), Tint.mix(burning ? 100 : 0, 10, 40));
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 8; column++) {
                double x = 496 + column * 75;
                double foot = 330 + row * 94;
                Shape pane = Cut.arch(x, foot, 44, 66);
                boolean fire = burning && row < 4 && (column + row) % 5 != 4;
                print.fill(pane, fire ? Tint.mix(0, row * 20, 100) : Tint.mix(96, 40, 0));
                if (fire) {
                    print.fill(Cut.arch(x + 10, foot, 22, 38), Tint.mix(0, 0, 30));
                }
                print.bar(Cut.straight(x + 22, foot - 64, x + 22, foot), burning ? Tint.INK : Tint.mix(0, 6, 30), 4);
                print.bar(Cut.straight(x, foot - 30, x + 44, foot - 30), burning ? Tint.INK : Tint.mix(0, 6, 30), 4);
            }
        }
        for (int row = 0; row < 5; row++) {
            print.fill(Cut.arch(1126, 330 + row * 94, 34, 58), Tint.INK);
            print.fill(Cut.arch(1196, 330 + row * 94, 34, 58), Tint.INK);
        }
        print.fill(Cut.rect(1060, 270, 66, 30), Tint.INK);
        print.line(Cut.straight(1074, 296, 1074, 420), Tint.INK, 4);
    }

    static void terraces(Print print) {
        Sky.over(print, Tint.mix(0, 24, 16), Tint.mix(0, 0, 30), 420);
        print.fill(Cut.disc(1180, 190, 96), Tint.mix(0, 0, 78));
        print.fill(Cut.ground(330, 260, 210, 250, 220, 250, 300), Tint.mix(0, 50, 20));
        House.spire(print, 420, 290, 240, Tint.mix(60, 60, 20));
        Color[] walls = {
            Tint.mix(0, 20, 34), Tint.mix(0, 2, 46), Tint.mix(0, 8, 66), Tint.mix(6, 40, 70), Tint.mix(0, 4, 30),
        };
        for (int row = 0; row < 5; row++) {
            double size = 0.62 + row * 0.24;
            double foot = 400 + row * row * 24 + row * 80;
            double step = 128 * size;
            double offset = -print.between(20, step);
            double slope = (row % 2 == 0 ? -1 : 1) * 0.035;
            for (int i = 0; i * step + offset < 1620; i++) {
                double x = offset + i * step;
                terrace(print, x, foot + (x - 800) * slope, step, walls[(row + i * (row + 2)) % 5], row);
            }
            Trees.hedge(print, -20, 1620, foot + 60 + row * 12, 44 + row * 14, Tint.mix(40 + row * 13, 80, 20));
        }
    }

    private static void terrace(Print print, double x, double foot, double step, Color wall, int row) {
        double height = step * 1.15;
        Color roof = Tint.mix(30 + row * 14, 56, 26);
        Color glass = Tint.mix(50 + row * 11, 60, 0);
        print.fill(Cut.rect(x, foot - height, step + 1, height + step * 0.6), wall);
        print.fill(
                Cut.poly(
                        x - 2,
                        foot - height,
                        x - 2,
                        foot - height - step * 0.42,
                        x + step,
                        foot - height - step * 0.42,
                        x + step,
                        foot - height),
                roof);
        if (row > 1) {
            House.tiles(
                    print,
                    Cut.rect(x, foot - height - step * 0.42, step, step * 0.4),
                    Tint.mix(96, 30, 10),
                    step * 0.11);
        }
        House.chimney(
                print,
                x + step * 0.02,
                foot - height - step * 0.36,
                step * 0.16,
                step * 0.28,
                Tint.mix(30 + row * 15, 10, 80));
        House.sash(print, x + step * 0.3, foot - step * 0.66, step * 0.2, step * 0.32, glass, Tint.PAPER);
        House.sash(
                print,
                x + step * 0.72,
                foot - step * 0.66,
                step * 0.2,
                step * 0.32,
                print.chance(0.16) ? Tint.mix(0, 0, 20) : glass,
                Tint.PAPER);
        House.sash(print, x + step * 0.3, foot - step * 0.1, step * 0.24, step * 0.34, glass, Tint.PAPER);
        print.fill(
                Cut.rect(x + step * 0.62, foot - step * 0.44, step * 0.2, step * 0.6),
                print.pick(new Color[] {Tint.INK, Tint.SECOND, Tint.THIRD, Tint.mix(70, 20, 60)}));
        print.line(Cut.straight(x + step, foot - height, x + step, foot), Tint.mix(60, 20, 30), 2);
    }
}
