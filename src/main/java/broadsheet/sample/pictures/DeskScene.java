package broadsheet.sample.pictures;

import java.awt.Shape;

/** The late desk of the newsroom. */
final class DeskScene {

    private DeskScene() {}

    static void desk(Print print) {
        print.all(Tint.mix(96, 90, 0));
        print.glow(1120, 300, 900, Tint.veil(Tint.mix(10, 30, 70), 80));
        print.fill(Cut.rect(140, 60, 420, 480), Tint.INK);
        print.fade(Cut.rect(164, 84, 372, 432), Tint.mix(80, 100, 0), Tint.mix(10, 60, 20));
        House.skyline(print, 164, 480, 516, 70, Tint.mix(96, 60, 0), Tint.INK);
        print.fill(Cut.disc(270, 180, 34), Tint.PAPER);
        print.bar(Cut.straight(350, 84, 350, 516), Tint.INK, 14);
        print.bar(Cut.straight(164, 300, 536, 300), Tint.INK, 14);
        print.fill(Cut.poly(930, 360, 1310, 360, 1640, 820, 520, 820), Tint.veil(Tint.mix(0, 0, 80), 80));
        print.fade(Cut.rect(-10, 720, 1620, 360), Tint.mix(20, 30, 96), Tint.mix(80, 50, 60));
        print.fill(Cut.oval(1080, 800, 560, 70), Tint.mix(0, 0, 76));
        print.carve(Cut.rect(-10, 726, 1620, 350), new Carving(Tint.mix(80, 60, 50), 1, 24, 180, 5, 0.5));
        print.line(Cut.straight(1330, 780, 1440, 470, 1230, 230), Tint.INK, 22);
        print.fill(Cut.disc(1440, 470, 24), Tint.THIRD);
        print.fill(Cut.blob(1210, 800, 1230, 772, 1430, 772, 1450, 800, 1330, 814), Tint.INK);
        print.fill(Cut.poly(1060, 210, 1230, 190, 1330, 360, 920, 372), Tint.mix(40, 100, 0));
        print.carve(
                Cut.poly(1060, 210, 1230, 190, 1330, 360, 920, 372),
                new Carving(Tint.mix(0, 30, 20), -60, 26, 80, 5, 0.3));
        print.fill(Cut.oval(1126, 366, 206, 26), Tint.mix(0, 0, 20));
        for (int i = 0; i < 7; i++) {
            double y = 800 - i * 36;
            double push = print.between(-16, 16);
            print.fill(
                    Cut.blob(130 + push, y, 120 + push, y + 18, 130 + push, y + 36, 570 + push, y + 36, 570 + push, y),
                    i % 3 == 1 ? Tint.mix(10, 10, 50) : Tint.mix(0, 2, 18));
            print.line(Cut.straight(136 + push, y + 34, 570 + push, y + 34), Tint.INK, 5);
            print.line(Cut.straight(150 + push, y + 18, 560 + push, y + 18), Tint.mix(50, 20, 30), 3);
        }
        page(print);
        mug(print, 960, 700);
        print.line(Cut.straight(1010, 1010, 1290, 900), Tint.THIRD, 20);
        print.fill(Cut.poly(1016, 996, 970, 1026, 1022, 1020), Tint.INK);
        print.line(Cut.straight(1270, 908, 1296, 898), Tint.mix(60, 40, 0), 22);
    }

    private static void page(Print print) {
        print.placed(520, 850, 1, 1, () -> {
            Shape sheet = Cut.poly(60, -30, 430, -30, 480, 190, -60, 190);
            print.fill(Cut.poly(74, -16, 450, -16, 510, 206, -44, 206), Tint.veil(Tint.INK, 70));
            print.fill(sheet, Tint.mix(0, 0, 8));
            print.line(Cut.straight(78, -6, 416, -6), Tint.INK, 13);
            print.line(Cut.straight(66, 16, 424, 16), Tint.INK, 3);
            print.fill(Cut.poly(52, 34, 250, 34, 244, 116, 24, 116), Tint.mix(40, 80, 0));
            print.fill(Cut.poly(38, 84, 110, 60, 180, 92, 246, 74, 244, 116, 24, 116), Tint.INK);
            print.fill(Cut.disc(190, 56, 13), Tint.THIRD);
            for (int i = 0; i < 9; i++) {
                double y = 40 + i * 16;
                print.line(Cut.straight(270, y, 340 + i, y), Tint.mix(70, 0, 0), 4);
                print.line(Cut.straight(362 + i, y, 430 + i * 4, y), Tint.mix(70, 0, 0), 4);
                if (i > 5) {
                    print.line(Cut.straight(20 - i * 4, y, 110, y), Tint.mix(70, 0, 0), 4);
                    print.line(Cut.straight(134, y, 244, y), Tint.mix(70, 0, 0), 4);
                }
            }
        });
    }

    private static void mug(Print print, double x, double y) {
        print.fill(Cut.oval(x + 60, y + 140, 92, 16), Tint.INK);
        print.line(Cut.curve(x + 110, y + 40, x + 160, y + 50, x + 156, y + 96, x + 106, y + 108), Tint.SECOND, 17);
        print.fill(
                Cut.blob(x, y, x + 4, y + 120, x + 24, y + 142, x + 92, y + 142, x + 112, y + 120, x + 116, y),
                Tint.SECOND);
        print.fill(Cut.oval(x + 58, y, 58, 14), Tint.INK);
        print.carve(Cut.rect(x + 70, y + 16, 46, 120), new Carving(Tint.NIGHT, 90, 10, 60, 5));
        print.line(Cut.curve(x + 40, y - 26, x + 60, y - 60, x + 36, y - 90, x + 56, y - 130), Tint.mix(0, 0, 30), 8);
        print.line(Cut.curve(x + 78, y - 26, x + 94, y - 56, x + 74, y - 84, x + 90, y - 112), Tint.mix(0, 0, 30), 6);
    }
}
