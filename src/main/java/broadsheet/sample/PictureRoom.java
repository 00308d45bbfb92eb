package broadsheet.sample;

import broadsheet.media.Variants;
import broadsheet.sample.pictures.SamplePicture;
import broadsheet.sample.pictures.SamplePictures;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Draws the sample's pictures. Drawn once, kept until the drawing changes. */
final class PictureRoom {
    private PictureRoom() {}

    static void draw(Path folder) throws IOException {
        var stamp = folder.resolve("drawn-by");
        var hand = hand();
        if (Files.exists(stamp) && Files.readString(stamp).equals(hand)) return;
        if (Files.exists(folder)) clear(folder);
        Files.createDirectories(folder);
        var lines = SamplePictures.all().parallelStream()
                .map(picture -> draw(picture, folder))
                .toList();
        Files.write(folder.resolve("pictures.tsv"), lines);
        Files.writeString(stamp, hand);
    }

    private static void clear(Path folder) throws IOException {
        try (var old = Files.walk(folder)) {
            for (var file : old.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** What drew the pictures: a hash of the compiled drawings and of what makes their files. */
    private static String hand() throws IOException {
        var digest = sha256();
        for (var type : List.of(SamplePictures.class, PictureRoom.class, Variants.class)) {
            var place = Path.of(URI.create(String.valueOf(type.getResource(type.getSimpleName() + ".class"))));
            try (var classes = Files.list(place.getParent())) {
                for (var file : classes.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String draw(SamplePicture picture, Path folder) {
        try {
            var image = ReadingDistance.from(picture.draw());
            var hash = hash(image);
            Variants.write(image, folder.resolve(hash));
            return String.join(
                    "\t",
                    picture.slug(),
                    hash,
                    "" + image.getWidth(),
                    "" + image.getHeight(),
                    picture.alt(),
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
