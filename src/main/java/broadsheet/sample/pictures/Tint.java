package broadsheet.sample.pictures;

import java.awt.Color;

/** Mixtures of the three inks; a plate’s coverage is kept in one colour channel. */
final class Tint {

    static final Color PAPER = mix(0, 0, 0);
    static final Color INK = mix(100, 0, 0);
    static final Color SECOND = mix(0, 100, 0);
    static final Color THIRD = mix(0, 0, 100);
    static final Color NIGHT = mix(100, 60, 0);

    private Tint() {}

    /** Coverage of each plate in per cent. */
    static Color mix(int first, int second, int third) {
        return new Color(level(first), level(second), level(third));
    }

    /** The same mixture, partly see-through; strength in per cent. */
    static Color veil(Color colour, int strength) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), level(strength));
    }

    private static int level(int percent) {
        return Math.round(percent * 2.55f);
    }
}
