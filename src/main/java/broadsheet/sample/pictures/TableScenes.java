package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Pictures that explain or stand still: the chart, the map, the lemon tree. */
final class TableScenes {

    private TableScenes() {}

    static void budget(Print print) {
        print.all(Tint.mix(0, 0, 12));
        print.fade(Cut.rect(-10, -10, 1620, 900), Tint.mix(0, 26, 10), Tint.mix(0, 0, 20));
        for (int i = 0; i < 5; i++) {
            print.line(Cut.straight(90, 170 + i * 150, 1530, 170 + i * 150), Tint.mix(0, 60, 10), 3);
        }
        print.fill(Sky.cloud(1200, 180, 420), Tint.PAPER);
        double[] tall = {690, 600, 520, 400, 290, 200};
        Color[] walls = {
            Tint.NIGHT, Tint.SECOND, Tint.mix(20, 80, 76), Tint.mix(0, 46, 96), Tint.THIRD, Tint.mix(0, 14, 62)
        };
        for (int i = 0; i < 6; i++) {
            double x = 130 + i * 235;
            double top = 900 - tall[i];
            print.fill(Cut.poly(x + 165, 900, x + 165, top, x + 200, top - 34, x + 200, 900), Tint.INK);
            print.fill(Cut.poly(x, top, x + 35, top - 34, x + 200, top - 34, x + 165, top), Tint.mix(40, 30, 30));
            Shape bar = Cut.rect(x, top, 165, tall[i]);
            print.fill(bar, walls[i]);
            print.carve(Cut.rect(x + 100, top, 65, tall[i]), new Carving(Tint.INK, 90, 16, 110, 5, 0.5));
            rooms(print, x, top, i);
        }
        print.fill(Cut.rect(60, 900, 1490, 20), Tint.INK);
        print.fade(Cut.rect(-10, 918, 1620, 170), Tint.mix(10, 20, 50), Tint.mix(30, 30, 60));
        print.carve(Cut.rect(-10, 930, 1620, 150), new Carving(Tint.mix(70, 40, 40), 0, 24, 80, 5, 0.4));
        Folk.standing(print, 205, 196, 140, Tint.THIRD, Tint.mix(0, 10, 40));
        Folk.walking(print, 452, 288, 150, Tint.mix(90, 30, 0), Tint.mix(30, 20, 60));
        Folk.standing(print, 690, 366, 140, Tint.mix(0, 0, 60), Tint.mix(0, 10, 40));
        print.line(Cut.straight(1172, 600, 1112, 470), Tint.INK, 10);
        print.line(Cut.straight(1196, 590, 1136, 462), Tint.INK, 10);
        for (int i = 0; i < 5; i++) {
            print.line(Cut.straight(1168 - i * 12, 590 - i * 27, 1190 - i * 12, 580 - i * 27), Tint.INK, 6);
        }
        Folk.walking(print, 1172, 588, 150, Tint.mix(0, 90, 20), Tint.mix(20, 20, 66));
        Folk.standing(print, 1418, 684, 150, Tint.INK, Tint.mix(0, 10, 40));
        Folk.walking(print, 1270, 1010, 200, Tint.mix(0, 0, 100), Tint.mix(0, 10, 40));
        print.line(Cut.straight(1304, 906, 1344, 890), Tint.INK, 9);
        print.glow(1362, 880, 80, Tint.veil(Tint.mix(0, 0, 90), 90));
    }

    private static void rooms(Print print, double x, double top, int bar) {
        if (bar == 5) {
            print.fill(Cut.arch(x + 48, 900, 62, 110), Tint.INK);
            print.fill(Cut.poly(x + 50, 898, x + 50, 826, x + 20, 812, x + 20, 900), Tint.mix(60, 50, 60));
            print.fill(Cut.arch(x + 56, 900, 46, 96), Tint.mix(0, 0, 90));
            for (int i = 0; i < 6; i++) {
                print.fill(Cut.oval(x + 80, 892 - i * 9, 18, 6), i % 2 == 0 ? Tint.PAPER : Tint.INK);
            }
            return;
        }
        for (double y = top + 40; y < 850; y += 88) {
            for (int i = 0; i < 2; i++) {
                print.fill(
                        Cut.rect(x + 22 + i * 44, y, 26, 44),
                        print.chance(0.4) ? Tint.mix(0, 0, 70) : Tint.mix(bar == 0 ? 30 : 90, 60, 0));
            }
        }
    }

    static void map(Print print) {
        print.all(Tint.mix(0, 0, 16));
        Color street = Tint.PAPER;
        Color[] blocks = {Tint.mix(0, 10, 50), Tint.mix(0, 4, 36), Tint.mix(0, 0, 66), Tint.mix(14, 20, 50)};
        print.placed(800, 530, 1, 1, () -> {
            for (int i = -9; i < 9; i++) {
                for (int j = -7; j < 7; j++) {
                    double skew = j * 22 + i * 3;
                    double lift = i * 14;
                    double x = i * 112 + skew;
                    double y = j * 104 + lift;
                    double w = print.between(86, 98);
                    double h = print.between(74, 90);
                    Shape block = Cut.poly(x, y, x + w, y + 12, x + w + 14, y + h + 10, x + 14, y + h);
                    print.fill(block, print.pick(blocks));
                    for (int k = 0; k < 6; k++) {
                        double at = x + 8 + k % 3 * 30;
                        double down = y + 10 + k / 3 * 40;
                        if (print.chance(0.72)) {
                            print.fill(
                                    Cut.rect(at, down, print.between(13, 24), print.between(12, 26)),
                                    print.chance(0.1) ? Tint.SECOND : Tint.mix(76, 30, 30));
                        }
                    }
                }
            }
        });
        print.fill(Cut.blob(-80, 20, 330, -80, 470, 120, 390, 300, 150, 340, -80, 280), Tint.mix(10, 60, 76));
        print.fill(Cut.blob(1180, 780, 1420, 690, 1700, 760, 1700, 1140, 1240, 1140, 1130, 960), Tint.mix(0, 50, 70));
        print.fill(Cut.blob(250, 800, 420, 760, 560, 850, 480, 980, 300, 960), Tint.mix(0, 50, 70));
        for (int i = 0; i < 60; i++) {
            double x = i < 30 ? print.between(20, 380) : print.between(1230, 1590);
            double y = i < 30 ? print.between(10, 270) : print.between(810, 1050);
            print.fill(Trees.crown(print, x, y, 17, 15), Tint.mix(60, 90, 60));
        }
        Path2D lenn =
                Cut.curve(-80, 470, 180, 520, 420, 640, 640, 620, 800, 470, 1010, 380, 1220, 440, 1400, 420, 1700, 250);
        print.line(lenn, street, 188);
        print.line(lenn, Tint.mix(60, 90, 20), 164);
        print.line(lenn, Tint.mix(0, 90, 0), 148);
        for (int i = -2; i < 3; i++) {
            double off = i * 24;
            print.line(
                    Cut.curve(
                            -80, 470 + off, 180, 520 + off, 420, 640 + off, 640, 620 + off, 800, 470 + off, 1010,
                            380 + off, 1220, 440 + off, 1400, 420 + off, 1700, 250 + off),
                    i == 0 ? Tint.mix(0, 30, 0) : Tint.mix(40, 100, 0),
                    3);
        }
        for (double[] road : new double[][] {
            {520, -40, 560, 300, 700, 560, 800, 800, 860, 1110},
            {1130, -40, 1100, 240, 1120, 420, 1080, 700, 1130, 1110}
        }) {
            print.line(Cut.curve(road), Tint.mix(80, 30, 20), 44);
            print.line(Cut.curve(road), Tint.mix(0, 0, 4), 32);
        }
        print.line(Cut.curve(-40, 740, 400, 760, 800, 800, 1200, 640, 1660, 640), Tint.mix(80, 30, 20), 36);
        print.line(Cut.curve(-40, 740, 400, 760, 800, 800, 1200, 640, 1660, 640), Tint.mix(0, 0, 4), 25);
        rails(print);
        castle(print, 190, 150);
        print.fill(Cut.rect(860, 170, 130, 76), Tint.mix(30, 100, 40));
        print.fill(Cut.disc(925, 208, 28), Tint.mix(0, 0, 100));
        House.spire(print, 660, 330, 150, Tint.INK);
        House.spire(print, 1300, 640, 130, Tint.INK);
        House.gable(print, 420, 470, 90, 50, Tint.mix(0, 20, 100), Tint.INK);
        House.chimney(print, 540, 480, 26, 110, Tint.INK);
        compass(print, 1430, 920);
        print.bar(Cut.rect(18, 18, 1564, 1031), Tint.INK, 8);
        print.bar(Cut.rect(34, 34, 1532, 999), Tint.INK, 3);
    }

    private static void rails(Print print) {
        double[] line = {-40, 1010, 300, 1030, 700, 940, 1000, 880, 1300, 700, 1660, 520};
        print.line(Cut.curve(line), Tint.INK, 13);
        for (int i = 0; i < 90; i++) {
            double share = i / 90.0 * 5;
            int piece = (int) share;
            double part = share - piece;
            double x = line[piece * 2] + (line[piece * 2 + 2] - line[piece * 2]) * part;
            double y = line[piece * 2 + 1] + (line[piece * 2 + 3] - line[piece * 2 + 1]) * part;
            print.line(Cut.straight(x - 4, y - 15, x + 4, y + 15), Tint.INK, 4);
        }
    }

    private static void castle(Print print, double x, double y) {
        print.fill(Cut.disc(x, y, 88), Tint.mix(40, 80, 70));
        print.fill(
                Cut.poly(
                        x - 50, y + 46, x - 50, y - 40, x - 30, y - 40, x - 30, y - 24, x - 10, y - 24, x - 10, y - 40,
                        x + 10, y - 40, x + 10, y - 24, x + 30, y - 24, x + 30, y - 40, x + 50, y - 40, x + 50, y + 46),
                Tint.INK);
        print.fill(Cut.arch(x - 14, y + 46, 28, 46), Tint.mix(0, 0, 80));
    }

    private static void compass(Print print, double x, double y) {
        print.fill(Cut.disc(x, y, 104), Tint.PAPER);
        print.line(Cut.disc(x, y, 92), Tint.INK, 5);
        for (int i = 0; i < 4; i++) {
            double turn = i * Math.PI / 2;
            double tipX = x + Math.cos(turn) * 122;
            double tipY = y + Math.sin(turn) * 122;
            print.fill(
                    Cut.poly(x, y, x + Math.cos(turn - 0.8) * 28, y + Math.sin(turn - 0.8) * 28, tipX, tipY), Tint.INK);
            print.fill(
                    Cut.poly(x, y, x + Math.cos(turn + 0.8) * 28, y + Math.sin(turn + 0.8) * 28, tipX, tipY),
                    i == 3 ? Tint.SECOND : Tint.THIRD);
        }
    }

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
