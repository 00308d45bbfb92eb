package bench;

import bench.Knock.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Load over HTTP/2, in clear text with prior knowledge or over TLS, by h2load: several requests at once on each connection. */
record H2load(Stage stage, List<Integer> cores) implements Load {
    /** What a browser that opens a story asks for at once. */
    static final int STREAMS = 8;

    private static final Pattern FINISHED = Pattern.compile("finished in ([\\d.]+)(ms|s),");
    private static final Pattern REQUESTS =
            Pattern.compile("(\\d+) done, (\\d+) succeeded, (\\d+) failed, (\\d+) errored, (\\d+) timeout");
    private static final Pattern BODIES = Pattern.compile("\\((\\d+)\\) data");

    @Override
    public Outcome on(Contender server, String path, int connections, int seconds, List<String> headers)
            throws IOException, InterruptedException {
        var times = Files.createTempFile(stage.folder(), "times", ".tsv");
        var command = new ArrayList<>(Cores.only(cores));
        command.addAll(List.of("h2load", "-t" + cores.size(), "-c" + connections, "-m" + STREAMS, "-D" + seconds));
        command.addAll(List.of("--no-tls-proto=h2c", "--log-file=" + times));
        for (var header : headers) command.addAll(List.of("-H", header));
        command.add(server.http2Address(path));
        var printed = stage.run(command);
        try {
            return outcome(printed, times, seconds);
        } finally {
            Files.delete(times);
        }
    }

    private static Outcome outcome(String printed, Path times, int seconds) throws IOException {
        var requests = REQUESTS.matcher(printed);
        var bodies = BODIES.matcher(printed);
        if (!FINISHED.matcher(printed).find() || !requests.find() || !bodies.find()) {
            throw new CannotMeasure("h2load did not say what it measured: " + printed.strip());
        }
        Figures waited;
        try (var lines = Files.lines(times)) {
            waited =
                    Figures.of(lines.mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf('\t') + 1)))
                            .toArray());
        }
        return new Outcome(
                Long.parseLong(requests.group(2)),
                seconds,
                Long.parseLong(bodies.group(1)),
                waited.percentile(50),
                waited.percentile(99),
                Long.parseLong(requests.group(3)));
    }

    @Override
    public int bytesOf(Answer answer) {
        return answer.body().length;
    }
}
