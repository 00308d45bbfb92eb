package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** The night over the castle and the twin town. */
final class FarScenes {

    private FarScenes() {}

    static void night(Print print) {
        print.fade(Cut.rect(-10, -10, 1620, 1090), Tint.mix(100, 70, 0), Tint.mix(20, 90, 0));
        Shape band =
                Cut.blob(-60, 360, 260, 160, 700, 60, 1100, -60, 1500, -80, 1240, 90, 860, 230, 420, 420, -60, 640);
        print.fill(band, Tint.veil(Tint.mix(10, 70, 0), 46));
        print.within(band, () -> Sky.stars(print, 700, 640, Tint.mix(0, 10, 12)));
        Sky.stars(print, 260, 700, Tint.PAPER);
        print.glow(1260, 250, 300, Tint.veil(Tint.mix(0, 0, 60), 60));
        print.fill(Cut.minus(Cut.disc(1260, 250, 96), Cut.disc(1216, 224, 86)), Tint.mix(0, 0, 50));
        print.line(Cut.straight(330, 130, 560, 240), Tint.PAPER, 4);
        print.fill(Cut.disc(562, 241, 6), Tint.PAPER);
        print.fill(Cut.ground(760, 700, 740, 780, 720, 690, 730), Tint.mix(50, 100, 0));
        House.skyline(print, -10, 1620, 860, 50, Tint.mix(84, 90, 0), Tint.INK);
        for (int i = 0; i < 36; i++) {
            print.fill(Cut.rect(print.between(0, 1600), print.between(826, 856), 7, 9), Tint.THIRD);
        }
        print.fade(Cut.rect(-10, 856, 1620, 100), Tint.mix(30, 90, 10), Tint.mix(90, 80, 0));
        Water.ripples(print, Cut.rect(-10, 858, 1620, 90), Tint.mix(0, 20, 40), 0.25);
        Shape hill = Cut.ground(960, 860, 680, 590, 650, 820, 950);
        print.fill(hill, Tint.INK);
        print.carve(hill, new Carving(Tint.mix(50, 90, 10), 24, 30, 56, 6, 0.3));
        Color wall = Tint.mix(96, 50, 10);
        print.fill(
                Cut.poly(
                        690, 640, 690, 330, 706, 330, 706, 306, 730, 306, 730, 330, 752, 330, 752, 304, 776, 304, 776,
                        330, 800, 330, 800, 308, 826, 308, 826, 336, 846, 350, 838, 390, 852, 430, 846, 640),
                wall);
        print.fill(Cut.poly(846, 640, 846, 500, 880, 508, 908, 490, 960, 500, 1000, 530, 1010, 640), wall);
        print.fill(
                Cut.poly(
                        520, 660, 520, 520, 540, 520, 540, 500, 566, 500, 566, 522, 600, 520, 640, 545, 690, 540, 690,
                        660),
                wall);
        print.fill(
                Cut.poly(
                        980, 660, 986, 430, 1010, 420, 1010, 400, 1030, 400, 1034, 424, 1060, 440, 1056, 470, 1070,
                        660),
                wall);
        print.carve(Cut.rect(690, 330, 90, 320), new Carving(Tint.mix(20, 60, 20), 0, 26, 40, 5, 0.3));
        print.carve(Cut.rect(986, 430, 70, 220), new Carving(Tint.mix(20, 60, 20), 0, 26, 40, 5, 0.3));
        print.fill(Cut.arch(730, 470, 34, 70), Tint.mix(0, 30, 60));
        print.fill(Cut.arch(600, 620, 50, 80), Tint.mix(30, 90, 0));
        print.fill(Cut.arch(900, 620, 54, 92), Tint.mix(30, 90, 0));
        print.line(Cut.curve(420, 1080, 640, 930, 560, 800, 700, 700, 760, 650), Tint.mix(20, 60, 30), 13);
        print.fill(Cut.ground(1010, 980, 1000, 1030, 1010, 960, 930), Tint.INK);
        Folk.standing(print, 390, 1010, 190, Tint.mix(60, 100, 0), Tint.mix(30, 60, 30));
        Folk.standing(print, 466, 1014, 140, Tint.mix(10, 10, 90), Tint.mix(30, 60, 30));
        Trees.fir(print, 1390, 980, 330, Tint.INK);
        Trees.fir(print, 1490, 970, 420, Tint.INK);
        Trees.fir(print, 1580, 960, 300, Tint.INK);
        Trees.bare(print, 110, 1020, 520, Tint.INK);
    }

    static void weidenau(Print print) {
        Sky.over(print, Tint.mix(0, 6, 50), Tint.mix(0, 2, 16), 640);
        print.fill(Sky.streak(380, 150, 700, 36), Tint.mix(0, 30, 50));
        print.fill(Cut.ground(420, 330, 250, 340, 280, 360, 300), Tint.mix(6, 16, 56));
        Shape vines = Cut.ground(560, 520, 420, 460, 520, 400, 330);
        print.fill(vines, Tint.mix(20, 14, 90));
        print.carve(vines, new Carving(Tint.mix(70, 20, 70), -62, 22, 40, 6, 0.6));
        print.fill(Cut.rect(740, 250, 130, 480), Tint.mix(0, 0, 14));
        print.fill(Cut.rect(826, 250, 44, 480), Tint.mix(36, 20, 30));
        print.fill(Cut.arch(776, 400, 50, 100), Tint.INK);
        print.fill(Cut.disc(800, 470, 33), Tint.INK);
        print.fill(Cut.disc(800, 470, 25), Tint.PAPER);
        print.line(Cut.straight(800, 454, 800, 470, 814, 474), Tint.INK, 4);
        print.fill(
                Cut.blob(
                        724, 256, 740, 190, 716, 140, 764, 90, 796, 60, 802, 20, 810, 60, 846, 90, 892, 140, 868, 190,
                        886, 256),
                Tint.mix(60, 40, 40));
        print.line(Cut.straight(804, 30, 804, -20), Tint.INK, 6);
        Color[] walls = {
            Tint.mix(0, 2, 16),
            Tint.mix(0, 10, 56),
            Tint.mix(0, 46, 40),
            Tint.mix(0, 2, 30),
            Tint.mix(0, 0, 84),
            Tint.mix(0, 22, 40)
        };
        double[][] houses = {
            {-60, 250, 360},
            {180, 210, 430},
            {380, 240, 350},
            {610, 200, 300},
            {840, 220, 400},
            {1050, 250, 350},
            {1290, 210, 440},
            {1490, 250, 370}
        };
        for (int i = 0; i < houses.length; i++) {
            timbered(print, houses[i][0], 830, houses[i][1], houses[i][2] * 0.8, walls[i % 6]);
        }
        print.fill(Cut.rect(-10, 822, 1620, 50), Tint.mix(56, 20, 30));
        House.bricks(print, Cut.rect(-10, 826, 1620, 44), Tint.INK, 50);
        print.fade(Cut.rect(-10, 870, 1620, 210), Tint.mix(30, 20, 46), Tint.mix(90, 40, 20));
        for (int i = 0; i < houses.length; i++) {
            print.fill(Cut.rect(houses[i][0], 872, houses[i][1], 140 + i % 3 * 30), Tint.veil(walls[i % 6], 44));
        }
        Water.ripples(print, Cut.rect(-10, 872, 1620, 200), Tint.INK, 0.45);
        Water.ripples(print, Cut.rect(-10, 872, 1620, 200), Tint.mix(0, 4, 30), 0.34);

        for (int i = 0; i < 22; i++) {
            double x = 1240 + i * 18;
            double low = 120 + i * 17 + print.between(0, 330);
            print.line(Cut.curve(x, -20, x + 14, low * 0.5, x, low), Tint.INK, 4);
            for (double y = 20; y < low; y += 26) {
                double side = print.chance(0.5) ? 1 : -1;
                print.fill(
                        Cut.blob(
                                x + 8,
                                y,
                                x + 8 + side * 15,
                                y + 16,
                                x + 6 + side * 20,
                                y + 46,
                                x + 4 + side * 5,
                                y + 26),
                        print.chance(0.3) ? Tint.mix(40, 10, 90) : Tint.INK);
            }
        }
    }

    private static void timbered(Print print, double x, double foot, double width, double height, Color wall) {
        double peak = width * 0.75;
        double eaves = foot - height;
        Color beam = Tint.mix(94, 50, 20);
        print.fill(
                Cut.poly(x - 14, eaves + 10, x + width / 2, eaves - peak, x + width + 14, eaves + 10),
                Tint.mix(16, 96, 40));
        print.fill(
                Cut.poly(x, foot, x, eaves, x + width / 2, eaves - peak + 26, x + width, eaves, x + width, foot), wall);
        print.bar(
                Cut.straight(x - 16, eaves + 14, x + width / 2, eaves - peak, x + width + 16, eaves + 14),
                Tint.mix(20, 100, 50),
                20);
        print.bar(Cut.rect(x + 5, eaves, width - 10, height), beam, 10);

        int floors = (int) Math.round(height / 110);
        double step = height / floors;
        for (int floor = 0; floor < floors; floor++) {
            double y = eaves + floor * step;
            print.bar(Cut.straight(x, y, x + width, y), beam, 11);
            for (int i = 1; i < 4; i++) {
                print.bar(Cut.straight(x + width * i / 4, y, x + width * i / 4, y + step), beam, 8);
            }
            if (floor < floors - 1) {
                print.bar(Cut.straight(x, y + step, x + width / 4, y), beam, 7);
                print.bar(Cut.straight(x + width, y + step, x + width * 3 / 4, y), beam, 7);
                for (double middle : new double[] {0.375, 0.625}) {
                    print.fill(Cut.rect(x + width * middle - 17, y + step * 0.24, 34, step * 0.5), Tint.INK);
                    print.bar(
                            Cut.straight(x + width * middle, y + step * 0.24, x + width * middle, y + step * 0.74),
                            Tint.PAPER,
                            3);
                    print.fill(Cut.rect(x + width * middle - 22, y + step * 0.74, 44, 13), Tint.mix(10, 90, 60));
                }
            } else {
                print.fill(Cut.arch(x + width * 0.38, foot, width * 0.24, step * 0.86), Tint.mix(80, 60, 40));
            }
        }
        print.bar(Cut.straight(x + width / 2, eaves, x + width / 2, eaves - peak + 30), beam, 8);
        print.bar(
                Cut.straight(x + width * 0.22, eaves, x + width / 2, eaves - peak * 0.5, x + width * 0.78, eaves),
                beam,
                8);
    }
}
