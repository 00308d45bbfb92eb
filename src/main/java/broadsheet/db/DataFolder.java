package broadsheet.db;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import broadsheet.db.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder with everything that is the newsroom's own; one process at a time has it. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "broadsheet.lock";

    // Locks belong to the process, and POSIX drops them when any descriptor of the file is closed: within the process
    // the file must not even be opened a second time.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it if need be.
     *
     * @throws DatabaseTrouble if another process has it, or nothing can be written there
     */
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            var real = path.toRealPath();
            if (!OURS.add(real)) {
                throw inUse(path);
            }
            try {
                return new DataFolder(real, locked(path));
            } catch (IOException | RuntimeException e) {
                OURS.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(path);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static DatabaseTrouble inUse(Path path) {
        return new DatabaseTrouble(
                Kind.IN_USE, "Another Broadsheet is using the data folder " + path + "; stop it or choose another.");
    }

    private static DatabaseTrouble trouble(Path path, IOException e) {
        var folder = "The data folder " + path + " ";
        var reason = e instanceof FileSystemException file
                ? String.valueOf(file.getReason())
                : String.valueOf(e.getMessage());
        if (e instanceof FileAlreadyExistsException || reason.contains("Not a directory")) {
            return new DatabaseTrouble(Kind.UNREACHABLE, folder + "is a file, or lies below one; choose another.", e);
        }
        if (reason.contains("No space left")) {
            return new DatabaseTrouble(Kind.FULL, folder + "is full: the disk has no room left.", e);
        }
        if (e instanceof AccessDeniedException
                || reason.contains("Read-only")
                || reason.contains("Operation not permitted")) {
            return new DatabaseTrouble(Kind.READ_ONLY, folder + "cannot be written; check who owns it.", e);
        }
        return new DatabaseTrouble(Kind.UNREACHABLE, folder + "cannot be used: " + reason + ".", e);
    }

    /** The folder, without links on the way. */
    public Path path() {
        return path;
    }

    /** Gives the folder back. The lock file stays: removing it could take it from under the next process's feet. */
    @Override
    public void close() {
        try {
            channel.close();
            OURS.remove(path);
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }
}
