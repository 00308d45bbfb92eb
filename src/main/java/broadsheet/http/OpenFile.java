package broadsheet.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A file on its way out.
 *
 * @param modified in whole seconds, as HTTP dates are
 * @param tag without quotes; of size and time, as other servers make it
 */
record OpenFile(Path path, FileChannel channel, long size, Instant modified, String tag, Map<String, String> headers) {
    /** Touches the disk. @throws Refused with 404 when there is no such file */
    static OpenFile open(Reply.Content.Disk disk) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(disk.file(), BasicFileAttributes.class);
            if (!attributes.isRegularFile())
                throw new NoSuchFileException(disk.file().toString());
            long millis = attributes.lastModifiedTime().toMillis();
            String tag = Long.toHexString(millis) + "-" + Long.toHexString(attributes.size());
            return new OpenFile(
                    disk.file(),
                    FileChannel.open(disk.file(), StandardOpenOption.READ),
                    attributes.size(),
                    Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS),
                    tag,
                    Map.of("content-type", disk.contentType(), "cache-control", disk.cacheControl()));
        } catch (NoSuchFileException gone) {
            throw new Refused(404, "There is nothing at this address.");
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
