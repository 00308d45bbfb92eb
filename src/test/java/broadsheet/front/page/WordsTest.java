package broadsheet.front.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import broadsheet.discussion.follow.ThreadLetters;
import broadsheet.discussion.redress.Ruling;
import broadsheet.people.reader.Readership;
import broadsheet.story.Kind;
import broadsheet.story.Step;
import broadsheet.text.Language;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {
    static final List<String> LANGUAGES = Words.LANGUAGES;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern NAMED = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");
    private static final Instant MOMENT = Instant.parse("2026-11-22T06:45:00Z");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_has_the_same_words(String tag) {
        assertThat(Words.in(new Language(tag)).keys()).isEqualTo(Words.english().keys());
    }

    /** Keys are asked for as they stand, or begun in the code and ended by a kind, a step or a status. */
    @Test
    void every_word_that_is_asked_for_is_there_and_every_word_that_is_there_is_asked_for() throws IOException {
        var folder = Path.of("src/main/java/broadsheet/front");
        assumeTrue(Files.isDirectory(folder), "The sources are not here; run from the project's folder.");
        var asked = new TreeSet<String>();
        var named = new TreeSet<String>();
        try (var sources = Files.walk(folder)) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(source);
                say(SAID, text, asked);
                say(NAMED, text, named);
            }
        }
        for (var kind : Kind.values()) asked.add("kind." + kind.word());
        for (var step : Step.values()) {
            if (step.announced()) asked.addAll(List.of("note." + step.word(), "notes.seen." + step.word()));
        }
        var there = new TreeSet<>(Words.english().keys());
        // Pages about letters, readers' accounts, notices and appeals have words of their own, which MessagesTest
        // watches.
        var elsewhere = new TreeSet<>(ThreadLetters.words(Language.ENGLISH).keys());
        elsewhere.addAll(Readership.words(Language.ENGLISH).keys());
        elsewhere.addAll(Ruling.words(Language.ENGLISH).keys());
        asked.removeIf(key -> elsewhere.contains(key) && !there.contains(key));
        assertThat(asked).as("asked for, but not in words_en.properties").isSubsetOf(there);
        asked.addAll(named);
        there.removeIf(key -> named.stream().anyMatch(begun -> begun.endsWith(".") && key.startsWith(begun)));
        assertThat(there).as("in words_en.properties, but asked for by nobody").isSubsetOf(asked);
    }

    private static void say(Pattern pattern, String text, Collection<String> into) {
        var found = pattern.matcher(text);
        while (found.find()) into.add(found.group(1));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_puts_in_what_english_puts_in(String tag) {
        var words = Words.in(new Language(tag));
        for (var key : words.keys()) {
            assertThat(words.say(key).contains("{0"))
                    .as("%s in %s", key, tag)
                    .isEqualTo(Words.english().say(key).contains("{0"));
            if (words.say(key).contains("plural,")) {
                var needed = PluralRules.forLocale(ULocale.forLanguageTag(tag)).getKeywords();
                for (var form : needed)
                    assertThat(words.say(key)).as("%s in %s", key, tag).contains(form + " {");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1 | 1 minute to read",
                "en | 12 | 12 minutes to read",
                "fr | 0 | 0 minute de lecture",
                "fr | 2 | 2 minutes de lecture",
                "ar | 1 | دقيقة قراءة واحدة",
                "ar | 2 | دقيقتا قراءة",
                "ar | 7 | 7 دقائق قراءة",
                "ar | 15 | 15 دقيقة قراءة",
                "he | 2 | שתי דקות קריאה",
                "de | 1200 | 1.200 Minuten Lesezeit",
            })
    void a_number_takes_the_form_its_language_gives_it(String tag, int number, String said) {
        assertThat(Words.in(new Language(tag)).say("minutes", number)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sunday 22 November 2026, 06:45",
                "de | Sonntag, 22. November 2026, 06:45 Uhr",
                "es | domingo, 22 de noviembre de 2026, 06:45",
                "fr | dimanche 22 novembre 2026, 06h45",
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
