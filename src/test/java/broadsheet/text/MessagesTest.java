package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every message file of the house: whole in every language, and with nothing that nobody says. */
class MessagesTest {
    /** Files that are not in all languages yet. */
    private static final Set<String> IN_FEWER_LANGUAGES = Set.of();

    private static final String ENGLISH = "_en.properties";
    private static final Pattern NAMED = Pattern.compile("\"([a-z][a-zA-Z0-9.-]*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*\\b");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])[},]");

    @Test
    void every_language_has_the_same_words_with_the_same_parts_in_every_form_it_needs() throws IOException {
        for (var file : englishFiles()) {
            var name = file.getFileName().toString().replace(ENGLISH, "");
            if (IN_FEWER_LANGUAGES.contains(name)) continue;
            var english = words(file);
            for (var tag : Messages.LANGUAGES) {
                var other = words(file.resolveSibling(name + "_" + tag + ".properties"));
                assertThat(other.keySet()).as("%s in %s", file, tag).isEqualTo(english.keySet());
                other.forEach((key, said) -> {
                    assertThat(places(said))
                            .as("parts of %s in %s of %s", key, tag, file)
                            .isEqualTo(places(english.get(key)));
                    if (!said.contains("plural,")) return;
                    for (var form :
                            PluralRules.forLocale(ULocale.forLanguageTag(tag)).getKeywords()) {
                        assertThat(said).as("%s in %s of %s", key, tag, file).contains(form + " {");
                    }
                });
            }
        }
    }

    /** A key stands in the code whole or as a constant, or its beginning up to a full stop does. */
    @Test
    void every_word_that_is_there_is_said_somewhere() throws IOException {
        var sources = Path.of("src/main/java/broadsheet");
        assumeTrue(Files.isDirectory(sources), "The sources are not here; run from the project's folder.");
        var named = new TreeSet<String>();
        try (var all = Files.walk(sources)) {
            for (var source : all.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(source);
                NAMED.matcher(text).results().forEach(found -> named.add(found.group(1)));
                CONSTANT.matcher(text)
                        .results()
                        .forEach(found ->
                                named.add(found.group().toLowerCase(Locale.ROOT).replace('_', '.')));
            }
        }
        for (var file : englishFiles()) {
            var unsaid = new TreeSet<>(words(file).keySet());
            unsaid.removeIf(key -> named.contains(key)
                    || named.stream().anyMatch(begun -> begun.endsWith(".") && key.startsWith(begun)));
            assertThat(unsaid).as("in %s, but said by nobody", file).isEmpty();
        }
    }

    @Test
    void a_language_without_words_gets_english_ones_and_a_missing_key_is_named() {
        var words = Messages.beside(MessagesTest.class, "example");
        assertThat(words.in(new Language("fi"))).isSameAs(words.in(new Language("en")));
        assertThat(words.in(new Language("de-AT")).say("held", 1)).isEqualTo("Ein Kommentar wartet.");
        assertThat(words.in(new Language("de")).say("held", 3)).isEqualTo("3 Kommentare warten.");
        assertThat(words.in(new Language("en")).say("by", "Ada {1}", "Bo")).isEqualTo("Ada {1}, Bo");
        assertThatThrownBy(() -> words.in(new Language("en")).say("gone")).hasMessageContaining("“gone”");
    }

    private static Set<String> places(String said) {
        var places = new TreeSet<String>();
        var found = PLACE.matcher(said);
        while (found.find()) places.add(found.group(1));
        return places;
    }

    private static List<Path> englishFiles() throws IOException {
        var resources = Path.of("src/main/resources/broadsheet");
        assumeTrue(Files.isDirectory(resources), "The sources are not here; run from the project's folder.");
        try (var all = Files.walk(resources)) {
            return all.filter(file -> file.toString().endsWith(ENGLISH)).toList();
        }
    }

    private static Map<String, String> words(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, said) -> words.put((String) key, (String) said));
        return words;
    }
}
