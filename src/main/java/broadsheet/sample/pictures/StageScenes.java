package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** Where Lennford sings. */
final class StageScenes {

    private StageScenes() {}

    static void exchange(Print print) {
        Sky.over(print, Tint.mix(100, 90, 0), Tint.mix(40, 60, 20), 900);
        Sky.stars(print, 120, 420, Tint.mix(0, 0, 30));
        print.glow(800, 690, 760, Tint.veil(Tint.mix(0, 10, 80), 90));
        House.skyline(print, -10, 300, 860, 190, Tint.mix(96, 60, 0), Tint.INK);
        House.skyline(print, 1310, 1620, 860, 190, Tint.mix(96, 60, 0), Tint.INK);
        Color stone = Tint.mix(0, 10, 60);
        print.fill(Cut.rect(290, 360, 1020, 520), stone);
        print.fill(Cut.rect(1170, 360, 140, 520), Tint.mix(40, 50, 50));
        print.fill(Cut.poly(250, 366, 800, 130, 1350, 366), Tint.NIGHT);
        print.fill(Cut.poly(350, 346, 800, 156, 1250, 346), stone);
        print.fill(Cut.disc(800, 272, 52), Tint.NIGHT);
        print.fill(Cut.disc(800, 272, 41), Tint.THIRD);
        for (int i = 0; i < 8; i++) {
            double turn = i * Math.PI / 4;
            print.line(Cut.straight(800, 272, 800 + Math.cos(turn) * 40, 272 + Math.sin(turn) * 40), Tint.NIGHT, 4);
        }
        print.carve(Cut.poly(380, 340, 800, 170, 1220, 340), new Carving(Tint.mix(40, 50, 60), 90, 30, 40, 4, 0.3));
        print.fill(Cut.rect(270, 362, 1060, 26), Tint.NIGHT);
        for (int i = 0; i < 7; i++) {
            double x = 322 + i * 140;
            print.fill(Cut.arch(x - 8, 570, 106, 166), Tint.NIGHT);
            print.fill(Cut.arch(x, 566, 90, 152), Tint.mix(0, 0, i == 3 ? 10 : 84));
            print.bar(Cut.straight(x + 45, 420, x + 45, 566), Tint.NIGHT, 6);
            print.bar(Cut.straight(x, 500, x + 90, 500), Tint.NIGHT, 6);
        }
        print.fill(Cut.rect(280, 596, 1040, 18), Tint.mix(60, 50, 40));
        for (int i = 0; i < 5; i++) {
            double x = 350 + i * 190;
            print.fill(Cut.arch(x - 10, 880, 160, 250), Tint.NIGHT);
            print.fade(Cut.arch(x, 880, 140, 238), Tint.mix(0, 0, 100), Tint.mix(0, 0, 26));
            print.line(Cut.straight(x + 70, 640, x + 70, 700), Tint.NIGHT, 4);
            print.fill(Cut.disc(x + 70, 714, 18), Tint.PAPER);
        }
        print.fade(Cut.rect(-10, 876, 1620, 210), Tint.mix(20, 40, 60), Tint.mix(100, 80, 0));
        for (int i = 0; i < 5; i++) {
            double x = 350 + i * 190;
            print.fill(
                    Cut.poly(x, 878, x + 140, 878, x + 170 + (i - 2) * 60, 1080, x - 30 + (i - 2) * 60, 1080),
                    Tint.veil(Tint.mix(0, 0, 80), 56));
        }
        print.carve(Cut.rect(-10, 890, 1620, 190), new Carving(Tint.mix(90, 60, 0), 0, 22, 90, 5, 0.4));
        for (int i = 0; i < 12; i++) {
            double x = 150 + i * 118 + print.between(-20, 20);
            double foot = 930 + (i * 71) % 120;
            Color coat = i % 3 == 0 ? Tint.INK : i % 3 == 1 ? Tint.mix(100, 70, 0) : Tint.mix(50, 100, 10);
            if (i % 2 == 0) {
                Folk.walking(print, x, foot, 160 + (foot - 930) * 0.4, coat, Tint.mix(20, 20, 60));
            } else {
                Folk.standing(print, x, foot, 160 + (foot - 930) * 0.4, coat, Tint.mix(0, 10, 50));
            }
        }
        Folk.lamp(print, 120, 1020, 480, Tint.INK, Tint.mix(0, 0, 40));
        Folk.lamp(print, 1490, 1020, 480, Tint.INK, Tint.mix(0, 0, 40));
    }

    static void choir(Print print) {
        print.all(Tint.mix(70, 90, 30));
        for (int i = 0; i < 3; i++) {
            double x = 120 + i * 480;
            double tall = i == 1 ? 820 : 700;
            print.fill(Cut.arch(x - 26, 830, 452, tall + 50), Tint.INK);
            print.fade(Cut.arch(x, 830, 400, tall), Tint.mix(0, 50, 100), Tint.mix(0, 0, 46));
            Shape glass = Cut.arch(x, 830, 400, tall);
            print.within(glass, () -> {
                for (int row = 0; row < 12; row++) {
                    for (int column = 0; column < 5; column++) {
                        if (print.chance(0.34)) {
                            print.fill(
                                    Cut.poly(
                                            x + column * 80 + 40,
                                            row * 74,
                                            x + column * 80 + 78,
                                            row * 74 + 37,
                                            x + column * 80 + 40,
                                            row * 74 + 74,
                                            x + column * 80 + 2,
                                            row * 74 + 37),
                                    print.pick(
                                            new Color[] {Tint.mix(0, 90, 60), Tint.mix(0, 0, 20), Tint.mix(0, 20, 100)
                                            }));
                        }
                    }
                }
                for (int bar = 1; bar < 5; bar++) {
                    print.bar(Cut.straight(x + bar * 80, 0, x + bar * 80, 830), Tint.INK, bar % 2 == 0 ? 6 : 9);
                }
                for (int bar = 0; bar < 6; bar++) {
                    print.bar(Cut.straight(x, 180 + bar * 130, x + 400, 180 + bar * 130), Tint.INK, 6);
                }
            });
        }
        Color[] robes = {Tint.mix(90, 70, 20), Tint.mix(100, 40, 0), Tint.INK};
        for (int row = 0; row < 3; row++) {
            int people = 9 - row;
            double size = 92 + row * 22;
            double foot = 700 + row * 165;
            for (int i = 0; i < people; i++) {
                double x = 800 + (i - (people - 1) / 2.0) * (176 + row * 26);
                singer(print, x, foot + print.between(-18, 18), size, robes[row], row);
            }
            print.fill(Cut.rect(-10, foot + size * 1.0, 1620, 400), robes[row]);
        }
    }

    private static void singer(Print print, double x, double y, double size, Color robe, int row) {
        Color skin = print.pick(new Color[] {Tint.mix(10, 40, 66), Tint.mix(0, 30, 50), Tint.mix(46, 60, 60)});
        Color hair = print.pick(new Color[] {Tint.INK, Tint.mix(60, 70, 40), Tint.mix(10, 10, 30)});
        double tilt = print.between(-0.12, 0.12) * size;
        if (print.chance(0.5)) {
            print.fill(Cut.oval(x + tilt, y - size * 0.98, size * 0.46, size * 0.62), hair);
        }
        print.fill(
                Cut.blob(
                        x - size * 0.9,
                        y + size * 1.3,
                        x - size * 0.86,
                        y - size * 0.1,
                        x - size * 0.3,
                        y - size * 0.42,
                        x + size * 0.3,
                        y - size * 0.42,
                        x + size * 0.86,
                        y - size * 0.1,
                        x + size * 0.9,
                        y + size * 1.3),
                robe);
        print.fill(Cut.rect(x - size * 0.14 + tilt * 0.5, y - size * 0.7, size * 0.28, size * 0.36), skin);
        print.fill(Cut.oval(x + tilt, y - size * 1.02, size * 0.37, size * 0.48), skin);
        print.fill(
                Cut.overlap(
                        Cut.oval(x + tilt, y - size * 1.16, size * 0.42, size * 0.42),
                        Cut.rect(x - size, y - size * 2, size * 2, size * 0.8)),
                hair);
        print.fill(Cut.oval(x + tilt, y - size * 0.82, size * 0.1, size * 0.14), Tint.INK);
        print.line(
                Cut.curve(
                        x + tilt - size * 0.22,
                        y - size * 1.06,
                        x + tilt - size * 0.14,
                        y - size * 1.02,
                        x + tilt - size * 0.06,
                        y - size * 1.06),
                Tint.INK,
                size * 0.03);
        print.line(
                Cut.curve(
                        x + tilt + size * 0.06,
                        y - size * 1.06,
                        x + tilt + size * 0.14,
                        y - size * 1.02,
                        x + tilt + size * 0.22,
                        y - size * 1.06),
                Tint.INK,
                size * 0.03);
        print.fill(
                Cut.poly(
                        x - size * 0.5,
                        y + size * 0.1,
                        x,
                        y + size * 0.22,
                        x + size * 0.5,
                        y + size * 0.1,
                        x + size * 0.46,
                        y + size * 0.52,
                        x,
                        y + size * 0.64,
                        x - size * 0.46,
                        y + size * 0.52),
                row == 1 ? Tint.mix(0, 100, 40) : Tint.mix(0, 0, 20));
        print.line(Cut.straight(x, y + size * 0.22, x, y + size * 0.64), Tint.INK, size * 0.03);
    }
}
