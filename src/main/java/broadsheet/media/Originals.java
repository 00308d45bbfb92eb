package broadsheet.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The files as they were sent, with all that stands in them: who took the picture, where, and the signed proof of its making
 * (IPTC, Exif, C2PA). They lie beside what readers get, {@code originals/NAME} in the data folder or in the bucket, and are served
 * to nobody.
 */
public final class Originals {
    private final Place place;

    private sealed interface Place {
        record Folder(Path path) implements Place {}

        record Store(Bucket bucket) implements Place {}
    }

    /** @param folder made when the first file comes */
    public Originals(Path folder) {
        this.place = new Place.Folder(folder);
    }

    Originals(Bucket bucket) {
        this.place = new Place.Store(bucket);
    }

    /** What a file is called here: the SHA-256 of its bytes in hexadecimal. */
    static String name(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Keeps it under its name; half of a file is never there. */
    void keep(byte[] file) throws IOException {
        switch (place) {
            case Place.Folder(var folder) -> write(folder, file);
            case Place.Store(var bucket) -> bucket.put("originals/" + name(file), file);
        }
    }

    private static void write(Path folder, byte[] file) throws IOException {
        Files.createDirectories(folder);
        var half = Files.createTempFile(folder, "half", "");
        Files.write(half, file);
        Files.move(half, folder.resolve(name(file)), StandardCopyOption.ATOMIC_MOVE);
    }
}
