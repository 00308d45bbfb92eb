package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Polling in the Moot Hall. */
final class BallotScene {

    private BallotScene() {}

    static void ballot(Print print) {
        print.all(Tint.mix(34, 40, 40));
        for (int i = 0; i < 5; i++) {
            double x = 60 + i * 350;
            print.fill(Cut.rect(x - 170, -10, 300, 700), Tint.mix(0, 16, 40));
            print.carve(Cut.rect(x - 170, 0, 300, 690), new Carving(Tint.mix(20, 30, 50), 82, 40, 60, 4, 0.3));
            print.bar(Cut.straight(x + 150, -10, x + 150, 700), Tint.mix(90, 60, 30), 44);
            print.bar(Cut.curve(x + 150, 330, x + 70, 130, x - 30, 60), Tint.mix(90, 60, 30), 30);
            print.bar(Cut.curve(x + 150, 330, x + 230, 130, x + 330, 60), Tint.mix(90, 60, 30), 30);
        }
        print.bar(Cut.straight(-10, 40, 1610, 40), Tint.mix(94, 60, 30), 64);
        print.fill(Cut.arch(330, 620, 240, 380), Tint.INK);
        print.fade(Cut.arch(346, 606, 208, 352), Tint.mix(0, 0, 10), Tint.mix(0, 0, 74));
        print.bar(Cut.straight(450, 254, 450, 606), Tint.INK, 8);
        print.bar(Cut.straight(346, 440, 554, 440), Tint.INK, 8);
        print.fade(Cut.rect(-10, 770, 1620, 320), Tint.mix(0, 82, 60), Tint.mix(50, 90, 50));
        print.carve(Cut.rect(-10, 780, 1620, 300), new Carving(Tint.mix(60, 70, 30), 1, 30, 190, 6, 0.5));
        print.line(Cut.straight(-10, 770, 1610, 770), Tint.mix(0, 20, 80), 12);
        box(print, 60, 520, 0.72, Tint.mix(80, 30, 10));
        box(print, 1230, 500, 0.78, Tint.mix(50, 70, 40));
        box(print, 560, 420, 1.3, Tint.mix(96, 20, 0));
        print.fill(Cut.poly(770, 440, 800, 250, 930, 262, 900, 440), Tint.PAPER);
        print.bar(Cut.poly(770, 440, 800, 250, 930, 262, 900, 440), Tint.mix(80, 0, 0), 4);
        print.bar(Cut.rect(826, 300, 34, 34), Tint.INK, 5);
        print.line(Cut.straight(828, 302, 858, 332), Tint.mix(0, 100, 30), 8);
        print.line(Cut.straight(858, 302, 828, 332), Tint.mix(0, 100, 30), 8);
        hand(print);
    }

    private static void hand(Print print) {
        Color skin = Tint.mix(0, 26, 46);
        print.fill(Cut.blob(960, -40, 1200, -60, 1330, -60, 1160, 90, 1060, 160, 930, 110), Tint.mix(90, 20, 0));
        print.fill(Cut.poly(924, 92, 1068, 168, 1044, 204, 902, 132), Tint.PAPER);
        Shape palm = Cut.blob(912, 140, 1030, 190, 1010, 260, 950, 300, 900, 310, 868, 290, 880, 220);
        print.fill(palm, skin);
        print.line(Cut.curve(890, 250, 860, 290, 850, 330), skin, 38);
        print.line(Cut.curve(940, 280, 910, 320, 884, 344), skin, 36);
        print.line(Cut.curve(970, 270, 956, 316, 930, 350), skin, 34);
        print.line(Cut.curve(1000, 250, 992, 300, 968, 336), skin, 30);
        print.line(Cut.curve(922, 300, 900, 326, 890, 340), Tint.mix(50, 60, 40), 5);
        print.line(Cut.curve(958, 296, 946, 324, 934, 342), Tint.mix(50, 60, 40), 5);
        print.line(Cut.curve(988, 280, 980, 306, 968, 328), Tint.mix(50, 60, 40), 5);
        print.carve(Cut.oval(1000, 250, 30, 60), new Carving(Tint.mix(30, 60, 50), 110, 11, 40, 5));
    }

    private static void box(Print print, double x, double y, double size, Color colour) {
        print.placed(x, y, size, size, () -> {
            print.fill(Cut.oval(190, 296, 230, 26), Tint.veil(Tint.INK, 80));
            print.fill(Cut.rect(0, 40, 300, 250), colour);
            print.fill(Cut.poly(300, 40, 362, 0, 362, 236, 300, 290), Tint.INK);
            print.fill(Cut.poly(0, 40, 62, 0, 362, 0, 300, 40), Tint.mix(30, 20, 30));
            print.fill(Cut.poly(104, 26, 120, 14, 262, 14, 246, 26), Tint.INK);
            print.bar(Cut.rect(18, 60, 264, 212), Tint.mix(0, 10, 50), 6);
            print.fill(Cut.disc(150, 150, 20), Tint.THIRD);
            print.fill(Cut.poly(150, 150, 162, 206, 138, 206), Tint.THIRD);
            print.carve(Cut.rect(0, 40, 300, 250), new Carving(Tint.veil(Tint.PAPER, 40), 86, 40, 90, 4, 0.3));
        });
    }
}
