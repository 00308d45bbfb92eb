package broadsheet.sample.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** A field of gouge marks: short tapered strokes in rows at an angle (degrees). */
record Carving(Color colour, double angle, double spacing, double length, double weight, double density) {

    Carving(Color colour, double angle, double spacing, double length, double weight) {
        this(colour, angle, spacing, length, weight, 0.62);
    }

    void cut(Graphics2D graphics, Rectangle2D bounds, Random random) {
        AffineTransform turned =
                AffineTransform.getRotateInstance(Math.toRadians(angle), bounds.getCenterX(), bounds.getCenterY());
        double turn = Math.toRadians(angle);
        double halfWidth =
                (Math.abs(bounds.getWidth() * Math.cos(turn)) + Math.abs(bounds.getHeight() * Math.sin(turn))) / 2;
        double halfHeight =
                (Math.abs(bounds.getWidth() * Math.sin(turn)) + Math.abs(bounds.getHeight() * Math.cos(turn))) / 2;
        Path2D marks = new Path2D.Double();
        for (double y = bounds.getCenterY() - halfHeight; y < bounds.getCenterY() + halfHeight; y += spacing) {
            double x = bounds.getCenterX() - halfWidth - random.nextDouble() * length;
            while (x < bounds.getCenterX() + halfWidth) {
                double run = length * (0.45 + random.nextDouble() * 1.1);
                if (random.nextDouble() < density) {
                    mark(
                            marks,
                            x,
                            y + (random.nextDouble() - 0.5) * spacing * 0.5,
                            run,
                            weight * (0.5 + random.nextDouble() * 0.7),
                            random);
                }
                x += run + length * (0.12 + random.nextDouble() * 0.5);
            }
        }
        marks.transform(turned);
        graphics.setPaint(colour);
        graphics.fill(marks);
    }

    /** One stroke, pointed at both ends and fullest near its start. */
    static void mark(Path2D marks, double x, double y, double run, double weight, Random random) {
        double bow = (random.nextDouble() - 0.5) * weight * 0.8;
        marks.moveTo(x, y);
        marks.quadTo(x + run * 0.35, y - weight / 2 + bow, x + run, y + bow * 0.4);
        marks.quadTo(x + run * 0.45, y + weight / 2 + bow, x, y);
        marks.closePath();
    }
}
