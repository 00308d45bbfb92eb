package broadsheet.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of the screen, as sRGB with eight bits a channel. Contrast is that of WCAG 2.2; lightness is moved in OKLCH
 * (Ottosson, "A perceptual color space for image processing", 2020), so that a colour stays itself while it becomes readable.
 *
 * @param rgb 0xRRGGBB
 */
public record Colour(int rgb) {
    /** What WCAG 2.2 AA asks of text (1.4.3). */
    public static final double READABLE = 4.5;

    private static final Pattern SHAPE = Pattern.compile("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");
    private static final int STEPS = 200;

    public Colour {
        if (rgb < 0 || rgb > 0xffffff) throw new IllegalArgumentException("Not a colour: " + rgb);
    }

    /** Reads {@code #8f1d14}, {@code 8F1D14} and {@code #f80}; empty for anything else. */
    public static Optional<Colour> read(String text) {
        var found = SHAPE.matcher(text.strip());
        if (!found.matches()) return Optional.empty();
        var digits = found.group(1);
        if (digits.length() == 3) digits = digits.replaceAll("(.)", "$1$1");
        return Optional.of(new Colour(Integer.parseInt(digits, 16)));
    }

    /** One that is known to be well written. */
    public static Colour of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("Not a colour: " + text));
    }

    /** As CSS writes it. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** How bright it is, 0 to 1 (WCAG 2.2, relative luminance). */
    public double luminance() {
        return .2126 * linear(rgb >> 16) + .7152 * linear(rgb >> 8) + .0722 * linear(rgb);
    }

    /** From 1 to 21; the same both ways. */
    public double contrast(Colour other) {
        double one = luminance() + .05;
        double two = other.luminance() + .05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /**
     * This colour, darker or lighter by as little as makes it stand out from every one of these.
     *
     * @param darker which way to go; going far enough the other colours must allow it
     * @param ratio what {@link #contrast} has to reach
     */
    public Colour standingOut(boolean darker, double ratio, Colour... others) {
        var oklch = Oklch.of(this);
        for (int step = 0; step <= STEPS; step++) {
            double way = (double) step / STEPS;
            double lightness = oklch.lightness() + ((darker ? 0 : 1) - oklch.lightness()) * way;
            var candidate = new Oklch(lightness, oklch.chroma(), oklch.hue()).colour();
            if (candidate.leastContrast(others) >= ratio) return candidate;
        }
        return new Colour(darker ? 0 : 0xffffff);
    }

    /** The smaller of the contrasts with these. */
    public double leastContrast(Colour... others) {
        double least = 21;
        for (var other : others) least = Math.min(least, contrast(other));
        return least;
    }

    static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }
}
