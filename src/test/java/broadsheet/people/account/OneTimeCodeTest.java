package broadsheet.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    /** RFC 6238, appendix B: “12345678901234567890” in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_rfc(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, OneTimeCode.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void a_code_is_good_half_a_minute_early_or_late_and_not_longer() {
        long step = OneTimeCode.step(NOW);
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, near), NOW, 0))
                    .hasValue(near);
        }
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step - 2), NOW, 0))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step + 2), NOW, 0))
                .isEmpty();
    }

    @Test
    void a_code_that_was_taken_is_not_taken_again() {
        long step = OneTimeCode.step(NOW);
        var code = OneTimeCode.at(SECRET, step);
        assertThat(OneTimeCode.step(SECRET, code, NOW, step)).isEmpty();
        assertThat(OneTimeCode.step(SECRET, code, NOW, step - 1)).hasValue(step);
    }

    @Test
    void people_type_spaces_and_nonsense() {
        var code = OneTimeCode.at(SECRET, OneTimeCode.step(NOW));
        assertThat(OneTimeCode.step(SECRET, code.substring(0, 3) + " " + code.substring(3), NOW, 0))
                .isPresent();
        for (var nonsense : new String[] {"", "12345", "abcdef", "١٢٣٤٥٦", "0".repeat(500)}) {
            assertThat(OneTimeCode.step(SECRET, nonsense, NOW, 0)).isEmpty();
        }
    }

    @Test
    void secrets_are_of_160_bits_and_differ() {
        assertThat(OneTimeCode.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCode.secret());
    }
}
