package broadsheet.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people send them, honest and otherwise. */
public final class PictureBytes {
    private PictureBytes() {}

    /** The left half red, the right half blue. */
    public static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    public static byte[] of(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new AssertionError("no writer for " + format);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG that says which way is up and where it was taken: Exif with the orientation and a GPS directory. */
    static byte[] exif(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(80);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x0001, 2, 2, 'N' << 24);
        tiff.putInt(0);
        return segment(jpeg, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff.array()));
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A JPEG with words of an agency in it: IPTC, wrapped as Photoshop wraps it. */
    static byte[] iptc(byte[] jpeg, String caption, String byline) {
        var records = concat(record(120, caption), record(80, byline));
        var head = "Photoshop 3.0\0" + "8BIM" + "\4\4" + "\0\0";
        var block = ByteBuffer.allocate(head.length() + 4 + records.length + records.length % 2);
        block.put(head.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(records.length)
                .put(records);
        return segment(jpeg, 0xED, block.array());
    }

    private static byte[] record(int dataset, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(5 + bytes.length)
                .put((byte) 0x1c)
                .put((byte) 2)
                .put((byte) dataset)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] segment(byte[] jpeg, int marker, byte[] content) {
        var head = ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array();
        return concat(
                java.util.Arrays.copyOf(jpeg, 2), head, content, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    /** A PNG of a few bytes that claims this size. */
    static byte[] claim(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return concat("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), chunk(head));
    }

    private static byte[] chunk(byte[] typed) {
        var sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(8 + typed.length)
                .putInt(typed.length - 4)
                .put(typed)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A PNG in which a few kilobytes of compressed text unfold into hundreds of megabytes. */
    static byte[] folded(BufferedImage image, int megabytes) {
        var deflated = new ByteArrayOutputStream();
        try (var deflater = new java.util.zip.DeflaterOutputStream(deflated)) {
            for (int i = 0; i < megabytes; i++) deflater.write(new byte[1 << 20]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var png = of(image, "png");
        var text = chunk(concat("zTXtnote\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated.toByteArray()));
        return concat(java.util.Arrays.copyOf(png, 33), text, java.util.Arrays.copyOfRange(png, 33, png.length));
    }
}
