package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Getting about: the train and the bicycle. */
final class TravelScenes {

    private TravelScenes() {}

    static void station(Print print) {
        Sky.over(print, Tint.mix(0, 20, 56), Tint.mix(0, 0, 30), 640);
        print.fill(Cut.disc(700, 520, 110), Tint.mix(0, 10, 80));
        print.fill(Cut.ground(560, 520, 500, 540, 520, 560, 520), Tint.mix(10, 50, 44));
        print.fill(Cut.rect(-10, 600, 1620, 490), Tint.mix(40, 50, 40));
        print.fill(Cut.poly(690, 596, 750, 596, 700, 1090, -60, 1090), Tint.mix(64, 50, 40));
        for (int i = 0; i < 15; i++) {
            double near = Math.pow(i / 14.0, 2.2);
            double y = 606 + near * 470;
            print.bar(Cut.straight(696 - near * 660, y, 742 - near * 60, y), Tint.INK, 4 + near * 26);
        }
        print.line(Cut.straight(702, 600, 110, 1090), Tint.mix(0, 4, 16), 9);
        print.line(Cut.straight(734, 600, 580, 1090), Tint.mix(0, 4, 16), 9);
        Shape platform = Cut.poly(760, 596, 1620, 596, 1620, 1090, 780, 1090);
        print.fade(platform, Tint.mix(0, 6, 26), Tint.mix(10, 20, 44));
        print.fill(Cut.poly(748, 600, 764, 600, 830, 1090, 690, 1090), Tint.mix(80, 40, 20));
        print.fill(Cut.poly(768, 600, 776, 600, 900, 1090, 850, 1090), Tint.PAPER);
        print.fill(Cut.poly(1090, 600, 1620, 330, 1620, 800, 1090, 640), Tint.mix(10, 50, 76));
        House.bricks(print, Cut.poly(1090, 600, 1620, 330, 1620, 800, 1090, 640), Tint.mix(60, 40, 80), 40);
        for (int i = 0; i < 3; i++) {
            double x = 1190 + i * i * 34 + i * 100;
            double wide = 50 + i * 32;
            print.fill(Cut.arch(x, 660 + i * 42, wide, 150 + i * 84), Tint.PAPER);
            print.fill(Cut.arch(x + 9, 660 + i * 42, wide - 18, 136 + i * 84), Tint.mix(96, 60, 0));
        }
        Shape roof = Cut.poly(790, 500, 1100, 490, 1620, 200, 1620, -20, 560, -20);
        print.fill(roof, Tint.mix(96, 50, 0));
        for (int i = 0; i < 9; i++) {
            double near = i / 9.0;
            print.line(
                    Cut.straight(800 - near * 220, 490 - near * 500, 1110 + near * 620, 486 - near * 330),
                    Tint.mix(30, 60, 20),
                    3 + near * 6);
        }
        for (int i = 0; i < 17; i++) {
            double near = Math.pow(i / 17.0, 1.4);
            double next = Math.pow((i + 1) / 17.0, 1.4);
            print.fill(
                    Cut.poly(
                            792 - near * 236,
                            494 - near * 520,
                            792 - next * 236,
                            494 - next * 520,
                            792 - (near + next) * 118,
                            528 - near * 440),
                    Tint.mix(0, 4, 20));
        }
        for (int i = 0; i < 3; i++) {
            double near = Math.pow(i / 2.6, 1.6);
            double x = 860 + near * 110;
            print.line(Cut.straight(x, 470 - near * 330, x, 640 + near * 350), Tint.INK, 9 + near * 16);
            print.line(
                    Cut.curve(
                            x,
                            540 - near * 150,
                            x + 30 + near * 60,
                            470 - near * 230,
                            x + 90 + near * 150,
                            450 - near * 300),
                    Tint.INK,
                    5 + near * 11);
            print.line(
                    Cut.curve(
                            x,
                            540 - near * 150,
                            x - 18 - near * 60,
                            490 - near * 240,
                            x - 40 - near * 130,
                            470 - near * 330),
                    Tint.INK,
                    5 + near * 9);
        }
        print.line(Cut.straight(1120, 230, 1120, 300), Tint.INK, 10);
        print.fill(Cut.disc(1120, 360, 78), Tint.INK);
        print.fill(Cut.disc(1120, 360, 64), Tint.PAPER);
        print.line(Cut.straight(1120, 318, 1120, 360, 1150, 384), Tint.INK, 9);
        print.placed(136, 0, 1, 1, () -> train(print));
        Folk.standing(print, 1010, 800, 230, Tint.mix(0, 100, 40), Tint.mix(10, 20, 60));
        Folk.standing(print, 1330, 930, 330, Tint.mix(0, 0, 100), Tint.mix(0, 6, 40));
        print.fill(Cut.rect(1384, 846, 90, 84), Tint.mix(20, 90, 20));
        print.bar(Cut.rect(1410, 826, 38, 24), Tint.INK, 6);
        Folk.walking(print, 1210, 860, 280, Tint.mix(90, 50, 0), Tint.mix(30, 20, 70));
        Folk.standing(print, 880, 690, 110, Tint.INK, Tint.mix(0, 10, 40));
    }

    private static void train(Print print) {
        print.fill(Cut.poly(590, 616, 590, 560, 480, 450, 480, 800), Tint.mix(80, 96, 10));
        print.fill(
                Cut.blob(300, 500, 330, 450, 420, 436, 500, 450, 526, 500, 530, 800, 500, 830, 330, 830, 296, 800),
                Tint.mix(10, 100, 0));
        print.fill(Cut.blob(322, 520, 350, 474, 420, 464, 480, 474, 504, 520, 504, 610, 322, 610), Tint.INK);
        print.fill(Cut.poly(334, 604, 334, 530, 380, 480, 430, 480, 370, 604), Tint.mix(40, 50, 10));
        print.fill(Cut.poly(298, 660, 528, 660, 530, 800, 500, 830, 330, 830, 296, 800), Tint.THIRD);
        print.fill(Cut.disc(342, 700, 20), Tint.PAPER);
        print.fill(Cut.disc(486, 700, 20), Tint.PAPER);
        print.fill(Cut.rect(320, 812, 190, 44), Tint.INK);
        for (int i = 0; i < 4; i++) {
            double x = 534 + i * 14;
            print.fill(
                    Cut.poly(x, 536 + i * 11, x + 9, 544 + i * 11, x + 9, 620 - i * 7, x, 626 - i * 7),
                    Tint.mix(0, 0, 44));
        }
    }

    static void path(Print print) {
        Sky.over(print, Tint.mix(0, 44, 0), Tint.mix(0, 0, 34), 470);
        print.fill(Cut.disc(420, 260, 110), Tint.mix(0, 0, 84));
        print.fill(Sky.cloud(1090, 190, 440), Tint.PAPER);
        print.fill(Cut.ground(410, 360, 380, 440, 370, 320, 370), Tint.mix(0, 52, 26));
        print.fill(Cut.ground(470, 440, 430, 470, 440, 430, 440), Tint.mix(10, 66, 60));
        print.fill(Cut.rect(-10, 470, 1620, 620), Tint.mix(0, 46, 84));
        Shape river = Cut.blob(
                900, 474, 1010, 474, 900, 530, 620, 600, 380, 720, 300, 900, 420, 1120, -80, 1120, -80, 640, 300, 570,
                720, 520);
        print.fade(river, Tint.mix(0, 40, 10), Tint.mix(40, 100, 0));
        Water.ripples(print, river, Tint.mix(0, 14, 8), 0.4);
        Water.ripples(print, river, Tint.mix(70, 100, 10), 0.3);
        Shape way = Cut.blob(
                1120, 478, 1150, 478, 1100, 540, 960, 640, 900, 760, 1080, 920, 1320, 1120, 620, 1120, 600, 900, 660,
                740, 860, 620, 1060, 540);
        print.fill(way, Tint.mix(0, 2, 22));
        print.carve(way, new Carving(Tint.mix(30, 20, 50), 60, 30, 26, 5, 0.3));
        for (double[] at :
                new double[][] {{1290, 560, 170}, {1440, 600, 260}, {700, 510, 90}, {800, 500, 80}, {560, 520, 110}}) {
            print.fill(Cut.oval(at[0] + 30, at[1], at[2] * 0.5, at[2] * 0.07), Tint.mix(40, 80, 60));
            Trees.round(print, at[0], at[1], at[2], Tint.mix(40, 90, 60), Tint.mix(0, 46, 90), Tint.INK);
        }
        print.carve(
                Cut.poly(1150, 560, 1610, 560, 1610, 1080, 1330, 1080, 960, 740),
                new Carving(Tint.mix(40, 90, 70), 84, 34, 40, 7, 0.4));
        Trees.round(print, 1470, 1010, 640, Tint.mix(66, 96, 50), Tint.mix(0, 50, 96), Tint.INK);
        rider(print, 960, 560, 0.3, Tint.THIRD);
        rider(print, 800, 720, 0.62, Tint.INK);
        rider(print, 930, 985, 1.22, Tint.mix(0, 0, 100));
        Trees.reeds(print, 380, 560, 1090, 230, Tint.INK);
        Trees.reeds(print, -10, 110, 1090, 260, Tint.INK);
    }

    /** A cyclist seen from the side; y is where the wheels touch. */
    private static void rider(Print print, double x, double y, double size, Color coat) {
        print.placed(x, y, size, size, () -> {
            print.fill(Cut.oval(0, 0, 150, 11), Tint.mix(30, 40, 50));
            for (double wheel : new double[] {-92, 92}) {
                print.line(Cut.disc(wheel, -62, 60), Tint.INK, 9);
                for (int i = 0; i < 6; i++) {
                    double turn = i * Math.PI / 6;
                    print.line(
                            Cut.straight(
                                    wheel + Math.cos(turn) * 56,
                                    -62 + Math.sin(turn) * 56,
                                    wheel - Math.cos(turn) * 56,
                                    -62 - Math.sin(turn) * 56),
                            Tint.INK,
                            1.6);
                }
            }
            print.line(Cut.straight(-92, -62, -34, -150, 62, -150, 0, -62, -92, -62), Tint.SECOND, 9);
            print.line(Cut.straight(0, -62, -42, -170), Tint.SECOND, 9);
            print.line(Cut.straight(92, -62, 58, -182, 84, -192), Tint.INK, 9);
            print.line(Cut.straight(-64, -176, -22, -172), Tint.INK, 14);
            print.line(Cut.curve(-34, -180, 26, -130, 6, -62), Tint.NIGHT, 30);
            print.fill(Cut.oval(16, -48, 26, 10), Tint.INK);
            print.fill(Cut.blob(-62, -180, -58, -250, -6, -304, 40, -296, 34, -250, -4, -174), coat);
            print.line(Cut.curve(18, -276, 36, -224, 78, -198), coat, 24);
            print.fill(Cut.oval(44, -330, 26, 31), Tint.mix(20, 10, 60));
            print.fill(
                    Cut.overlap(Cut.oval(38, -342, 35, 30), Cut.poly(-10, -336, -10, -390, 90, -390, 86, -342)),
                    Tint.PAPER);
        });
    }
}
