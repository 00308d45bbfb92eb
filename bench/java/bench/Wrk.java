package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Load over HTTP/1.1 by wrk. */
final class Wrk implements Load {
    /**
     * Only the closing words are scripted: a script that made requests would slow the generator down. What wrk calls a timeout is
     * no error: the answer was late, came, and is in the percentiles.
     */
    private static final String REPORT = """
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("\\nREPORT %d %d %d %.0f %.0f %d\\n", summary.requests, summary.duration, summary.bytes,
                latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status))
            end
            """;

    private final Stage stage;
    private final Path report;
    private final List<Integer> cores;

    /** @param cores where it may run; it has as many threads */
    Wrk(Stage stage, List<Integer> cores) throws IOException {
        this.stage = stage;
        this.cores = cores;
        report = Files.writeString(Files.createTempFile(stage.folder(), "report", ".lua"), REPORT);
    }

    @Override
    public Outcome on(Contender server, String path, int connections, int seconds, List<String> headers)
            throws IOException, InterruptedException {
        return outcome(stage.run(command(server.address(path), connections, seconds, headers)));
    }

    @Override
    public int bytesOf(Knock.Answer answer) {
        return answer.bytesOnTheWire();
    }

    /** Load that goes on while something else is measured; it is up to the stage to end it early. */
    Process begin(String address, int connections, int seconds, List<String> headers, Path log) throws IOException {
        return stage.start(log, Map.of(), command(address, connections, seconds, headers));
    }

    private List<String> command(String address, int connections, int seconds, List<String> headers) {
        var command = new ArrayList<>(Cores.only(cores));
        command.addAll(List.of("wrk", "-t" + cores.size(), "-c" + connections, "-d" + seconds + "s"));
        command.addAll(List.of("--latency", "-s", report.toString()));
        for (var header : headers) command.addAll(List.of("-H", header));
        command.add(address);
        return command;
    }

    static Outcome outcome(String printed) {
        var report = Arrays.stream(printed.split("\n"))
                .filter(line -> line.startsWith("REPORT "))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("wrk did not say what it measured: " + printed.strip()));
        var words = report.split(" ");
        return new Outcome(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]) / 1e6,
                Long.parseLong(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]),
                Long.parseLong(words[6]));
    }
}
