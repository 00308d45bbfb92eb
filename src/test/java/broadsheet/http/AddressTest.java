package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "/,                              /,                  ''",
        "/world/war-drums,               /world/war-drums,   ''",
        "/search?q=a%2Fb,                /search,            q=a%2Fb",
        "/topics/caf%C3%A9,              /topics/café,       ''",
        "/.well-known/gpc.json,          /.well-known/gpc.json, ''",
        "/a+b,                           /a+b,               ''",
        "/a...b/..c,                     /a...b/..c,         ''",
        "http://news.example/world?a,    /world,             a",
        "http://news.example,            /,                  ''",
        "/a?b?c,                         /a,                 b?c",
    })
    void an_address_is_decoded(String target, String path, String query) {
        assertThat(Address.read(target)).isEqualTo(new Address(path, query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*", "", "world", "/..", "/../etc/passwd", "/a/../b", "/a/./b", "/%2e%2e/b", "/a/%2E", "/.%2e/",
                        "/a%2fb",
                "/a%2Fb", "/a%5cb", "/a\\b", "/a%00", "/a%0d%0aSet-Cookie:x", "/a%7f", "/a\tb", "/%", "/%2", "/%zz",
                        "/%c3",
                "/%ff%fe", "/%c0%ae%c0%ae/", "/%ed%a0%80", "/é", "/%e2%80%a8"
            })
    void what_could_be_read_in_two_ways_is_refused_in_a_sentence(String target) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Address.read(target));
        assertThat(refused).as(target).isNotNull();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.sentence()).endsWith(".").doesNotContain("Exception");
    }

    @Property(tries = 500)
    void whatever_is_sent_gives_a_safe_path_or_a_refusal(@ForAll String text) {
        try {
            String path = Address.read("/" + text).path();
            assertThat(path).startsWith("/").doesNotContain("\\").doesNotContain("\0");
            assertThat(path.split("/", -1)).doesNotContain("..", ".");
        } catch (Refused refused) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void a_form_keeps_every_value_and_counts_its_fields() {
        Form form = Form.read("a=1&b=x+y%21&a=2&&c&d=", 5);
        assertThat(form.text("a")).contains("1");
        assertThat(form.all("a")).containsExactly("1", "2");
        assertThat(form.text("b")).contains("x y!");
        assertThat(form.text("c")).contains("");
        assertThat(form.text("d")).contains("");
        assertThat(form.text("e")).isEmpty();
        assertThatThrownBy(() -> Form.read("a=1&a=2&a=3", 2))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2 fields");
        assertThatThrownBy(() -> Form.read("a=%00", 2)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Form.read("a=%f", 2)).isInstanceOf(Refused.class);
    }
}
