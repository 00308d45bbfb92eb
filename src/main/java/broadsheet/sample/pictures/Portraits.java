package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Portraits of the editors. */
final class Portraits {

    private static final Color FAIR = Tint.mix(0, 0, 24);
    private static final Color FAIR_SHADE = Tint.mix(0, 6, 54);
    private static final Color FAIR_LINE = Tint.mix(50, 20, 80);

    private Portraits() {}

    static void ines(Print print) {
        print.all(Tint.SECOND);
        print.fill(Cut.disc(400, 380, 320), Tint.mix(0, 56, 0));
        Color hair = Tint.mix(16, 14, 0);
        Color streak = Tint.mix(62, 20, 0);
        Shape back = Cut.blob(
                400, 118, 520, 150, 572, 270, 580, 420, 560, 540, 470, 560, 330, 560, 240, 540, 220, 420, 228, 270, 280,
                150);
        print.fill(back, streak);
        Sitter sitter = new Sitter(print, FAIR, FAIR_SHADE, FAIR_LINE, 122, 0.72, -6);
        print.placed(0, -42, 1, 1, () -> {
            Shape coat = sitter.shoulders(Tint.INK, 290);
            print.carve(coat, new Carving(Tint.mix(50, 40, 0), 70, 26, 60, 4, 0.4));
            sitter.neck();
            print.fill(Cut.poly(300, 640, 500, 640, 400, 820), Tint.INK);
            print.fill(Cut.blob(318, 590, 400, 622, 482, 590, 504, 690, 400, 736, 296, 690), Tint.THIRD);
            for (int i = 0; i < 3; i++) {
                print.line(Cut.curve(312, 614 + i * 24, 400, 642 + i * 24, 488, 614 + i * 24), Tint.mix(40, 0, 100), 5);
            }
            print.fill(Cut.poly(300, 660, 400, 800, 250, 800, 190, 690), Tint.mix(100, 40, 0));
            print.fill(Cut.poly(500, 660, 400, 800, 550, 800, 610, 690), Tint.mix(100, 40, 0));
            print.line(Cut.straight(300, 664, 400, 800, 500, 664), Tint.mix(40, 60, 0), 5);
        });
        sitter.head();
        sitter.eyes(0.9);
        sitter.brows(streak, 8, 6);
        sitter.nose(1);
        sitter.mouth(Tint.mix(0, 0, 100), 7, 2);
        sitter.years();
        sitter.glasses(Tint.INK, 45, 9);
        print.fill(
                Cut.blob(
                        396, 112, 520, 144, 574, 270, 580, 400, 568, 500, 536, 520, 520, 440, 522, 360, 506, 280, 430,
                        226, 372, 216, 322, 240, 290, 300, 276, 380, 282, 450, 262, 524, 226, 500, 218, 400, 226, 270,
                        280, 144),
                hair);
        for (int i = 0; i < 6; i++) {
            double low = 380 + i * 53 % 110;
            print.line(Cut.curve(404, 128, 470 + i * 12, 168, 514 + i * 9, 270, 528 + i * 7, low), streak, 3.6);
            print.line(Cut.curve(384, 130, 330 - i * 12, 172, 286 - i * 9, 270, 268 - i * 6, low + 30), streak, 3.6);
        }
        for (int i = 0; i < 4; i++) {
            print.line(Cut.curve(398 - i * 7, 134 + i * 2, 408 - i * 4, 176, 452 - i * 14, 222 - i * 3), streak, 3);
        }
    }

    static void samuel(Print print) {
        print.all(Tint.mix(0, 0, 46));
        print.fill(Cut.disc(400, 400, 330), Tint.mix(0, 0, 82));
        Sky.rays(print, 400, 380, 340, 620, Tint.mix(0, 0, 14));
        Color skin = Tint.mix(26, 22, 92);
        Color shade = Tint.mix(62, 42, 96);
        Sitter sitter = new Sitter(print, skin, shade, Tint.INK, 128, 0.8, 7);
        print.placed(0, -42, 1, 1, () -> {
            Shape cardigan = sitter.shoulders(Tint.SECOND, 320);
            print.carve(cardigan, new Carving(Tint.mix(50, 100, 0), 84, 15, 70, 6));
            sitter.neck();
            print.fill(Cut.poly(318, 622, 400, 740, 482, 622, 540, 660, 470, 900, 330, 900, 260, 660), Tint.PAPER);
            print.fill(Cut.poly(330, 600, 400, 730, 470, 600, 476, 640, 400, 760, 324, 640), skin);
            print.fill(Cut.poly(400, 730, 470, 600, 480, 630, 404, 758), shade);
            print.fill(Cut.poly(322, 596, 398, 742, 346, 764, 278, 650), Tint.PAPER);
            print.fill(Cut.poly(478, 596, 402, 742, 454, 764, 522, 650), Tint.mix(20, 10, 10));
            print.bar(Cut.poly(322, 596, 398, 742, 346, 764, 278, 650), Tint.INK, 4);
            print.bar(Cut.poly(478, 596, 402, 742, 454, 764, 522, 650), Tint.INK, 4);
            print.line(Cut.straight(402, 770, 402, 800), Tint.INK, 4);
        });
        sitter.head();
        Shape beard = Cut.minus(
                Cut.blob(
                        272, 380, 286, 440, 300, 420, 350, 446, 407, 438, 464, 446, 512, 420, 528, 380, 530, 452, 492,
                        516, 450, 548, 402, 556, 350, 548, 308, 516, 274, 452),
                Cut.blob(352, 466, 408, 454, 464, 466, 446, 496, 408, 502, 370, 496));
        print.fill(beard, Tint.INK);
        print.carve(beard, new Carving(Tint.mix(60, 40, 50), 70, 15, 20, 3, 0.4));
        sitter.eyes(0.95);
        sitter.brows(Tint.INK, 12, 3);
        sitter.nose(1.35);
        sitter.mouth(Tint.mix(40, 10, 100), 7, 4);
        print.line(Cut.curve(372, 450, 408, 441, 446, 450), Tint.INK, 13);
        print.fill(
                Cut.blob(
                        400, 148, 480, 160, 532, 226, 534, 330, 520, 300, 500, 246, 400, 226, 302, 246, 280, 300, 266,
                        330, 268, 226, 320, 160),
                Tint.INK);
        print.carve(
                Cut.blob(400, 150, 480, 162, 520, 226, 400, 220, 280, 226, 320, 162),
                new Carving(Tint.mix(50, 50, 40), 20, 13, 12, 4, 0.4));
    }

    static void tomasz(Print print) {
        print.fade(Cut.rect(-10, -10, 820, 820), Tint.NIGHT, Tint.mix(60, 80, 0));
        for (int i = 0; i < 5; i++) {
            print.fill(Cut.rect(40 + i * 160, 60, 90, 330), Tint.mix(40, 70, 0));
            print.bar(Cut.straight(85 + i * 160, 60, 85 + i * 160, 390), Tint.NIGHT, 6);
            print.bar(Cut.straight(40 + i * 160, 220, 130 + i * 160, 220), Tint.NIGHT, 6);
        }
        Sitter sitter = new Sitter(print, Tint.mix(0, 0, 20), Tint.mix(0, 10, 48), FAIR_LINE, 116, 0.7, -9);
        print.placed(0, -42, 1, 1, () -> {
            Shape jacket = sitter.shoulders(Tint.mix(10, 16, 100), 305);
            print.carve(jacket, new Carving(Tint.mix(60, 20, 100), 88, 14, 160, 5, 0.8));
            sitter.neck();
            print.fill(Cut.poly(316, 626, 400, 700, 484, 626, 500, 660, 440, 900, 360, 900, 300, 660), Tint.PAPER);
            print.fill(Cut.poly(384, 716, 420, 716, 430, 752, 446, 900, 366, 900, 376, 752), Tint.mix(30, 100, 0));
            print.fill(Cut.poly(374, 690, 430, 690, 420, 740, 386, 740), Tint.mix(70, 100, 0));
            print.fill(Cut.poly(322, 606, 396, 704, 340, 726, 296, 642), Tint.PAPER);
            print.fill(Cut.poly(478, 606, 404, 704, 460, 726, 504, 642), Tint.mix(24, 8, 0));
            print.bar(Cut.straight(322, 606, 396, 704, 340, 726, 296, 642), Tint.INK, 4);
            print.bar(Cut.straight(478, 606, 404, 704, 460, 726, 504, 642), Tint.INK, 4);
        });
        sitter.head();
        print.within(
                sitter.outline(),
                () -> print.carve(
                        Cut.blob(280, 430, 340, 470, 390, 446, 450, 470, 520, 430, 500, 540, 300, 540),
                        new Carving(Tint.mix(20, 10, 60), 80, 9, 9, 3, 0.55)));
        sitter.eyes(1);
        sitter.brows(Tint.mix(20, 0, 90), 9, 1);
        sitter.nose(1.15);
        sitter.mouth(Tint.mix(0, 0, 74), 3, 1);
        print.fill(
                Cut.blob(334, 456, 360, 440, 388, 444, 416, 440, 442, 456, 416, 458, 388, 452, 360, 460),
                Tint.mix(10, 0, 84));
        Color hair = Tint.mix(0, 0, 76);
        print.fill(
                Cut.blob(
                        270, 330, 262, 240, 280, 180, 250, 176, 310, 136, 340, 112, 400, 124, 470, 100, 500, 140, 556,
                        170, 530, 190, 546, 250, 526, 330, 510, 266, 470, 236, 430, 250, 400, 214, 350, 250, 330, 226,
                        296, 262),
                hair);
        for (int i = 0; i < 8; i++) {
            print.line(
                    Cut.curve(300 + i * 26, 220 - i % 2 * 16, 330 + i * 24, 170, 390 + i * 16, 146),
                    Tint.mix(40, 10, 100),
                    4);
        }
    }

    static void priya(Print print) {
        print.all(Tint.mix(0, 30, 0));
        print.fill(Cut.arch(130, 820, 540, 760), Tint.mix(0, 66, 0));
        Color skin = Tint.mix(6, 10, 68);
        Color shade = Tint.mix(34, 24, 92);
        print.fill(
                Cut.blob(
                        400, 128, 510, 160, 556, 280, 560, 440, 590, 600, 560, 760, 440, 700, 300, 640, 236, 560, 240,
                        400, 246, 270, 296, 158),
                Tint.INK);
        Sitter sitter = new Sitter(print, skin, shade, Tint.mix(86, 20, 60), 114, 0.66, 8);
        print.placed(0, -42, 1, 1, () -> {
            Shape coat = sitter.shoulders(Tint.THIRD, 275);
            print.carve(coat, new Carving(Tint.mix(50, 10, 100), 76, 22, 60, 5, 0.4));
            sitter.neck();
            print.fill(
                    Cut.poly(326, 640, 400, 760, 474, 640, 510, 650, 440, 900, 360, 900, 290, 650), Tint.mix(0, 0, 8));
            print.fill(Cut.poly(332, 620, 400, 736, 468, 620), skin);
            print.fill(Cut.poly(404, 730, 468, 620, 420, 640), shade);
            print.fill(Cut.poly(296, 640, 330, 620, 396, 810, 300, 810, 240, 700), Tint.mix(30, 6, 100));
            print.fill(Cut.poly(504, 640, 470, 620, 404, 810, 500, 810, 560, 700), Tint.mix(44, 10, 100));
        });
        sitter.head();
        sitter.eyes(1.12);
        sitter.brows(Tint.INK, 9, 7);
        sitter.nose(0.95);
        sitter.mouth(Tint.mix(24, 0, 100), 5, 4);
        print.fill(Cut.disc(288, 424, 10), Tint.PAPER);
        print.fill(Cut.poly(288, 432, 300, 462, 276, 462), Tint.PAPER);
        print.fill(
                Cut.blob(
                        360, 130, 440, 118, 520, 164, 556, 280, 550, 420, 520, 470, 520, 360, 490, 280, 430, 236, 366,
                        196, 320, 252, 290, 330, 282, 420, 246, 440, 240, 300, 280, 180),
                Tint.INK);
        for (int i = 0; i < 5; i++) {
            print.line(
                    Cut.curve(372 + i * 8, 150 + i * 4, 450 + i * 12, 176 + i * 8, 512 + i * 6, 270, 530 + i * 4, 400),
                    Tint.mix(50, 80, 0),
                    3);
        }
        for (int i = 0; i < 6; i++) {
            double y = 520 + i * 46;
            print.fill(
                    Cut.blob(
                            500 - i * 4,
                            y,
                            540,
                            y - 26,
                            574 - i * 5,
                            y,
                            566 - i * 5,
                            y + 30,
                            536,
                            y + 48,
                            506 - i * 2,
                            y + 30),
                    Tint.INK);
            print.line(Cut.curve(508, y + 2, 536, y + 30, 566 - i * 4, y + 2), Tint.mix(40, 80, 0), 4);
        }
    }
}
