package broadsheet.discussion;

import broadsheet.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the house rules say to a writer, in {@code sentences_LANGUAGE.properties}; a language without them gets English ones. */
final class Sentences {
    static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "ar", "he");

    private static final Map<String, Properties> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Sentences::read));

    private Sentences() {}

    private static Properties read(String tag) {
        var name = "sentences_" + tag + ".properties";
        try (var file = Sentences.class.getResourceAsStream(name)) {
            if (file == null)
                throw new IOException("The sentences of the house rules are missing from this build: " + name);
            var sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param detail stands where the sentence says {0} */
    static String say(Language language, Ground ground, String detail) {
        var english = Objects.requireNonNull(ALL.get("en"));
        var sentences = ALL.getOrDefault(language.locale().getLanguage(), english);
        return sentences
                .getProperty(ground.word().replace(' ', '.'), "")
                .replace("{0}", detail)
                .strip();
    }
}
