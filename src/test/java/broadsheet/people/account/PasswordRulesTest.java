package broadsheet.people.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> ABOUT = List.of("Gwen Ashdown", "gwen.ashdown@lennford-courier.example");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "ninechars",
                "password123",
                "Passw0rd2026!",
                "P@ssword-2026",
                "qwertyuiop",
                "1234567890",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl",
                "1q2w3e4r5t6y",
                "iloveyou2026",
                "welcome12345",
                "dragondragon",
                "!!!!football!!!!",
                "lkjhgfdsa1",
                "Gwen-Ashdown-1",
                "ashdown2026!",
                "12345678901234567890",
                "----------"
            })
    void what_everybody_tries_first_is_refused(String password) {
        assertThatThrownBy(() -> rules.check(password, ABOUT))
                .isInstanceOfSatisfying(
                        Unfit.class,
                        unfit -> org.assertj.core.api.Assertions.assertThat(unfit.field())
                                .isEqualTo("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven otters in a car park",
                "kedgeree&barnacle",
                "Xk3-qPz8-wL0v",
                "der Fluss trägt Orangen",
                "река несёт апельсины",
                "川はオレンジを運んでくる"
            })
    void words_that_nobody_would_put_together_are_fine(String password) {
        assertThatCode(() -> rules.check(password, ABOUT)).doesNotThrowAnyException();
    }
}
