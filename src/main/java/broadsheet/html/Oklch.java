package broadsheet.html;

/**
 * A colour by how we see it: lightness 0 to 1, chroma from 0, hue in radians.
 */
record Oklch(double lightness, double chroma, double hue) {
    static Oklch of(Colour colour) {
        double r = Colour.linear(colour.rgb() >> 16);
        double g = Colour.linear(colour.rgb() >> 8);
        double b = Colour.linear(colour.rgb());
        double l = Math.cbrt(.4122214708 * r + .5363325363 * g + .0514459929 * b);
        double m = Math.cbrt(.2119034982 * r + .6806995451 * g + .1073969566 * b);
        double s = Math.cbrt(.0883024619 * r + .2817188376 * g + .6299787005 * b);
        double a = 1.9779984951 * l - 2.4285922050 * m + .4505937099 * s;
        double c = .0259040371 * l + .7827717662 * m - .8086757660 * s;
        return new Oklch(.2104542553 * l + .7936177850 * m - .0040720468 * s, Math.hypot(a, c), Math.atan2(c, a));
    }

    /** The nearest colour of the screen: chroma is taken back until all three channels can show it. */
    Colour colour() {
        for (double kept = 1; kept > 0; kept -= .05) {
            double[] linear = linear(chroma * kept);
            if (shown(linear)) return colour(linear);
        }
        return colour(linear(0));
    }

    private double[] linear(double c) {
        double a = c * Math.cos(hue);
        double b = c * Math.sin(hue);
        double l = cube(lightness + .3963377774 * a + .2158037573 * b);
        double m = cube(lightness - .1055613458 * a - .0638541728 * b);
        double s = cube(lightness - .0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + .2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - .3413193965 * s,
            -.0041960863 * l - .7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean shown(double[] linear) {
        for (double channel : linear) if (channel < -.0005 || channel > 1.0005) return false;
        return true;
    }

    private static Colour colour(double[] linear) {
        return new Colour(channel(linear[0]) << 16 | channel(linear[1]) << 8 | channel(linear[2]));
    }

    private static int channel(double linear) {
        double part = Math.clamp(linear, 0, 1);
        double curved = part <= .0031308 ? part * 12.92 : 1.055 * Math.pow(part, 1 / 2.4) - .055;
        return (int) Math.round(curved * 255);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
