package broadsheet.intake.comment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the comments of a file, whatever system it came from: a file is known by how it begins, not by its name. */
public final class ForeignComments {
    private static final Set<String> ENDINGS = Set.of("xml", "json", "jsonl", "db", "sqlite");
    private static final int BEGINNING = 4_096;
    private static final Pattern CORAL = Pattern.compile("(?s).*\"(storyID|revisions|tenantID)\".*");

    private ForeignComments() {}

    /** Whether a file of this name could hold comments rather than a page. */
    public static boolean mayBe(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * Reads them all, in the order of the file.
     *
     * @param trouble told in a sentence of everything that had to be left out
     * @throws Unreadable if the file is of no kind that is known, or cannot be read at all
     */
    public static List<ForeignComment> in(Path file, Consumer<String> trouble) {
        Consumer<String> named = sentence -> trouble.accept(file.getFileName() + ": " + sentence);
        try {
            var begins = beginning(file);
            if (begins.startsWith("SQLite format 3")) return IssoExport.database(file);
            if (begins.startsWith("<")) return xml(file, begins, named);
            if (begins.startsWith("{") || begins.startsWith("[")) return json(file, begins, named);
        } catch (IOException unreadable) {
            throw new Unreadable("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
        throw unknown(file);
    }

    private static List<ForeignComment> xml(Path file, String begins, Consumer<String> trouble) throws IOException {
        if (begins.contains("<disqus")) return DisqusExport.read(file, trouble);
        if (begins.contains("<rss") || begins.contains("wordpress.org/export")) {
            return WordPressComments.read(file, trouble);
        }
        throw unknown(file);
    }

    private static List<ForeignComment> json(Path file, String begins, Consumer<String> trouble) throws IOException {
        if (begins.contains("\"broadsheet\"")) return OwnLines.read(file, trouble);
        if (begins.contains("\"commentHex\"") || begins.contains("\"commenters\"")) {
            return CommentoExport.read(file, trouble);
        }
        if (CORAL.matcher(begins).matches()) return CoralExport.read(file, trouble);
        if (begins.startsWith("[")) return IssoExport.json(file, trouble);
        if (begins.contains("\"locator\"") || begins.contains("\"version\"") || begins.contains("\"pid\"")) {
            return Remark42Export.read(file, trouble);
        }
        throw unknown(file);
    }

    private static String beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1).stripLeading() : text.stripLeading();
        }
    }

    private static Unreadable unknown(Path file) {
        return new Unreadable(
                file + " is no export of comments that is known here: Disqus (XML), WordPress (WXR), Commento, Isso,"
                        + " remark42 and Coral (JSON) are, and the lines of broadsheet export comments.");
    }

    /** Text, without the mark that some systems put in front. */
    static BufferedReader open(Path file) throws IOException {
        // Bytes that are no UTF-8 become a mark in one comment; they must not cost the whole file.
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\ufeff') reader.reset();
        return reader;
    }
}
