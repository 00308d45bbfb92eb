package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Everyday Lennford: school, hospital, market and bakery. */
final class TownScenes {

    private TownScenes() {}

    static void school(Print print) {
        Color brick = Tint.mix(0, 10, 84);
        Sky.over(print, Tint.mix(0, 46, 0), Tint.mix(0, 6, 8), 800);
        print.fill(Sky.cloud(260, 200, 440), Tint.PAPER);
        print.fill(Sky.cloud(1330, 150, 380), Tint.PAPER);
        House.skyline(print, -10, 1620, 760, 90, Tint.mix(0, 40, 20), Tint.mix(30, 60, 20));
        print.fill(Cut.rect(300, 440, 1000, 380), brick);
        House.bricks(print, Cut.rect(300, 440, 1000, 380), Tint.mix(40, 30, 90), 44);
        print.fill(Cut.poly(270, 446, 360, 300, 1240, 300, 1330, 446), Tint.mix(84, 60, 10));
        House.tiles(print, Cut.poly(270, 446, 360, 300, 1240, 300, 1330, 446), Tint.mix(30, 60, 10), 30);
        print.fill(Cut.rect(770, 170, 60, 140), Tint.mix(0, 0, 12));
        print.fill(Cut.arch(782, 290, 36, 84), Tint.INK);
        print.fill(Cut.blob(786, 268, 800, 226, 814, 268), Tint.mix(0, 0, 60));
        print.fill(Cut.poly(750, 176, 800, 78, 850, 176), Tint.mix(90, 60, 10));
        for (double x : new double[] {330, 1010}) {
            House.gable(print, x, 820, 260, 330, brick, Tint.mix(0, 2, 12));
            print.fill(Cut.arch(x + 72, 700, 116, 250), Tint.mix(0, 2, 12));
            print.fill(Cut.arch(x + 84, 690, 92, 226), Tint.mix(80, 80, 0));
            print.bar(Cut.straight(x + 130, 470, x + 130, 690), Tint.PAPER, 7);
            print.bar(Cut.straight(x + 84, 580, x + 176, 580), Tint.PAPER, 7);
        }
        for (int i = 0; i < 4; i++) {
            House.sash(print, 650 + i * 100, 640, 62, 130, Tint.mix(80, 80, 0), Tint.PAPER);
        }
        print.fill(Cut.arch(740, 820, 120, 150), Tint.mix(0, 0, 10));
        print.fill(Cut.arch(752, 820, 96, 136), Tint.mix(40, 100, 0));
        print.fade(Cut.rect(-10, 816, 1620, 270), Tint.mix(20, 20, 20), Tint.mix(46, 46, 20));
        for (int i = 0; i < 6; i++) {
            double wide = i % 2 == 0 ? 44 : 84;
            double y = 1030 - i * 34;
            double shrink = 1 - i * 0.07;
            print.bar(
                    Cut.poly(
                            880 - wide * shrink,
                            y,
                            880 + wide * shrink,
                            y,
                            880 + wide * shrink * 0.95,
                            y - 30,
                            880 - wide * shrink * 0.95,
                            y - 30),
                    Tint.PAPER,
                    5);
        }
        Trees.round(print, 150, 960, 480, Tint.mix(60, 100, 10), Tint.mix(0, 50, 10), Tint.INK);
        Color[] coats = {Tint.THIRD, Tint.mix(0, 0, 50), Tint.SECOND, Tint.INK, Tint.mix(0, 40, 60)};
        double[][] children = {
            {430, 940, 150},
            {510, 960, 140},
            {640, 920, 130},
            {880, 1000, 150},
            {1080, 940, 140},
            {1180, 950, 150},
            {1330, 990, 160},
            {1440, 960, 150}
        };
        for (int i = 0; i < children.length; i++) {
            double[] at = children[i];
            Color skin = i % 3 == 0 ? Tint.mix(40, 10, 60) : i % 3 == 1 ? Tint.mix(0, 4, 34) : Tint.mix(14, 10, 54);
            if (i % 2 == 0) {
                Folk.walking(print, at[0], at[1], at[2], coats[i % 5], skin);
                print.fill(Cut.oval(at[0] - at[2] * 0.13, at[1] - at[2] * 0.6, 15, 24), coats[(i + 2) % 5]);
            } else {
                Folk.standing(print, at[0], at[1], at[2], coats[i % 5], skin);
            }
        }
        print.fill(Cut.disc(745, 970, 17), Tint.THIRD);
        for (double x = 0; x < 1620; x += 34) {
            print.line(Cut.straight(x, 1010, x, 1080), Tint.INK, 7);
        }
        print.line(Cut.straight(-10, 1024, 1610, 1024), Tint.INK, 8);
    }

    static void hospital(Print print) {
        Sky.over(print, Tint.mix(80, 80, 0), Tint.mix(0, 20, 50), 800);
        Sky.stars(print, 70, 320, Tint.PAPER);
        print.fill(Cut.disc(1370, 170, 62), Tint.mix(0, 0, 14));
        print.fill(Cut.ground(640, 600, 660, 720, 690, 620, 640), Tint.mix(50, 80, 20));
        House.skyline(print, -10, 1620, 820, 80, Tint.mix(80, 70, 10), Tint.INK);
        Color wall = Tint.mix(0, 24, 8);
        print.fill(Cut.rect(560, 190, 460, 700), wall);
        print.fill(Cut.rect(960, 190, 90, 700), Tint.mix(60, 60, 10));
        print.fill(Cut.rect(180, 430, 400, 460), Tint.mix(0, 44, 16));
        print.fill(Cut.rect(1040, 500, 420, 390), Tint.mix(20, 56, 16));
        rooms(print, 590, 230, 6, 7, 60);
        rooms(print, 206, 470, 6, 4, 60);
        rooms(print, 1072, 540, 6, 2, 62);
        print.fill(Cut.rect(545, 176, 520, 22), Tint.INK);
        print.fill(Cut.rect(168, 418, 400, 18), Tint.INK);
        print.fill(Cut.rect(1034, 488, 440, 18), Tint.INK);
        print.fill(Cut.rect(700, 60, 180, 116), Tint.PAPER);
        print.fill(Cut.rect(772, 74, 36, 88), Tint.SECOND);
        print.fill(Cut.rect(746, 100, 88, 36), Tint.SECOND);
        print.fill(Cut.rect(560, 740, 460, 150), Tint.mix(0, 0, 26));
        for (int i = 0; i < 6; i++) {
            print.fill(Cut.rect(578 + i * 74, 760, 58, 130), i == 2 || i == 3 ? Tint.PAPER : Tint.mix(0, 10, 46));
        }
        print.fill(Cut.rect(500, 716, 580, 36), Tint.THIRD);
        print.fade(Cut.rect(-10, 884, 1620, 200), Tint.mix(60, 60, 20), Tint.INK);
        print.fill(Cut.poly(590, 886, 1000, 886, 1160, 1080, 420, 1080), Tint.veil(Tint.mix(0, 10, 40), 60));
        print.carve(Cut.rect(-10, 890, 1620, 190), new Carving(Tint.mix(0, 40, 20), 0, 24, 80, 4, 0.3));
        ambulance(print, 980, 760);
        Folk.standing(print, 720, 985, 180, Tint.mix(0, 90, 0), Tint.mix(30, 10, 60));
        Folk.walking(print, 600, 990, 176, Tint.PAPER, Tint.mix(0, 6, 36));
        Trees.round(print, 80, 960, 330, Tint.mix(90, 80, 0), Tint.mix(10, 60, 20), Tint.INK);
        Trees.round(print, 1540, 930, 280, Tint.mix(90, 80, 0), Tint.mix(10, 60, 20), Tint.INK);
    }

    private static void rooms(Print print, double x, double y, int columns, int rows, double step) {
        for (int row = 0; row < rows; row++) {
            print.fill(Cut.rect(x - 8, y + row * 72 - 6, columns * step + 6, 50), Tint.mix(80, 70, 0));
            for (int column = 0; column < columns; column++) {
                print.fill(
                        Cut.rect(x + column * step, y + row * 72, step - 10, 38),
                        print.chance(0.56) ? Tint.mix(0, 0, print.chance(0.5) ? 26 : 60) : Tint.mix(96, 70, 0));
            }
        }
    }

    private static void ambulance(Print print, double x, double y) {
        print.placed(x, y, 1.1, 1.1, () -> {
            print.fill(Cut.oval(230, 214, 260, 16), Tint.INK);
            print.fill(Cut.poly(0, 10, 330, 10, 372, 90, 452, 116, 460, 200, 0, 200), Tint.INK);
            print.fill(Cut.poly(8, 18, 324, 18, 366, 98, 444, 122, 452, 194, 8, 194), Tint.PAPER);
            print.fill(Cut.poly(296, 34, 322, 34, 352, 96, 296, 96), Tint.mix(90, 80, 0));
            print.fill(Cut.rect(8, 132, 442, 26), Tint.THIRD);
            print.fill(Cut.rect(118, 40, 26, 78), Tint.SECOND);
            print.fill(Cut.rect(92, 66, 78, 26), Tint.SECOND);
            print.fill(Cut.rect(240, -10, 60, 22), Tint.SECOND);
            print.glow(270, -4, 120, Tint.veil(Tint.mix(0, 60, 0), 80));
            for (double wheel : new double[] {96, 360}) {
                print.fill(Cut.disc(wheel, 194, 36), Tint.INK);
                print.fill(Cut.disc(wheel, 194, 15), Tint.mix(0, 20, 10));
            }
        });
    }

    static void market(Print print) {
        Sky.over(print, Tint.mix(0, 20, 30), Tint.mix(0, 0, 22), 620);
        print.fill(Sky.cloud(760, 130, 520), Tint.PAPER);
        House.spire(print, 1180, 520, 460, Tint.mix(40, 24, 40));
        Color[] fronts = {
            Tint.mix(0, 0, 62),
            Tint.mix(0, 60, 50),
            Tint.mix(0, 4, 24),
            Tint.mix(0, 88, 30),
            Tint.mix(0, 20, 80),
            Tint.mix(10, 40, 40),
            Tint.mix(0, 0, 40)
        };
        for (int i = 0; i < 7; i++) {
            double x = -40 + i * 240;
            double tall = 330 + (i * 137) % 130;
            if (i % 3 == 1) {
                House.gable(print, x, 740, 236, tall, fronts[i], Tint.INK);
            } else {
                House.front(print, x, 740, 238, tall - 30, fronts[i], Tint.mix(80, 40, 20), 0.26);
            }
            House.windows(
                    print,
                    Cut.rect(x + 18, 740 - tall + 50, 204, tall - 170),
                    3,
                    2,
                    0,
                    Tint.NIGHT,
                    Tint.THIRD,
                    Tint.PAPER);
        }

        print.fade(Cut.rect(-10, 736, 1620, 340), Tint.mix(0, 8, 44), Tint.mix(20, 34, 60));
        for (int i = 0; i < 5; i++) {
            print.carve(
                    Cut.rect(-10, 750 + i * 64, 1620, 60),
                    new Carving(Tint.mix(60, 40, 50), 0, 18 + i * 4, 26 + i * 14, 5, 0.4));
        }
        print.fill(Cut.poly(770, 800, 786, 420, 814, 420, 830, 800), Tint.mix(30, 10, 30));
        print.fill(Cut.rect(772, 400, 56, 26), Tint.INK);
        print.line(Cut.straight(800, 400, 800, 310), Tint.INK, 12);
        print.line(Cut.straight(766, 346, 834, 346), Tint.INK, 12);
        print.fill(Cut.rect(730, 780, 140, 26), Tint.mix(70, 20, 30));
        print.fill(Cut.rect(700, 804, 200, 28), Tint.mix(80, 20, 30));
        stall(print, 40, 600, 1.0, Tint.mix(0, 100, 40));
        stall(print, 1140, 590, 1.06, Tint.mix(0, 20, 100));
        stall(print, 380, 560, 0.66, Tint.INK);
        stall(print, 960, 555, 0.6, Tint.mix(0, 90, 60));
        Color[] coats = {Tint.INK, Tint.mix(0, 90, 60), Tint.mix(0, 10, 100), Tint.mix(70, 30, 0), Tint.PAPER};
        for (int i = 0; i < 11; i++) {
            double foot = 860 + (i * 53) % 170;
            double x = 440 + i * 68;
            Color skin = i % 3 == 0 ? Tint.mix(36, 50, 50) : Tint.mix(0, 20, 40);
            if (i % 2 == 0) {
                Folk.walking(print, x, foot, 90 + (foot - 760) * 0.5, coats[i % 5], skin);
            } else {
                Folk.standing(print, x, foot, 90 + (foot - 760) * 0.5, coats[i % 5], skin);
            }
        }
    }

    private static void stall(Print print, double x, double y, double size, Color stripe) {
        print.placed(x, y, size, size, () -> {
            print.fill(Cut.rect(20, 60, 360, 250), Tint.mix(90, 40, 20));
            Folk.standing(print, 200, 350, 270, Tint.mix(0, 10, 60), Tint.mix(20, 40, 60));
            for (int i = 0; i < 8; i++) {
                Shape strip = Cut.poly(40 + i * 40, -60, 80 + i * 40, -60, 50 + i * 50, 70, i * 50, 70);
                print.fill(strip, i % 2 == 0 ? stripe : Tint.PAPER);
                print.fill(Cut.oval(25 + i * 50, 70, 25, 18), i % 2 == 0 ? stripe : Tint.PAPER);
            }
            print.line(Cut.straight(10, 80, 10, 420), Tint.INK, 9);
            print.line(Cut.straight(390, 80, 390, 420), Tint.INK, 9);
            print.fill(Cut.rect(0, 240, 400, 130), Tint.mix(10, 40, 70));
            print.carve(Cut.rect(0, 290, 400, 80), new Carving(Tint.INK, 90, 24, 80, 5));
            Color[] fruit = {Tint.mix(0, 100, 40), Tint.mix(0, 10, 100), Tint.mix(50, 20, 60), Tint.mix(0, 60, 90)};
            for (int crate = 0; crate < 4; crate++) {
                for (int i = 0; i < 10; i++) {
                    print.fill(Cut.disc(16 + crate * 98 + i % 5 * 18, 240 - i / 5 * 15, 12), fruit[crate]);
                }
            }
        });
    }
}
