package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** The night of the flood and what came after. */
final class FloodScenes {

    private FloodScenes() {}

    static void bridge(Print print) {
        Color brown = Tint.mix(14, 34, 88);
        Color stone = Tint.mix(6, 0, 22);
        print.all(Tint.mix(40, 0, 8));
        Sky.over(print, Tint.mix(66, 8, 0), Tint.mix(12, 8, 26), 560);
        print.fill(Sky.cloud(330, 150, 900), Tint.mix(74, 4, 0));
        print.fill(Sky.cloud(-40, 90, 560), Tint.mix(86, 4, 0));
        print.fill(Sky.cloud(1310, 190, 760), Tint.mix(70, 4, 4));
        print.fill(Sky.cloud(1560, 110, 520), Tint.mix(86, 4, 0));
        print.fill(Cut.ground(470, 420, 400, 440, 470, 410, 380, 430), Tint.mix(46, 10, 24));
        House.spire(print, 1210, 440, 300, Tint.mix(88, 0, 0));
        print.fill(Cut.rect(-10, 420, 1620, 120), Tint.mix(72, 16, 10));
        House.skyline(print, -10, 1620, 424, 84, Tint.mix(66, 20, 14), Tint.mix(96, 0, 0));
        Sky.rain(print, 560, Tint.veil(Tint.PAPER, 55));
        print.fade(Cut.rect(-10, 500, 1620, 600), Tint.mix(4, 22, 70), brown);
        Shape deck = Cut.blob(-200, 640, -160, 460, 300, 404, 800, 372, 1300, 404, 1780, 460, 1800, 640, 800, 700);
        print.fill(Cut.overlap(deck, Cut.rect(-20, 0, 1660, 632)), stone);
        print.line(Cut.curve(-30, 482, 300, 446, 800, 414, 1300, 446, 1630, 482), Tint.mix(88, 0, 20), 7);
        print.line(Cut.curve(-30, 452, 300, 412, 800, 380, 1300, 412, 1630, 452), Tint.mix(70, 0, 20), 12);
        House.bricks(print, Cut.rect(-10, 458, 1620, 170), Tint.mix(60, 10, 40), 58);
        double[] piers = {-40, 340, 790, 1240, 1640};
        for (int i = 0; i < 4; i++) {
            double left = piers[i] + 62;
            double right = piers[i + 1] - 62;
            Shape opening = Cut.overlap(
                    Cut.oval((left + right) / 2, 640, (right - left) / 2, i % 3 == 0 ? 92 : 128),
                    Cut.rect(0, 0, 1600, 632));
            print.bar(opening, Tint.mix(78, 0, 24), 34);
            print.bar(opening, Tint.mix(16, 0, 30), 24);
            print.fill(opening, Tint.INK);
        }
        for (double pier : piers) {
            print.fill(
                    Cut.poly(pier - 44, 640, pier - 44, 486, pier, 452, pier + 44, 486, pier + 44, 640),
                    Tint.mix(28, 4, 34));
            print.fill(Cut.poly(pier, 640, pier, 452, pier + 44, 486, pier + 44, 640), Tint.mix(80, 8, 20));
        }
        Folk.lamp(print, 565, 424, 150, Tint.INK, Tint.mix(0, 0, 70));
        Folk.lamp(print, 1015, 424, 150, Tint.INK, Tint.mix(0, 0, 70));
        print.fade(
                Cut.ground(572, 566, 574, 560, 572, 566, 576, 562, 570, 574),
                Tint.mix(6, 26, 78),
                Tint.mix(40, 52, 92));
        Water.currents(print, 590, 1080, Tint.mix(72, 46, 60));
        Water.currents(print, 584, 1080, Tint.mix(0, 4, 26));
        print.fill(
                Cut.blob(270, 880, 320, 836, 620, 812, 990, 786, 1180, 760, 1010, 812, 660, 858, 380, 892), Tint.INK);
        print.carve(
                Cut.poly(300, 850, 1000, 790, 900, 830, 320, 876),
                new Carving(Tint.mix(20, 20, 60), -5, 14, 90, 5, 0.4));
        print.line(Cut.curve(420, 840, 380, 770, 390, 700), Tint.INK, 11);
        print.line(Cut.straight(384, 760, 340, 724), Tint.INK, 7);
        print.line(Cut.curve(690, 826, 770, 740, 860, 690), Tint.INK, 15);
        print.line(Cut.straight(790, 726, 800, 660), Tint.INK, 8);

        print.line(Cut.curve(880, 800, 960, 740, 1030, 726), Tint.INK, 9);
        Water.glint(print, 640, 872, 930, 700, Tint.mix(0, 6, 32));
    }

    static void street(Print print) {
        Color dark = Tint.mix(100, 40, 0);
        print.all(Tint.mix(80, 60, 0));
        Sky.over(print, Tint.mix(96, 60, 0), Tint.mix(14, 50, 12), 640);
        House.spire(print, 806, 600, 300, Tint.mix(84, 50, 0));
        House.skyline(print, 630, 990, 610, 44, Tint.mix(80, 40, 0), dark);
        print.fade(Cut.rect(-10, 600, 1620, 500), Tint.mix(8, 44, 22), Tint.mix(86, 80, 0));
        for (int side = -1; side <= 1; side += 2) {
            int turn = side;
            print.placed(800, 0, turn, 1, () -> row(print, turn));
        }
        Water.ripples(print, Cut.rect(-10, 640, 1620, 440), Tint.mix(100, 50, 0), 0.42);
        Water.ripples(print, Cut.rect(-10, 640, 1620, 440), Tint.mix(0, 36, 14), 0.28);
        double[][] lamps = {{330, 780, 470}, {1215, 745, 400}, {590, 668, 240}, {985, 655, 205}};
        for (double[] at : lamps) {
            double head = at[1] - at[2] * 0.87;
            print.glow(at[0], head, at[2] * 0.62, Tint.veil(Tint.THIRD, 88));
            Folk.lamp(print, at[0], at[1], at[2], Tint.INK, Tint.mix(0, 0, 12));
            Water.glint(print, at[0], at[1] + 10, Math.min(1060, at[1] + at[2] * 0.95), at[2] * 0.2, Tint.THIRD);
        }
        boat(print);
    }

    private static void row(Print print, int side) {
        double[] edges = {170, 250, 350, 490, 670, 900};
        for (int i = 0; i < edges.length - 1; i++) {
            double near = edges[i + 1] / 800;
            double far = edges[i] / 800;
            double lift = print.between(0.92, 1.08);
            double farTop = 610 - 520 * far * lift;
            double nearTop = 610 - 520 * near * lift;
            double farFoot = 612 + 150 * far;
            double nearFoot = 612 + 150 * near;
            print.fill(
                    Cut.poly(edges[i], farFoot, edges[i], farTop, edges[i + 1], nearTop, edges[i + 1], nearFoot),
                    i % 2 == 0 ? Tint.mix(92, 40, 6) : Tint.mix(78, 62, 16));
            print.fill(
                    Cut.poly(
                            edges[i] - 6,
                            farTop,
                            edges[i] + 14,
                            farTop - 90 * far,
                            edges[i + 1] + 10,
                            nearTop - 90 * near,
                            edges[i + 1] + 4,
                            nearTop + 6),
                    Tint.INK);
            for (int floor = 0; floor < 3; floor++) {
                for (int pane = 0; pane < 2; pane++) {
                    double from = edges[i] + (edges[i + 1] - edges[i]) * (0.18 + pane * 0.42);
                    double to = from + (edges[i + 1] - edges[i]) * 0.22;
                    double level = 0.16 + floor * 0.32;
                    boolean lit = floor < 2 && print.chance(side > 0 ? 0.3 : 0.22);
                    print.fill(
                            Cut.poly(
                                    from,
                                    at(farTop, nearTop, farFoot, nearFoot, edges, i, from, level),
                                    from,
                                    at(farTop, nearTop, farFoot, nearFoot, edges, i, from, level + 0.19),
                                    to,
                                    at(farTop, nearTop, farFoot, nearFoot, edges, i, to, level + 0.19),
                                    to,
                                    at(farTop, nearTop, farFoot, nearFoot, edges, i, to, level)),
                            lit ? Tint.mix(0, 0, 88) : Tint.mix(40, 74, 0));
                }
            }
        }
    }

    private static double at(
            double farTop,
            double nearTop,
            double farFoot,
            double nearFoot,
            double[] edges,
            int house,
            double x,
            double level) {
        double share = (x - edges[house]) / (edges[house + 1] - edges[house]);
        double top = farTop + (nearTop - farTop) * share;
        double foot = farFoot + (nearFoot - farFoot) * share;
        return top + (foot - top) * level;
    }

    private static void boat(Print print) {
        print.fill(Cut.oval(790, 905, 210, 20), Tint.mix(100, 60, 0));
        print.within(Cut.rect(560, 500, 500, 390), () -> {
            Folk.standing(print, 730, 960, 230, Tint.mix(30, 100, 10), Tint.mix(0, 8, 40));
            Folk.standing(print, 862, 968, 190, Tint.mix(10, 0, 96), Tint.mix(0, 8, 40));
        });
        print.line(Cut.straight(690, 700, 655, 940), Tint.mix(0, 10, 50), 8);
        print.fill(
                Cut.blob(570, 838, 700, 862, 880, 862, 1010, 832, 960, 902, 880, 922, 700, 922, 620, 900),
                Tint.mix(100, 30, 0));
        print.line(Cut.curve(572, 840, 700, 866, 880, 866, 1008, 834), Tint.mix(0, 6, 50), 8);
    }

    static void sandbags(Print print) {
        print.all(Tint.mix(6, 0, 20));
        Shape wall = Cut.rect(-10, -10, 1620, 900);
        print.fill(wall, Tint.mix(10, 66, 52));
        House.bricks(print, wall, Tint.mix(58, 84, 40), 74);
        House.bricks(print, wall, Tint.mix(0, 28, 34), 74);
        print.fill(Cut.rect(470, -10, 560, 900), Tint.mix(2, 0, 14));
        print.fill(Cut.rect(510, -10, 480, 900), Tint.mix(94, 20, 0));
        for (int i = 0; i < 4; i++) {
            Shape panel = Cut.rect(552 + i % 2 * 212, 40 + i / 2 * 330, 184, 280);
            print.bar(panel, Tint.mix(44, 0, 12), 9);
            print.carve(panel, new Carving(Tint.mix(60, 0, 8), 86, 22, 120, 4));
        }
        print.fill(Cut.disc(948, 372, 17), Tint.THIRD);
        print.fill(Cut.rect(690, 352, 120, 22), Tint.THIRD);
        House.sash(print, 1320, 520, 300, 440, Tint.mix(34, 0, 60), Tint.mix(0, 0, 8));
        House.sash(print, 180, 520, 300, 440, Tint.mix(66, 0, 20), Tint.mix(0, 0, 8));
        print.fade(Cut.rect(-10, 930, 1620, 150), Tint.mix(50, 10, 30), Tint.mix(94, 10, 0));
        double[][] rows = {{930, -60, 1660}, {842, 40, 1510}, {754, 130, 1400}, {668, 330, 1220}, {584, 430, 1080}};
        for (double[] row : rows) {
            for (double x = row[1] + print.between(0, 60); x < row[2]; x += 196) {
                bag(print, x, row[0] + print.between(-8, 8), print.between(0.94, 1.08));
            }
        }
        Water.ripples(print, Cut.rect(-10, 985, 1620, 90), Tint.mix(0, 0, 40), 0.4);
    }

    private static void bag(Print print, double x, double y, double size) {
        print.placed(x, y, size, size, () -> {
            Shape sack = Cut.blob(4, 12, 40, -6, 110, -10, 176, -4, 206, 18, 212, 52, 196, 88, 110, 98, 30, 92, 0, 56);
            print.fill(sack, Tint.mix(0, 8, 58));
            print.within(sack, () -> {
                print.fill(Cut.blob(-20, 70, 60, 78, 150, 76, 230, 44, 240, 130, -20, 130), Tint.mix(46, 20, 66));
                print.carve(Cut.rect(0, -10, 212, 70), new Carving(Tint.mix(36, 12, 60), 4, 13, 46, 4));
            });
            print.line(sack, Tint.mix(96, 0, 10), 6);
            print.line(Cut.curve(180, 6, 172, 44, 184, 84), Tint.mix(90, 0, 10), 5);
        });
    }
}
