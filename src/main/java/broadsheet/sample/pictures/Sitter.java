package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Shape;

/** The head and shoulders of someone sitting for a portrait, lit from the left. */
record Sitter(Print print, Color skin, Color shade, Color line, double width, double jaw, double turn) {

    private static final double MIDDLE = 400;
    private static final double BROW = 330;

    Shape outline() {
        double w = width;
        return Cut.blob(
                MIDDLE,
                182,
                MIDDLE + w * 0.7,
                212,
                MIDDLE + w,
                300,
                MIDDLE + w * 0.97,
                385,
                MIDDLE + jaw * w,
                455,
                MIDDLE + w * 0.36,
                512,
                MIDDLE,
                522,
                MIDDLE - w * 0.36,
                512,
                MIDDLE - jaw * w,
                455,
                MIDDLE - w * 0.97,
                385,
                MIDDLE - w,
                300,
                MIDDLE - w * 0.7,
                212);
    }

    void neck() {
        print.fill(Cut.blob(330, 440, 336, 560, 300, 650, 340, 720, 460, 720, 500, 650, 464, 560, 470, 440), skin);
        print.fill(Cut.blob(336, 480, 400, 540, 466, 470, 470, 570, 500, 650, 470, 700, 430, 620, 350, 545), shade);
    }

    void head() {
        double w = width;
        for (int side = -1; side <= 1; side += 2) {
            double x = MIDDLE + side * w * 1.02 + turn * 0.3;
            print.fill(Cut.oval(x, 372, 21, 37), side < 0 ? skin : shade);
            print.line(Cut.curve(x + side * 8, 350, x + side * 2, 362, x + side * 6, 388), line, 4);
        }
        print.fill(outline(), skin);
        double x = MIDDLE + turn;
        print.within(outline(), () -> {
            print.fill(
                    Cut.blob(
                            x + w * 0.62,
                            170,
                            x + w * 0.66,
                            290,
                            x + w * 0.5,
                            340,
                            x + w * 0.68,
                            400,
                            x + w * 0.4,
                            446,
                            x + w * 0.34,
                            490,
                            x + 8,
                            516,
                            x - 30,
                            560,
                            x + 200,
                            560,
                            x + 220,
                            170),
                    shade);
            print.carve(
                    Cut.blob(
                            x + w * 0.42,
                            250,
                            x + w * 0.66,
                            300,
                            x + w * 0.52,
                            350,
                            x + w * 0.7,
                            410,
                            x + w * 0.36,
                            470,
                            x + w * 0.3,
                            440,
                            x + w * 0.5,
                            390,
                            x + w * 0.36,
                            330),
                    new Carving(shade, -32, 10, 40, 5));
            print.fill(Cut.oval(x - w * 0.56, 418, 26, 17), Tint.veil(shade, 42));
        });
    }

    /** Eyes with lids; open runs from a squint at 0.6 to wide at 1.2. */
    void eyes(double open) {
        for (int side = -1; side <= 1; side += 2) {
            double x = MIDDLE + turn * 1.25 + side * width * 0.43;
            double reach = width * 0.21;
            Shape white = Cut.blob(
                    x - reach, 362, x - reach * 0.2, 362 - 15 * open, x + reach, 361, x + reach * 0.2, 362 + 10 * open);
            print.fill(white, Tint.PAPER);
            print.within(white, () -> {
                print.fill(Cut.disc(x + turn * 0.1, 359, 12.5), Tint.INK);
                print.fill(Cut.disc(x + turn * 0.1 - 4, 354, 3.2), Tint.PAPER);
            });
            print.line(
                    Cut.curve(x - reach * 1.08, 363, x - reach * 0.2, 362 - 15 * open, x + reach * 1.08, 362),
                    Tint.INK,
                    5.5);
            print.line(Cut.curve(x - reach * 0.7, 378, x, 382, x + reach * 0.7, 377), line, 2.6);
        }
    }

    /** Brows of a thickness; lift raises their outer ends. */
    void brows(Color colour, double thick, double lift) {
        for (int side = -1; side <= 1; side += 2) {
            double x = MIDDLE + turn * 1.25 + side * width * 0.44;
            print.line(
                    Cut.curve(
                            x - side * width * 0.24,
                            BROW + 3,
                            x,
                            BROW - 9 - lift * 0.4,
                            x + side * width * 0.27,
                            BROW + 2 - lift),
                    colour,
                    thick);
        }
    }

    void nose(double size) {
        double x = MIDDLE + turn * 1.7;
        print.fill(
                Cut.blob(
                        x + 6,
                        346,
                        x + 16,
                        372,
                        x + 18 + size * 10,
                        416,
                        x + 8,
                        432,
                        x - 14,
                        430,
                        x + 6,
                        418,
                        x + 8,
                        380),
                shade);
        print.line(Cut.curve(x - 20 * size, 424, x - 12, 434, x, 436, x + 14, 434, x + 23 * size, 422), line, 4.6);
    }

    /** A closed mouth; smile lifts the corners. */
    void mouth(Color lips, double smile, double full) {
        double x = MIDDLE + turn * 1.35;
        print.fill(
                Cut.blob(
                        x - 38,
                        468 - smile,
                        x - 12,
                        461 - full,
                        x,
                        464 - full * 0.6,
                        x + 12,
                        461 - full,
                        x + 38,
                        468 - smile,
                        x + 16,
                        478 + full,
                        x,
                        480 + full * 1.3,
                        x - 16,
                        478 + full),
                lips);
        print.line(
                Cut.curve(x - 42, 467 - smile * 1.3, x - 16, 470, x, 469, x + 16, 470, x + 42, 467 - smile * 1.3),
                line,
                4.4);
        print.line(Cut.curve(x - 14, 493 + full, x, 497 + full, x + 14, 493 + full), shade, 4);
    }

    /** Lines of good humour beside the mouth and eyes. */
    void years() {
        double x = MIDDLE + turn * 1.3;
        print.line(Cut.curve(x - 44, 420, x - 60, 444, x - 60, 466), shade, 4);
        print.line(Cut.curve(x + 44, 420, x + 60, 444, x + 60, 466), line, 3);
        for (int i = 0; i < 3; i++) {
            print.line(Cut.straight(MIDDLE - width * 0.8, 360 + i * 9, MIDDLE - width * 0.92, 354 + i * 13), shade, 3);
        }
        print.line(Cut.curve(x - 50, 262, x, 256, x + 50, 262), shade, 3.4);
    }

    void glasses(Color rim, double radius, double thick) {
        double x = MIDDLE + turn * 1.25;
        for (int side = -1; side <= 1; side += 2) {
            double middle = x + side * width * 0.45;
            print.fill(Cut.oval(middle, 364, radius, radius * 0.92), Tint.veil(Tint.PAPER, 22));
            print.line(Cut.oval(middle, 364, radius, radius * 0.92), rim, thick);
            print.line(Cut.straight(middle + side * radius, 356, MIDDLE + side * width * 1.04, 350), rim, thick);
        }
        double gap = width * 0.45 - radius;
        print.line(Cut.curve(x - gap, 360, x, 350, x + gap, 360), rim, thick);
    }

    /** Clothing from the collar down. */
    Shape shoulders(Color cloth, double broad) {
        Shape body = Cut.blob(
                400,
                628,
                490,
                628,
                560,
                650,
                400 + broad * 0.82,
                690,
                400 + broad,
                760,
                400 + broad * 1.04,
                900,
                400 - broad * 1.04,
                900,
                400 - broad,
                760,
                400 - broad * 0.82,
                690,
                240,
                650,
                310,
                628);
        print.fill(body, cloth);
        return body;
    }
}
