package broadsheet.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the pictures: {@code media/HASH/WIDTH.webp} and {@code .jpg} below the data folder. The same names stand in
 * addresses ({@code /media/HASH/WIDTH.webp}), and no other name is ever opened.
 */
public final class PictureFiles {
    /** From a small phone to a wide screen at double density; a step of about 1.6 between them. */
    public static final List<Integer> WIDTHS = List.of(320, 480, 800, 1200, 1600);

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}/[0-9]{2,4}\\.(webp|jpg)");

    private final Path folder;

    /**
     * @param folder where the files lie; made when the first picture comes
     */
    public PictureFiles(Path folder) {
        this.folder = folder;
    }

    /** The widths in which a picture of this width is kept: every step below it, and its own where it is smaller than the widest. */
    public static List<Integer> widthsFor(int width) {
        int widest = Math.min(width, WIDTHS.getLast());
        var below = WIDTHS.stream().filter(step -> step < widest);
        return Stream.concat(below, Stream.of(widest)).toList();
    }

    /** The address of one variant on our site. */
    public static String address(Picture picture, int width, String ending) {
        return "/media/" + picture.hash() + "/" + width + "." + ending;
    }

    /**
     * The file behind an address.
     *
     * @param name what follows {@code /media/}
     */
    public Optional<Path> find(String name) {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        var file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Takes over the finished variants of a picture from a folder; files that are here already stay as they are. */
    public void adopt(String hash, Path variants) throws IOException {
        var target = folder.resolve(hash);
        Files.createDirectories(target);
        try (var files = Files.list(variants)) {
            for (var file : files.toList()) {
                var copy = target.resolve(file.getFileName().toString());
                if (!Files.exists(copy)) Files.copy(file, copy);
            }
        }
    }

    /** All widths as a list for {@code srcset}. */
    public static String srcset(Picture picture, String ending) {
        return String.join(
                ", ",
                widthsFor(picture.width()).stream()
                        .map(width -> address(picture, width, ending) + " " + width + "w")
                        .toList());
    }
}
