package broadsheet.search;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder with the indexes, of which one is in use: a small file names it, and whoever has made another one changes that name
 * in one step.
 */
final class Shelves {
    private static final String IN_USE = "in-use";
    private static final Pattern NAME = Pattern.compile("index-\\d{1,18}");

    private final Path root;

    Shelves(Path root) {
        this.root = root;
    }

    /** The index in use; a new one where none is named. */
    Path inUse() throws IOException {
        Files.createDirectories(root);
        var named = named();
        if (named.isPresent()) return named.get();
        var fresh = fresh();
        use(fresh);
        return fresh;
    }

    /** The index that is said to be in use; nothing is made. */
    Optional<Path> named() throws IOException {
        try {
            var name = Files.readString(root.resolve(IN_USE)).strip();
            return NAME.matcher(name).matches() ? Optional.of(root.resolve(name)) : Optional.empty();
        } catch (NoSuchFileException | java.nio.charset.CharacterCodingException unnamed) {
            return Optional.empty();
        }
    }

    /** A folder for another index, with a number higher than all there are. */
    Path fresh() throws IOException {
        Files.createDirectories(root);
        try (var all = Files.list(root)) {
            long last = all.map(folder -> folder.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .mapToLong(name -> Long.parseLong(name.substring(name.indexOf('-') + 1)))
                    .max()
                    .orElse(0);
            return Files.createDirectory(root.resolve("index-" + (last + 1)));
        }
    }

    /** From now on this one is in use. */
    void use(Path index) throws IOException {
        var draft = root.resolve(IN_USE + ".new");
        Files.writeString(draft, index.getFileName() + "\n");
        Files.move(draft, root.resolve(IN_USE), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Removes the indexes that are neither in use nor being made. */
    void sweep() throws IOException {
        var inUse = inUse();
        try (var all = Files.list(root)) {
            for (var folder : all.toList()) {
                boolean index = NAME.matcher(folder.getFileName().toString()).matches();
                if (index && !folder.equals(inUse) && !isBeingWritten(folder)) remove(folder);
            }
        }
    }

    private static boolean isBeingWritten(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return false;
        } catch (LockObtainFailedException taken) {
            return true;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
