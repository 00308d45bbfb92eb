package broadsheet.sample.pictures;

import java.awt.Shape;

/** The Lenn and its banks. */
final class RiverScenes {

    private RiverScenes() {}

    static void dusk(Print print) {
        Sky.over(print, Tint.mix(0, 62, 34), Tint.mix(0, 0, 42), 620);
        Sky.rays(print, 1010, 500, 190, 620, Tint.veil(Tint.mix(0, 0, 12), 60));
        print.fill(Cut.disc(1010, 480, 150), Tint.mix(0, 0, 100));
        print.carve(Cut.disc(1010, 480, 150), new Carving(Tint.mix(0, 0, 38), 0, 17, 120, 5));
        print.fill(Sky.streak(420, 190, 900, 50), Tint.mix(0, 30, 62));
        print.fill(Sky.streak(1300, 320, 760, 34), Tint.mix(10, 40, 60));
        print.fill(Sky.streak(760, 395, 700, 26), Tint.mix(0, 10, 70));
        print.fill(Cut.ground(520, 470, 500, 540, 500, 450, 430), Tint.mix(6, 46, 46));
        Shape far = Cut.ground(540, 560, 530, 560, 570, 545, 520);
        print.fill(far, Tint.mix(34, 70, 36));
        House.spire(print, 640, 566, 150, Tint.mix(90, 50, 30));
        House.skyline(print, 470, 830, 572, 34, Tint.mix(84, 60, 30), Tint.INK);
        print.fade(Cut.rect(-10, 570, 1620, 520), Tint.mix(0, 12, 48), Tint.mix(60, 100, 20));
        Water.glint(print, 1010, 580, 1040, 220, Tint.mix(0, 0, 100));
        Water.ripples(print, Cut.rect(-10, 590, 1620, 480), Tint.mix(50, 90, 20), 0.45);
        Water.ripples(print, Cut.rect(-10, 590, 1620, 480), Tint.mix(0, 6, 26), 0.24);
        Shape bank = Cut.blob(-60, 560, 200, 580, 430, 610, 520, 660, 330, 730, 120, 800, -80, 830);
        print.fill(bank, Tint.mix(88, 80, 10));
        Trees.poplar(print, 90, 610, 330, Tint.INK, Tint.mix(20, 60, 60));
        Trees.poplar(print, 180, 616, 400, Tint.INK, Tint.mix(20, 60, 60));
        Trees.poplar(print, 268, 620, 300, Tint.INK, Tint.mix(20, 60, 60));
        print.fill(Cut.blob(1640, 640, 1440, 690, 1280, 770, 1180, 900, 1250, 1120, 1700, 1120), Tint.NIGHT);
        print.carve(
                Cut.blob(1640, 660, 1440, 710, 1300, 790, 1220, 900, 1280, 1060, 1700, 1060),
                new Carving(Tint.mix(20, 70, 40), -34, 26, 60, 6, 0.4));
        Trees.bare(print, 1460, 800, 640, Tint.INK);
        Trees.reeds(print, 1180, 1610, 1090, 200, Tint.INK);
        print.fill(Cut.blob(480, 822, 580, 838, 700, 838, 800, 816, 770, 858, 690, 870, 560, 868, 508, 856), Tint.INK);
        print.line(Cut.straight(520, 800, 600, 850), Tint.INK, 7);
        Sky.birds(print, 640, 300, 6, Tint.INK);
    }

    static void gauge(Print print) {
        print.all(Tint.mix(6, 40, 10));
        Shape wall = Cut.rect(-10, -10, 1620, 760);
        print.fade(wall, Tint.mix(34, 10, 8), Tint.mix(70, 30, 16));
        int course = 0;
        for (double y = 0; y < 760; y += 108) {
            for (double x = -200 + course % 2 * 130; x < 1600; x += 262) {
                Shape block = Cut.rect(x + 7, y + 7, 248, 94);
                print.fill(block, Tint.mix((int) print.between(8, 30), (int) print.between(6, 22), 8));
                if (print.chance(0.8)) {
                    print.carve(block, new Carving(Tint.mix(80, 20, 10), -14, 17, 44, 4, 0.28));
                }
            }
            course++;
        }
        print.fade(
                Cut.poly(-10, 540, 400, 520, 800, 548, 1200, 522, 1610, 546, 1610, 770, -10, 770),
                Tint.veil(Tint.mix(60, 100, 20), 20),
                Tint.veil(Tint.mix(80, 100, 20), 92));
        print.fill(Cut.poly(930, -10, 1060, -10, 1060, 900, 930, 900), Tint.mix(84, 40, 0));
        print.fill(Cut.rect(650, -10, 290, 900), Tint.mix(0, 0, 3));
        print.bar(Cut.rect(650, -30, 290, 960), Tint.INK, 12);
        for (int i = 0; i < 14; i++) {
            double y = 24 + i * 62;
            print.fill(Cut.rect(656, y, i % 5 == 0 ? 270 : 120, 31), i % 5 == 0 ? Tint.INK : Tint.mix(96, 0, 0));
            print.fill(Cut.rect(i % 2 == 0 ? 656 : 740, y + 31, 36, 31), Tint.INK);
        }
        print.fill(Cut.rect(560, 205, 470, 26), Tint.THIRD);
        print.fill(Cut.poly(560, 170, 560, 266, 500, 218), Tint.THIRD);
        print.fill(Cut.poly(1030, 170, 1030, 266, 1090, 218), Tint.THIRD);
        for (double y : new double[] {60, 450}) {
            print.fill(Cut.disc(800, y, 15), Tint.mix(60, 0, 0));
            print.fill(Cut.disc(795, y - 4, 6), Tint.PAPER);
        }
        Shape water = Cut.blob(-60, 745, 250, 736, 520, 750, 800, 738, 1150, 752, 1660, 738, 1700, 1160, -100, 1160);
        print.fade(water, Tint.mix(10, 78, 4), Tint.mix(88, 100, 0));
        for (int i = 0; i < 9; i++) {
            print.fill(
                    Cut.blob(
                            660 + print.between(-30, 30),
                            770 + i * 34,
                            800,
                            760 + i * 34,
                            930 + print.between(-30, 30),
                            772 + i * 34,
                            800,
                            784 + i * 34),
                    Tint.mix(0, 14, 0));
        }
        Water.ripples(print, water, Tint.mix(90, 100, 0), 0.44);
        Water.ripples(print, water, Tint.mix(0, 10, 2), 0.3);
        print.line(Cut.curve(600, 768, 700, 752, 800, 748, 950, 752, 1080, 770), Tint.PAPER, 9);
        Trees.reeds(print, -10, 330, 1090, 460, Tint.INK);
        Trees.reeds(print, 1370, 1620, 1090, 380, Tint.INK);
    }

    static void weir(Print print) {
        Sky.over(print, Tint.mix(0, 40, 4), Tint.mix(0, 4, 22), 460);
        print.fill(Sky.cloud(390, 190, 460), Tint.PAPER);
        print.fill(Sky.cloud(1180, 130, 380), Tint.PAPER);
        print.fill(Cut.ground(360, 300, 330, 390, 350, 310, 350), Tint.mix(0, 52, 30));
        print.fill(Cut.ground(430, 400, 420, 380, 410, 420, 400), Tint.mix(12, 66, 70));
        House.front(print, 1150, 470, 260, 150, Tint.mix(4, 10, 30), Tint.mix(80, 30, 30));
        House.windows(print, Cut.rect(1170, 330, 220, 130), 4, 2, 0, Tint.INK, Tint.INK, Tint.PAPER);
        for (int i = 0; i < 7; i++) {
            Trees.poplar(print, 60 + i * 86, 476, print.between(250, 360), Tint.mix(70, 90, 40), Tint.mix(0, 60, 90));
        }
        Trees.round(print, 1040, 480, 170, Tint.mix(50, 90, 60), Tint.mix(0, 40, 90), Tint.INK);
        Trees.round(print, 1510, 490, 230, Tint.mix(50, 90, 60), Tint.mix(0, 40, 90), Tint.INK);
        print.fade(Cut.rect(-10, 470, 1620, 360), Tint.mix(0, 34, 4), Tint.mix(14, 96, 0));
        Water.ripples(print, Cut.rect(-10, 474, 1620, 340), Tint.mix(40, 100, 0), 0.4);
        Shape fall = Cut.blob(
                -60, 585, 300, 592, 700, 620, 1150, 690, 1660, 800, 1660, 1010, 1150, 868, 700, 772, 300, 724, -60,
                706);
        print.fill(Cut.poly(-10, 700, 700, 760, 1610, 990, 1610, 1090, -10, 1090), Tint.mix(50, 100, 0));

        print.fill(fall, Tint.mix(0, 22, 2));
        print.carve(fall, new Carving(Tint.mix(30, 94, 0), 96, 15, 80, 6));
        print.carve(fall, new Carving(Tint.mix(90, 80, 0), 96, 38, 70, 5, 0.5));
        print.line(Cut.curve(-60, 585, 300, 592, 700, 620, 1150, 690, 1660, 800), Tint.PAPER, 13);
        for (int i = 0; i < 150; i++) {
            double x = print.between(-20, 1620);
            double y = 712 + Math.pow(Math.max(0, x) / 1600, 1.5) * 280 + print.between(-14, 46);
            print.fill(Cut.oval(x, y, print.between(10, 36), print.between(5, 15)), Tint.PAPER);
        }
        Water.currents(print, 800, 1080, Tint.mix(0, 16, 4));
        Water.currents(print, 830, 1080, Tint.mix(96, 90, 0));
        print.fill(Cut.blob(-60, 850, 120, 866, 260, 930, 350, 1100, -80, 1120), Tint.NIGHT);
        Trees.reeds(print, -10, 330, 1090, 300, Tint.INK);
        print.fill(Cut.blob(840, 930, 890, 890, 970, 900, 1010, 950, 930, 972), Tint.INK);
        print.fill(Cut.blob(440, 850, 480, 820, 540, 832, 560, 862, 500, 876), Tint.INK);
    }

    static void heron(Print print) {
        Sky.over(print, Tint.mix(0, 30, 10), Tint.mix(0, 0, 30), 760);
        print.fill(Cut.disc(860, 430, 330), Tint.mix(0, 0, 92));
        print.carve(Cut.disc(860, 430, 330), new Carving(Tint.mix(0, 0, 50), 0, 22, 160, 5, 0.4));
        print.fill(Cut.ground(640, 600, 650, 690, 640, 600, 620), Tint.mix(0, 54, 30));
        print.fill(Cut.ground(690, 680, 700, 720, 700, 680, 690), Tint.mix(30, 80, 30));
        print.fade(Cut.rect(-10, 720, 1620, 380), Tint.mix(0, 44, 10), Tint.mix(60, 100, 0));
        Water.glint(print, 860, 735, 1050, 520, Tint.mix(0, 0, 92));
        Water.ripples(print, Cut.rect(-10, 730, 1620, 340), Tint.mix(70, 100, 0), 0.36);
        print.line(Cut.straight(765, 690, 775, 960), Tint.INK, 13);
        print.line(Cut.straight(845, 690, 838, 820, 852, 965), Tint.INK, 13);
        Shape body = Cut.blob(560, 770, 640, 620, 770, 520, 890, 500, 945, 560, 920, 660, 820, 730, 700, 740);
        print.fill(body, Tint.mix(36, 44, 0));
        print.fill(Cut.blob(545, 800, 600, 660, 720, 560, 850, 548, 850, 620, 760, 690, 650, 740), Tint.mix(96, 40, 0));
        print.carve(
                Cut.blob(545, 800, 600, 660, 720, 560, 850, 548, 850, 620, 760, 690, 650, 740),
                new Carving(Tint.mix(10, 40, 0), -42, 19, 80, 6));
        Shape neck = Cut.blob(
                872, 580, 960, 470, 890, 370, 905, 260, 985, 226, 1020, 262, 960, 300, 955, 360, 1030, 470, 950, 640);
        print.fill(neck, Tint.mix(0, 6, 4));
        print.carve(Cut.blob(940, 640, 990, 520, 1016, 470, 990, 560), new Carving(Tint.INK, 100, 11, 40, 5));
        print.line(Cut.curve(930, 320, 925, 370, 985, 460, 965, 560), Tint.mix(90, 20, 0), 6);
        print.fill(Cut.blob(920, 262, 950, 222, 1000, 212, 1034, 240, 1026, 270, 960, 286), Tint.PAPER);
        print.fill(Cut.blob(1020, 226, 970, 206, 900, 222, 800, 272, 900, 250, 985, 250), Tint.INK);
        print.fill(Cut.poly(1020, 232, 1205, 282, 1018, 268), Tint.mix(10, 0, 100));
        print.line(Cut.straight(1024, 254, 1185, 281), Tint.INK, 4);
        print.fill(Cut.disc(1000, 243, 9), Tint.INK);
        print.line(Cut.curve(900, 640, 880, 700, 850, 740), Tint.PAPER, 7);
        print.line(Cut.curve(925, 640, 912, 700, 884, 745), Tint.PAPER, 6);
        Water.glint(print, 810, 960, 1060, 150, Tint.INK);
        Trees.reeds(print, -10, 470, 1090, 640, Tint.INK);
        Trees.reeds(print, 1240, 1620, 1090, 560, Tint.mix(90, 70, 30));
        Trees.reeds(print, 1340, 1620, 1090, 380, Tint.INK);
    }
}
