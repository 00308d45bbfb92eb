package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SentencesTest {
    static final List<String> LANGUAGES = Sentences.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_ground_has_its_sentence_in_every_language(String tag) {
        for (var ground : Ground.values()) {
            assertThat(Sentences.say(new Language(tag), ground, "7"))
                    .as(ground + " in " + tag)
                    .isNotBlank()
                    .doesNotContain("{0}");
        }
    }
}
