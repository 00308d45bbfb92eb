package broadsheet.sample.pictures;

import java.awt.Color;

/** People, as flat silhouettes with a little character. */
final class Folk {

    private Folk() {}

    /** Someone standing in a coat. */
    static void standing(Print print, double x, double foot, double height, Color coat, Color skin) {
        double unit = height / 8;
        double lean = print.between(-0.15, 0.15) * unit;
        print.fill(
                Cut.poly(
                        x - unit * 0.75,
                        foot,
                        x - unit * 0.65,
                        foot - unit * 3,
                        x - unit * 0.05,
                        foot - unit * 3,
                        x - unit * 0.15,
                        foot),
                Tint.INK);
        print.fill(
                Cut.poly(
                        x + unit * 0.15,
                        foot,
                        x + unit * 0.05,
                        foot - unit * 3,
                        x + unit * 0.65,
                        foot - unit * 3,
                        x + unit * 0.75,
                        foot),
                Tint.INK);
        print.fill(
                Cut.blob(
                        x - unit * 1.15,
                        foot - unit * 2.3,
                        x - unit * 1.2,
                        foot - unit * 5.2,
                        x - unit * 0.8 + lean,
                        foot - unit * 6.5,
                        x + unit * 0.8 + lean,
                        foot - unit * 6.5,
                        x + unit * 1.2,
                        foot - unit * 5.2,
                        x + unit * 1.15,
                        foot - unit * 2.3),
                coat);
        for (int side = -1; side <= 1; side += 2) {
            print.line(
                    Cut.curve(
                            x + side * unit * 0.66 + lean,
                            foot - unit * 5.8,
                            x + side * unit * 0.72,
                            foot - unit * 4.6,
                            x + side * unit * 0.5,
                            foot - unit * 3.5),
                    Tint.veil(Tint.INK, 55),
                    unit * 0.14);
        }
        print.line(
                Cut.straight(x + lean, foot - unit * 6.2, x, foot - unit * 2.6), Tint.veil(Tint.INK, 40), unit * 0.09);
        print.fill(Cut.rect(x + lean - unit * 0.24, foot - unit * 6.75, unit * 0.48, unit * 0.5), skin);
        print.fill(Cut.oval(x + lean, foot - unit * 7.2, unit * 0.62, unit * 0.75), skin);
        hair(print, x + lean, foot - unit * 7.35, unit);
    }

    /** A cap, a bob, a bun or a hat; y is the middle of the head. */
    private static void hair(Print print, double x, double y, double unit) {
        double kind = print.between(0, 4);
        print.fill(
                Cut.overlap(
                        Cut.oval(x, y, unit * 0.72, unit * 0.72), Cut.rect(x - unit, y - unit, unit * 2, unit * 0.98)),
                Tint.INK);
        if (kind < 1) {
            print.fill(Cut.oval(x - unit * 0.62, y + unit * 0.3, unit * 0.2, unit * 0.62), Tint.INK);
            print.fill(Cut.oval(x + unit * 0.62, y + unit * 0.3, unit * 0.2, unit * 0.62), Tint.INK);
        } else if (kind < 1.8) {
            print.fill(Cut.disc(x, y - unit * 0.8, unit * 0.3), Tint.INK);
        } else if (kind < 2.5) {
            print.fill(Cut.oval(x, y - unit * 0.08, unit * 1.05, unit * 0.16), Tint.INK);
        }
    }

    /** Someone walking, facing right. */
    static void walking(Print print, double x, double foot, double height, Color coat, Color skin) {
        double unit = height / 8;
        print.line(Cut.straight(x, foot - unit * 3.4, x - unit * 0.9, foot), Tint.INK, unit * 0.62);
        print.line(Cut.straight(x, foot - unit * 3.4, x + unit * 0.95, foot - unit * 0.05), Tint.INK, unit * 0.62);
        print.fill(
                Cut.blob(
                        x - unit * 1.2,
                        foot - unit * 2.5,
                        x - unit * 0.75,
                        foot - unit * 5.6,
                        x - unit * 0.3,
                        foot - unit * 6.6,
                        x + unit * 0.7,
                        foot - unit * 6.4,
                        x + unit * 0.95,
                        foot - unit * 4.6,
                        x + unit * 1.0,
                        foot - unit * 2.6),
                coat);
        print.line(
                Cut.curve(
                        x + unit * 0.2,
                        foot - unit * 5.9,
                        x + unit * 0.9,
                        foot - unit * 4.8,
                        x + unit * 1.5,
                        foot - unit * 4.0),
                coat,
                unit * 0.55);
        print.fill(Cut.oval(x + unit * 0.35, foot - unit * 7.2, unit * 0.62, unit * 0.75), skin);
        print.fill(
                Cut.overlap(
                        Cut.oval(x + unit * 0.22, foot - unit * 7.35, unit * 0.74, unit * 0.74),
                        Cut.poly(
                                x - unit,
                                foot - unit * 6.6,
                                x - unit,
                                foot - unit * 9,
                                x + unit * 1.4,
                                foot - unit * 9,
                                x + unit * 1.2,
                                foot - unit * 7.5)),
                Tint.INK);
    }

    /** Head and shoulders seen from behind, as in an audience. */
    static void behind(Print print, double x, double foot, double size, Color coat, Color hair) {
        print.fill(
                Cut.blob(
                        x - size,
                        foot + size * 0.3,
                        x - size * 0.95,
                        foot - size * 0.5,
                        x - size * 0.35,
                        foot - size * 0.95,
                        x + size * 0.35,
                        foot - size * 0.95,
                        x + size * 0.95,
                        foot - size * 0.5,
                        x + size,
                        foot + size * 0.3),
                coat);
        print.fill(Cut.rect(x - size * 0.17, foot - size * 1.25, size * 0.34, size * 0.4), hair);
        print.fill(Cut.oval(x, foot - size * 1.55, size * 0.4, size * 0.5), hair);
    }

    static void umbrella(Print print, double x, double top, double size, Color colour) {
        print.line(Cut.straight(x, top, x, top + size * 1.3), Tint.INK, size * 0.05);
        print.fill(
                Cut.minus(
                        Cut.overlap(
                                Cut.oval(x, top + size * 0.6, size, size * 0.62),
                                Cut.rect(x - size, top - size, size * 2, size * 1.55)),
                        Cut.join(
                                Cut.oval(x - size * 0.66, top + size * 0.6, size * 0.34, size * 0.13),
                                Cut.oval(x, top + size * 0.6, size * 0.34, size * 0.13),
                                Cut.oval(x + size * 0.66, top + size * 0.6, size * 0.34, size * 0.13))),
                colour);
    }

    static void lamp(Print print, double x, double foot, double height, Color post, Color light) {
        double unit = height / 10;
        print.fill(
                Cut.poly(
                        x - unit * 0.3,
                        foot,
                        x - unit * 0.12,
                        foot - height * 0.8,
                        x + unit * 0.12,
                        foot - height * 0.8,
                        x + unit * 0.3,
                        foot),
                post);
        print.fill(Cut.rect(x - unit * 0.8, foot - height * 0.72, unit * 1.6, unit * 0.16), post);
        print.fill(
                Cut.poly(
                        x - unit * 0.35,
                        foot - height * 0.8,
                        x - unit * 0.62,
                        foot - height * 0.94,
                        x + unit * 0.62,
                        foot - height * 0.94,
                        x + unit * 0.35,
                        foot - height * 0.8),
                light);
        print.bar(
                Cut.poly(
                        x - unit * 0.35,
                        foot - height * 0.8,
                        x - unit * 0.62,
                        foot - height * 0.94,
                        x + unit * 0.62,
                        foot - height * 0.94,
                        x + unit * 0.35,
                        foot - height * 0.8),
                post,
                unit * 0.14);
        print.fill(
                Cut.poly(
                        x - unit * 0.8, foot - height * 0.935, x, foot - height, x + unit * 0.8, foot - height * 0.935),
                post);
    }
}
