package broadsheet.media;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Makes pictures of files that somebody sent. A file's size is known before anything of it is unfolded; large ones are read
 * at half or a third of their points, which is still more than any reader gets; and only one at a time, so that what is in
 * memory stays within bounds however many are sent.
 */
final class Darkroom {
    /** The files of today's cameras, and what a form may carry. */
    static final int MOST_BYTES = 25_000_000;

    /** The largest sensors of small cameras have 61 million; a hundred million are a trap or a scan for printers. */
    private static final long MOST_PIXELS = 80_000_000;

    /** WebP unfolds at once and whole. */
    private static final long MOST_WEBP_PIXELS = 26_000_000;

    /** What is unfolded of it at most: seven bytes a point while it is turned. */
    private static final long MOST_IN_MEMORY = 36_000_000;

    private static final int LEAST_SIDE = 16;

    private final Semaphore light = new Semaphore(1, true);

    Developed develop(byte[] file) throws Unfit {
        if (file.length > MOST_BYTES) throw new Unfit("heavy", MOST_BYTES / 1_000_000);
        var format = Format.of(file);
        switch (format) {
            // Its readers fill what is missing with grey and hardly mention it.
            case JPEG -> {
                if (!JpegSegments.end(file)) throw new Unfit("torn");
            }
            case PNG, GIF, WEBP -> {}
            case AVIF -> throw new Unfit("avif");
            case HEIC -> throw new Unfit("heic");
            case SVG -> throw new Unfit("svg");
            case UNKNOWN -> throw new Unfit("strange");
        }
        light.acquireUninterruptibly();
        try {
            return developed(file, format);
        } finally {
            light.release();
        }
    }

    private static Developed developed(byte[] file, Format format) throws Unfit {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReadersByFormatName(format.name());
            if (!readers.hasNext()) throw new Unfit("strange");
            var reader = readers.next();
            try {
                // Texts inside the file are not unfolded: a few bytes of them can fill the memory.
                reader.setInput(in, true, true);
                var said = Said.of(file, format);
                return read(reader, format, said);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException torn) {
            throw new Unfit("torn");
        }
    }

    private static Developed read(ImageReader reader, Format format, Said said) throws IOException, Unfit {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > (format == Format.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS)) {
            throw new Unfit("large", width, height);
        }
        if (Math.min(width, height) < LEAST_SIDE) throw new Unfit("small", LEAST_SIDE);
        var parameters = reader.getDefaultReadParam();
        int step = step(width, height);
        parameters.setSourceSubsampling(step, step, 0, 0);
        var image = upright(reader.read(0, parameters), said.orientation());
        return new Developed(image, said.caption(), said.credit(), said.source());
    }

    /** Every how many points one is read; more than one only where enough are left for the widest screen. */
    private static int step(int width, int height) throws Unfit {
        int step = 1;
        int widest = PictureFiles.WIDTHS.getLast();
        while ((long) width * height / ((long) step * step) > MOST_IN_MEMORY) {
            if (Math.min(width, height) / (step + 1) < widest) throw new Unfit("large", width, height);
            step++;
        }
        return step;
    }

    /**
     * On white, in sRGB, and as it was seen.
     *
     * @param orientation as Exif numbers them (CIPA DC-008, tag 274): 1 to 8
     */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean turned = orientation > 4;
        var paper = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.drawImage(image, turn(orientation, width, height), null);
        pen.dispose();
        return paper;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
