package broadsheet.media;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.nio.JpegWriter;
import com.sksamuel.scrimage.webp.WebpWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the files of a picture: every width in WebP, and in JPEG for readers whose browser knows no WebP. */
public final class Variants {
    /** Above this, readers see no difference in newspaper pictures; below, edges begin to ring. */
    private static final int WEBP_QUALITY = 76;

    private static final int JPEG_QUALITY = 80;

    private Variants() {}

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
            scaled.output(
                    new JpegWriter().withCompression(JPEG_QUALITY).withProgressive(true),
                    folder.resolve(width + ".jpg"));
        }
    }
}
