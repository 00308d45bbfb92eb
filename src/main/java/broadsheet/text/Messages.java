package broadsheet.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a screen or a letter in one language, from {@code NAME_LANGUAGE.properties} beside the class they belong to,
 * for a translator to edit. A language without such a file gets English.
 */
public final class Messages {
    /** Languages that the interface speaks. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "ar", "he");

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    /** All languages of one set of files, each read when it is first asked for. */
    public static final class Catalogue {
        private final Class<?> place;
        private final String name;
        private final Map<String, Messages> read = new ConcurrentHashMap<>();

        private Catalogue(Class<?> place, String name) {
            this.place = place;
            this.name = name;
        }

        /** One of its sentences, in no language yet. */
        public Sentence sentence(String key, Object... parts) {
            return new Sentence(this, key, List.of(parts));
        }

        public Messages in(Language language) {
            var tag = LANGUAGES.contains(language.bare()) ? language.bare() : "en";
            return read.computeIfAbsent(tag, this::read);
        }

        private Messages read(String tag) {
            var file = name + "_" + tag + ".properties";
            try (var stream = place.getResourceAsStream(file)) {
                if (stream == null) throw new IOException("Words are missing from this build: " + file);
                var properties = new Properties();
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                var words = new TreeMap<String, String>();
                properties.forEach((key, value) -> words.put((String) key, (String) value));
                return new Messages(new Language(tag), words);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final Language language;
    private final Map<String, String> words;
    private final Map<String, MessageFormat> formed = new ConcurrentHashMap<>();

    private Messages(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /** @param place the class that the files lie beside */
    public static Catalogue beside(Class<?> place, String name) {
        return new Catalogue(place, name);
    }

    /** The language these words are in, which is English where there are no better ones. */
    public Language language() {
        return language;
    }

    /** For the attribute {@code lang} of words on a page in that language; null where the page says so itself. */
    public @Nullable String languageOn(Language page) {
        return language.bare().equals(page.bare()) ? null : language.tag();
    }

    /** The same for the attribute {@code dir}. */
    public @Nullable String directionOn(Language page) {
        return language.bare().equals(page.bare()) ? null : language.direction().attribute();
    }

    /**
     * What is written under a key, with the parts in the places of {@code {0}}, {@code {1}}. A sentence that takes one form or
     * another by number ({@code {0, plural, …}}) is put together by ICU; the others need no such library.
     *
     * @throws IllegalArgumentException if there are no words under that key
     */
    public String say(String key, Object... parts) {
        var found = words.get(key);
        if (found == null) throw new IllegalArgumentException("There are no words for “%s”.".formatted(key));
        if (found.contains("{0,") || found.contains("{1,")) {
            return formed.computeIfAbsent(key, _ -> new MessageFormat(found, numerals()))
                    .format(parts, new StringBuffer(), null)
                    .toString();
        }
        return filled(found, parts);
    }

    /** What stands in a part is never looked through for places. */
    private static String filled(String sentence, Object... parts) {
        return PLACE.matcher(sentence)
                .replaceAll(
                        place -> Matcher.quoteReplacement(Objects.toString(parts[Integer.parseInt(place.group(1))])));
    }

    /** The words under every key that begins so, by what follows, in the order of the keys. */
    public Map<String, String> under(String prefix) {
        var found = new LinkedHashMap<String, String>();
        words.forEach((key, said) -> {
            if (key.startsWith(prefix)) found.put(key.substring(prefix.length()), said);
        });
        return found;
    }

    /** Every key there are words for. */
    public Set<String> keys() {
        return words.keySet();
    }

    /** The language with the digits that dates here are written in. */
    private ULocale numerals() {
        return new ULocale.Builder()
                .setLanguageTag(language.tag())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
