package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** The lemon tree in its courtyard. */
final class CourtyardScene {

    private CourtyardScene() {}

    static void lemons(Print print) {
        print.fade(Cut.rect(-10, -10, 1620, 850), Tint.mix(0, 70, 0), Tint.mix(0, 20, 10));
        print.fill(Cut.rect(-10, -10, 1620, 850), Tint.mix(0, 2, 26));
        print.fill(Cut.poly(620, -10, 1610, -10, 1610, 620), Tint.veil(Tint.mix(0, 30, 30), 100));
        print.carve(Cut.rect(-10, -10, 1620, 700), new Carving(Tint.mix(0, 20, 50), 8, 46, 50, 5, 0.25));
        print.fill(Cut.arch(960, 800, 420, 690), Tint.mix(0, 96, 0));
        print.fill(Cut.arch(1000, 800, 340, 630), Tint.NIGHT);
        print.fill(Cut.arch(1030, 800, 280, 580), Tint.mix(0, 40, 0));
        print.within(Cut.arch(1030, 800, 280, 580), () -> {
            print.fill(Cut.rect(1030, 640, 300, 200), Tint.mix(0, 4, 60));
            Trees.poplar(print, 1110, 660, 270, Tint.mix(50, 90, 40), Tint.mix(0, 40, 80));
            Trees.poplar(print, 1230, 660, 320, Tint.mix(50, 90, 40), Tint.mix(0, 40, 80));
        });
        for (int i = 0; i < 11; i++) {
            double turn = Math.PI + i * Math.PI / 10;
            double x = 1170 + Math.cos(turn) * 190;
            double y = 320 + Math.sin(turn) * 190;
            print.fill(Cut.poly(x, y - 15, x + 15, y, x, y + 15, x - 15, y), Tint.mix(0, 0, 80));
        }
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < 20; i++) {
                double x = i * 82;
                double y = 664 + row * 82;
                if (x > 880 && x < 1380) {
                    continue;
                }
                print.fill(Cut.rect(x, y, 78, 78), (i + row) % 2 == 0 ? Tint.mix(0, 90, 0) : Tint.PAPER);
                Color star = (i + row) % 2 == 0 ? Tint.PAPER : Tint.mix(30, 100, 0);
                print.fill(
                        Cut.join(
                                Cut.rect(x + 22, y + 22, 34, 34),
                                Cut.poly(x + 39, y + 12, x + 66, y + 39, x + 39, y + 66, x + 12, y + 39)),
                        star);
                print.fill(Cut.disc(x + 39, y + 39, 9), Tint.THIRD);
            }
        }
        print.fade(Cut.rect(-10, 828, 1620, 260), Tint.mix(0, 10, 60), Tint.mix(30, 40, 70));
        print.carve(Cut.rect(-10, 834, 1620, 240), new Carving(Tint.mix(60, 50, 50), 0, 34, 110, 5, 0.4));
        print.fill(Cut.poly(560, 990, 820, 1000, 1620, 900, 1620, 1000, 900, 1050), Tint.veil(Tint.NIGHT, 60));
        tree(print);
        print.fill(Cut.poly(390, 760, 750, 760, 700, 1010, 440, 1010), Tint.mix(20, 50, 90));
        print.carve(Cut.rect(590, 770, 150, 240), new Carving(Tint.NIGHT, 96, 18, 70, 6));
        print.fill(Cut.rect(372, 728, 396, 56), Tint.mix(0, 30, 90));
        print.line(Cut.straight(372, 786, 768, 786), Tint.INK, 6);
        for (double[] fallen : new double[][] {{860, 1000}, {940, 1030}, {300, 1020}}) {
            lemon(print, fallen[0], fallen[1], 40, 0.5);
        }
        cat(print, 230, 1010);
    }

    private static void cat(Print print, double x, double foot) {
        print.line(
                Cut.curve(x - 40, foot - 10, x - 110, foot - 4, x - 130, foot - 50, x - 108, foot - 84), Tint.INK, 19);
        print.fill(
                Cut.blob(
                        x - 62,
                        foot,
                        x - 66,
                        foot - 70,
                        x - 20,
                        foot - 140,
                        x + 26,
                        foot - 130,
                        x + 44,
                        foot - 60,
                        x + 50,
                        foot),
                Tint.INK);
        print.fill(Cut.oval(x + 12, foot - 158, 41, 36), Tint.INK);
        print.fill(Cut.poly(x - 26, foot - 168, x - 24, foot - 216, x + 8, foot - 186), Tint.INK);
        print.fill(Cut.poly(x + 18, foot - 188, x + 46, foot - 216, x + 50, foot - 166), Tint.INK);
        print.fill(Cut.oval(x - 2, foot - 160, 7, 5), Tint.THIRD);
        print.fill(Cut.oval(x + 28, foot - 160, 7, 5), Tint.THIRD);
        print.line(Cut.straight(x + 14, foot, x + 14, foot - 60), Tint.mix(50, 40, 20), 4);
    }

    private static void tree(Print print) {
        print.line(Cut.curve(570, 750, 560, 620, 580, 520), Tint.INK, 34);
        print.line(Cut.curve(568, 600, 480, 500, 440, 400), Tint.INK, 19);
        print.line(Cut.curve(575, 560, 680, 470, 720, 380), Tint.INK, 18);
        Shape crown = Trees.crown(print, 570, 330, 390, 300);
        print.fill(crown, Tint.mix(56, 100, 60));
        print.within(crown, () -> {
            for (int i = 0; i < 260; i++) {
                double x = print.between(170, 970);
                double y = print.between(20, 640);
                double turn = print.between(-0.9, 0.9) + 0.5;
                double reach = print.between(34, 56);
                double acrossX = -Math.sin(turn) * 12;
                double acrossY = Math.cos(turn) * 12;
                boolean lit = x + y < print.between(600, 1100);
                print.fill(
                        Cut.blob(
                                x,
                                y,
                                x + Math.cos(turn) * reach / 2 + acrossX,
                                y + Math.sin(turn) * reach / 2 + acrossY,
                                x + Math.cos(turn) * reach,
                                y + Math.sin(turn) * reach,
                                x + Math.cos(turn) * reach / 2 - acrossX,
                                y + Math.sin(turn) * reach / 2 - acrossY),
                        lit ? print.chance(0.5) ? Tint.mix(0, 56, 84) : Tint.mix(16, 80, 70) : Tint.mix(90, 90, 30));
            }
        });
        double[][] fruit = {
            {330, 300},
            {440, 190},
            {560, 290},
            {690, 180},
            {800, 310},
            {460, 430},
            {640, 440},
            {770, 460},
            {350, 470},
            {570, 120}
        };
        for (double[] at : fruit) {
            lemon(print, at[0], at[1], 42, print.between(1.1, 1.9));
        }
    }

    private static void lemon(Print print, double x, double y, double size, double turn) {
        double dirX = Math.cos(turn);
        double dirY = Math.sin(turn);
        double[] along = {-1.35, -0.9, -0.1, 0.8, 1.35, 0.8, -0.1, -0.9};
        double[] across = {0, 0.5, 0.86, 0.52, 0, -0.52, -0.86, -0.5};
        double[] outline = new double[16];
        double[] shade = new double[16];
        for (int i = 0; i < 8; i++) {
            outline[i * 2] = x + (dirX * along[i] - dirY * across[i]) * size;
            outline[i * 2 + 1] = y + (dirY * along[i] + dirX * across[i]) * size;
            shade[i * 2] = outline[i * 2] + 5;
            shade[i * 2 + 1] = outline[i * 2 + 1] + 7;
        }
        print.fill(Cut.blob(shade), Tint.NIGHT);
        Shape rind = Cut.blob(outline);
        print.fill(rind, Tint.THIRD);
        print.within(rind, () -> {
            print.fill(Cut.disc(x - size * 0.3, y - size * 0.34, size * 0.46), Tint.mix(0, 0, 62));
            print.carve(
                    Cut.oval(x + size * 0.5, y + size * 0.4, size * 0.6, size * 0.8),
                    new Carving(Tint.mix(30, 40, 100), 60, 9, 12, 4));
        });
    }
}
