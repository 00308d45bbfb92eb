package broadsheet.http;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The tallies of all event loops, added up when somebody asks: how many answers, with which status, how fast. */
final class Answered implements MultiCollector {
    private static final double MICROS = 1e6;
    private static final double[] BOUNDS = bounds();

    private final Supplier<? extends Collection<Tally>> tallies;

    Answered(Supplier<? extends Collection<Tally>> tallies) {
        this.tallies = tallies;
    }

    /** One kind of page, over all loops. */
    private static final class Sum {
        private final long[] buckets = new long[Tally.BUCKETS];
        private final long[] classes = new long[Tally.CLASSES];
        private double micros;

        private void add(Tally.Row row) {
            for (int i = 0; i < buckets.length; i++) buckets[i] += row.inBucket(i);
            for (int i = 0; i < classes.length; i++) classes[i] += row.ofClass(i);
            micros += row.micros();
        }
    }

    @Override
    public MetricSnapshots collect() {
        Map<String, Sum> sums = new TreeMap<>();
        for (Tally tally : tallies.get()) {
            tally.rows()
                    .forEach((kind, row) ->
                            sums.computeIfAbsent(kind, missing -> new Sum()).add(row));
        }
        return MetricSnapshots.of(durations(sums), answers(sums));
    }

    private static HistogramSnapshot durations(Map<String, Sum> sums) {
        HistogramSnapshot.Builder all = HistogramSnapshot.builder()
                .name("broadsheet_answer_seconds")
                .help("From a request's last byte of head to the end of its answer, by route");
        sums.forEach((kind, sum) -> all.dataPoint(HistogramDataPointSnapshot.builder()
                .labels(Labels.of("route", kind))
                .classicHistogramBuckets(ClassicHistogramBuckets.of(BOUNDS, sum.buckets))
                .sum(sum.micros / MICROS)
                .build()));
        return all.build();
    }

    private static CounterSnapshot answers(Map<String, Sum> sums) {
        CounterSnapshot.Builder all =
                CounterSnapshot.builder().name("broadsheet_answers").help("Answers, by route and class of status");
        sums.forEach((kind, sum) -> {
            for (int i = 1; i < Tally.CLASSES; i++) {
                if (sum.classes[i] > 0)
                    all.dataPoint(point(Labels.of("route", kind, "status", i + "xx"), sum.classes[i]));
            }
        });
        return all.build();
    }

    private static CounterDataPointSnapshot point(Labels labels, long count) {
        return CounterDataPointSnapshot.builder().labels(labels).value(count).build();
    }

    private static double[] bounds() {
        double[] bounds = new double[Tally.BUCKETS];
        for (int i = 0; i < bounds.length - 1; i++) bounds[i] = (1L << i) / MICROS;
        bounds[bounds.length - 1] = Double.POSITIVE_INFINITY;
        return bounds;
    }
}
