package broadsheet.front.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import broadsheet.story.Kind;
import broadsheet.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {
    static final java.util.List<String> LANGUAGES = Words.LANGUAGES;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant MOMENT = Instant.parse("2026-11-22T06:45:00Z");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_has_the_same_words(String tag) {
        assertThat(Words.in(new Language(tag)).keys()).isEqualTo(Words.english().keys());
    }

    @Test
    void every_word_that_a_template_asks_for_is_there() throws IOException {
        var folder = Path.of("src/main/java/broadsheet/front/page");
        assumeTrue(Files.isDirectory(folder), "The templates are not here; run from the project's folder.");
        var asked = Pattern.compile("say\\(\"([a-z0-9.]+)\"[,)]");
        var missing = new TreeSet<String>();
        try (var templates = Files.list(folder)) {
            for (var template : templates.toList()) {
                var words = asked.matcher(Files.readString(template));
                while (words.find()) missing.add(words.group(1));
            }
        }
        missing.removeAll(Words.english().keys());
        assertThat(missing).isEmpty();
        for (var kind : Kind.values()) {
            assertThat(Words.english().say("kind." + kind.word())).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sunday 22 November 2026, 06:45",
                "de | Sonntag, 22. November 2026, 06:45 Uhr",
                "es | domingo, 22 de noviembre de 2026, 06:45",
                "ar | الأحد، 22 نوفمبر 2026، 06:45",
                "he | יום ראשון, 22 בנובמבר 2026, 06:45",
            })
    void a_moment_is_told_as_its_readers_write_it(String tag, String written) {
        assertThat(Words.in(new Language(tag)).moment(MOMENT, LONDON).words()).isEqualTo(written);
    }

    @Test
    void machines_are_told_the_offset_of_the_papers_clocks() {
        var summer = Instant.parse("2026-07-01T12:00:00.123Z");
        assertThat(Words.machine(summer, LONDON)).isEqualTo("2026-07-01T13:00:00+01:00");
        assertThat(Words.machine(MOMENT, LONDON)).isEqualTo("2026-11-22T06:45:00Z");
    }

    @Test
    void a_language_without_words_gets_english_ones() {
        assertThat(Words.in(new Language("fi"))).isSameAs(Words.english());
        assertThat(Words.in(new Language("de-AT"))).isSameAs(Words.in(new Language("de")));
    }
}
