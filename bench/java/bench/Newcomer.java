package bench;

import bench.synthetic.SyntheticArchive;
import broadsheet.related.GrownRelations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Grows the index of related stories and lets newcomers find their list in it; a process of its own, with the house's flags. */
final class Newcomer {
    static final List<String> MANNERS = List.of("its own list", "the lists around it");

    private static final Duration TO_GROW = Duration.ofSeconds(480);
    private static final int TO_WARM_UP = 60;
    private static final double NANOS_A_MILLI = 1e6;

    private Newcomer() {}

    /** @param arguments the index's folder, how many stories it is to hold, of how many, how many newcomers */
    public static void main(String[] arguments) throws IOException {
        var archive = SyntheticArchive.of(Integer.parseInt(arguments[2]));
        int size = Integer.parseInt(arguments[1]);
        try (var index = GrownRelations.open(Path.of(arguments[0]), archive)) {
            long began = System.nanoTime();
            index.grow(size, began + TO_GROW.toNanos());
            double seconds = (System.nanoTime() - began) / NANOS_A_MILLI / 1000;
            System.out.println(Growth.MARK
                    + (index.size() < size
                            ? Growth.UNFINISHED + "\t" + seconds
                            : measured(index, seconds, Integer.parseInt(arguments[3]))));
        }
    }

    private static String measured(GrownRelations index, double seconds, int newcomers) throws IOException {
        long bytes = index.bytes();
        var own = new double[newcomers];
        var around = new double[newcomers];
        for (int i = -TO_WARM_UP; i < newcomers; i++) {
            long began = System.nanoTime();
            var story = index.welcome(index.size() + TO_WARM_UP + i);
            long welcomed = System.nanoTime();
            index.mend(story);
            if (i < 0) continue;
            own[i] = (welcomed - began) / NANOS_A_MILLI;
            around[i] = (System.nanoTime() - welcomed) / NANOS_A_MILLI;
        }
        var memory = Machine.memory("RssAnon:") + "\t" + Machine.memory("VmRSS:");
        return String.join(
                "\t",
                Integer.toString(index.size()),
                Double.toString(seconds),
                Long.toString(bytes >> 20),
                cells(Figures.of(own)),
                cells(Figures.of(around)),
                memory);
    }

    private static String cells(Figures figures) {
        return Figures.text("%.2f", figures.median()) + "\t" + Figures.text("%.2f", figures.percentile(99));
    }
}
