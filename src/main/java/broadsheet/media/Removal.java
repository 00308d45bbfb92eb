package broadsheet.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Carries every picture and every original from the data folder into a bucket, or back. What is there already, with the same
 * weight, is left; nothing is taken away where it came from; so it may be stopped and begun again as often as one likes.
 */
public final class Removal {
    private static final List<String> FOLDERS = List.of("media", "originals");
    private static final Pattern NAME =
            Pattern.compile("(media/[0-9a-f]{32}/[0-9x-]+\\.(webp|jpg)|originals/[0-9a-f]{64})");

    private final Path data;
    private final Bucket bucket;

    /** @param data the data folder */
    public Removal(Path data, Bucket bucket) {
        this.data = data;
        this.bucket = bucket;
    }

    /** Hears of every file that is where it should be. */
    @FunctionalInterface
    public interface Watcher {
        void done(int files, int ofAll);
    }

    /**
     * @param carried how many were taken over
     * @param there how many stood there before
     */
    public record Moved(int carried, int there) {}

    /** @throws BucketAway if the bucket cannot be asked; what is carried stays so */
    public Moved intoBucket(Watcher watcher) throws IOException {
        var there = bucket.list("");
        var names = onDisk();
        int carried = 0;
        int seen = 0;
        for (var name : names) {
            var file = data.resolve(name);
            var weight = there.get(name);
            if (weight == null || weight != Files.size(file)) {
                bucket.put(name, Files.readAllBytes(file));
                carried++;
            }
            watcher.done(++seen, names.size());
        }
        return new Moved(carried, seen - carried);
    }

    /** @throws BucketAway if the bucket cannot be asked; what is carried stays so */
    public Moved ontoDisk(Watcher watcher) throws IOException {
        var kept = bucket.list("").entrySet().stream()
                .filter(one -> NAME.matcher(one.getKey()).matches())
                .toList();
        int carried = 0;
        int seen = 0;
        for (var one : kept) {
            var file = data.resolve(one.getKey());
            if (!Files.isRegularFile(file) || Files.size(file) != one.getValue()) {
                write(file, bucket.fetch(one.getKey()).orElseThrow(() -> new NoSuchFileException(one.getKey())));
                carried++;
            }
            watcher.done(++seen, kept.size());
        }
        return new Moved(carried, seen - carried);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        var folder = file.getParent();
        Files.createDirectories(folder);
        var half = Files.createTempFile(folder, "half", "");
        Files.write(half, bytes);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> onDisk() throws IOException {
        var names = new ArrayList<String>();
        for (var folder : FOLDERS) {
            if (!Files.isDirectory(data.resolve(folder))) continue;
            try (var all = Files.walk(data.resolve(folder))) {
                all.filter(Files::isRegularFile)
                        .map(file -> data.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> NAME.matcher(name).matches())
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }
}
