package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** The places where the town decides things. */
final class CivicScenes {

    private CivicScenes() {}

    static void townHall(Print print) {
        Color stone = Tint.mix(0, 4, 22);
        Color shade = Tint.mix(40, 40, 24);
        Sky.over(print, Tint.mix(10, 74, 0), Tint.mix(0, 12, 20), 860);
        print.fill(Sky.cloud(1290, 300, 500), Tint.PAPER);
        print.fill(Sky.cloud(270, 210, 420), Tint.PAPER);
        House.skyline(print, -10, 1620, 830, 110, Tint.mix(16, 40, 44), Tint.mix(70, 60, 30));
        print.fill(Cut.rect(712, 190, 176, 300), stone);
        print.fill(Cut.rect(810, 190, 78, 300), shade);
        print.fill(Cut.disc(800, 272, 60), Tint.mix(90, 20, 0));
        print.fill(Cut.disc(800, 272, 49), Tint.PAPER);
        print.line(Cut.straight(800, 240, 800, 272, 826, 286), Tint.INK, 8);
        print.fill(Cut.rect(694, 174, 212, 24), Tint.mix(80, 20, 10));
        print.fill(Cut.rect(694, 358, 212, 18), Tint.mix(80, 20, 10));
        print.fill(Cut.overlap(Cut.oval(800, 176, 92, 104), Cut.rect(600, 0, 400, 176)), Tint.mix(20, 90, 30));
        print.carve(Cut.oval(770, 130, 60, 70), new Carving(Tint.mix(0, 30, 20), -74, 15, 60, 4));
        print.line(Cut.straight(800, 80, 800, 24), Tint.INK, 7);
        print.fill(Cut.blob(802, 28, 850, 22, 880, 36, 846, 46, 802, 52), Tint.THIRD);
        print.fill(Cut.rect(230, 480, 1140, 390), stone);
        print.fill(Cut.rect(1040, 480, 330, 390), Tint.mix(16, 22, 24));
        print.fill(Cut.rect(206, 462, 1188, 30), Tint.mix(70, 30, 20));
        print.fill(Cut.rect(214, 640, 1172, 14), Tint.mix(50, 30, 20));
        for (int i = 0; i < 8; i++) {
            double x = i < 4 ? 300 + i * 84 : 1048 + (i - 4) * 84;
            House.sash(print, x, 610, 48, 96, Tint.mix(94, 50, 0), Tint.PAPER);
            print.fill(Cut.arch(x - 27, 830, 54, 140), Tint.mix(94, 50, 0));
            print.bar(Cut.straight(x, 690, x, 830), Tint.PAPER, 5);
        }
        print.fill(Cut.rect(600, 560, 400, 310), Tint.NIGHT);
        print.fill(Cut.arch(740, 870, 120, 230), Tint.mix(0, 30, 90));
        print.bar(Cut.straight(800, 640, 800, 870), Tint.INK, 6);
        for (int i = 0; i < 6; i++) {
            double x = 596 + i * 76;
            print.fill(Cut.rect(x, 548, 30, 322), Tint.PAPER);
            print.fill(Cut.rect(x + 19, 548, 13, 322), shade);
            print.fill(Cut.rect(x - 8, 540, 46, 18), Tint.PAPER);
        }
        print.fill(Cut.poly(560, 545, 800, 424, 1040, 545), Tint.mix(70, 30, 20));
        print.fill(Cut.poly(620, 528, 800, 440, 980, 528), stone);
        print.fill(Cut.disc(800, 494, 24), Tint.mix(0, 70, 80));
        for (int i = 0; i < 3; i++) {
            print.fill(Cut.rect(560 - i * 26, 870 + i * 18, 480 + i * 52, 19), i % 2 == 0 ? Tint.PAPER : shade);
        }
        print.fade(Cut.rect(-10, 922, 1620, 160), Tint.mix(0, 24, 50), Tint.mix(40, 50, 50));
        print.fill(Cut.poly(1010, 924, 1390, 924, 1620, 1080, 1180, 1080), Tint.veil(Tint.NIGHT, 60));
        print.carve(Cut.rect(-10, 930, 1620, 150), new Carving(Tint.mix(70, 40, 40), 0, 26, 90, 5, 0.4));
        Folk.walking(print, 330, 1010, 190, Tint.mix(0, 20, 100), Tint.mix(0, 8, 44));
        Folk.walking(print, 450, 985, 170, Tint.mix(80, 40, 0), Tint.mix(10, 20, 66));
        Folk.standing(print, 1120, 1000, 185, Tint.mix(0, 90, 20), Tint.mix(0, 8, 44));
        Folk.standing(print, 1196, 1000, 178, Tint.mix(60, 10, 60), Tint.mix(14, 20, 70));
        Sky.birds(print, 1080, 200, 6, Tint.INK);
    }

    static void chamber(Print print) {
        print.all(Tint.mix(30, 72, 50));
        for (int i = 0; i < 11; i++) {
            Shape panel = Cut.rect(14 + i * 146, 60, 118, 470);
            print.fill(panel, Tint.mix(46, 76, 46));
            print.carve(panel, new Carving(Tint.mix(80, 60, 20), 88, 20, 130, 4, 0.4));
        }
        double[] windows = {250, 690, 1130};
        for (double x : windows) {
            print.fill(Cut.arch(x - 14, 470, 248, 430), Tint.INK);
            print.fade(Cut.arch(x, 460, 220, 400), Tint.mix(0, 0, 20), Tint.mix(0, 6, 70));
            for (int i = 1; i < 4; i++) {
                print.bar(Cut.straight(x + i * 55, 80, x + i * 55, 460), Tint.INK, 7);
                print.bar(Cut.straight(x, 90 + i * 95, x + 220, 90 + i * 95), Tint.INK, 7);
            }
            print.fill(Cut.poly(x, 470, x + 220, 470, x + 60, 1090, x - 300, 1090), Tint.veil(Tint.mix(0, 0, 50), 26));
        }
        for (int i = 0; i < 3; i++) {
            double x = 800 + (i - 1) * 150;
            print.fill(Cut.arch(x - 52, 640, 104, i == 1 ? 270 : 210), Tint.mix(10, 90, 60));
            Folk.behind(print, x, 600, 62, Tint.INK, i == 1 ? Tint.mix(0, 24, 40) : Tint.mix(30, 40, 60));
        }
        print.fill(Cut.rect(570, 590, 460, 110), Tint.mix(80, 60, 30));
        print.line(Cut.straight(560, 590, 1040, 590), Tint.mix(0, 0, 80), 12);
        print.carve(Cut.rect(570, 600, 460, 100), new Carving(Tint.mix(20, 70, 60), 90, 24, 90, 5));
        print.line(Cut.straight(690, 566, 900, 566), Tint.THIRD, 11);
        print.fill(Cut.disc(910, 566, 17), Tint.THIRD);
        tier(print, 800, 820, 700, 118, 9, 46);
        tier(print, 800, 950, 880, 150, 9, 60);
        print.fill(Cut.poly(700, 720, 900, 720, 1010, 1090, 590, 1090), Tint.veil(Tint.mix(0, 100, 50), 100));
        print.line(Cut.straight(712, 724, 608, 1080), Tint.mix(0, 0, 80), 7);
        print.line(Cut.straight(888, 724, 992, 1080), Tint.mix(0, 0, 80), 7);
        for (int i = 0; i < 7; i++) {
            double x = 60 + i * 250;
            Folk.behind(print, x, 1060, 118, Tint.INK, Tint.INK);
        }
    }

    private static void tier(Print print, double x, double y, double reach, double drop, int seats, double size) {
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 5; i++) {
                double out = 190 + i * (reach - 190) / 4.3;
                double level = y - drop + i * i * drop * 0.022;
                Color[] coats = {Tint.mix(80, 60, 0), Tint.mix(0, 0, 80), Tint.mix(0, 80, 40), Tint.mix(60, 0, 20)};
                Folk.behind(
                        print,
                        x + side * out,
                        level + 26,
                        size,
                        coats[(i + seats + (side > 0 ? 1 : 0)) % 4],
                        i % 2 == 0 ? Tint.INK : Tint.mix(30, 50, 40));
            }
            Shape desk = Cut.blob(
                    x + side * 150,
                    y - drop + 20,
                    x + side * reach * 0.6,
                    y - drop + 26,
                    x + side * reach * 1.1,
                    y - drop * 0.62,
                    x + side * reach * 1.1,
                    y - drop * 0.05,
                    x + side * reach * 0.6,
                    y - 24,
                    x + side * 170,
                    y - 30);
            print.fill(desk, Tint.mix(20, 90, 70));
            print.line(
                    Cut.curve(
                            x + side * 150,
                            y - drop + 22,
                            x + side * reach * 0.6,
                            y - drop + 28,
                            x + side * reach * 1.1,
                            y - drop * 0.6),
                    Tint.mix(0, 10, 70),
                    11);
            print.carve(desk, new Carving(Tint.mix(90, 50, 20), 90, 20, 70, 5, 0.5));
        }
    }

    static void court(Print print) {
        Color stone = Tint.mix(0, 0, 16);
        Color shade = Tint.mix(80, 24, 0);
        print.all(Tint.mix(0, 78, 76));
        Sky.rays(print, 800, 420, 420, 1250, Tint.veil(Tint.mix(0, 30, 66), 60));
        print.fill(Cut.rect(250, 400, 1100, 420), shade);
        print.fill(Cut.rect(700, 480, 200, 340), Tint.INK);
        print.fill(Cut.rect(722, 500, 76, 320), Tint.mix(20, 80, 40));
        print.fill(Cut.rect(802, 500, 76, 320), Tint.mix(60, 80, 40));
        for (int i = 0; i < 6; i++) {
            double x = 262 + i * 197;
            print.fill(Cut.poly(x + 8, 800, x + 14, 420, x + 84, 420, x + 92, 800), stone);
            Shape dark = Cut.poly(x + 56, 800, x + 56, 420, x + 84, 420, x + 92, 800);
            print.fill(dark, Tint.mix(56, 20, 10));
            print.carve(Cut.rect(x + 14, 420, 50, 380), new Carving(Tint.mix(40, 20, 20), 90, 15, 160, 4));
            print.fill(Cut.rect(x - 6, 396, 112, 30), stone);
            print.fill(Cut.rect(x - 6, 796, 112, 30), stone);
        }
        print.fill(Cut.rect(222, 330, 1156, 70), stone);
        print.line(Cut.straight(222, 398, 1378, 398), Tint.INK, 9);
        print.line(Cut.straight(222, 352, 1378, 352), Tint.mix(60, 20, 10), 5);
        print.fill(Cut.poly(190, 334, 800, 96, 1410, 334), Tint.INK);
        print.fill(Cut.poly(214, 318, 800, 90, 1386, 318, 1340, 318), stone);
        print.fill(Cut.poly(320, 312, 800, 126, 1280, 312), Tint.mix(50, 24, 14));
        scales(print, 800, 156);
        for (int i = 0; i < 6; i++) {
            double y = 824 + i * 36;
            print.fill(Cut.rect(210 - i * 44, y, 1180 + i * 88, 20), stone);
            print.fill(Cut.rect(210 - i * 44, y + 18, 1180 + i * 88, 22), Tint.mix(74, 30, 10));
        }
        print.fill(Cut.rect(-10, 1040, 1620, 40), Tint.INK);
        print.fill(Cut.poly(-10, 320, -10, 1080, 520, 1080), Tint.veil(Tint.INK, 84));
        print.fill(Cut.poly(930, 968, 1230, 1076, 1330, 1076, 966, 968), Tint.veil(Tint.INK, 90));
        Folk.walking(print, 930, 972, 150, Tint.INK, Tint.mix(0, 20, 40));
        print.fill(Cut.rect(944, 904, 40, 28), Tint.mix(0, 90, 60));
    }

    private static void scales(Print print, double x, double y) {
        print.line(Cut.straight(x, y, x, y + 128), Tint.PAPER, 9);
        print.line(Cut.straight(x - 96, y + 30, x + 96, y + 18), Tint.PAPER, 7);
        print.fill(Cut.poly(x - 40, y + 140, x, y + 118, x + 40, y + 140), Tint.PAPER);
        for (int side = -1; side <= 1; side += 2) {
            double hang = side < 0 ? y + 30 : y + 18;
            print.line(
                    Cut.straight(x + side * 96 - 30, hang + 62, x + side * 96, hang, x + side * 96 + 30, hang + 62),
                    Tint.PAPER,
                    4);
            print.fill(
                    Cut.overlap(Cut.oval(x + side * 96, hang + 62, 38, 20), Cut.rect(x - 200, hang + 62, 400, 40)),
                    Tint.PAPER);
        }
    }
}
