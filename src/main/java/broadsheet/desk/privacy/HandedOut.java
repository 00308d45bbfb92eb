package broadsheet.desk.privacy;

import broadsheet.http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Files that are handed out once, however long they are: written to the disk line by line and sent from there, so that the
 * answers of years never lie in memory together. Each goes with the next one after ten minutes, and all with the process.
 */
final class HandedOut {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Queue<Sheet> sheets = new ConcurrentLinkedQueue<>();

    private record Sheet(Path file, Instant made) {}

    /** What stands in one. */
    @FunctionalInterface
    interface Text {
        void writeTo(Writer out) throws IOException;
    }

    HandedOut(InstantSource clock) {
        this.clock = clock;
    }

    Reply of(String name, String type, Text text) {
        try {
            sweep();
            var file = Files.createTempFile("broadsheet-", "-" + name);
            file.toFile().deleteOnExit();
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                text.writeTo(out);
            }
            sheets.add(new Sheet(file, clock.instant()));
            return Reply.file(file, type, "no-store")
                    .with("content-disposition", "attachment; filename=\"" + name + "\"");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void sweep() throws IOException {
        var before = clock.instant().minus(KEPT);
        for (var sheet : sheets) {
            if (sheet.made().isBefore(before) && sheets.remove(sheet)) Files.deleteIfExists(sheet.file());
        }
    }
}
