package bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws how long one question in a hundred takes while the archive grows: a line for each manner of asking, both axes by powers of ten. */
final class GrowthPicture {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 440;
    private static final int LEFT = 60;
    private static final int RIGHT = 200;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final double LEAST_MILLIS = .1;
    private static final double MOST_MILLIS = 1_000;
    private static final int LABEL_HEIGHT = 15;
    private static final List<String> COLOURS = List.of(
            "#8f1d14", "#1f5a7a", "#3d7a36", "#b06a10", "#6b3f8f", "#5c564d", "#0f7a70", "#c2477f", "#7c8f14",
            "#2b2f8f");

    private final List<String[]> rows;
    private final List<String> manners;
    private final int first;
    private final String title;
    private final double aim;

    /**
     * @param manners what was measured, a line each
     * @param first the column of the first median; its hundredth follows, then those of the next manner
     * @param aim milliseconds
     */
    GrowthPicture(List<String[]> rows, List<String> manners, int first, String title, double aim) {
        this.rows = rows;
        this.manners = manners;
        this.first = first;
        this.title = title;
        this.aim = aim;
    }

    String svg() {
        var lines = IntStream.range(0, manners.size()).mapToObj(this::line).collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img">
                <title>%s, by the size of the archive</title>
                <rect width="100%%" height="100%%" fill="#fdfbf7"/>
                <text x="%d" y="22" font-size="15" font-weight="bold" fill="#1a1816">%s</text>
                %s%s%s</svg>
                """.formatted(WIDTH, HEIGHT, title, LEFT, title, grid(), aim(), lines);
    }

    private String grid() {
        var grid = new StringBuilder();
        for (double millis = LEAST_MILLIS; millis <= MOST_MILLIS; millis *= 10) {
            grid.append(rule(y(millis), "#d8d1c4"));
            grid.append(text(
                    LEFT - 8, y(millis) + 4, "end", "#5c564d", millis < 1 ? "0.1" : Long.toString(Math.round(millis))));
        }
        for (var row : rows) {
            double at = x(Double.parseDouble(row[0]));
            grid.append(text(at, HEIGHT - BOTTOM + 20, "middle", "#5c564d", "%,d".formatted(Integer.parseInt(row[0]))));
        }
        grid.append(text(LEFT, HEIGHT - 8, "start", "#5c564d", "stories"));
        return grid.toString();
    }

    private String aim() {
        return rule(y(aim), "#8f1d14\" stroke-dasharray=\"4 4") + text(LEFT + 6, y(aim) - 5, "start", "#8f1d14", "aim");
    }

    private String line(int manner) {
        int column = first + 2 * manner + 1;
        var colour = COLOURS.get(manner);
        var points = rows.stream()
                .map(row -> Figures.text("%.1f", x(Double.parseDouble(row[0]))) + ","
                        + Figures.text("%.1f", y(Double.parseDouble(row[column]))))
                .collect(Collectors.joining(" "));
        double label = TOP + 10 + manner * LABEL_HEIGHT * 1.6;
        return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(points, colour)
                + "<rect x=\"%d\" y=\"%s\" width=\"14\" height=\"4\" fill=\"%s\"/>\n"
                        .formatted(WIDTH - RIGHT + 18, Figures.text("%.0f", label - 6), colour)
                + text(WIDTH - RIGHT + 38, label, "start", "#1a1816", manners.get(manner));
    }

    private static String rule(double y, String colour) {
        return "<line x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\" stroke=\"%s\"/>\n"
                .formatted(LEFT, WIDTH - RIGHT, Figures.text("%.1f", y), Figures.text("%.1f", y), colour);
    }

    private static String text(double x, double y, String anchor, String colour, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                .formatted(Figures.text("%.0f", x), Figures.text("%.0f", y), anchor, colour, words);
    }

    private double x(double stories) {
        double least = Math.log(Double.parseDouble(rows.getFirst()[0]));
        double most = Math.log(Math.max(Double.parseDouble(rows.getLast()[0]), Math.exp(least) + 1));
        return LEFT + 20 + (Math.log(stories) - least) / (most - least) * (WIDTH - LEFT - RIGHT - 40);
    }

    private static double y(double millis) {
        double share = (Math.log(Math.clamp(millis, LEAST_MILLIS, MOST_MILLIS)) - Math.log(LEAST_MILLIS))
                / (Math.log(MOST_MILLIS) - Math.log(LEAST_MILLIS));
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }
}
