package broadsheet.sample.pictures;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Random;

/** Gives outlines the slight unsteadiness of a hand-held blade; neighbours move together. */
final class Wobble {

    private static final int GRID = 64;
    private static final double STEP = 13;

    private final float[] push = new float[GRID * GRID];

    Wobble(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < push.length; i++) {
            push[i] = random.nextFloat() * 2 - 1;
        }
    }

    Shape of(Shape shape) {
        Path2D.Double cut = new Path2D.Double();
        PathIterator walk = shape.getPathIterator(null, 0.4);
        cut.setWindingRule(walk.getWindingRule());
        double[] at = new double[6];
        double fromX = 0;
        double fromY = 0;
        double startX = 0;
        double startY = 0;
        while (!walk.isDone()) {
            switch (walk.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    startX = at[0];
                    startY = at[1];
                    cut.moveTo(startX + across(startX, startY), startY + down(startX, startY));
                    fromX = startX;
                    fromY = startY;
                }
                case PathIterator.SEG_LINETO -> {
                    side(cut, fromX, fromY, at[0], at[1]);
                    fromX = at[0];
                    fromY = at[1];
                }
                default -> {
                    side(cut, fromX, fromY, startX, startY);
                    cut.closePath();
                    fromX = startX;
                    fromY = startY;
                }
            }
            walk.next();
        }
        return cut;
    }

    private void side(Path2D cut, double fromX, double fromY, double toX, double toY) {
        int pieces = (int) Math.max(1, Math.hypot(toX - fromX, toY - fromY) / STEP);
        for (int i = 1; i <= pieces; i++) {
            double x = fromX + (toX - fromX) * i / pieces;
            double y = fromY + (toY - fromY) * i / pieces;
            cut.lineTo(x + across(x, y), y + down(x, y));
        }
    }

    private double across(double x, double y) {
        return noise(x / 70, y / 70) * 2.6 + noise(x / 17 + 9, y / 17) * 0.9;
    }

    private double down(double x, double y) {
        return noise(x / 70 + 31, y / 70 + 17) * 2.6 + noise(x / 17, y / 17 + 23) * 0.9;
    }

    private double noise(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double partX = ease(x - column);
        double partY = ease(y - row);
        double top = lattice(column, row) * (1 - partX) + lattice(column + 1, row) * partX;
        double bottom = lattice(column, row + 1) * (1 - partX) + lattice(column + 1, row + 1) * partX;
        return top * (1 - partY) + bottom * partY;
    }

    private static double ease(double part) {
        return part * part * (3 - 2 * part);
    }

    private float lattice(int column, int row) {
        return push[(row & GRID - 1) * GRID + (column & GRID - 1)];
    }
}
