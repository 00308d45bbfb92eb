package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The other end of {@link Newsroom}: gives it orders and waits for what it says. */
final class Orders {
    private final int port;
    private final Path log;
    private final Path data;
    private final Map<String, String> environment;
    private volatile Process process;
    private PrintStream to;
    private BufferedReader from;

    private Orders(Stage stage, Path folder, Map<String, String> environment) throws IOException {
        this.port = Ports.free();
        this.log = folder.resolve("words.log");
        this.data = folder.resolve("data");
        this.environment = environment;
        process = begin(stage);
        to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from = process.inputReader(StandardCharsets.UTF_8);
    }

    private Process begin(Stage stage) throws IOException {
        var command = Paper.java("bench.Newsroom", data.toString(), Integer.toString(port));
        return stage.converse(log, environment, command);
    }

    /** Starts a newsroom on all cores and waits until it is open. */
    static Orders open(Stage stage) throws IOException {
        return open(stage, Map.of());
    }

    /** As before, with its records there. @param records an address as {@code BROADSHEET_DATABASE} wants it; empty for SQLite */
    static Orders open(Stage stage, String records) throws IOException {
        return open(stage, Map.of("BROADSHEET_DATABASE", records));
    }

    private static Orders open(Stage stage, Map<String, String> environment) throws IOException {
        var orders = new Orders(stage, stage.folder("newsroom"), environment);
        orders.answer();
        return orders;
    }

    /** Ends it without a word of warning, and starts it again in the same folder on the same port. */
    void killAndOpenAgain(Stage stage) throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = begin(stage);
        to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from = process.inputReader(StandardCharsets.UTF_8);
        answer();
    }

    void end(Stage stage) {
        stage.end(process);
    }

    String give(Object... words) throws IOException {
        var order = new StringBuilder();
        for (var word : words) order.append(order.isEmpty() ? "" : " ").append(word);
        to.println(order);
        return answer();
    }

    private String answer() throws IOException {
        var answer = from.readLine();
        if (answer == null)
            throw new CannotMeasure(
                    "The newsroom ended: " + Files.readString(log).strip());
        return answer;
    }

    Contender contender() {
        return new Contender("Broadsheet", process, port, List.of(log, data.resolve("logs/access.log")));
    }
}
