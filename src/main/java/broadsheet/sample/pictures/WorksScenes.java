package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Building and rebuilding: the flood wall, the flats, the panels. */
final class WorksScenes {

    private WorksScenes() {}

    static void floodWall(Print print) {
        Sky.over(print, Tint.mix(0, 46, 0), Tint.mix(0, 6, 18), 560);
        print.fill(Sky.cloud(300, 220, 520), Tint.PAPER);
        print.fill(Sky.cloud(960, 130, 330), Tint.PAPER);
        print.fill(Cut.ground(450, 420, 440, 470, 430, 400, 420), Tint.mix(0, 50, 30));
        House.spire(print, 560, 500, 210, Tint.mix(60, 60, 20));
        House.skyline(print, -10, 1000, 530, 58, Tint.mix(10, 40, 30), Tint.mix(76, 60, 30));
        print.fade(Cut.rect(-10, 524, 1620, 560), Tint.mix(0, 40, 6), Tint.mix(60, 100, 0));
        Water.ripples(print, Cut.rect(-10, 530, 1620, 540), Tint.mix(60, 100, 0), 0.4);
        Water.ripples(print, Cut.rect(-10, 530, 1620, 540), Tint.mix(0, 12, 4), 0.25);
        print.fill(
                Cut.blob(1000, 500, 1200, 520, 1640, 470, 1700, 1150, 560, 1130, 760, 900, 1010, 700, 1060, 580),
                Tint.mix(10, 20, 66));
        print.carve(
                Cut.poly(1100, 560, 1610, 520, 1610, 1080, 800, 1080, 1100, 760),
                new Carving(Tint.mix(66, 30, 60), -8, 24, 46, 6, 0.35));
        Shape face =
                Cut.blob(980, 470, 1075, 500, 1060, 640, 860, 830, 470, 1110, 330, 1110, 700, 850, 915, 660, 985, 560);
        print.fill(
                Cut.join(
                        face,
                        Cut.poly(330, 900, 700, 700, 930, 560, 985, 520, 1000, 640, 700, 900, 420, 1110, 250, 1110)),
                Tint.mix(60, 26, 8));
        Shape top =
                Cut.poly(200, 960, 700, 668, 905, 548, 990, 500, 1060, 492, 1020, 560, 760, 740, 330, 1110, -60, 1150);
        print.fill(top, Tint.mix(0, 4, 10));
        print.carve(top, new Carving(Tint.mix(50, 20, 10), -33, 26, 90, 4, 0.3));
        for (int i = 0; i < 8; i++) {
            double near = Math.pow(i / 8.0, 1.4);
            double x = 1010 - near * 640;
            double y = 540 + near * 460;
            print.line(Cut.straight(x, y, x + 6 + near * 60, y + 40 + near * 170), Tint.mix(90, 20, 0), 3 + near * 8);
        }
        digger(print, 1190, 760);
        Folk.standing(print, 1020, 842, 190, Tint.mix(0, 0, 100), Tint.mix(0, 10, 40));
        Folk.standing(print, 960, 862, 200, Tint.mix(0, 100, 0), Tint.mix(6, 10, 60));
        print.fill(Cut.overlap(Cut.oval(1020, 664, 26, 26), Cut.rect(980, 630, 80, 36)), Tint.THIRD);
        print.fill(Cut.overlap(Cut.oval(960, 676, 27, 27), Cut.rect(920, 640, 80, 38)), Tint.PAPER);
    }

    private static void digger(Print print, double x, double y) {
        Color yellow = Tint.mix(0, 0, 100);
        print.placed(x, y, 1.12, 1.12, () -> {
            print.line(Cut.straight(60, -50, -40, -300, -190, -210), Tint.INK, 50);
            print.line(Cut.straight(60, -50, -40, -300, -190, -210), yellow, 34);
            print.line(Cut.straight(-190, -210, -205, -90), Tint.INK, 36);
            print.line(Cut.straight(-190, -210, -205, -90), yellow, 22);
            print.fill(Cut.blob(-250, -100, -180, -110, -150, -60, -180, -20, -250, -10, -290, -40), Tint.INK);
            print.fill(Cut.poly(10, -40, 20, -110, 90, -230, 210, -230, 214, -110, 350, -110, 360, -30), Tint.INK);
            print.fill(Cut.poly(22, -48, 32, -108, 98, -218, 198, -218, 200, -98, 338, -98, 346, -42), yellow);
            print.fill(Cut.poly(56, -116, 108, -204, 184, -204, 184, -116), Tint.mix(20, 60, 0));
            print.carve(Cut.rect(214, -98, 124, 54), new Carving(Tint.INK, 0, 16, 90, 6));
            print.fill(Cut.blob(-10, 10, 30, -26, 340, -26, 384, 10, 340, 46, 30, 46), Tint.INK);
            print.line(Cut.blob(16, 10, 44, -8, 330, -8, 356, 10, 330, 28, 44, 28), Tint.mix(30, 0, 20), 6);
            for (int i = 0; i < 5; i++) {
                print.fill(Cut.disc(56 + i * 65, 10, 15), Tint.mix(20, 10, 30));
            }
        });
    }

    static void site(Print print) {
        Sky.over(print, Tint.mix(0, 8, 70), Tint.mix(0, 0, 26), 900);
        Sky.rays(print, 480, 700, 200, 900, Tint.veil(Tint.PAPER, 60));
        print.fill(Cut.disc(480, 700, 190), Tint.mix(0, 70, 90));
        House.skyline(print, -10, 1620, 890, 90, Tint.mix(0, 40, 66), Tint.mix(20, 66, 60));
        Shape frame = Cut.rect(820, 330, 560, 640);
        print.fill(frame, Tint.mix(30, 60, 50));
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                print.fill(
                        Cut.rect(838 + column * 110, 352 + row * 124, 88, 96),
                        row == 0
                                ? Tint.mix(0, 4, 54)
                                : (row + column) % 3 == 0 ? Tint.mix(60, 90, 40) : Tint.mix(96, 50, 0));
            }
        }
        print.carve(Cut.rect(1140, 330, 240, 640), new Carving(Tint.INK, 80, 22, 90, 5));
        for (int i = 0; i < 8; i++) {
            print.line(Cut.straight(780 + i * 92, 290, 780 + i * 92, 980), Tint.INK, 7);
        }
        for (int i = 0; i < 6; i++) {
            print.line(Cut.straight(770, 350 + i * 124, 1440, 350 + i * 124), Tint.INK, 9);
            print.line(Cut.straight(780 + i % 3 * 184, 474 + i * 100, 964 + i % 3 * 184, 374 + i * 100), Tint.INK, 4);
        }
        mast(print);
        print.fill(Cut.ground(960, 940, 965, 980, 960, 950, 945), Tint.INK);
        print.carve(Cut.rect(-10, 985, 1620, 90), new Carving(Tint.mix(0, 50, 80), -3, 18, 60, 5, 0.3));
        Folk.standing(print, 560, 975, 170, Tint.mix(0, 10, 100), Tint.mix(0, 20, 40));
        Folk.walking(print, 660, 985, 175, Tint.mix(0, 90, 60), Tint.mix(0, 50, 80));
        Folk.standing(print, 1010, 474, 104, Tint.mix(0, 90, 70), Tint.mix(0, 20, 40));
        Folk.standing(print, 1200, 350, 100, Tint.mix(0, 0, 100), Tint.mix(0, 20, 40));
        Sky.birds(print, 900, 150, 5, Tint.INK);
    }

    private static void mast(Print print) {
        double left = 250;
        print.line(Cut.straight(left, 150, left, 980), Tint.INK, 9);
        print.line(Cut.straight(left + 60, 150, left + 60, 980), Tint.INK, 9);
        for (double y = 150; y < 960; y += 62) {
            print.line(Cut.straight(left, y, left + 60, y + 62, left, y + 62), Tint.INK, 5);
        }
        print.line(Cut.straight(40, 150, 1330, 150), Tint.INK, 10);
        print.line(Cut.straight(330, 108, 1290, 120), Tint.INK, 6);
        for (double x = 330; x < 1290; x += 50) {
            print.line(Cut.straight(x, 148, x + 25, 112, x + 50, 148), Tint.INK, 4);
        }
        print.fill(Cut.rect(40, 150, 100, 80), Tint.INK);
        print.fill(Cut.poly(left - 6, 150, left + 30, 36, left + 66, 150), Tint.INK);
        print.line(Cut.straight(left + 30, 40, 90, 148), Tint.INK, 4);
        print.line(Cut.straight(left + 30, 40, 900, 112), Tint.INK, 4);
        print.fill(Cut.rect(left + 64, 156, 66, 74), Tint.INK);
        print.fill(Cut.rect(left + 82, 168, 38, 34), Tint.mix(0, 0, 60));
        print.line(Cut.straight(700, 152, 700, 430), Tint.INK, 4);
        print.line(Cut.straight(620, 500, 700, 430, 780, 500), Tint.INK, 4);
        print.fill(Cut.rect(596, 500, 208, 26), Tint.mix(10, 90, 50));
    }

    static void roofs(Print print) {
        print.all(Tint.mix(0, 0, 30));
        Sky.over(print, Tint.mix(0, 36, 0), Tint.mix(0, 0, 34), 620);
        Sky.rays(print, 1230, 210, 165, 780, Tint.veil(Tint.mix(0, 0, 88), 80));
        print.fill(Cut.disc(1230, 210, 140), Tint.mix(0, 0, 100));
        print.fill(Cut.ground(480, 430, 460, 520, 480, 430, 450), Tint.mix(0, 46, 34));
        House.spire(print, 330, 540, 240, Tint.mix(40, 66, 20));
        House.skyline(print, -10, 1620, 590, 80, Tint.mix(0, 20, 30), Tint.mix(30, 70, 30));
        roof(print, -260, 560, 1.0, 3);
        roof(print, 800, 590, 1.0, 4);
        roof(print, 250, 690, 1.35, 5);

        Sky.birds(print, 640, 220, 5, Tint.INK);
    }

    private static void roof(Print print, double x, double y, double size, int columns) {
        print.placed(x, y, size, size, () -> {
            House.chimney(print, 610, 20, 56, 120, Tint.mix(50, 40, 60));
            Shape slope = Cut.poly(120, 0, 680, 0, 840, 330, -40, 330);
            print.fill(Cut.rect(0, 320, 800, 300), Tint.mix(0, 12, 34));
            House.bricks(print, Cut.rect(0, 350, 800, 250), Tint.mix(30, 30, 60), 40);
            for (int i = 0; i < 4; i++) {
                House.sash(print, 120 + i * 186, 500, 90, 120, Tint.mix(90, 50, 0), Tint.PAPER);
            }
            print.fill(slope, Tint.mix(36, 24, 76));
            House.tiles(print, slope, Tint.mix(90, 20, 30), 26);
            for (int row = 0; row < 2; row++) {
                for (int i = 0; i < columns; i++) {
                    panel(print, row, 0.14 + i * 0.7 / columns, 0.14 + (i + 0.93) * 0.7 / columns);
                }
            }
            print.line(Cut.straight(118, 0, 682, 0), Tint.INK, 12);
            print.line(Cut.straight(-46, 332, 846, 332), Tint.INK, 12);
        });
    }

    private static void panel(Print print, int row, double left, double right) {
        double top = 34 + row * 134;
        double foot = top + 122;
        Shape glass = Cut.poly(at(left, top), top, at(right, top), top, at(right, foot), foot, at(left, foot), foot);
        print.fill(glass, Tint.mix(96, 80, 0));
        print.fill(
                Cut.poly(at(left, top), top, at(left + (right - left) * 0.55, top), top, at(left, foot), foot),
                Tint.mix(50, 100, 0));
        for (int i = 1; i < 4; i++) {
            double level = top + i * 30.5;
            print.line(Cut.straight(at(left, level), level, at(right, level), level), Tint.mix(0, 30, 0), 2);
            double across = left + (right - left) * i / 4;
            print.line(Cut.straight(at(across, top), top, at(across, foot), foot), Tint.mix(0, 30, 0), 2);
        }
        print.bar(glass, Tint.PAPER, 4);
    }

    private static double at(double share, double y) {
        double left = 120 - 160 * y / 330;
        return left + (560 + 320 * y / 330) * share;
    }
}
