package broadsheet.audience;

import java.util.Arrays;

/**
 * Counts different things without remembering them: a HyperLogLog of 4096 registers (4 kB), estimated after Otmar Ertl,
 * "New cardinality estimation algorithms for HyperLogLog sketches" (2017), which needs no table of corrections and has
 * the same standard error at every size: 1.04/√4096, 1.6 percent. Not for several threads at once.
 */
final class Sketch {
    private static final int INDEX_BITS = 12;
    private static final int REGISTERS = 1 << INDEX_BITS;

    /** Bits of a hash that are left to look for leading zeros in. */
    private static final int RANK_BITS = Long.SIZE - INDEX_BITS;

    private static final double BIAS = 1 / (2 * Math.log(2));

    private final byte[] registers = new byte[REGISTERS];

    /** @param hash 64 evenly spread bits; the same thing always has the same */
    void add(long hash) {
        int register = (int) (hash >>> RANK_BITS);
        // The lowest bit stands behind the hash, so that a rank ends at RANK_BITS + 1.
        int rank = Long.numberOfLeadingZeros(hash << INDEX_BITS | 1L << (INDEX_BITS - 1)) + 1;
        if (rank > registers[register]) registers[register] = (byte) rank;
    }

    /** How many different hashes were added, with a standard error of 1.6 percent. */
    long estimate() {
        int[] having = new int[RANK_BITS + 2];
        for (byte rank : registers) having[rank]++;
        double sum = REGISTERS * full(1 - having[RANK_BITS + 1] / (double) REGISTERS);
        for (int rank = RANK_BITS; rank >= 1; rank--) sum = 0.5 * (sum + having[rank]);
        sum += REGISTERS * empty(having[0] / (double) REGISTERS);
        return Math.round(BIAS * REGISTERS * REGISTERS / sum);
    }

    void clear() {
        Arrays.fill(registers, (byte) 0);
    }

    /** σ of the paper: what empty registers weigh. */
    private static double empty(double share) {
        if (share == 1) return Double.POSITIVE_INFINITY;
        double power = share;
        double weight = 1;
        double sum = share;
        double before;
        do {
            power *= power;
            before = sum;
            sum += power * weight;
            weight += weight;
        } while (sum != before);
        return sum;
    }

    /** τ of the paper: what full registers weigh. */
    private static double full(double share) {
        if (share == 0 || share == 1) return 0;
        double root = share;
        double weight = 1;
        double sum = 1 - share;
        double before;
        do {
            root = Math.sqrt(root);
            before = sum;
            weight *= 0.5;
            sum -= (1 - root) * (1 - root) * weight;
        } while (sum != before);
        return sum / 3;
    }
}
