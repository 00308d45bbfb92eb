package broadsheet.html.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a theme is refused: file, line and reason in one sentence. Terminals and logs read it in English; a screen takes the
 * words of its own language from {@code flaws_LANGUAGE.properties}, which lie beside this class.
 */
public final class Flaw extends Exception {
    private static final long serialVersionUID = 1;

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Properties ENGLISH = english();

    private final String file;
    private final int line;
    private final String key;
    private final transient List<Object> parts;

    /**
     * @param line from 1; 0 where the whole file is meant
     * @param key of the reason
     * @param parts that stand in it
     */
    public Flaw(String file, int line, String key, Object... parts) {
        super(line > 0 ? said("in.line", file, line, said(key, parts)) : said("in.file", file, said(key, parts)));
        this.file = file;
        this.line = line;
        this.key = key;
        this.parts = List.of(parts);
    }

    // This room knows no languages, so it fills its own sentence; the parts are never looked through for places.
    private static String said(String key, Object... parts) {
        var sentence = ENGLISH.getProperty(key);
        if (sentence == null) throw new IllegalArgumentException("There are no words for “%s”.".formatted(key));
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(parts[Integer.parseInt(place.group(1))])));
    }

    private static Properties english() {
        try (var stream = Flaw.class.getResourceAsStream("flaws_en.properties")) {
            if (stream == null) throw new IOException("Words are missing from this build: flaws_en.properties");
            var words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The whole sentence, in English. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public String file() {
        return file;
    }

    /** From 1; 0 where the whole file is meant. */
    public int line() {
        return line;
    }

    /** Of the reason, among the words beside this class. */
    public String key() {
        return key;
    }

    /** What stands in the reason. */
    public List<Object> parts() {
        return parts;
    }
}
