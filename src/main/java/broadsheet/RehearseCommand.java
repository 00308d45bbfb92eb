package broadsheet;

import broadsheet.db.DatabaseAddress;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import picocli.CommandLine.Command;

/**
 * Opens the sample newsroom, reads through it and ends: run once by the build, so that the JVM can write down what a start
 * loads and links (JEP 514). Does what a demo does, so that the demo's start finds everything ready.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Opens and reads the sample newsroom once, for the start-up cache.")
final class RehearseCommand implements Runnable {
    /** Enough for the methods on a page's way to be profiled. */
    private static final int ROUNDS = 3;

    @Override
    public void run() {
        DemoCommand.inTemporaryFolder(this::read);
    }

    private void read(Path folder) {
        var config = Config.here(folder, DatabaseAddress.parse(null, folder), 0);
        try (var broadsheet = Broadsheet.openSample(config, InstantSource.system())) {
            var address = broadsheet.start();
            var front = Jsoup.parse(text(address.resolve("/")), address.toString());
            var pages = front.select("a[href^=/]").eachAttr("abs:href").stream()
                    .distinct()
                    .limit(ROUNDS)
                    .toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (var page : pages.isEmpty() ? List.of(address.toString()) : pages) text(URI.create(page));
            }
        }
    }

    private static String text(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Accept-Encoding", "identity");
            try (var body =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unexpected) {
            throw new Failed("The rehearsal could not read %s: %s".formatted(address, unexpected.getMessage()));
        }
    }
}
