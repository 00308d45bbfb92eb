package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.SharedData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void little_words_go_and_the_forms_of_a_word_meet() {
        assertThat(stems("She said the river's floods were flooding the mills"))
                .containsExactly("river", "flood", "flood", "mill");
    }

    @Test
    void a_number_is_the_same_spelled_out() {
        assertThat(Words.of("Ten dead, 10 missing", Language.ENGLISH))
                .filteredOn(Word::number)
                .extracting(Word::stem)
                .containsExactly("10", "10");
    }

    @Test
    void a_capital_letter_counts_inside_a_sentence() {
        assertThat(Words.of("Rain fell on Millbrook. Bridges closed (Mill Lane too).", Language.ENGLISH))
                .filteredOn(word -> word.capital() && !word.opens())
                .extracting(Word::written)
                .containsExactly("Millbrook", "Mill", "Lane");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Häuser, Haus",
        "fr, les chevaux, le cheval",
        "es, las manzanas, la manzana",
        "ru, книги, книга",
        "ar, الكتاب, كتاب",
        "fa, کتاب‌ها, کتابها",
        "tr, evler, ev"
    })
    void forms_meet_in_other_languages_too(String language, String one, String other) {
        assertThat(stems(one, new Language(language))).isEqualTo(stems(other, new Language(language)));
    }

    @Test
    void scripts_without_spaces_and_languages_without_rules_have_words() {
        assertThat(stems("東京都庁", new Language("ja"))).containsExactly("東京", "京都", "都庁");
        assertThat(stems("ספר הכתובות", new Language("he"))).containsExactly("ספר", "הכתובות");
        assertThat(stems("", new Language("en"))).isEmpty();
    }

    @Test
    void nothing_anybody_may_type_breaks_it() {
        for (var line : SharedData.lines("html-safety/naughty-strings.jsonl.gz")) {
            var text = line.get("s").asString("");
            for (var tag : List.of("en", "ar", "de", "th", "zh", "he")) {
                assertThat(Words.of(text, new Language(tag)))
                        .allMatch(word -> !word.stem().isEmpty());
            }
        }
    }

    private static List<String> stems(String text) {
        return stems(text, Language.ENGLISH);
    }

    private static List<String> stems(String text, Language language) {
        return Words.of(text, language).stream().map(Word::stem).toList();
    }
}
