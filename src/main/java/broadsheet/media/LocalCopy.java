package broadsheet.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A folder of copies that stays within its weight: what nobody has asked for longest goes first. */
final class LocalCopy {
    /** Often enough to tell old from new; a time of asking is written at most so often a file. */
    private static final Duration STEP = Duration.ofHours(1);

    private static final long UNKNOWN = -1;

    private final Path folder;
    private final long most;
    private final InstantSource clock;
    private long weight = UNKNOWN;

    /** @param most what it may weigh, in bytes */
    LocalCopy(Path folder, long most, InstantSource clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
    }

    private record Copy(Path file, FileTime asked, long weight) {}

    /** Counts a new file, and makes room where it was one too many. */
    synchronized void brought(Path file) throws IOException {
        // Another one of the same picture may have taken its room.
        if (!Files.exists(file)) return;
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        weight = weight == UNKNOWN ? copies().stream().mapToLong(Copy::weight).sum() : weight + Files.size(file);
        if (weight > most) makeRoom(file);
    }

    void asked(Path file) throws IOException {
        var now = clock.instant();
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(STEP))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (NoSuchFileException _) {
            // It had to make room in this very moment; whoever opens it is told so.
        }
    }

    /** A fifth at once, so that not every new file has the folder read. */
    private void makeRoom(Path newest) throws IOException {
        var oldestFirst = copies();
        oldestFirst.sort(Comparator.comparing(Copy::asked));
        weight = oldestFirst.stream().mapToLong(Copy::weight).sum();
        for (var copy : oldestFirst) {
            if (weight <= most - most / 5) return;
            if (copy.file().equals(newest)) continue;
            Files.deleteIfExists(copy.file());
            weight -= copy.weight();
        }
    }

    private List<Copy> copies() throws IOException {
        var copies = new ArrayList<Copy>();
        try (var all = Files.walk(folder)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                var known = Files.readAttributes(file, BasicFileAttributes.class);
                copies.add(new Copy(file, known.lastModifiedTime(), known.size()));
            }
        }
        return copies;
    }
}
