package broadsheet.media;

import broadsheet.text.Slug;
import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.nio.JpegWriter;
import com.sksamuel.scrimage.webp.WebpWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Makes the files of a picture: every width in WebP, and in JPEG for readers whose browser knows no WebP. */
public final class Variants {
    /** Above this, readers see no difference in newspaper pictures; below, edges begin to ring. */
    private static final int WEBP_QUALITY = 76;

    private static final int JPEG_QUALITY = 80;
    private static final int NAME_LETTERS = 32;

    private Variants() {}

    /** The name of a picture's files: of its pixels, which are all that is kept in them. */
    public static String name(BufferedImage image) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            int width = image.getWidth();
            digest.update(Arrays.toString(new int[] {width, image.getHeight()}).getBytes(StandardCharsets.US_ASCII));
            var bytes = ByteBuffer.allocate(width * Integer.BYTES);
            for (int y = 0; y < image.getHeight(); y++) {
                bytes.clear().asIntBuffer().put(image.getRGB(0, y, width, 1, null, 0, width));
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LETTERS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Writes the crops of a picture, which may be given smaller than it is. */
    static void cut(BufferedImage image, Picture picture, Path folder) throws IOException {
        for (var crop : Crop.values()) {
            var piece = crop.around(image.getWidth(), image.getHeight(), picture.focus());
            var file = crop.file(picture.width(), picture.height(), picture.focus());
            ImmutableImage.wrapAwt(image)
                    .subimage(piece.x, piece.y, piece.width, piece.height)
                    .scaleTo(crop.width(picture), crop.height(picture))
                    .output(jpeg(), folder.resolve(file));
        }
    }

    private static JpegWriter jpeg() {
        return new JpegWriter().withCompression(JPEG_QUALITY).withProgressive(true);
    }

    /**
     * Writes the variants into a folder as {@code WIDTH.webp} and {@code WIDTH.jpg}.
     *
     * @param folder made if it is not there
     */
    public static void write(BufferedImage original, Path folder) throws IOException {
        Files.createDirectories(folder);
        var image = ImmutableImage.wrapAwt(original);
        for (int width : PictureFiles.widthsFor(original.getWidth())) {
            var scaled = width == original.getWidth() ? image : image.scaleToWidth(width);
            scaled.output(new WebpWriter().withQ(WEBP_QUALITY), folder.resolve(width + ".webp"));
            scaled.output(jpeg(), folder.resolve(width + ".jpg"));
        }
        cut(original, unnamed(original), folder);
    }

    /** For its measures and its middle. */
    private static Picture unnamed(BufferedImage image) {
        return new Picture(new Slug("unnamed"), "", image.getWidth(), image.getHeight(), "", "", "", "");
    }
}
