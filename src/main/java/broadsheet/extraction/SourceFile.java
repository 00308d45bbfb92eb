package broadsheet.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page as somebody saved or copied it: its words, how its encoding was known, and whether they are HTML.
 *
 * @param name as it is called in messages
 * @param text decoded, without a byte order mark
 * @param encoding the encoding used and how it was found: "UTF-8 (declared)"
 * @param isHtml whether the content is markup, whatever the file is called
 */
public record SourceFile(String name, String text, String encoding, boolean isHtml) {
    /** The largest pages of news sites, pictures inlined, have about 20 MB; the tree of 64 MB still fits a small machine. */
    public static final long LARGEST = 64L << 20;

    /** Where the markup of a page shows itself, comments and licences before it included. */
    private static final int HEAD = 16 * 1024;

    private static final Pattern PAGE =
            Pattern.compile("<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>]", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile(
            "</(?:p|div|a|span|h[1-6]|li|ul|article|section|em|strong)>|<(?:p|div|br|article|section|img|h[1-6])(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    /** Fewer tags are a torn piece of markup in a text, not a page. */
    private static final int FEWEST_TAGS = 4;

    /** How the commonest kinds of files that are no text begin. */
    private static final Map<String, int[]> KINDS = Map.of(
            "a PDF document", new int[] {'%', 'P', 'D', 'F'},
            "a PNG picture", new int[] {0x89, 'P', 'N', 'G'},
            "a JPEG picture", new int[] {0xFF, 0xD8, 0xFF},
            "a GIF picture", new int[] {'G', 'I', 'F', '8'},
            "a ZIP archive or an office document", new int[] {'P', 'K', 3, 4},
            "an old Word document", new int[] {0xD0, 0xCF, 0x11, 0xE0},
            "a gzip archive", new int[] {0x1F, 0x8B},
            "a SQLite database", new int[] {'S', 'Q', 'L', 'i', 't', 'e', ' '});

    /** The same under another name. */
    public SourceFile called(String other) {
        return new SourceFile(other, text, encoding, isHtml);
    }

    /**
     * Reads a file.
     *
     * @throws NotAnArticle when it cannot be read, is empty, too large or no text, in one sentence that names it
     */
    public static SourceFile read(Path file) {
        var name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        try {
            if (Files.isDirectory(file)) throw new NotAnArticle("%s: this is a folder, not a page.".formatted(name));
            long size = Files.size(file);
            if (size > LARGEST) throw tooLarge(name, size);
            return of(name, Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new NotAnArticle("%s: there is no such file.".formatted(name), missing);
        } catch (IOException trouble) {
            throw new NotAnArticle("%s: the file cannot be read; check that you may open it.".formatted(name), trouble);
        }
    }

    /**
     * Reads what has been received already.
     *
     * @throws NotAnArticle when it is empty, too large or no text, in one sentence that names it
     */
    public static SourceFile of(String name, byte[] bytes) {
        if (bytes.length > LARGEST) throw tooLarge(name, bytes.length);
        if (bytes.length == 0) throw new NotAnArticle("%s: the file is empty.".formatted(name));
        var kind = kind(bytes);
        if (kind != null || Encodings.areBinary(bytes)) {
            throw new NotAnArticle("%s: this is not text but %s; save the page as HTML or copy its text."
                    .formatted(name, kind == null ? "binary data" : kind));
        }
        var decoded = Encodings.decode(bytes);
        if (decoded.text().isBlank()) throw new NotAnArticle("%s: the file is empty.".formatted(name));
        return new SourceFile(name, decoded.text(), decoded.encoding(), looksLikeHtml(decoded.text()));
    }

    private static NotAnArticle tooLarge(String name, long size) {
        return new NotAnArticle(
                "%s: the file has %,d MB and a page may have at most %d MB; save the page alone, without what it loads."
                        .formatted(name, (size + (1 << 20) - 1) >> 20, LARGEST >> 20));
    }

    private static @Nullable String kind(byte[] bytes) {
        for (var kind : KINDS.entrySet()) if (Encodings.starts(bytes, kind.getValue())) return kind.getKey();
        return null;
    }

    private static boolean looksLikeHtml(String text) {
        var head = text.substring(0, Math.min(text.length(), HEAD));
        return PAGE.matcher(head).find()
                || TAG.matcher(head).results().limit(FEWEST_TAGS).count() == FEWEST_TAGS;
    }
}
