package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    private static final Path FULL = Path.of("/dev/full");
    private static final Instant FRIDAY = Instant.parse("2026-08-14T23:59:59Z");
    private static final Instant SATURDAY = Instant.parse("2026-08-15T00:00:01Z");

    @TempDir
    private Path folder;

    private static ByteBuffer line(String text) {
        return ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void await(BooleanSupplier holds) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!holds.getAsBoolean() && System.nanoTime() < until) LockSupport.parkNanos(1_000_000);
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static String unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void changed(Instant when) throws IOException {
        Files.setLastModifiedTime(folder.resolve("access.log"), FileTime.from(when));
    }

    @Test
    void at_midnight_the_day_is_set_aside_and_packed() throws IOException {
        try (LogFile log = new LogFile(folder)) {
            log.append(line("friday"), FRIDAY);
            changed(FRIDAY);
            log.append(line("saturday"), SATURDAY);
        }
        Path packed = folder.resolve("access.2026-08-14.log.gz");
        await(() -> Files.exists(packed) && Files.notExists(folder.resolve("access.2026-08-14.log")));
        assertThat(unpacked(packed)).isEqualTo("friday\n");
        assertThat(folder.resolve("access.log")).hasContent("saturday");
    }

    @Test
    void a_day_goes_on_in_its_file_after_a_restart() throws IOException {
        try (LogFile log = new LogFile(folder)) {
            log.append(line("morning"), FRIDAY.minusSeconds(60));
        }
        changed(FRIDAY.minusSeconds(60));
        try (LogFile log = new LogFile(folder)) {
            log.append(line("evening"), FRIDAY);
        }
        assertThat(folder.resolve("access.log")).hasContent("morning\nevening");
    }

    @Test
    void two_weeks_are_kept_and_what_is_not_ours_is_left_alone() throws IOException {
        LocalDate first = LocalDate.parse("2026-07-20");
        for (int i = 0; i < 20; i++) Files.writeString(folder.resolve("access." + first.plusDays(i) + ".log.gz"), "");
        Files.writeString(folder.resolve("access.old.log.gz"), "an editor's copy");
        try (LogFile log = new LogFile(folder)) {
            log.append(line("friday"), FRIDAY);
            changed(FRIDAY);
            log.append(line("saturday"), SATURDAY);
        }
        await(() -> Files.notExists(folder.resolve("access.2026-07-26.log.gz"))
                && Files.exists(folder.resolve("access.2026-08-14.log.gz")));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("access\\.\\d.*\\.gz")))
                    .hasSize(14);
        }
        assertThat(folder.resolve("access.old.log.gz")).exists();
    }

    private static void write(LogSheet sheet, int lines) {
        for (int i = 0; i < lines; i++) sheet.note(Method.GET, "/news/flood", 200, 3_000, 12, System.nanoTime());
        sheet.turnIn();
    }

    @Test
    void a_full_disk_loses_lines_and_every_one_is_counted() throws IOException {
        assumeTrue(Files.exists(FULL), "This system has no disk that is always full.");
        Files.createSymbolicLink(folder.resolve("access.log"), FULL);
        Instant now = Files.getLastModifiedTime(FULL).toInstant();
        try (AccessLog log = AccessLog.in(folder, InstantSource.fixed(now))) {
            write(new LogSheet(log), 100);
            await(() -> log.dropped() == 100);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_loses_lines_until_it_can() throws IOException {
        Path blocked = folder.resolve("logs");
        Files.writeString(blocked, "not a folder");
        try (AccessLog log = AccessLog.in(blocked, InstantSource.fixed(FRIDAY))) {
            LogSheet sheet = new LogSheet(log);
            write(sheet, 7);
            await(() -> log.dropped() == 7);
            Files.delete(blocked);
            write(sheet, 3);
            await(() -> Files.exists(blocked.resolve("access.log")));
            assertThat(log.dropped()).isEqualTo(7);
        }
        assertThat(Files.readAllLines(blocked.resolve("access.log")))
                .hasSize(3)
                .allMatch(line ->
                        line.startsWith("2026-08-14T23:59:59.") && line.endsWith(" GET /news/flood 200 3000 12"));
    }

    @Test
    void more_than_the_disk_takes_is_dropped_at_once_and_counted() {
        int sheets = 200;
        int each = AccessLog.SHEET_BYTES / 200;
        try (AccessLog log = AccessLog.in(folder, InstantSource.fixed(FRIDAY))) {
            // Taken and never handed back: as when the disk stands still.
            int taken = 0;
            while (log.take() != null) taken++;
            assertThat(taken).isBetween(1, sheets);
            LogSheet sheet = new LogSheet(log);
            write(sheet, each);
            assertThat(log.dropped()).isEqualTo(each);
        }
    }
}
