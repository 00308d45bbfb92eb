package broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {
    private static final MailAddress FROM = MailAddress.parse("news@example.org");

    @Test
    void an_address_says_everything() {
        var server = SmtpServer.parse("smtps://courier%40example.org:p%2Fw+d@mail.example.org", FROM);
        assertThat(server.encrypted()).isTrue();
        assertThat(server.port()).isEqualTo(465);
        assertThat(server.login()).contains(new SmtpServer.Login("courier@example.org", "p/w+d"));
        assertThat(SmtpServer.parse("smtp://mail.example.org", FROM).port()).isEqualTo(587);
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(SmtpServer.parse("smtp://courier:secret@mail.example.org:25", FROM)
                        .toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://courier:secret@mail.example.org", "smtp://", "smtp://a b"})
    void anything_else_is_refused_without_repeating_it(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpServer.parse(address, FROM))
                .withMessageStartingWith("The mail server is given as smtp://")
                .withMessageNotContaining("secret");
    }
}
