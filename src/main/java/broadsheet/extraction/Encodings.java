package broadsheet.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into text. What the bytes themselves prove counts before what the page declares: a byte order mark, then
 * being valid UTF-8, which other encodings are only by accident; then the declaration if it fits; then the look of the bytes.
 */
final class Encodings {
    /** A declaration further down is ignored by browsers too (HTML standard: 1024 bytes; some pages need more). */
    private static final int HEAD = 4_096;

    /** Enough for the detector to be sure, and quickly looked through. */
    private static final int SAMPLE = 256 * 1024;

    /** Of a thousand characters so many may be broken before UTF-8 is given up: pages cut off or put together from several. */
    private static final int MOST_BROKEN_PER_THOUSAND = 2;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Pattern DECLARED = Pattern.compile(
            "charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    /**
     * Text, and how its encoding was known.
     *
     * @param how in words, for people
     */
    record Decoded(String text, Charset charset, String how) {
        String encoding() {
            return charset.name() + " (" + how + ")";
        }
    }

    private Encodings() {}

    static Decoded decode(byte[] bytes) {
        var marked = byMark(bytes);
        if (marked != null) return marked;
        var declared = declared(bytes);
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && !isEscaped(declared)) {
            boolean said = StandardCharsets.UTF_8.equals(declared);
            return new Decoded(
                    utf8,
                    StandardCharsets.UTF_8,
                    said
                            ? "declared"
                            : declared == null ? "recognised" : "recognised; the page declares " + declared.name());
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            var western = declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII);
            var charset = western ? WESTERN : declared;
            var text = strictly(bytes, charset);
            if (text != null) return new Decoded(text, charset, "declared");
        }
        return guessed(bytes, declared);
    }

    private static Decoded guessed(byte[] bytes, @Nullable Charset declared) {
        var loosely = new String(bytes, StandardCharsets.UTF_8);
        long broken = loosely.chars().filter(c -> c == '\uFFFD').count();
        long beyond = loosely.chars().filter(c -> c > 127).count();
        boolean nearly = broken * 1000 <= (long) loosely.length() * MOST_BROKEN_PER_THOUSAND && broken * 4 < beyond;
        if (nearly)
            return new Decoded(
                    loosely, StandardCharsets.UTF_8, "recognised; %d characters are broken".formatted(broken));
        var found = detected(bytes);
        var charset = found == null ? WESTERN : found;
        var how = declared == null ? "recognised" : "recognised; the page declares " + declared.name();
        return new Decoded(new String(bytes, charset), charset, how);
    }

    private static @Nullable Decoded byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return marked(bytes, 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) return marked(bytes, 4, Charset.forName("UTF-32LE"));
        if (starts(bytes, 0xFF, 0xFE)) return marked(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return marked(bytes, 2, StandardCharsets.UTF_16BE);
        return null;
    }

    private static Decoded marked(byte[] bytes, int skip, Charset charset) {
        return new Decoded(new String(bytes, skip, bytes.length - skip, charset), charset, "byte order mark");
    }

    static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var match = DECLARED.matcher(head);
        return match.find() ? charset(match.group(1) == null ? match.group(2) : match.group(1)) : null;
    }

    private static @Nullable Charset detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        if (name == null) return null;
        // The detector takes short texts in windows-1251 for the Macintosh's encoding, in which hardly a page was ever
        // written.
        return name.equals("MACCYRILLIC") ? charset("windows-1251") : charset(name);
    }

    private static @Nullable Charset charset(String name) {
        try {
            var usual = name.toLowerCase(Locale.ROOT);
            if (usual.equals("gb2312") || usual.equals("gbk")) return Charset.forName("GB18030");
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    /** Encodings that look like plain ASCII. */
    private static boolean isEscaped(@Nullable Charset declared) {
        return declared != null && declared.name().toUpperCase(Locale.ROOT).startsWith("ISO-2022");
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_16)
                || charset.equals(StandardCharsets.UTF_16LE)
                || charset.equals(StandardCharsets.UTF_16BE)) {
            // A page whose declaration can be read as ASCII is not UTF-16.
            return null;
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /** Whether the bytes are no text at all: an image, an archive, a program. */
    static boolean areBinary(byte[] bytes) {
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        if (byMark(head) != null) return false;
        int odd = 0;
        for (byte b : head) {
            if (b == 0) return true;
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) odd++;
        }
        return odd * 50 > head.length;
    }
}
