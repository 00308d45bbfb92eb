package bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Several measurements of one thing. */
record Figures(double[] sorted) {
    static Figures of(double... values) {
        var copy = values.clone();
        Arrays.sort(copy);
        return new Figures(copy);
    }

    static <T> Figures of(Collection<T> measured, ToDoubleFunction<T> value) {
        return of(measured.stream().mapToDouble(value).toArray());
    }

    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value that so many of a hundred are not above. */
    double percentile(double hundredths) {
        return sorted[Math.clamp((long) Math.ceil(sorted.length * hundredths / 100) - 1, 0, sorted.length - 1)];
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    /** The median, and in brackets the least and the most. */
    String spread(String format) {
        return text(format, median()) + " (" + text(format, least()) + "–" + text(format, most()) + ")";
    }

    String median(String format) {
        return text(format, median());
    }

    static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
