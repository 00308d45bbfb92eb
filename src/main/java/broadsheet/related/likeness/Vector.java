package broadsheet.related.likeness;

import java.util.Arrays;

/**
 * A direction in the space of marks; most vectors here have length 1, so that the product of two is the cosine between them.
 *
 * @param keys ascending
 */
record Vector(long[] keys, float[] weights) {
    static final Vector NONE = new Vector(new long[0], new float[0]);

    double times(Vector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            long mine = keys[i];
            long its = other.keys[j];
            if (mine == its) sum += (double) weights[i++] * other.weights[j++];
            else if (mine < its) i++;
            else j++;
        }
        return sum;
    }

    Vector stretchedBy(double factor) {
        var stretched = weights.clone();
        for (int i = 0; i < stretched.length; i++) stretched[i] *= (float) factor;
        return new Vector(keys, stretched);
    }

    /** The same direction with length 1; nothing stays nothing. */
    Vector ofLengthOne() {
        double length = Math.sqrt(times(this));
        return length == 0 ? this : stretchedBy(1 / length);
    }

    Vector plus(Vector other) {
        var sumKeys = new long[keys.length + other.keys.length];
        var sumWeights = new float[sumKeys.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length || j < other.keys.length) {
            boolean mine = j == other.keys.length || i < keys.length && keys[i] <= other.keys[j];
            boolean its = i == keys.length || j < other.keys.length && other.keys[j] <= keys[i];
            sumKeys[size] = mine ? keys[i] : other.keys[j];
            sumWeights[size++] = (mine ? weights[i] : 0) + (its ? other.weights[j] : 0);
            if (mine) i++;
            if (its) j++;
        }
        return new Vector(Arrays.copyOf(sumKeys, size), Arrays.copyOf(sumWeights, size));
    }
}
