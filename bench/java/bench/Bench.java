package bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the command line and runs the benchmarks it names, one after the other. */
@Command(
        name = "bin/bench",
        sortOptions = false,
        description = "Measures Broadsheet on this machine. Without a name, lists the benchmarks.")
final class Bench implements Callable<Integer> {
    private static final int FAILED = 1;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "what to measure")
    private List<String> names = List.of();

    @Mixin
    private Pace pace = new Pace();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        var line = new CommandLine(new Bench())
                .setExecutionExceptionHandler((trouble, _, _) -> complain(trouble))
                .setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    private static int complain(Exception trouble) throws Exception {
        if (!(trouble instanceof CannotMeasure)) throw trouble;
        System.err.println(trouble.getMessage());
        return FAILED;
    }

    @Override
    public Integer call() throws Exception {
        if (names.isEmpty()) return list();
        var wanted = new LinkedHashMap<String, Benchmark>();
        for (var name : names) wanted.put(name, Benchmark.named(name));
        for (var benchmark : wanted.values()) {
            try (var stage = Stage.set()) {
                benchmark.run(stage, pace);
            }
        }
        return 0;
    }

    private static int list() {
        for (var benchmark : Benchmark.values()) {
            System.out.printf(Locale.ROOT, "%-10s %s%n", benchmark.word(), benchmark.about());
        }
        System.out.println("\nbin/bench NAME --quick for a first look; bin/bench --help for the other options.");
        return 0;
    }
}
