package broadsheet.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its picture: which way is up (Exif), and the words that agencies and cameras write into it (IPTC).
 *
 * @param orientation 1 to 8, 1 for upright
 */
record Said(int orientation, String caption, String credit, String source) {
    private static final Said NOTHING = new Said(1, "", "", "");
    private static final int LONGEST = 500;

    /** PNG and GIF are not asked: their texts may be folded so that they fill the memory. */
    static Said of(byte[] file, Format format) {
        try {
            return switch (format) {
                case JPEG -> of(JpegMetadataReader.readMetadata(new ByteArrayInputStream(file)));
                case WEBP -> of(WebpMetadataReader.readMetadata(new ByteArrayInputStream(file)));
                case PNG, GIF, AVIF, HEIC, SVG, UNKNOWN -> NOTHING;
            };
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            // A picture with torn notes is a picture all the same.
            return NOTHING;
        }
    }

    private static Said of(Metadata metadata) {
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        var iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        return new Said(
                Math.clamp(Objects.requireNonNullElse(orientation, 1), 1, 8),
                text(iptc, IptcDirectory.TAG_CAPTION),
                credit(text(iptc, IptcDirectory.TAG_BY_LINE), text(iptc, IptcDirectory.TAG_CREDIT)),
                text(iptc, IptcDirectory.TAG_SOURCE));
    }

    private static String credit(String name, String agency) {
        if (name.isEmpty() || agency.isEmpty() || name.equals(agency)) return name.isEmpty() ? agency : name;
        return name + " / " + agency;
    }

    private static String text(@Nullable Directory directory, int tag) {
        var text = directory == null ? null : directory.getString(tag);
        var plain = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
