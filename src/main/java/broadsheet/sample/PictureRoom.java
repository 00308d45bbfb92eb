package broadsheet.sample;

import broadsheet.media.Variants;
import broadsheet.sample.pictures.SamplePicture;
import broadsheet.sample.pictures.SamplePictures;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Draws the sample's pictures when Broadsheet is built: run by Maven with the folder to fill. Drawn once, kept until the drawing changes. */
public final class PictureRoom {
    private PictureRoom() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var list = folder.resolve("pictures.tsv");
        if (Files.exists(list)
                && Files.readString(list).lines().count()
                        == SamplePictures.all().size()) return;
        Files.createDirectories(folder);
        var lines = SamplePictures.all().parallelStream()
                .map(picture -> draw(picture, folder))
                .toList();
        Files.write(list, lines);
    }

    private static String draw(SamplePicture picture, Path folder) {
        try {
            var image = ReadingDistance.from(picture.draw());
            Variants.write(image, folder.resolve(picture.slug()));
            return String.join(
                    "\t",
                    picture.slug(),
                    hash(image),
                    "" + image.getWidth(),
                    "" + image.getHeight(),
                    picture.alt().isBlank() ? picture.slug().replace('-', ' ') : picture.alt(),
                    picture.caption(),
                    picture.credit());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String hash(BufferedImage image) {
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var bytes = ByteBuffer.allocate(pixels.length * Integer.BYTES);
        bytes.asIntBuffer().put(pixels);
        return HexFormat.of().formatHex(sha256().digest(bytes.array()), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
