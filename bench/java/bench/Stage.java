package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A temporary folder and the processes that play in it. When the stage is struck, both are gone, on Ctrl-C too. */
final class Stage implements AutoCloseable {
    private static final int SECONDS_TO_END = 8;

    private final Path folder;
    private final List<Process> players = new CopyOnWriteArrayList<>();
    private final Thread struckByHand = new Thread(this::strike);
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean struck;

    private Stage(Path folder) {
        this.folder = folder;
    }

    static Stage set() throws IOException {
        var stage = new Stage(Files.createTempDirectory("broadsheet-bench-"));
        Runtime.getRuntime().addShutdownHook(stage.struckByHand);
        return stage;
    }

    /** The project's folder, as {@code bin/bench} found it. */
    static Path house() {
        return Path.of(System.getProperty("bench.house"));
    }

    Path folder() {
        return folder;
    }

    /** A folder of its own for something that is started. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(count.incrementAndGet() + "-" + name));
    }

    /** Starts a process whose words go to the end of a file. */
    synchronized Process start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var player = builder.start();
        players.add(player);
        return player;
    }

    /** Starts a process that is spoken with through its standard input and output. */
    synchronized Process converse(Path log, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var player = builder.start();
        players.add(player);
        return player;
    }

    /** Runs a command to its end and gives what it printed. */
    String run(List<String> command) throws IOException, InterruptedException {
        return run(command, 0);
    }

    /** As {@link #run}, for a command that may report that some of what it was given was no good (exit status 1). */
    String runTolerantly(List<String> command) throws IOException, InterruptedException {
        return run(command, 1);
    }

    private String run(List<String> command, int worst) throws IOException, InterruptedException {
        var printed = Files.createTempFile(folder, "printed", ".txt");
        var process = start(printed, Map.of(), command);
        int status = process.waitFor();
        players.remove(process);
        if (struck) throw new CannotMeasure("The benchmark was stopped.");
        var words = Files.readString(printed);
        if (status > worst) throw new CannotMeasure("%s failed: %s".formatted(command.getFirst(), words.strip()));
        return words;
    }

    /** Asks a process of ours and its children to end, and makes them if they do not. */
    void end(Process player) {
        var all = new ArrayList<>(player.descendants().toList());
        player.destroy();
        try {
            if (!player.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) player.destroyForcibly();
            player.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            player.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        players.remove(player);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(struckByHand);
        strike();
    }

    private void strike() {
        struck = true;
        List.copyOf(players).reversed().forEach(this::end);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException left) {
            System.err.println("A temporary folder could not be removed: " + left.getMessage());
        }
    }
}
