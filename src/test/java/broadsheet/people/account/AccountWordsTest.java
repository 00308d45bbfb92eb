package broadsheet.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.Permission;
import broadsheet.text.Language;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountWordsTest {
    private static final Language GERMAN = new Language("de");

    @ParameterizedTest
    @EnumSource(Permission.class)
    void what_a_role_may_do_reads_in_english_as_in_the_table_of_the_code(Permission permission) {
        assertThat(AccountWords.may(permission)).hasToString(permission.words());
        assertThat(AccountWords.may(permission).in(GERMAN)).isNotEqualTo(permission.words());
    }

    @Test
    void a_refusal_is_english_in_a_terminal_and_on_a_screen_in_the_language_of_whoever_looks() {
        var unfit = (Unfit) ThrowableAssert.catchThrowable(() -> new PasswordRules().check("short", List.of()));
        assertThat(unfit.sentence()).isEqualTo("A password needs at least 10 characters; this has 5.");
        assertThat(unfit.in(GERMAN)).isEqualTo("Ein Passwort braucht mindestens 10 Zeichen; dieses hat 5.");
    }

    @Test
    void a_sentence_within_a_sentence_is_in_the_same_language() {
        var shut = AccountWords.refusal("door.shut", AccountWords.refusal("minutes", 15));
        assertThat(shut).hasToString("There were too many tries. Please wait 15 minutes and try again.");
        assertThat(shut.in(GERMAN)).contains("warten Sie 15 Minuten, und");
        assertThat(AccountWords.refusal("seconds", 1).in(new Language("ar"))).isEqualTo("ثانية واحدة");
    }

    @Test
    void what_the_house_wrote_into_its_records_is_said_in_every_language_and_names_are_left_alone() {
        var words = AccountWords.in(GERMAN);
        assertThat(AccountWords.house(words, "through the demo's door")).isEqualTo("durch die Tür der Vorführung");
        assertThat(AccountWords.house(words, "Ada Holm")).isEqualTo("Ada Holm");
        assertThat(AccountWords.deed(words, "account.signed-in")).isEqualTo("hat sich angemeldet");
        assertThat(AccountWords.deed(words, "moon.landed")).isEqualTo("moon.landed");
        assertThat(AccountWords.browser(words, "Firefox on Linux")).isEqualTo("Firefox auf Linux");
        assertThat(AccountWords.browser(words, "A browser on a computer")).isEqualTo("Ein Browser auf einem Rechner");
    }
}
