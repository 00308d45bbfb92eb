package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Orchards, fields and gardens. */
final class LandScenes {

    private static final Color LEAF = Tint.mix(36, 90, 60);
    private static final Color LIT = Tint.mix(0, 46, 90);

    private LandScenes() {}

    static void orchard(Print print) {
        Sky.over(print, Tint.mix(0, 34, 4), Tint.mix(0, 0, 34), 520);
        print.fill(Sky.cloud(1180, 170, 460), Tint.PAPER);
        print.fill(Cut.ground(430, 360, 400, 460, 390, 340, 400), Tint.mix(0, 50, 36));
        print.fill(Cut.ground(500, 460, 470, 500, 470, 450, 480), Tint.mix(10, 60, 70));
        Shape floor = Cut.rect(-10, 510, 1620, 570);
        print.fade(floor, Tint.mix(0, 34, 80), Tint.mix(20, 60, 96));
        for (int i = 0; i < 9; i++) {
            double x = 800 + (i - 4) * 420;
            print.fill(Cut.poly(800 + (i - 4) * 22, 512, x - 120, 1090, x + 60, 1090), Tint.mix(0, 20, 70));
        }
        print.carve(floor, new Carving(Tint.mix(50, 90, 60), 82, 24, 34, 5, 0.35));
        for (int depth = 0; depth < 6; depth++) {
            double near = Math.pow(depth / 5.0, 1.7);
            double size = 60 + near * 480;
            double foot = 535 + near * 430;
            for (int i = 0; i < 4; i++) {
                double out = (i < 2 ? i - 2 : i - 1) * (110 + near * 560) + (i < 2 ? 40 : -40) * near;
                tree(print, 800 + out * 0.92, foot, size);
            }
        }
        print.line(Cut.straight(905, 990, 1010, 520), Tint.mix(0, 6, 30), 13);
        print.line(Cut.straight(1010, 1005, 1068, 520), Tint.mix(0, 6, 30), 13);
        for (int i = 0; i < 9; i++) {
            double y = 960 - i * 50;
            double share = (990 - y) / 470;
            print.line(Cut.straight(905 + share * 105, y, 1008 + share * 60, y + 6), Tint.mix(0, 6, 30), 9);
        }
        Folk.standing(print, 1016, 800, 300, Tint.mix(0, 0, 100), Tint.mix(20, 10, 60));
        print.line(Cut.curve(1040, 575, 1090, 540, 1140, 480), Tint.mix(0, 0, 100), 24);
        print.fill(Cut.oval(1016, 506, 50, 12), Tint.mix(0, 0, 40));
        basket(print, 640, 960);
        basket(print, 470, 1010);
    }

    private static void tree(Print print, double x, double foot, double size) {
        print.fill(Cut.oval(x + size * 0.16, foot, size * 0.5, size * 0.07), Tint.mix(40, 80, 60));
        Trees.round(print, x, foot, size, LEAF, LIT, Tint.INK);
        for (int i = 0; i < 15; i++) {
            double turn = i * 2.4;
            double out = Math.sqrt((i + 1) / 16.0) * size * 0.44;
            print.fill(
                    Cut.disc(x + Math.cos(turn) * out, foot - size * 1.12 + Math.sin(turn) * out * 0.85, size * 0.034),
                    i % 4 == 0 ? Tint.mix(0, 0, 40) : Tint.THIRD);
        }
    }

    private static void basket(Print print, double x, double y) {
        for (int i = 0; i < 9; i++) {
            print.fill(Cut.disc(x - 52 + i % 5 * 26 + i / 5 * 12, y - 60 - i / 5 * 20, 19), Tint.THIRD);
        }
        print.fill(Cut.poly(x - 84, y - 62, x + 84, y - 62, x + 62, y + 36, x - 62, y + 36), Tint.mix(86, 40, 40));
        for (int i = 0; i < 3; i++) {
            print.line(
                    Cut.curve(x - 76 + i * 5, y - 40 + i * 26, x, y - 32 + i * 26, x + 76 - i * 5, y - 40 + i * 26),
                    Tint.mix(0, 10, 60),
                    7);
        }
    }

    static void fields(Print print) {
        Sky.over(print, Tint.mix(0, 62, 0), Tint.mix(0, 4, 24), 470);
        print.fill(Sky.cloud(420, 180, 640), Tint.PAPER);
        print.fill(Sky.cloud(1260, 260, 480), Tint.PAPER);
        print.fill(Sky.cloud(1010, 90, 260), Tint.PAPER);
        print.fill(Cut.ground(400, 350, 370, 430, 390, 340, 380), Tint.mix(0, 54, 20));
        print.fill(Cut.ground(450, 430, 410, 450, 440, 400, 430), Tint.mix(0, 40, 56));
        Trees.hedge(print, 100, 700, 450, 26, Tint.mix(40, 80, 40));
        Shape left = Cut.ground(500, 470, 480, 560, 640, 700, 760);
        Shape right = Cut.ground(640, 600, 540, 490, 450, 470, 480);
        print.fill(right, Tint.mix(0, 10, 96));
        print.carve(
                Cut.poly(600, 480, 1610, 450, 1610, 760, 700, 760), new Carving(Tint.mix(20, 40, 90), -12, 16, 90, 5));
        print.fill(left, Tint.mix(0, 56, 80));
        furrows(print, left, -250, 420, 1500, Tint.mix(40, 90, 60));
        Trees.hedge(print, 940, 1620, 560, 40, Tint.mix(50, 90, 40));
        Trees.round(print, 1040, 570, 140, LEAF, LIT, Tint.INK);
        Trees.round(print, 1420, 580, 190, LEAF, LIT, Tint.INK);
        House.front(print, 1180, 556, 120, 70, Tint.mix(0, 2, 14), Tint.mix(70, 30, 60));
        House.gable(print, 1290, 558, 70, 62, Tint.mix(50, 30, 70), Tint.INK);
        Shape fore = Cut.ground(1000, 880, 800, 760, 720, 690, 700);
        print.fill(fore, Tint.mix(60, 60, 84));
        furrows(print, fore, 1900, 560, 1700, Tint.mix(0, 16, 70));
        Trees.hedge(print, -20, 520, 690, 70, Tint.mix(66, 96, 40));
        Trees.round(print, 250, 700, 280, LEAF, LIT, Tint.INK);
        tractor(print, 760, 700);
        for (int i = 0; i < 8; i++) {
            double x = 560 - i * 46 + print.between(-16, 16);
            double y = 700 + i * 14 + print.between(-34, 34);
            print.line(Cut.curve(x - 16, y - 6, x - 6, y - 9, x, y, x + 7, y - 9, x + 17, y - 4), Tint.PAPER, 4);
        }
    }

    private static void furrows(Print print, Shape field, double x, double y, double reach, Color colour) {
        print.within(field, () -> {
            for (int i = 0; i < 44; i++) {
                double turn = i * Math.PI / 44 + 0.03;
                double toX = x + Math.cos(turn) * reach * 1.6;
                double toY = y + Math.sin(turn) * reach;
                double bend = 40;
                print.fill(
                        Cut.blob(
                                x,
                                y,
                                (x + toX) / 2,
                                (y + toY) / 2 - bend,
                                toX,
                                toY,
                                toX + 26,
                                toY + 26,
                                (x + toX) / 2 + 7,
                                (y + toY) / 2 - bend + 9),
                        colour);
            }
        });
    }

    private static void tractor(Print print, double x, double y) {
        print.placed(x, y, 1, 1, () -> {
            print.fill(Cut.poly(0, 10, 10, -50, 84, -56, 92, 10), Tint.mix(0, 90, 30));
            print.fill(Cut.poly(-70, 10, -70, -30, 10, -40, 20, 10), Tint.mix(30, 100, 30));
            print.fill(Cut.poly(16, -50, 24, -116, 84, -116, 90, -50), Tint.INK);
            print.fill(Cut.poly(26, -56, 32, -106, 76, -106, 80, -56), Tint.mix(0, 16, 10));
            print.line(Cut.straight(-46, -30, -46, -88), Tint.INK, 8);
            print.fill(Cut.disc(76, 10, 46), Tint.INK);
            print.fill(Cut.disc(76, 10, 19), Tint.THIRD);
            print.fill(Cut.disc(-52, 26, 28), Tint.INK);
            print.fill(Cut.disc(-52, 26, 11), Tint.THIRD);
            print.line(Cut.straight(110, 10, 190, 24), Tint.INK, 10);
            print.fill(Cut.poly(170, -10, 250, -10, 262, 46, 178, 46), Tint.mix(80, 40, 40));
        });
    }

    static void allotments(Print print) {
        Sky.over(print, Tint.mix(0, 20, 20), Tint.mix(0, 0, 30), 480);
        print.fill(Cut.disc(330, 210, 90), Tint.mix(0, 0, 84));
        print.fill(Sky.streak(560, 250, 560, 26), Tint.mix(0, 24, 40));
        House.skyline(print, -10, 1620, 470, 80, Tint.mix(0, 30, 30), Tint.mix(20, 50, 40));
        Trees.hedge(print, -20, 1620, 490, 70, Tint.mix(20, 80, 50));
        print.fade(Cut.rect(-10, 480, 1620, 610), Tint.mix(0, 30, 76), Tint.mix(10, 56, 90));
        for (int i = 0; i < 4; i++) {
            double near = 0.7 + i * 0.42;
            double y = 560 + i * i * 26 + i * 72;
            print.fill(
                    Cut.poly(
                            520 - i * 150,
                            y + 60 * near,
                            560 - i * 130,
                            y,
                            1500 + i * 60,
                            y,
                            1560 + i * 90,
                            y + 60 * near),
                    Tint.mix(70, 44, 60));
            for (double x = 560 - i * 130 + 40; x < 1560; x += 86 * near) {
                cabbage(print, x, y + 18 * near, 34 * near, i % 2 == 0);
            }
        }
        shed(print, 1150, 560);
        for (int i = 0; i < 6; i++) {
            double x = 150 + i * 62;
            print.line(Cut.straight(x, 850, 330 + (i - 2.5) * 16, 420), Tint.mix(60, 40, 50), 7);
            for (int leaf = 0; leaf < 12; leaf++) {
                double share = leaf / 12.0;
                double at = x + (330 + (i - 2.5) * 16 - x) * share;
                print.fill(
                        Cut.oval(at + print.between(-22, 22), 840 - share * 400, 17, 10),
                        print.chance(0.3) ? LIT : Tint.mix(30, 96, 50));
            }
        }
        Folk.standing(print, 800, 900, 330, Tint.mix(0, 0, 100), Tint.mix(0, 10, 44));
        print.fill(Cut.oval(800, 592, 62, 15), Tint.mix(0, 6, 40));
        print.fill(Cut.oval(800, 578, 34, 26), Tint.mix(0, 6, 40));
        print.line(Cut.straight(870, 650, 880, 900), Tint.mix(0, 6, 30), 11);
        print.line(Cut.straight(848, 650, 892, 648), Tint.mix(0, 6, 30), 12);
        print.fill(Cut.poly(852, 850, 908, 848, 900, 930, 880, 950, 858, 930), Tint.INK);
        print.line(Cut.curve(830, 690, 862, 710, 872, 670), Tint.mix(0, 0, 100), 24);
        print.line(Cut.straight(180, 930, 190, 1080), Tint.INK, 10);
        for (int i = 0; i < 3; i++) {
            sunflower(print, 60 + i * 105, 820 + i * 56, 62 - i * 6);
        }
    }

    private static void cabbage(Print print, double x, double y, double size, boolean pale) {
        print.fill(Trees.crown(print, x, y, size, size * 0.72), pale ? Tint.mix(0, 66, 34) : Tint.mix(30, 96, 60));
        print.fill(Cut.oval(x, y - size * 0.1, size * 0.5, size * 0.38), pale ? Tint.mix(0, 30, 30) : LIT);
        print.line(
                Cut.curve(x - size * 0.3, y, x, y - size * 0.3, x + size * 0.3, y), Tint.mix(60, 90, 40), size * 0.06);
    }

    private static void sunflower(Print print, double x, double y, double size) {
        print.line(Cut.curve(x, y, x + 14, y + 120, x, 1090), Tint.mix(60, 100, 50), 12);
        for (int i = 0; i < 14; i++) {
            double turn = i * Math.PI / 7;
            print.fill(
                    Cut.blob(
                            x,
                            y,
                            x + Math.cos(turn - 0.16) * size * 0.8,
                            y + Math.sin(turn - 0.16) * size * 0.8,
                            x + Math.cos(turn) * size * 1.15,
                            y + Math.sin(turn) * size * 1.15,
                            x + Math.cos(turn + 0.16) * size * 0.8,
                            y + Math.sin(turn + 0.16) * size * 0.8),
                    Tint.THIRD);
        }
        print.fill(Cut.disc(x, y, size * 0.46), Tint.mix(96, 20, 40));
    }

    private static void shed(Print print, double x, double foot) {
        print.fill(Cut.rect(x, foot - 190, 270, 190), Tint.mix(0, 88, 0));
        print.carve(Cut.rect(x, foot - 190, 270, 190), new Carving(Tint.mix(70, 90, 0), 90, 22, 160, 5, 0.8));
        print.fill(
                Cut.poly(x - 24, foot - 184, x + 20, foot - 262, x + 250, foot - 262, x + 294, foot - 184), Tint.INK);
        print.fill(Cut.rect(x + 30, foot - 150, 74, 150), Tint.mix(0, 6, 30));
        House.sash(print, x + 190, foot - 80, 92, 70, Tint.INK, Tint.mix(0, 6, 30));
        print.fill(
                Cut.blob(x - 90, foot + 6, x - 96, foot - 90, x - 30, foot - 90, x - 36, foot + 6),
                Tint.mix(60, 40, 30));
    }
}
