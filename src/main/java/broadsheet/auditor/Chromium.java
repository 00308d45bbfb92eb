package broadsheet.auditor;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Chromium without windows, in a profile of its own that is gone afterwards. */
final class Chromium implements AutoCloseable {
    private static final String READY = "DevTools listening on ";
    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge");
    private static final Path ON_A_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** What a browser does of itself must not be taken for what a page does. */
    private static final List<String> QUIETLY = List.of(
            "--headless=new",
            "--remote-debugging-port=0",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-sync",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--mute-audio",
            "--window-size=1280,900");

    private final Process process;
    private final Path profile;
    private final URI address;

    private Chromium(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        this.address = address;
    }

    /** @param wanted the program to use; null for the one that this machine has */
    static Chromium start(@Nullable Path wanted) {
        var program = program(wanted);
        try {
            var profile = Files.createTempDirectory("broadsheet-auditor");
            var command = new ArrayList<String>(List.of(program.toString()));
            command.addAll(QUIETLY);
            command.add("--user-data-dir=" + profile);
            // Chromium's sandbox does not work for the superuser, and it says so and stops.
            if (System.getProperty("user.name").equals("root")) command.add("--no-sandbox");
            command.add("about:blank");
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Chromium(process, profile, address(process, program));
        } catch (IOException broken) {
            throw new NoVisit("%s could not be started: %s".formatted(program, broken.getMessage()), broken);
        }
    }

    private static Path program(@Nullable Path wanted) {
        if (wanted != null) {
            if (Files.isExecutable(wanted)) return wanted;
            throw new NoVisit("There is no Chromium at %s.".formatted(wanted));
        }
        return onPath().orElseThrow(() -> new NoVisit(
                "The visit needs Chromium or Chrome, and there is none on the PATH; install it (Debian: apt-get install"
                        + " chromium) or name it with --chromium."));
    }

    private static Optional<Path> onPath() {
        var path = System.getenv("PATH");
        var folders = path == null ? Stream.<String>empty() : Stream.of(path.split(java.io.File.pathSeparator));
        return Stream.concat(
                        folders.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))),
                        Stream.of(ON_A_MAC))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static URI address(Process process, Path program) throws IOException {
        var said = process.errorReader();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            int at = line.indexOf(READY);
            if (at < 0) continue;
            Thread.ofVirtual().name("chromium's log").start(() -> drain(said));
            return URI.create(line.substring(at + READY.length()).strip());
        }
        process.destroy();
        throw new NoVisit("%s ended before it could be spoken to.".formatted(program));
    }

    /** Nobody reads it, but a full pipe would stop the browser. */
    private static void drain(BufferedReader said) {
        try {
            while (said.readLine() != null) Thread.onSpinWait();
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it can be spoken to, in the DevTools protocol. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
            children.forEach(ProcessHandle::destroyForcibly);
            for (var child : children) child.onExit().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException lingering) {
            // Its files are taken away all the same.
        }
        sweep();
    }

    private void sweep() {
        try (var files = Files.walk(profile)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException | java.io.UncheckedIOException left) {
            // A temporary folder: the system sweeps after us.
        }
    }
}
