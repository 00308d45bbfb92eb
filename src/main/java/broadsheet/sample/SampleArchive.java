package broadsheet.sample;

import broadsheet.media.Picture;
import broadsheet.text.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample's files, wherever this program lies: in a jar, or in a folder of classes. */
final class SampleArchive implements AutoCloseable {
    private static final String ROOT = "/sample";

    private final @Nullable FileSystem jar;
    private final Path folder;

    private SampleArchive(@Nullable FileSystem jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    static SampleArchive open() throws IOException {
        var place = SampleArchive.class.getResource(ROOT + "/sections.html");
        if (place == null) throw new IOException("The sample newsroom is missing from this build.");
        try {
            var uri = place.toURI();
            if (!uri.getScheme().equals("jar"))
                return new SampleArchive(null, Path.of(uri).getParent());
            var jar = FileSystems.newFileSystem(URI.create(uri.toString().replaceFirst("!.*", "")), Map.of());
            return new SampleArchive(jar, jar.getPath(ROOT));
        } catch (URISyntaxException unexpected) {
            throw new IOException(unexpected);
        }
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<SampleStory> stories() {
        try (var files = Files.list(folder.resolve("stories"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> SampleStory.read(name.replaceFirst("\\.html$", ""), text("stories/" + name)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As the build wrote them down: slug, hash, width, height, alt, caption, credit, one picture a line between tabs. */
    List<Picture> pictures() {
        return text("pictures/pictures.tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .map(column -> new Picture(
                        new Slug(column[0]),
                        column[1],
                        Integer.parseInt(column[2]),
                        Integer.parseInt(column[3]),
                        column[4],
                        column[5],
                        column[6],
                        ""))
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (jar != null) jar.close();
    }
}
