package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The other end of {@link Newsroom}: gives it orders and waits for what it says. */
final class Orders {
    private final Process process;
    private final int port;
    private final Path log;
    private final Path data;
    private final PrintStream to;
    private final BufferedReader from;

    private Orders(Process process, int port, Path log, Path data) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.data = data;
        to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a newsroom on all cores and waits until it is open. */
    static Orders open(Stage stage) throws IOException {
        int port = Ports.free();
        var folder = stage.folder("newsroom");
        var log = folder.resolve("words.log");
        var data = folder.resolve("data");
        var command = Paper.java("bench.Newsroom", data.toString(), Integer.toString(port));
        var orders = new Orders(stage.converse(log, command), port, log, data);
        orders.answer();
        return orders;
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
