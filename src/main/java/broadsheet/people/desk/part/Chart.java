package broadsheet.people.desk.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Figures as a picture, drawn by the server as SVG, with the same figures in a table behind it. The sentence above says what
 * there is to see; the picture is for those who want to see it.
 *
 * @param id makes the ids on the page
 * @param sentence what the figures say: "Twice as many readers on Sunday as on any other day."
 * @param thing what is along the bottom, for the table: "Day"
 * @param unit what is counted, for the table: "Readers"
 */
public record Chart(
        String id, String title, String sentence, String thing, String unit, Kind kind, List<Point> points) {
    /** Bars for what is counted apart, a line for what goes on. */
    public enum Kind {
        BARS,
        LINE
    }

    /** One figure, not below zero. */
    public record Point(String label, double value) {
        public Point {
            if (!(value >= 0)) throw new IllegalArgumentException("A chart shows figures from zero up, not " + value);
        }
    }

    /** Where a bar stands, or a dot of the line. */
    public record Mark(
            String label,
            String figure,
            String x,
            String y,
            String width,
            String height,
            String middle,
            boolean named) {}

    /** A line across, with its figure. */
    public record Tick(String figure, String y) {}

    private static final int WIDTH = 400;
    private static final int HEIGHT = 180;
    private static final int LEFT = 42;
    private static final int TOP = 10;
    private static final int BOTTOM = 22;
    private static final int MOST_NAMES = 8;

    /** The width of a letter below a bar on a phone, where letters are largest beside the picture. */
    private static final double LETTER = 6.2;

    public Chart {
        points = List.copyOf(points);
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH;
    }

    public int base() {
        return HEIGHT - BOTTOM;
    }

    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        double step = step();
        for (double at = 0; at <= top() + step / 2; at += step) ticks.add(new Tick(figure(at), number(y(at))));
        return ticks;
    }

    public List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        double room = (double) (WIDTH - LEFT) / Math.max(1, points.size());
        double width = kind == Kind.BARS ? Math.min(room * .68, 36) : 0;
        int every = Math.max((points.size() + MOST_NAMES - 1) / MOST_NAMES, (int) Math.ceil(longest() * LETTER / room));
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            double middle = LEFT + room * (i + .5);
            marks.add(new Mark(
                    point.label(),
                    figure(point.value()),
                    number(middle - width / 2),
                    number(y(point.value())),
                    number(width),
                    number(base() - y(point.value())),
                    number(middle),
                    i % every == 0));
        }
        return marks;
    }

    private int longest() {
        return points.stream().mapToInt(point -> point.label().length()).max().orElse(0);
    }

    /** The line through all points, as SVG's {@code points} wants it. */
    public String line() {
        return String.join(
                " ",
                marks().stream().map(mark -> mark.middle() + "," + mark.y()).toList());
    }

    private double y(double value) {
        return TOP + (base() - TOP) * (1 - value / top());
    }

    private double top() {
        double most = points.stream().mapToDouble(Point::value).max().orElse(0);
        double step = step();
        return Math.max(step, Math.ceil(most / step) * step);
    }

    /** One, two or five times a power of ten, so that there are three to five lines; never below a half. */
    private double step() {
        double most =
                Math.max(1, points.stream().mapToDouble(Point::value).max().orElse(1));
        if (points.stream().allMatch(point -> point.value() == 0)) return 1;
        double rough = most / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) if (factor * power >= rough) return factor * power;
        return 10 * power;
    }

    private static String figure(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
