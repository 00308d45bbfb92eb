package broadsheet.media;

/**
 * The point of a picture that every crop keeps: a face, the ball.
 *
 * @param x from the left edge, percent of the width, 0 to 100
 * @param y from the top edge, percent of the height, 0 to 100
 */
public record Focus(int x, int y) {
    public static final Focus MIDDLE = new Focus(50, 50);

    private static final int MOST = 100;

    /** Quarters of the way, for style sheets: nobody sees less than that in a crop. */
    private static final int STEPS = 4;

    public Focus {
        if (x < 0 || x > MOST || y < 0 || y > MOST) {
            throw new IllegalArgumentException("A focal point lies within its picture: 0 to 100 percent each way.");
        }
    }

    /** The classes of an image that a frame cuts off around this point: {@code fx3 fy0}; empty for the middle. */
    public String classes() {
        var names = new StringBuilder();
        if (step(x) != STEPS / 2) names.append("fx").append(step(x));
        if (step(y) != STEPS / 2)
            names.append(names.isEmpty() ? "" : " ").append("fy").append(step(y));
        return names.toString();
    }

    private static int step(int percent) {
        return Math.round(percent * (float) STEPS / MOST);
    }
}
