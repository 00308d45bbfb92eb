package broadsheet.discussion.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Phrases are looked for only where one may begin; that must find what looking everywhere finds. */
class PhrasesTest {
    @Test
    void every_lesson_of_the_house_has_the_phrases_that_looking_at_every_letter_finds() {
        var texts = new ArrayList<String>();
        for (var fault : Fault.values())
            FirstLessons.of(fault).forEach(lesson -> texts.add(lesson.remark().text()));
        assertThat(texts).hasSizeGreaterThan(100);
        texts.forEach(PhrasesTest::compare);
    }

    @Property(tries = 300)
    void so_has_whatever_is_put_together_from_their_letters(@ForAll @From("scraps") List<String> scraps) {
        compare(String.join("", scraps));
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of(
                        " ",
                        "  ",
                        "\n",
                        "i",
                        "I",
                        "İ",
                        "ı",
                        "'m",
                        "me",
                        "²",
                        "my",
                        "MY",
                        " channel",
                        "check",
                        " out",
                        "abonn",
                        "ez",
                        "K",
                        "ſ",
                        "σ",
                        "ς",
                        "é",
                        "e\u0301",
                        "🙂",
                        "𝒊",
                        "7",
                        ".",
                        "تابع",
                        "ו",
                        "kill you",
                        "an die wand",
                        "gratis")
                .list()
                .ofMaxSize(14);
    }

    private static void compare(String text) {
        Phrases.BY_KIND.forEach((kind, phrases) -> assertThat(phrases.times(text, 2))
                .as("%s in %s", kind, text)
                .isEqualTo(
                        (int) phrases.pattern.matcher(text).results().limit(2).count()));
    }
}
