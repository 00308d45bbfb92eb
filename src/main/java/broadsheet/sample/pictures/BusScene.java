package broadsheet.sample.pictures;

import java.awt.Shape;

/** The 14 in the rain. */
final class BusScene {

    private BusScene() {}

    static void bus(Print print) {
        Sky.over(print, Tint.mix(14, 50, 0), Tint.mix(0, 14, 14), 720);
        print.fill(Sky.streak(480, 140, 900, 60), Tint.mix(30, 50, 0));
        print.fill(Sky.streak(1240, 240, 760, 44), Tint.mix(20, 46, 6));
        Shape far = Cut.ground(430, 350, 330, 420, 380, 300, 360);
        print.fill(far, Tint.mix(10, 54, 20));
        Shape hill = Cut.ground(560, 500, 430, 470, 520, 460, 420);
        print.fill(hill, Tint.mix(24, 80, 20));
        print.carve(hill, new Carving(Tint.mix(60, 90, 10), -12, 26, 60, 5, 0.3));
        for (int i = 0; i < 5; i++) {
            Trees.round(print, 1120 + i * 110, 520 - i * 10, 120, Tint.mix(70, 90, 10), Tint.mix(0, 60, 30), Tint.INK);
        }
        House.front(print, 120, 560, 190, 110, Tint.mix(0, 4, 14), Tint.mix(60, 40, 40));
        House.windows(print, Cut.rect(130, 460, 170, 90), 3, 1, 0, Tint.INK, Tint.INK, Tint.PAPER);
        Trees.hedge(print, -20, 1620, 690, 110, Tint.mix(70, 90, 10));
        print.fade(Cut.rect(-10, 690, 1620, 390), Tint.mix(50, 30, 10), Tint.mix(86, 50, 10));
        print.fill(Cut.rect(-10, 684, 1620, 22), Tint.mix(0, 10, 12));
        body(print);
        print.fill(Cut.rect(1340, 300, 260, 18), Tint.INK);
        print.fill(Cut.rect(1366, 318, 14, 600), Tint.INK);
        print.fill(Cut.rect(1566, 318, 14, 600), Tint.INK);
        print.fill(Cut.rect(1380, 330, 186, 470), Tint.veil(Tint.mix(0, 40, 0), 50));
        print.line(Cut.straight(1290, 250, 1290, 930), Tint.INK, 13);
        print.fill(Cut.disc(1290, 230, 52), Tint.THIRD);
        print.fill(Cut.disc(1290, 230, 30), Tint.PAPER);
        Folk.standing(print, 1440, 930, 350, Tint.mix(0, 0, 46), Tint.mix(40, 10, 60));
        Folk.standing(print, 1530, 935, 330, Tint.mix(0, 100, 0), Tint.mix(0, 4, 34));
        Folk.umbrella(print, 1196, 560, 130, Tint.THIRD);
        Folk.standing(print, 1180, 950, 330, Tint.mix(90, 30, 0), Tint.mix(0, 4, 36));
        print.fill(Cut.rect(1000, 930, 620, 26), Tint.mix(0, 10, 14));
        print.fill(Cut.rect(1000, 954, 620, 130), Tint.mix(60, 40, 10));
        Water.glint(print, 400, 880, 1060, 500, Tint.mix(20, 10, 70));
        Water.ripples(print, Cut.rect(-10, 860, 1010, 220), Tint.mix(0, 20, 16), 0.3);
        Sky.rain(print, 1067, Tint.veil(Tint.PAPER, 70));
    }

    private static void body(Print print) {
        print.fill(Cut.oval(570, 892, 540, 30), Tint.INK);
        Shape shell = Cut.blob(
                70, 420, 110, 370, 500, 362, 1000, 364, 1064, 386, 1096, 560, 1104, 840, 1080, 868, 500, 872, 90, 868,
                64, 840, 60, 600);
        print.fill(shell, Tint.THIRD);
        print.within(shell, () -> {
            print.fill(Cut.rect(0, 300, 1200, 96), Tint.PAPER);
            print.fill(Cut.rect(0, 690, 1200, 34), Tint.PAPER);
            print.fill(Cut.rect(0, 800, 1200, 100), Tint.mix(60, 20, 100));
            print.carve(Cut.rect(60, 730, 860, 60), new Carving(Tint.mix(50, 0, 100), 0, 15, 110, 4, 0.4));
        });
        for (int i = 0; i < 5; i++) {
            Shape pane = Cut.rect(106 + i * 150, 430, 132, 200);
            print.fill(pane, Tint.mix(70, 70, 0));
            print.within(
                    pane,
                    () -> print.fill(
                            Cut.poly(60, 700, 1000, 300, 1200, 300, 260, 700), Tint.veil(Tint.mix(0, 40, 0), 36)));
            if (i != 3) {
                double x = 172 + i * 150;
                int passenger = i;
                print.within(
                        pane,
                        () -> Folk.behind(
                                print,
                                x,
                                636,
                                60,
                                passenger % 2 == 0 ? Tint.mix(0, 0, 40) : Tint.mix(0, 60, 10),
                                passenger % 2 == 0 ? Tint.INK : Tint.mix(30, 10, 66)));
            }
        }
        print.fill(Cut.rect(868, 420, 118, 446), Tint.INK);
        print.fill(Cut.rect(880, 434, 44, 420), Tint.mix(20, 50, 6));
        print.fill(Cut.rect(932, 434, 44, 420), Tint.mix(20, 50, 6));
        print.fill(Cut.poly(1004, 430, 1060, 430, 1084, 640, 1004, 640), Tint.mix(50, 70, 0));
        print.fill(Cut.rect(640, 384, 210, 30), Tint.INK);
        print.carve(Cut.rect(650, 388, 190, 22), new Carving(Tint.mix(0, 0, 30), 90, 11, 26, 6, 0.8));
        print.fill(Cut.disc(1078, 764, 20), Tint.mix(0, 0, 16));
        for (double wheel : new double[] {260, 790}) {
            print.fill(Cut.disc(wheel, 862, 74), Tint.INK);
            print.fill(Cut.disc(wheel, 862, 37), Tint.mix(10, 20, 10));
            print.fill(Cut.disc(wheel, 862, 14), Tint.INK);
        }
    }
}
