package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Broadsheet itself, started the way everybody starts it. */
final class Paper {
    private Paper() {}

    /** The sample newsroom on a port of its own. */
    static Contender demo(Stage stage, List<Integer> cores) throws IOException, InterruptedException {
        return demo(stage, cores, Optional.empty());
    }

    /** As {@link #demo(Stage, List)}, over TLS when there is a seal to prove itself with. */
    static Contender demo(Stage stage, List<Integer> cores, Optional<Seal> seal)
            throws IOException, InterruptedException {
        var paper = begin(stage, cores, stage.folder("demo"), Map.of(), seal);
        Ports.awaitAnswer(paper, "/");
        return paper;
    }

    /** As {@link #demo}, without waiting for it; an existing data folder is opened as it is. */
    static Contender begin(Stage stage, List<Integer> cores, Path folder, Map<String, String> environment)
            throws IOException {
        return begin(stage, cores, folder, environment, Optional.empty());
    }

    private static Contender begin(
            Stage stage, List<Integer> cores, Path folder, Map<String, String> environment, Optional<Seal> seal)
            throws IOException {
        int port = Ports.free();
        var log = folder.resolve("words.log");
        var command = new ArrayList<>(Cores.only(cores));
        command.add(Stage.house().resolve("bin/broadsheet").toString());
        command.addAll(List.of("demo", "--data", folder.resolve("data").toString(), "--port", Integer.toString(port)));
        seal.ifPresent(it -> command.addAll(List.of(
                "--tls-cert", it.chain().toString(), "--tls-key", it.key().toString())));
        var logs = List.of(log, folder.resolve("data/logs/access.log"));
        var paper = new Contender("Broadsheet", stage.start(log, environment, command), port, logs);
        return seal.isPresent() ? paper.overTls() : paper;
    }

    /** The newsroom in a data folder, on all cores, without waiting for it; it tells its counters on a port of its own. */
    static Serving serve(Stage stage, Path data, Map<String, String> environment) throws IOException {
        int port = Ports.free();
        int counters = Ports.free();
        var log = stage.folder("serve").resolve("words.log");
        var command = List.of(
                Stage.house().resolve("bin/broadsheet").toString(),
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--management-port",
                Integer.toString(counters));
        var logs = List.of(log, data.resolve("logs/access.log"));
        return new Serving(new Contender("Broadsheet", stage.start(log, environment, command), port, logs), counters);
    }

    /** The front door alone: the http room with the sample's stories in memory, nothing behind it. */
    static Contender door(Stage stage, List<Integer> cores) throws IOException, InterruptedException {
        int port = Ports.free();
        var log = stage.folder("door").resolve("words.log");
        var command = new ArrayList<>(Cores.only(cores));
        command.addAll(java("bench.Door", Integer.toString(port)));
        var door = new Contender("Broadsheet's door", stage.start(log, Map.of(), command), port, List.of(log));
        Ports.awaitAnswer(door, "/");
        return door;
    }

    /** A program of the benchmarks in a JVM with the flags that Broadsheet runs with. */
    static List<String> java(String program, String... arguments) {
        var house = Stage.house();
        var command = new ArrayList<>(List.of(
                System.getProperty("bench.java"),
                "@" + house.resolve("bin/java-flags"),
                "-Dlogback.configurationFile=" + house.resolve("bench/logback.xml"),
                "-Dbench.house=" + house,
                "-cp",
                System.getProperty("java.class.path"),
                program));
        command.addAll(List.of(arguments));
        return command;
    }
}
