package broadsheet.sample.pictures;

import java.awt.Color;

/** A match under the floodlights. */
final class PitchScene {

    private PitchScene() {}

    static void football(Print print) {
        print.fade(Cut.rect(-10, -10, 1620, 700), Tint.NIGHT, Tint.mix(60, 96, 0));
        print.fill(Cut.rect(-10, 330, 1620, 230), Tint.mix(96, 60, 0));
        for (int row = 0; row < 8; row++) {
            for (int i = 0; i < 84; i++) {
                Color[] coats = {
                    Tint.mix(60, 60, 0),
                    Tint.mix(0, 30, 30),
                    Tint.mix(0, 0, 90),
                    Tint.mix(90, 90, 0),
                    Tint.mix(30, 100, 20)
                };
                double x = i * 20 + row % 2 * 10 + print.between(-4, 4);
                double y = 366 + row * 24 + print.between(-4, 4);
                print.fill(Cut.oval(x, y + 13, 9, 11), print.pick(coats));
                print.fill(Cut.disc(x, y, 5.4), Tint.mix(20, 10, 50));
            }
        }
        print.fill(Cut.poly(-10, 340, -10, 250, 1610, 250, 1610, 340, 1560, 318, 40, 318), Tint.INK);
        for (int i = 0; i < 9; i++) {
            print.line(Cut.straight(60 + i * 185, 318, 60 + i * 185, 560), Tint.INK, 7);
        }
        print.fill(Cut.rect(-10, 552, 1620, 36), Tint.mix(0, 0, 60));
        print.carve(Cut.rect(-10, 556, 1620, 28), new Carving(Tint.SECOND, 0, 24, 130, 18, 0.6));
        print.fill(Cut.rect(-10, 586, 1620, 500), Tint.mix(20, 96, 60));
        for (int i = 0; i < 7; i++) {
            if (i % 2 == 0) {
                print.fill(
                        Cut.poly(-300 + i * 320, 1080, 20 + i * 320, 1080, 360 + i * 150, 588, 210 + i * 150, 588),
                        Tint.mix(0, 76, 84));
            }
        }
        print.line(Cut.straight(-10, 626, 1610, 626), Tint.PAPER, 5);
        print.line(Cut.straight(800, 626, 800, 1080), Tint.PAPER, 7);
        print.line(Cut.oval(800, 850, 300, 110), Tint.PAPER, 7);
        pylon(print, 170);
        pylon(print, 1430);
        Color heron = Tint.mix(0, 4, 8);
        Color rival = Tint.THIRD;
        player(print, 480, 940, 1.5, heron, 1);
        player(print, 690, 900, 1.25, rival, -1);
        player(print, 1120, 800, 0.9, heron, -1);
        player(print, 1010, 760, 0.8, rival, 1);
        player(print, 330, 730, 0.7, rival, 1);
        player(print, 1330, 960, 1.5, rival, -1);
        print.fill(Cut.oval(580, 986, 34, 8), Tint.mix(60, 100, 50));
        print.fill(Cut.disc(580, 962, 24), Tint.PAPER);
        print.fill(Cut.poly(574, 950, 588, 950, 592, 963, 581, 972, 570, 963), Tint.INK);
    }

    private static void pylon(Print print, double x) {
        double side = x < 800 ? 1 : -1;
        print.fill(
                Cut.poly(x - 80, 90, x + 80, 90, x + side * 1150, 1080, x + side * 60, 1080),
                Tint.veil(Tint.mix(0, 10, 50), 22));
        print.glow(x, 100, 330, Tint.veil(Tint.mix(0, 0, 40), 90));
        print.line(Cut.straight(x - 18, 150, x - 34, 590), Tint.INK, 9);
        print.line(Cut.straight(x + 18, 150, x + 34, 590), Tint.INK, 9);
        for (int i = 0; i < 9; i++) {
            print.line(Cut.straight(x - 20 - i, 170 + i * 44, x + 22 + i, 214 + i * 44), Tint.INK, 4);
            print.line(Cut.straight(x + 20 + i, 170 + i * 44, x - 22 - i, 214 + i * 44), Tint.INK, 4);
        }
        print.fill(Cut.rect(x - 106, 34, 212, 122), Tint.INK);
        for (int i = 0; i < 15; i++) {
            print.fill(Cut.disc(x - 80 + i % 5 * 40, 60 + i / 5 * 36, 14), Tint.PAPER);
        }
    }

    private static void player(Print print, double x, double y, double size, Color shirt, double facing) {
        print.placed(x, y, size * facing, size, () -> {
            print.fill(Cut.oval(20, 40, 62, 9), Tint.mix(60, 100, 50));
            Color skin = print.chance(0.5) ? Tint.mix(0, 16, 50) : Tint.mix(50, 30, 70);
            print.line(Cut.straight(-4, -50, 26, -20, 8, 24), skin, 15);
            print.line(Cut.straight(0, -52, -26, -20, -64, -8), skin, 15);
            print.line(Cut.straight(18, 4, 8, 26), Tint.INK, 15);
            print.line(Cut.straight(-44, -14, -66, -8), Tint.INK, 15);
            print.line(Cut.straight(6, 32, 26, 34), Tint.INK, 12);
            print.line(Cut.straight(-70, -10, -74, 8), Tint.INK, 12);
            print.fill(Cut.blob(-24, -40, -22, -76, 20, -78, 30, -40, 14, -34, 2, -50, -14, -26), Tint.INK);
            print.fill(Cut.blob(-20, -70, -14, -128, 16, -142, 38, -128, 24, -72), shirt);
            print.line(Cut.straight(30, -126, 56, -98, 76, -112), skin, 12);
            print.line(Cut.straight(-6, -126, -40, -104, -44, -78), skin, 12);
            print.line(Cut.straight(30, -126, 48, -106), shirt, 19);
            print.line(Cut.straight(-6, -126, -28, -112), shirt, 19);
            print.fill(Cut.oval(32, -160, 17, 20), skin);
            print.fill(
                    Cut.overlap(Cut.oval(27, -166, 21, 19), Cut.poly(0, -150, 0, -200, 60, -200, 54, -168)), Tint.INK);
        });
    }
}
