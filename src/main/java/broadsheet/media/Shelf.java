package broadsheet.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What stands behind the folder of the pictures' files. */
sealed interface Shelf {
    /** Opens a file that is not in the folder, or null when there is none. */
    @Nullable
    InputStream open(String name) throws IOException;

    /**
     * Keeps for good what was just made for one picture.
     *
     * @param which of the files in its folder, as a glob
     */
    void keep(Path made, String which) throws IOException;

    /** A file has been brought into the folder. */
    void brought(Path file) throws IOException;

    /** A file of the folder is about to be read. */
    void asked(Path file) throws IOException;

    /** The folder is all there is, but for what may come out of the reserve. */
    record Disk(PictureFiles.Reserve reserve) implements Shelf {
        @Override
        public @Nullable InputStream open(String name) throws IOException {
            return reserve.open(name);
        }

        @Override
        public void keep(Path made, String which) {}

        @Override
        public void brought(Path file) {}

        @Override
        public void asked(Path file) {}
    }

    /** The folder is a copy of what is in the bucket. */
    record Store(Bucket bucket, LocalCopy copy, PictureFiles.Reserve reserve) implements Shelf {
        static final String BEGINNING = "media/";

        @Override
        public @Nullable InputStream open(String name) throws IOException {
            var kept = bucket.get(BEGINNING + name);
            return kept.isPresent() ? new ByteArrayInputStream(kept.get()) : reserve.open(name);
        }

        @Override
        public void keep(Path made, String which) throws IOException {
            try (var files = Files.newDirectoryStream(made, which)) {
                for (var file : files) {
                    bucket.put(BEGINNING + made.getFileName() + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
            // Not before all are sent: making room might take one of them.
            try (var files = Files.newDirectoryStream(made, which)) {
                for (var file : files) copy.brought(file);
            }
        }

        @Override
        public void brought(Path file) throws IOException {
            copy.brought(file);
        }

        @Override
        public void asked(Path file) throws IOException {
            copy.asked(file);
        }
    }
}
