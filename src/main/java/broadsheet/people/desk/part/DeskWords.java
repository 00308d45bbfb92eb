package broadsheet.people.desk.part;

import broadsheet.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The desk's own words in one language, from {@code desk_LANGUAGE.properties}, for a translator to edit. A language without
 * such a file gets English.
 */
public final class DeskWords {
    /** Languages that have their words. */
    public static final List<String> LANGUAGES = List.of("en", "ar");

    /** What a key does, by the key that says it; in the order of the help. */
    public static final Map<String, String> KEYS = keys();

    private static final Map<String, DeskWords> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, DeskWords::read));

    private final Language language;
    private final Map<String, String> words;

    private DeskWords(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    public static DeskWords in(Language language) {
        var words = ALL.get(language.bare());
        return words == null ? english() : words;
    }

    public static DeskWords english() {
        return Objects.requireNonNull(ALL.get("en"));
    }

    public Language language() {
        return language;
    }

    public String tag() {
        return language.tag();
    }

    public String direction() {
        return language.direction().attribute();
    }

    /** What is written under a key, with the parts in the places of {@code {0}}, {@code {1}}. */
    public String say(String key, Object... parts) {
        var found = words.get(key);
        if (found == null) throw new IllegalArgumentException("There are no words for “%s”.".formatted(key));
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i] instanceof Number number
                    ? String.format(language.locale(), "%,d", number.longValue())
                    : parts[i].toString();
            found = found.replace("{" + i + "}", part);
        }
        return found;
    }

    /** Every key there are words for. */
    Set<String> known() {
        return words.keySet();
    }

    private static Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("Ctrl K", "keys.palette");
        keys.put("/", "keys.search");
        keys.put("j", "keys.down");
        keys.put("k", "keys.up");
        keys.put("Enter", "keys.open");
        keys.put("Esc", "keys.close");
        keys.put("?", "keys.help");
        return java.util.Collections.unmodifiableMap(keys);
    }

    private static DeskWords read(String tag) {
        var name = "desk_" + tag + ".properties";
        try (var file = DeskWords.class.getResourceAsStream(name)) {
            if (file == null) throw new IOException("The words of the desk are missing from this build: " + name);
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var words = new TreeMap<String, String>();
            properties.forEach((key, value) -> words.put((String) key, (String) value));
            return new DeskWords(new Language(tag), words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
