package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Portraits of the reporters. */
final class Faces {

    private Faces() {}

    static void gwen(Print print) {
        Sky.over(print, Tint.mix(0, 40, 0), Tint.mix(0, 4, 18), 500);
        print.fill(Cut.ground(420, 360, 430, 350, 380, 330, 300), Tint.mix(0, 66, 10));
        print.fill(Cut.ground(500, 520, 470, 520, 480, 500, 460), Tint.mix(30, 90, 10));
        Sky.birds(print, 150, 150, 4, Tint.INK);
        Color skin = Tint.mix(0, 0, 32);
        Color shade = Tint.mix(0, 8, 66);
        Color hair = Tint.mix(6, 8, 8);
        Shape curls = Trees.crown(print, 400, 300, 190, 210);
        print.fill(curls, Tint.mix(46, 26, 8));
        Sitter sitter = new Sitter(print, skin, shade, Tint.mix(56, 20, 80), 120, 0.78, 6);
        print.placed(0, -42, 1, 1, () -> {
            Shape coat = sitter.shoulders(Tint.mix(70, 100, 0), 310);
            print.carve(coat, new Carving(Tint.mix(20, 70, 0), 74, 24, 80, 5, 0.4));
            sitter.neck();
            print.fill(
                    Cut.blob(310, 600, 400, 634, 490, 600, 506, 690, 440, 820, 360, 820, 294, 690), Tint.mix(0, 0, 84));
            for (int row = 0; row < 4; row++) {
                print.line(
                        Cut.curve(306, 628 + row * 44, 400, 662 + row * 44, 494, 628 + row * 44),
                        row % 2 == 0 ? Tint.PAPER : Tint.INK,
                        9);
            }
            print.fill(Cut.poly(306, 610, 352, 820, 240, 820, 236, 660), Tint.mix(92, 90, 0));
            print.fill(Cut.poly(494, 610, 448, 820, 560, 820, 564, 660), Tint.mix(92, 90, 0));
            print.line(Cut.straight(306, 612, 352, 810), Tint.mix(0, 40, 10), 5);
            print.line(Cut.straight(494, 612, 448, 810), Tint.mix(0, 40, 10), 5);
        });
        sitter.head();
        sitter.eyes(0.78);
        sitter.brows(Tint.mix(50, 20, 20), 8, 2);
        sitter.nose(1.15);
        sitter.mouth(Tint.mix(0, 0, 86), 11, 1);
        sitter.years();
        double[][] locks = {
            {296, 214, 50},
            {350, 176, 54},
            {416, 166, 56},
            {480, 190, 52},
            {524, 240, 44},
            {542, 310, 38},
            {546, 376, 32},
            {262, 270, 44},
            {252, 340, 38},
            {254, 402, 32},
            {390, 210, 38},
            {450, 214, 36},
            {330, 222, 34}
        };
        for (double[] lock : locks) {
            print.fill(Cut.disc(lock[0], lock[1], lock[2]), hair);
        }
        for (double[] lock : locks) {
            double size = lock[2] * 0.62;
            print.line(
                    Cut.curve(
                            lock[0] - size,
                            lock[1] + size * 0.3,
                            lock[0] - size * 0.4,
                            lock[1] - size * 0.8,
                            lock[0] + size * 0.7,
                            lock[1] - size * 0.4,
                            lock[0] + size * 0.5,
                            lock[1] + size * 0.5,
                            lock[0] - size * 0.2,
                            lock[1] + size * 0.3),
                    Tint.mix(54, 30, 10),
                    4.4);
        }
    }

    static void leila(Print print) {
        print.all(Tint.mix(0, 0, 90));
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 6; column++) {
                double x = 80 + column * 160 - row % 2 * 80;
                double y = 40 + row * 150;
                Shape star = Cut.join(
                        Cut.rect(x - 38, y - 38, 76, 76), Cut.poly(x, y - 54, x + 54, y, x, y + 54, x - 54, y));
                print.bar(star, Tint.mix(0, 0, 40), 6);
                print.bar(Cut.poly(x, y - 26, x + 26, y, x, y + 26, x - 26, y), Tint.mix(0, 0, 40), 5);
            }
        }
        Color hair = Tint.mix(96, 20, 40);
        print.fill(
                Cut.blob(
                        400, 112, 520, 140, 580, 260, 576, 400, 620, 500, 590, 640, 520, 690, 400, 640, 280, 690, 206,
                        640, 182, 500, 226, 400, 222, 260, 284, 140),
                hair);
        Sitter sitter = new Sitter(print, Tint.mix(0, 6, 36), Tint.mix(4, 14, 68), Tint.mix(66, 20, 70), 116, 0.68, -8);
        print.placed(0, -42, 1, 1, () -> {
            Shape dress = sitter.shoulders(Tint.mix(10, 100, 0), 270);
            print.carve(dress, new Carving(Tint.mix(70, 100, 0), 80, 22, 60, 5, 0.45));
            sitter.neck();
            print.line(Cut.curve(306, 652, 340, 716, 400, 738, 460, 716, 494, 652), Tint.mix(60, 100, 0), 10);
            print.line(Cut.curve(334, 640, 360, 690, 400, 706, 440, 690, 466, 640), Tint.PAPER, 4);
            print.fill(Cut.disc(400, 714, 10), Tint.PAPER);
        });
        sitter.head();
        sitter.eyes(1.1);
        sitter.brows(Tint.INK, 11, 5);
        sitter.nose(1.05);
        sitter.mouth(Tint.mix(14, 0, 100), 7, 4);
        print.fill(
                Cut.blob(
                        378, 110, 500, 124, 578, 240, 574, 380, 620, 500, 596, 620, 540, 660, 556, 560, 520, 480, 530,
                        380, 506, 290, 440, 240, 366, 190, 316, 250, 286, 330, 282, 420, 294, 500, 250, 570, 262, 660,
                        204, 620, 184, 500, 226, 380, 222, 250, 276, 148),
                hair);
        for (int i = 0; i < 6; i++) {
            print.line(
                    Cut.curve(
                            380 + i * 9,
                            128 + i * 4,
                            470 + i * 10,
                            168 + i * 8,
                            536 + i * 5,
                            280,
                            540 + i * 5,
                            400,
                            560 + i * 7,
                            510,
                            562 + i * 4,
                            540 + i * 47 % 100),
                    Tint.mix(40, 30, 60),
                    3.4);
            print.line(
                    Cut.curve(
                            352 - i * 8,
                            150 + i * 5,
                            280 - i * 6,
                            250,
                            262 - i * 5,
                            380,
                            246 - i * 8,
                            490,
                            240 - i * 5,
                            600),
                    Tint.mix(40, 30, 60),
                    3.4);
        }
        print.line(Cut.disc(283, 444, 19), Tint.PAPER, 6);
        print.line(Cut.disc(524, 444, 17), Tint.PAPER, 6);
    }

    static void jonas(Print print) {
        print.all(Tint.mix(0, 0, 16));
        for (int i = 6; i > 0; i--) {
            print.fill(Cut.disc(620, 190, i * 104), i % 2 == 0 ? Tint.mix(0, 0, 70) : Tint.mix(0, 0, 20));
        }
        Color skin = Tint.mix(0, 2, 26);
        Color shade = Tint.mix(0, 8, 56);
        Sitter sitter = new Sitter(print, skin, shade, Tint.mix(56, 20, 80), 124, 0.8, 8);
        print.placed(0, -42, 1, 1, () -> {
            Shape jumper = sitter.shoulders(Tint.INK, 315);
            print.carve(jumper, new Carving(Tint.mix(60, 50, 0), 86, 16, 50, 4, 0.5));
            sitter.neck();
            print.fill(Cut.blob(316, 570, 400, 600, 484, 570, 510, 690, 400, 740, 290, 690), Tint.INK);
            for (int i = 0; i < 9; i++) {
                print.line(
                        Cut.straight(
                                324 + i * 19,
                                604 + Math.sin(i * 0.39) * 14,
                                318 + i * 20.5,
                                672 + Math.sin(i * 0.39) * 18),
                        Tint.mix(50, 40, 0),
                        4);
            }
        });
        sitter.head();
        print.carve(Cut.oval(350, 226, 60, 30), new Carving(Tint.PAPER, -14, 12, 40, 5, 0.6));
        Color beardTone = Tint.mix(20, 10, 96);
        Shape beard = Cut.minus(
                Cut.blob(
                        272, 372, 292, 430, 340, 444, 408, 436, 476, 444, 512, 430, 530, 372, 538, 470, 512, 560, 452,
                        620, 404, 632, 350, 618, 292, 560, 262, 470),
                Cut.blob(366, 470, 410, 464, 454, 470, 436, 492, 410, 496, 384, 492));
        print.fill(beard, beardTone);
        for (int i = 0; i < 15; i++) {
            double x = 290 + i * 16;
            double low = 600 - Math.abs(i - 7) * 12;
            print.line(
                    Cut.curve(x, 490 - Math.abs(i - 7) * 4, x + (404 - x) * 0.1, 540, x + (404 - x) * 0.24, low),
                    Tint.mix(66, 20, 100),
                    3.6);
        }
        sitter.eyes(0.92);
        sitter.brows(Tint.mix(40, 10, 96), 11, 1);
        sitter.nose(1.2);
        sitter.mouth(Tint.mix(10, 0, 90), 6, 1);
        print.fill(Cut.blob(340, 470, 366, 444, 410, 448, 456, 444, 482, 470, 450, 466, 410, 460, 370, 466), beardTone);
        sitter.glasses(Tint.SECOND, 40, 6.5);
    }

    static void marta(Print print) {
        print.all(Tint.mix(20, 90, 0));
        for (int i = 0; i < 46; i++) {
            double x = print.between(-10, 810);
            double y = print.between(-10, 700);
            double turn = print.between(0, 6.28);
            double dirX = Math.cos(turn) * 46;
            double dirY = Math.sin(turn) * 46;
            print.fill(
                    Cut.blob(
                            x,
                            y,
                            x + dirX * 0.5 - dirY * 0.3,
                            y + dirY * 0.5 + dirX * 0.3,
                            x + dirX,
                            y + dirY,
                            x + dirX * 0.5 + dirY * 0.3,
                            y + dirY * 0.5 - dirX * 0.3),
                    i % 3 == 0 ? Tint.mix(0, 46, 14) : Tint.mix(70, 100, 0));
        }
        for (double[] at : new double[][] {{110, 170}, {700, 130}, {90, 480}, {724, 420}}) {
            print.fill(Cut.disc(at[0], at[1], 44), Tint.THIRD);
            print.fill(Cut.oval(at[0] - 15, at[1] - 15, 13, 9), Tint.mix(0, 0, 30));
        }
        Color hair = Tint.mix(80, 10, 70);
        print.fill(Trees.crown(print, 412, 110, 88, 74), hair);
        print.line(Cut.curve(370, 110, 404, 84, 450, 106, 436, 140, 398, 130), Tint.mix(30, 10, 90), 5);
        print.fill(
                Cut.blob(400, 140, 500, 160, 546, 260, 540, 400, 500, 470, 300, 470, 260, 400, 254, 260, 300, 160),
                hair);
        Sitter sitter =
                new Sitter(print, Tint.mix(0, 8, 50), Tint.mix(14, 18, 80), Tint.mix(70, 20, 70), 120, 0.76, -7);
        print.placed(0, -42, 1, 1, () -> {
            Shape shirt = sitter.shoulders(Tint.mix(30, 50, 0), 295);
            print.carve(shirt, new Carving(Tint.mix(80, 60, 0), 80, 17, 40, 4, 0.5));
            sitter.neck();
            print.fill(Cut.poly(330, 630, 400, 740, 470, 630), Tint.mix(0, 8, 50));
            print.fill(Cut.poly(402, 734, 470, 630, 420, 650), Tint.mix(14, 18, 80));
            print.fill(Cut.poly(320, 598, 396, 736, 320, 764, 268, 650), Tint.mix(16, 36, 0));
            print.fill(Cut.poly(480, 598, 404, 736, 480, 764, 532, 650), Tint.mix(46, 56, 0));
            print.bar(Cut.poly(320, 598, 396, 736, 320, 764, 268, 650), Tint.INK, 5);
            print.bar(Cut.poly(480, 598, 404, 736, 480, 764, 532, 650), Tint.INK, 5);
            print.fill(Cut.disc(400, 776, 9), Tint.PAPER);
        });
        sitter.head();
        sitter.eyes(0.96);
        sitter.brows(Tint.mix(90, 10, 60), 9, 4);
        sitter.nose(1.1);
        sitter.mouth(Tint.mix(6, 0, 100), 12, 3);
        for (int i = 0; i < 14; i++) {
            print.fill(Cut.disc(print.between(306, 366), print.between(394, 426), 2.6), Tint.mix(30, 10, 80));
        }
        print.fill(
                Cut.blob(
                        400, 146, 500, 164, 536, 250, 532, 330, 510, 280, 450, 234, 394, 220, 340, 236, 292, 284, 268,
                        334, 264, 250, 300, 164),
                hair);
        print.fill(
                Cut.blob(
                        262, 252, 300, 190, 400, 166, 500, 190, 538, 252, 524, 274, 480, 224, 400, 202, 320, 224, 276,
                        274),
                Tint.THIRD);
        for (int i = 0; i < 6; i++) {
            print.fill(Cut.disc(300 + i * 41, 222 - Math.sin((i + 0.5) / 6 * Math.PI) * 30, 6), Tint.PAPER);
        }
        print.line(Cut.disc(277, 428, 14), Tint.PAPER, 5);
        print.line(Cut.disc(518, 428, 12), Tint.PAPER, 5);
    }
}
