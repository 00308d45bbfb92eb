package broadsheet.sample.pictures;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Outlines to be cut. */
final class Cut {

    private Cut() {}

    static Shape rect(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape disc(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Shape oval(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, radiusX * 2, radiusY * 2);
    }

    /** Closed shape with straight sides: x, y, x, y, … */
    static Shape poly(double... points) {
        Path2D path = straight(points);
        path.closePath();
        return path;
    }

    /** Open line with straight pieces. */
    static Path2D straight(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    /** Smooth open line through the points. */
    static Path2D curve(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        int count = points.length / 2;
        for (int i = 0; i < count - 1; i++) {
            piece(path, points, Math.max(i - 1, 0), i, i + 1, Math.min(i + 2, count - 1));
        }
        return path;
    }

    /** Smooth closed shape through the points. */
    static Shape blob(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        int count = points.length / 2;
        for (int i = 0; i < count; i++) {
            piece(path, points, (i + count - 1) % count, i, (i + 1) % count, (i + 2) % count);
        }
        path.closePath();
        return path;
    }

    private static void piece(Path2D path, double[] p, int before, int from, int to, int after) {
        path.curveTo(
                p[from * 2] + (p[to * 2] - p[before * 2]) / 6,
                p[from * 2 + 1] + (p[to * 2 + 1] - p[before * 2 + 1]) / 6,
                p[to * 2] - (p[after * 2] - p[from * 2]) / 6,
                p[to * 2 + 1] - (p[after * 2 + 1] - p[from * 2 + 1]) / 6,
                p[to * 2],
                p[to * 2 + 1]);
    }

    /** Doorway with a round head; y is its foot. */
    static Shape arch(double x, double foot, double width, double height) {
        Path2D path = new Path2D.Double();
        double spring = foot - height + width / 2;
        double reach = width / 2 * 0.5523;
        path.moveTo(x, foot);
        path.lineTo(x, spring);
        path.curveTo(x, spring - reach, x + width / 2 - reach, spring - width / 2, x + width / 2, spring - width / 2);
        path.curveTo(x + width / 2 + reach, spring - width / 2, x + width, spring - reach, x + width, spring);
        path.lineTo(x + width, foot);
        path.closePath();
        return path;
    }

    /** Ground whose skyline runs smoothly through evenly spaced heights. */
    static Shape ground(double... heights) {
        double[] points = new double[heights.length * 2];
        for (int i = 0; i < heights.length; i++) {
            points[i * 2] = -20 + i * (Print.WIDTH + 40.0) / (heights.length - 1);
            points[i * 2 + 1] = heights[i];
        }
        Path2D path = curve(points);
        path.lineTo(Print.WIDTH + 20, Print.HEIGHT + 20);
        path.lineTo(-20, Print.HEIGHT + 20);
        path.closePath();
        return path;
    }

    static Shape join(Shape... shapes) {
        Area area = new Area();
        for (Shape shape : shapes) {
            area.add(new Area(shape));
        }
        return area;
    }

    static Shape minus(Shape whole, Shape part) {
        Area area = new Area(whole);
        area.subtract(new Area(part));
        return area;
    }

    static Shape overlap(Shape one, Shape other) {
        Area area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }
}
