package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of cached pages against what was aimed at, case by case. All are ratios of one round, and medians of those. */
final class Verdict {
    /** Ratios of requests/s to nginx as usually tuned and at its best that are to be reached. */
    private record Aim(double usual, double best) {
        static Aim of(Cores cores, Ask ask) {
            return switch (cores) {
                case UNPINNED -> ask == Ask.UNCHANGED ? new Aim(1.2, 1.2) : new Aim(1.1, 1.1);
                case PINNED ->
                    switch (ask) {
                        case GZIP -> new Aim(1.25, 1.0);
                        case IDENTITY -> new Aim(1.0, 1.0);
                        case UNCHANGED -> new Aim(1.2, 1.2);
                    };
            };
        }
    }

    private final Table table = new Table(
            "The aims",
            "cores",
            "connections",
            "answer",
            "rate ÷ usual",
            "aim",
            "rate ÷ best",
            "its aim",
            "CPU ÷ usual",
            "CPU ÷ best",
            "p99 ÷ usual",
            "p99 ÷ best",
            "verdict");

    /** @param names ours, nginx as usually tuned, nginx at its best */
    void on(Cores cores, int connections, Ask ask, List<String> names, List<Map<String, Shot>> rounds) {
        var aim = Aim.of(cores, ask);
        ToDoubleFunction<Shot> p99 = shot -> shot.outcome().p99();
        double usual = ratio(names.get(0), names.get(1), rounds, Shot::rate);
        double best = ratio(names.get(0), names.get(2), rounds, Shot::rate);
        double cpu = ratio(names.get(0), names.get(2), rounds, Shot::cpuEach);
        double late = ratio(names.get(0), names.get(2), rounds, p99);
        var missed = new ArrayList<String>();
        if (usual < aim.usual()) missed.add("rate to usual");
        if (best < aim.best()) missed.add("rate to best");
        if (cpu > 1) missed.add("CPU");
        if (late > 1) missed.add("p99");
        table.row(
                cores.toString(),
                Integer.toString(connections),
                ask.toString(),
                text(usual),
                text(aim.usual()),
                text(best),
                text(aim.best()),
                text(ratio(names.get(0), names.get(1), rounds, Shot::cpuEach)),
                text(cpu),
                text(ratio(names.get(0), names.get(1), rounds, p99)),
                text(late),
                missed.isEmpty() ? "met" : "missed: " + String.join(", ", missed));
    }

    private static double ratio(
            String ours, String theirs, List<Map<String, Shot>> rounds, ToDoubleFunction<Shot> figure) {
        return Figures.of(
                        rounds,
                        round -> figure.applyAsDouble(round.get(ours)) / figure.applyAsDouble(round.get(theirs)))
                .median();
    }

    private static String text(double ratio) {
        return Figures.text("%.2f", ratio);
    }

    void print() {
        table.note(
                        "Met: both rates reach their aim, and neither processor time a request nor p99 is above that of nginx at its best.")
                .note(
                        "One thread of wrk is full at some 125,000 to 140,000 answers a second. Where both servers come near it, rates can only be alike; the processor time tells them apart.")
                .printUnlessEmpty();
    }
}
