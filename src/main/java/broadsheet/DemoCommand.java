package broadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Opens a sample newsroom, in a temporary folder that goes again, or in --data DIR, which stays.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public void run() {
        if (options.folderNamed()) {
            open(options.config());
            return;
        }
        inTemporaryFolder(folder -> open(options.config(folder)));
    }

    /** Does something with a folder that is gone afterwards, also when the process is asked to end meanwhile. */
    static void inTemporaryFolder(Consumer<Path> work) {
        var folder = temporary();
        try {
            work.accept(folder);
        } finally {
            remove(folder);
        }
    }

    private void open(Config config) {
        try (var broadsheet = Broadsheet.openSample(config, InstantSource.system())) {
            var address = broadsheet.start();
            spec.commandLine().getOut().println("The Lennford Courier is open at " + address + "/  (Ctrl-C ends it)");
            spec.commandLine().getOut().println("Its desk is at " + address + "/desk/: come in as anybody.");
            spec.commandLine().getOut().println(config.data().toAbsolutePath() + " holds its data.");
            broadsheet.hangPictures();
            Ending.await();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("broadsheet-demo-");
        } catch (IOException full) {
            throw new Failed(
                    "No temporary folder can be made (%s); name one with --data DIR.".formatted(full.getMessage()));
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
