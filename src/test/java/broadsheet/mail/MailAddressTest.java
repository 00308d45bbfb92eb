package broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "' Ada.Byron+news@Example.ORG ', Ada.Byron+news@example.org",
        "o'neill@mail.example.co.uk, o'neill@mail.example.co.uk",
        "ada@bücher.example, ada@xn--bcher-kva.example",
        "root@localhost, root@localhost"
    })
    void what_people_type_is_an_address(String typed, String address) {
        assertThat(MailAddress.parse(typed).text()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "a da@example.org",
                ".ada@example.org",
                "ada.@example.org",
                "ada@-example.org",
                "ada@exa mple.org",
                "ada@example..org",
                "ada@example.org\r\nBcc: all@example.org",
                "\"ada\"@example.org",
                "<ada@example.org>",
                "ada@example.org,bob@example.org",
                "ada\u0000@example.org"
            })
    void what_is_none_is_refused_with_a_sentence(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailAddress.parse(typed))
                .withMessageContaining("is not a mail address");
    }

    @Test
    void what_is_endless_is_refused_and_not_repeated_in_full() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailAddress.parse("a".repeat(10_000) + "@example.org"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(150));
    }
}
