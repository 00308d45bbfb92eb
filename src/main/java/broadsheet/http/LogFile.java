package broadsheet.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code access.log} and the days before it, {@code access.2026-08-14.log.gz}. For one thread. */
final class LogFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFile.class);

    /** Long enough to look into what a reader reports, short enough that nobody's habits pile up. */
    private static final int DAYS = 14;

    private final Path folder;
    private final Path current;
    private @Nullable FileChannel open;
    private LocalDate day = LocalDate.EPOCH;

    LogFile(Path folder) {
        this.folder = folder;
        this.current = folder.resolve("access.log");
    }

    /** Adds lines that were written at about this moment. */
    void append(ByteBuffer lines, Instant now) throws IOException {
        FileChannel file = forDay(LocalDate.ofInstant(now, ZoneOffset.UTC));
        while (lines.hasRemaining()) file.write(lines);
    }

    private FileChannel forDay(LocalDate today) throws IOException {
        FileChannel file = open;
        if (file != null && today.equals(day)) return file;
        close();
        Files.createDirectories(folder);
        setAside(today);
        file = FileChannel.open(current, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        open = file;
        day = today;
        return file;
    }

    /** Gives a file of another day that day's name, and has it compressed while today's is written. */
    private void setAside(LocalDate today) throws IOException {
        if (!Files.exists(current)) return;
        Instant changed = Files.getLastModifiedTime(current).toInstant();
        LocalDate was = LocalDate.ofInstant(changed, ZoneOffset.UTC);
        if (was.equals(today)) return;
        Path aside = folder.resolve("access." + was + ".log");
        Files.move(current, aside, StandardCopyOption.REPLACE_EXISTING);
        Thread.ofPlatform()
                .name("access-log-packer")
                .daemon(true)
                .priority(Thread.MIN_PRIORITY)
                .start(() -> pack(aside));
    }

    private void pack(Path aside) {
        try {
            Path half = folder.resolve(aside.getFileName() + ".gz.half");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(half))) {
                Files.copy(aside, out);
            }
            Files.move(half, folder.resolve(aside.getFileName() + ".gz"), StandardCopyOption.REPLACE_EXISTING);
            Files.delete(aside);
            forgetOld();
        } catch (IOException left) {
            LOG.warn("Yesterday's access log stays as it is: {}", left.getMessage());
        }
    }

    private void forgetOld() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> packed = files.filter(
                            file -> file.getFileName().toString().matches("access\\.\\d{4}-\\d\\d-\\d\\d\\.log\\.gz"))
                    .sorted()
                    .toList();
            for (Path old : packed.subList(0, Math.max(0, packed.size() - DAYS))) Files.deleteIfExists(old);
        }
    }

    @Override
    public void close() {
        FileChannel file = open;
        open = null;
        if (file == null) return;
        try {
            file.close();
        } catch (IOException lost) {
            LOG.warn("The access log did not close: {}", lost.getMessage());
        }
    }
}
