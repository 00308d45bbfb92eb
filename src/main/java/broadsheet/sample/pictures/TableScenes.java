package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Pictures that explain: the chart and the map. */
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
}
