package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** The library and the bakery. */
final class IndoorScenes {

    private IndoorScenes() {}

    static void library(Print print) {
        print.all(Tint.mix(60, 70, 40));
        print.fade(Cut.rect(-10, -10, 1620, 860), Tint.mix(70, 60, 40), Tint.mix(20, 60, 60));
        print.fill(Cut.arch(556, 800, 488, 730), Tint.INK);
        print.fade(Cut.arch(580, 780, 440, 690), Tint.mix(0, 6, 20), Tint.mix(0, 10, 76));
        Shape glass = Cut.arch(580, 780, 440, 690);
        print.within(glass, () -> {
            print.fill(Cut.ground(620, 590, 560, 640, 600, 560, 600), Tint.mix(0, 50, 70));
            House.skyline(print, 560, 1060, 700, 60, Tint.mix(10, 60, 60), Tint.mix(60, 60, 40));
            Trees.round(print, 950, 790, 240, Tint.mix(40, 80, 60), Tint.mix(0, 40, 90), Tint.INK);
        });
        for (int i = 1; i < 4; i++) {
            print.bar(Cut.straight(580 + i * 110, 90, 580 + i * 110, 780), Tint.INK, 10);
        }
        for (int i = 0; i < 4; i++) {
            print.bar(Cut.straight(580, 240 + i * 150, 1020, 240 + i * 150), Tint.INK, 10);
        }
        shelves(print, -20, 520);
        shelves(print, 1080, 1620);
        print.fade(Cut.rect(-10, 840, 1620, 240), Tint.mix(30, 50, 76), Tint.mix(90, 60, 50));
        print.fill(Cut.poly(580, 842, 1020, 842, 1260, 1080, 340, 1080), Tint.veil(Tint.mix(0, 10, 70), 70));
        print.carve(Cut.rect(-10, 846, 1620, 230), new Carving(Tint.mix(90, 50, 40), 0, 26, 160, 5, 0.4));
        print.line(Cut.straight(330, 1010, 420, 150), Tint.mix(0, 6, 40), 14);
        print.line(Cut.straight(430, 1010, 470, 150), Tint.mix(0, 6, 40), 14);
        for (int i = 0; i < 10; i++) {
            double share = i / 10.0;
            print.line(
                    Cut.straight(338 + share * 82, 940 - share * 780, 434 + share * 34, 940 - share * 780),
                    Tint.mix(0, 6, 40),
                    10);
        }
        reader(print);
    }

    private static void shelves(Print print, double left, double right) {
        print.fill(Cut.rect(left, -10, right - left, 870), Tint.INK);
        Color[] spines = {
            Tint.mix(0, 90, 20),
            Tint.THIRD,
            Tint.mix(0, 6, 30),
            Tint.mix(40, 60, 70),
            Tint.mix(50, 100, 0),
            Tint.mix(0, 50, 70),
            Tint.mix(0, 30, 20),
            Tint.mix(60, 10, 40)
        };
        for (int row = 0; row < 6; row++) {
            double foot = 128 + row * 142;
            for (double x = left + 20; x < right - 46; ) {
                double width = print.between(16, 38);
                double tall = print.between(76, 118);
                if (print.chance(0.07)) {
                    x += width * 1.3;
                    continue;
                }
                Color spine = print.pick(spines);
                if (print.chance(0.08)) {
                    print.fill(
                            Cut.poly(
                                    x, foot, x + 26, foot - tall, x + 26 + width, foot - tall + 8, x + width + 2, foot),
                            spine);
                    x += width + 30;
                    continue;
                }
                print.fill(Cut.rect(x, foot - tall, width, tall), spine);
                print.fill(Cut.rect(x, foot - tall * 0.84, width, 6), Tint.mix(60, 40, 40));
                if (print.chance(0.5)) {
                    print.fill(
                            Cut.rect(x + width * 0.25, foot - tall * 0.6, width * 0.5, tall * 0.26),
                            Tint.mix(0, 0, 20));
                }
                x += width + 3;
            }
            print.fill(Cut.rect(left, foot, right - left, 17), Tint.mix(10, 40, 80));
        }
        print.fill(Cut.rect(left < 0 ? right - 22 : left, -10, 22, 870), Tint.mix(10, 40, 80));
    }

    private static void reader(Print print) {
        print.fill(Cut.oval(800, 1010, 190, 22), Tint.mix(80, 60, 50));
        print.fill(
                Cut.blob(690, 1000, 670, 800, 690, 690, 740, 670, 760, 880, 920, 890, 930, 1000), Tint.mix(70, 90, 10));
        print.line(Cut.curve(780, 890, 900, 860, 950, 900, 960, 990), Tint.INK, 52);
        print.fill(Cut.blob(950, 985, 960, 960, 1010, 990, 1030, 1010, 950, 1012), Tint.INK);
        print.fill(Cut.blob(730, 900, 726, 760, 760, 680, 830, 676, 860, 740, 850, 900), Tint.mix(0, 40, 100));
        print.fill(Cut.rect(782, 636, 34, 54), Tint.mix(10, 20, 66));
        print.fill(Cut.oval(806, 600, 48, 58), Tint.mix(10, 20, 66));
        print.fill(Cut.blob(750, 690, 744, 580, 790, 530, 846, 548, 846, 576, 800, 590, 786, 640, 790, 700), Tint.INK);
        print.fill(Cut.poly(862, 770, 922, 748, 946, 830, 884, 850), Tint.PAPER);
        print.fill(Cut.poly(862, 770, 840, 744, 862, 826, 884, 850), Tint.mix(0, 0, 40));
        print.bar(Cut.poly(862, 770, 922, 748, 946, 830, 884, 850), Tint.INK, 5);
        print.line(Cut.curve(800, 720, 812, 810, 900, 838), Tint.mix(10, 60, 100), 34);
        print.fill(Cut.oval(908, 836, 17, 15), Tint.mix(10, 20, 66));
    }

    static void bakery(Print print) {
        print.fade(Cut.rect(-10, -10, 1620, 1090), Tint.NIGHT, Tint.mix(80, 40, 10));
        House.bricks(print, Cut.rect(-10, 0, 1620, 330), Tint.mix(60, 60, 30), 70);
        for (int i = 0; i < 3; i++) {
            House.sash(
                    print, 300 + i * 500, 170, 150, 190, i == 2 ? Tint.mix(0, 10, 80) : Tint.INK, Tint.mix(30, 20, 30));
        }
        print.fill(Cut.rect(120, 300, 1360, 640), Tint.mix(30, 96, 40));
        print.fill(Cut.rect(100, 270, 1400, 56), Tint.INK);
        print.fade(Cut.rect(180, 420, 800, 400), Tint.mix(0, 0, 40), Tint.mix(0, 20, 100));
        print.fade(Cut.rect(1080, 420, 300, 500), Tint.mix(0, 6, 60), Tint.mix(0, 40, 100));
        print.fill(Cut.rect(180, 600, 800, 14), Tint.INK);

        print.fill(Cut.rect(180, 600, 800, 14), Tint.INK);
        for (int i = 0; i < 6; i++) {
            loaf(print, 220 + i * 84, 600, i % 2 == 0 ? 36 : 30);
        }
        for (int i = 0; i < 9; i++) {
            loaf(print, 230 + i * 90, 790, i % 3 == 1 ? 48 : 40);
        }
        for (int i = 0; i < 5; i++) {
            print.line(Cut.straight(910 + i * 14, 590, 900 + i * 22, 470), Tint.mix(10, 50, 100), 16);
        }
        print.fill(Cut.rect(170, 790, 820, 22), Tint.INK);
        print.bar(Cut.rect(180, 420, 800, 400), Tint.INK, 18);
        print.bar(Cut.straight(450, 420, 450, 790), Tint.INK, 9);
        print.bar(Cut.straight(715, 420, 715, 790), Tint.INK, 9);
        print.bar(Cut.rect(1080, 420, 300, 520), Tint.INK, 22);
        Folk.behind(print, 1230, 730, 92, Tint.PAPER, Tint.mix(0, 36, 56));
        print.fill(Cut.blob(1196, 566, 1178, 520, 1204, 496, 1230, 506, 1256, 496, 1282, 520, 1264, 566), Tint.PAPER);
        print.line(Cut.straight(1214, 590, 1216, 596), Tint.INK, 6);
        print.line(Cut.straight(1244, 590, 1246, 596), Tint.INK, 6);
        print.line(Cut.curve(1214, 616, 1230, 624, 1246, 616), Tint.INK, 5);
        print.fill(Cut.rect(1080, 740, 300, 200), Tint.mix(80, 90, 20));
        print.bar(Cut.rect(1120, 776, 220, 130), Tint.mix(20, 60, 60), 7);
        print.fill(Cut.disc(1350, 710, 14), Tint.PAPER);
        for (int i = 0; i < 10; i++) {
            Shape strip =
                    Cut.poly(160 + i * 128, 322, 288 + i * 128, 322, 288 + i * 134 - 40 + 20, 470, 128 + i * 134, 470);
            Color colour = i % 2 == 0 ? Tint.mix(0, 100, 40) : Tint.mix(0, 0, 14);
            print.fill(strip, colour);
            print.fill(Cut.oval(198 + i * 134, 470, 68, 30), colour);
        }
        print.carve(Cut.rect(130, 330, 1340, 140), new Carving(Tint.mix(60, 60, 30), 92, 40, 70, 5, 0.3));
        print.fade(Cut.rect(-10, 940, 1620, 140), Tint.mix(60, 60, 40), Tint.INK);
        print.fill(Cut.poly(180, 944, 980, 944, 1130, 1080, 40, 1080), Tint.veil(Tint.mix(0, 20, 100), 60));
        print.fill(Cut.poly(1090, 944, 1370, 944, 1500, 1080, 1150, 1080), Tint.veil(Tint.mix(0, 20, 100), 60));
        print.carve(Cut.rect(-10, 946, 1620, 130), new Carving(Tint.INK, 0, 20, 60, 6, 0.45));
        Folk.standing(print, 760, 1040, 400, Tint.INK, Tint.mix(10, 50, 60));
        Folk.standing(print, 890, 1046, 310, Tint.mix(10, 100, 30), Tint.mix(10, 50, 60));
        print.line(Cut.straight(1580, 1070, 1560, 560), Tint.INK, 14);
    }

    private static void loaf(Print print, double x, double foot, double size) {
        print.fill(
                Cut.blob(
                        x - size,
                        foot,
                        x - size * 0.9,
                        foot - size * 0.8,
                        x,
                        foot - size * 1.15,
                        x + size * 0.9,
                        foot - size * 0.8,
                        x + size,
                        foot),
                Tint.mix(14, 56, 100));
        for (int i = -1; i < 2; i++) {
            print.line(
                    Cut.curve(
                            x + i * size * 0.5 - 9,
                            foot - size * 0.4,
                            x + i * size * 0.5,
                            foot - size * 0.7,
                            x + i * size * 0.5 + 9,
                            foot - size * 0.9),
                    Tint.mix(0, 0, 30),
                    6);
        }
    }
}
