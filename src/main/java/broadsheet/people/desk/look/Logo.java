package broadsheet.people.desk.look;

import broadsheet.text.Sentence;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A newsroom's logo, drawn anew as PNG: nothing of the file that was sent goes to readers but its picture.
 *
 * @param png its bytes; not to be changed
 */
record Logo(int width, int height, byte[] png) {
    /** What the form says, and more than any logo needs. */
    static final int MOST_BYTES = 500_000;

    private static final int LEAST_SIDE = 16;
    private static final int MOST_PIXELS = 4_000_000;

    /** Sharp on the best screens at the largest size it is shown. */
    private static final int WIDEST = 1_200;

    /** Why a file cannot be the logo, as one sentence. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Sentence sentence;

        Unfit(String key, Object... parts) {
            this(LookWords.ALL.sentence(key, parts));
        }

        private Unfit(Sentence sentence) {
            super(sentence.toString());
            this.sentence = sentence;
        }

        Sentence sentence() {
            return sentence;
        }
    }

    /** @throws Unfit what is wrong with the file, and what to do */
    static Logo drawn(byte[] file) throws Unfit {
        if (file.length > MOST_BYTES) {
            throw new Unfit("logo.large");
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new Unfit("logo.foreign");
            var reader = readers.next();
            try {
                reader.setInput(in);
                return drawn(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException torn) {
            throw new Unfit("logo.torn");
        }
    }

    // Its size is looked at before anything is decoded: a small file can hold an enormous picture.
    private static Logo drawn(javax.imageio.ImageReader reader) throws IOException, Unfit {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new Unfit("logo.points", width, height);
        }
        if (Math.min(width, height) < LEAST_SIDE) {
            throw new Unfit("logo.small");
        }
        return of(scaled(reader.read(0)));
    }

    private static BufferedImage scaled(BufferedImage picture) {
        int width = Math.min(WIDEST, picture.getWidth());
        int height = Math.max(1, Math.round(picture.getHeight() * (float) width / picture.getWidth()));
        var clean = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = clean.createGraphics();
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return clean;
    }

    private static Logo of(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return new Logo(picture.getWidth(), picture.getHeight(), bytes.toByteArray());
    }

    /** Width, height and bytes in one line of text. */
    String storable() {
        return width + " " + height + " " + Base64.getEncoder().encodeToString(png);
    }

    static @Nullable Logo stored(@Nullable String line) {
        var parts = Optional.ofNullable(line).orElse("").split(" ");
        if (parts.length != 3) return null;
        return new Logo(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Base64.getDecoder().decode(parts[2]));
    }

    /**
     * The paper's name as this picture, on readers' pages: the words stay for whoever does not see it. By night it stands on
     * a light ground, for nobody knows whether it could be read on a dark one.
     */
    String css(String address) {
        return """
                @media screen{.name a:not(.imprint a){display:inline-block;inline-size:min(100%%,%dpx);aspect-ratio:%d/%d;max-block-size:1.6em;\
                background:url(%s) center/contain no-repeat light-dark(transparent,#fdfbf7);color:transparent;font-size:inherit;\
                overflow:hidden;white-space:nowrap;text-indent:110%%}}
                """.formatted(width, width, height, address);
    }
}
