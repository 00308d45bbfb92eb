package broadsheet.people.desk;

import java.awt.image.BufferedImage;

/**
 * A part of a page seen from far away: its size, and how dark each of some squares is, in sixteen greys. Letters become grey
 * lines there, so another face of the same width is the same silhouette; a bar that is gone is not.
 *
 * @param part which, such as "day table"
 * @param height in CSS pixels
 * @param greys a hexadecimal digit a square, row by row, {@link #ACROSS} to a row
 */
record Silhouette(String part, int height, String greys) {
    static final int ACROSS = 24;

    /** Lines of text that come to stand a little higher or lower are no other layout. */
    private static final double TALLER = .1;

    private static final int A_LINE = 28;

    /** A square has changed when it is this many greys lighter or darker, and so is everything beside it. */
    private static final int GREYS = 3;

    /** How much of a part may have changed before somebody has to look. */
    private static final double CHANGED = .06;

    static Silhouette of(String part, BufferedImage page, int x, int y, int width, int height) {
        int rows = Math.max(2, Math.round((float) height * ACROSS / width));
        var greys = new StringBuilder(rows * ACROSS);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < ACROSS; column++) {
                int left = x + width * column / ACROSS;
                int top = y + height * row / rows;
                int right = Math.max(left + 1, x + width * (column + 1) / ACROSS);
                int bottom = Math.max(top + 1, y + height * (row + 1) / rows);
                greys.append(Character.forDigit(grey(page, left, top, right, bottom) >> 4, 16));
            }
        }
        return new Silhouette(part, height, greys.toString());
    }

    private static int grey(BufferedImage page, int left, int top, int right, int bottom) {
        long sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(bottom, page.getHeight()); y++) {
            for (int x = left; x < Math.min(right, page.getWidth()); x++) {
                int rgb = page.getRGB(x, y);
                sum += 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
                count++;
            }
        }
        return count == 0 ? 0 : (int) (sum / count / 1000);
    }

    /** One line of a baseline. */
    String line() {
        return part + " " + height + " " + greys;
    }

    static Silhouette read(String line) {
        var words = line.split(" ");
        return new Silhouette(words[0], Integer.parseInt(words[1]), words[2]);
    }

    /** In what it differs from how it was, in words; empty when a person would call them the same. */
    String unlike(Silhouette before) {
        if (Math.abs(height - before.height) > Math.max(A_LINE, TALLER * before.height)) {
            return "%s was %d high and is %d".formatted(part, before.height, height);
        }
        int rows = Math.min(greys.length(), before.greys.length()) / ACROSS;
        int changed = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < ACROSS; column++) if (moved(before, row, column, rows)) changed++;
        }
        double share = (double) changed / (rows * ACROSS);
        return share > CHANGED ? "%s has changed in %.0f %% of its squares".formatted(part, 100 * share) : "";
    }

    /** Neither here nor one square away was it as it is. */
    private boolean moved(Silhouette before, int row, int column, int rows) {
        int now = at(row, column);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(ACROSS - 1, column + 1); c++) {
                if (Math.abs(now - before.at(r, c)) < GREYS) return false;
            }
        }
        return true;
    }

    private int at(int row, int column) {
        return Character.digit(greys.charAt(row * ACROSS + column), 16);
    }
}
