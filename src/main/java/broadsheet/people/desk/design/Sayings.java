package broadsheet.people.desk.design;

import broadsheet.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the specimens say, from {@code specimens_LANGUAGE.properties}. */
record Sayings(Properties words) {
    static Sayings in(Language language) {
        var name = "specimens_" + language + ".properties";
        try (var file = Sayings.class.getResourceAsStream(name)) {
            if (file == null) throw new IOException("The specimens are missing from this build: " + name);
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Sayings(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(String key) {
        var said = words.getProperty(key);
        if (said == null) throw new IllegalArgumentException("The specimens say nothing for “%s”.".formatted(key));
        return said;
    }
}
