package broadsheet.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * The files of the pictures: {@code media/HASH/WIDTH.webp} and {@code .jpg} below the data folder. The same names stand in
 * addresses ({@code /media/HASH/WIDTH.webp}), and no other name is ever opened.
 */
public final class PictureFiles {
    /** From a small phone to a wide screen at double density; a step of about 1.6 between them. */
    public static final List<Integer> WIDTHS = List.of(320, 480, 800, 1200, 1600, 2400);

    private static final List<String> ENDINGS = List.of("webp", "jpg");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NAME =
            Pattern.compile("[0-9a-f]{32}/[0-9]{1,4}(-[0-9]{1,2}x[0-9](-[0-9]{1,3}){0,2})?\\.(webp|jpg)");

    private final Path folder;
    private final Shelf shelf;

    /** Where a file may be had that is not in the folder yet. */
    @FunctionalInterface
    public interface Reserve {
        /** Opens the file of this name ({@code HASH/WIDTH.webp}), or null when there is none. */
        @Nullable
        InputStream open(String name) throws IOException;
    }

    /**
     * @param folder where the files lie; made when the first picture comes
     */
    public PictureFiles(Path folder) {
        this(folder, name -> null);
    }

    /**
     * @param folder where the files lie
     * @param reserve asked for what is not there; its files are kept in the folder from then on
     */
    public PictureFiles(Path folder, Reserve reserve) {
        this(folder, new Shelf.Disk(reserve));
    }

    PictureFiles(Path folder, Shelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
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

    /** The address of a piece of the picture, cut around its focal point. */
    public static String address(Picture picture, Crop crop) {
        return "/media/" + picture.hash() + "/" + crop.file(picture.width(), picture.height(), picture.focus());
    }

    /**
     * The file behind an address.
     *
     * @param name what follows {@code /media/}
     * @throws BucketAway if it is not here and the bucket cannot be asked
     */
    public Optional<Path> find(String name) throws IOException {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        var file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
            shelf.asked(file);
            return Optional.of(file);
        }
        try (var brought = shelf.open(name)) {
            if (brought == null) return Optional.empty();
            Files.createDirectories(file.getParent());
            var half = Files.createTempFile(file.getParent(), "half", "");
            Files.copy(brought, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            shelf.brought(file);
            return Optional.of(file);
        }
    }

    /** Makes the files of a picture in every width, under the hash that names them. */
    public void keep(String hash, BufferedImage image) throws IOException {
        Variants.write(image, place(hash));
        shelf.keep(place(hash), "*.{webp,jpg}");
    }

    /** Cuts the picture anew around its focal point, from the widest of its files. */
    void cut(Picture picture) throws IOException {
        var widest = widthsFor(picture.width()).getLast();
        var file =
                find(picture.hash() + "/" + widest + ".jpg").orElseThrow(() -> new IOException("its files are gone"));
        Variants.cut(ImageIO.read(file.toFile()), picture, place(picture.hash()));
        shelf.keep(place(picture.hash()), "*x*.jpg");
    }

    private Path place(String hash) {
        if (!HASH.matcher(hash).matches())
            throw new IllegalArgumentException("Not the name of a picture's files: " + hash);
        return folder.resolve(hash);
    }

    /** Brings every file of the picture out of the reserve. */
    public void bring(Picture picture) throws IOException {
        for (int width : widthsFor(picture.width())) {
            for (var ending : ENDINGS) find(picture.hash() + "/" + width + "." + ending);
        }
        for (var crop : Crop.values()) {
            find(picture.hash() + "/" + crop.file(picture.width(), picture.height(), Focus.MIDDLE));
        }
    }

    /** All widths as a list for {@code srcset}. */
    public static String srcset(Picture picture, String ending) {
        int widest = Math.min(picture.width(), WIDTHS.getLast());
        var list = new StringBuilder();
        for (int width : WIDTHS)
            if (width < widest) add(list, picture, width, ending).append(", ");
        return add(list, picture, widest, ending).toString();
    }

    private static StringBuilder add(StringBuilder list, Picture picture, int width, String ending) {
        return list.append("/media/")
                .append(picture.hash())
                .append('/')
                .append(width)
                .append('.')
                .append(ending)
                .append(' ')
                .append(width)
                .append('w');
    }
}
