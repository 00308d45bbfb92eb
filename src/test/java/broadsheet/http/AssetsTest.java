package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets(List.of("broadsheet/http/sample.css"));

    @Test
    void an_address_names_the_content_and_leads_to_it() {
        String address = assets.address("sample.css");
        assertThat(address).matches("/assets/sample\\.[A-Za-z0-9_-]{16}\\.css");
        Finished sheet = assets.byAddress(address).orElseThrow();
        assertThat(sheet.text()).contains(".column-7 {");
        assertThat(sheet.contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(sheet.header("cache-control")).contains("public, max-age=31536000, immutable");
    }

    @Test
    void the_address_of_another_release_leads_nowhere() {
        assertThat(assets.byAddress("/assets/sample.AAAAAAAAAAAAAAAA.css")).isEmpty();
        assertThat(assets.byAddress("/assets/sample.css")).isEmpty();
        assertThat(assets.byAddress("/assets/")).isEmpty();
        assertThat(assets.byAddress("/assets/..")).isEmpty();
        assertThat(assets.byAddress("/elsewhere/sample.css")).isEmpty();
    }

    @Test
    void squeezing_keeps_the_address_and_makes_it_smaller() {
        String address = assets.address("sample.css");
        Finished quick = assets.byAddress(address).orElseThrow();
        assets.squeezeAll();
        Finished best = assets.byAddress(address).orElseThrow();
        Accepted everything = Accepted.read("gzip, br");
        assertThat(assets.address("sample.css")).isEqualTo(address);
        assertThat(best.edition(best.bestFor(everything)).bytes().length())
                .isLessThan(quick.edition(quick.bestFor(everything)).bytes().length());
    }

    @Test
    void a_sheet_comes_with_those_it_imports_and_without_comments() {
        Assets dressed = new Assets(List.of("broadsheet/http/importing.css"));
        String text = dressed.byAddress(dressed.address("importing.css"))
                .orElseThrow()
                .text();
        assertThat(text).startsWith(".column-0 {").contains(".after {").doesNotContain("@import", "/*", "only for us");
    }

    @Test
    void what_the_program_lacks_is_said_at_once() {
        assertThatThrownBy(() -> assets.address("missing.css")).hasMessage("There is no asset called missing.css");
        assertThatThrownBy(() -> new Assets(List.of("broadsheet/http/gone.css")).address("gone.css"))
                .hasMessage("The program was built without broadsheet/http/gone.css");
        assertThatThrownBy(() -> new Assets(List.of("a/one.css", "b/one.css")))
                .hasMessage("Two assets are called one.css");
        assertThatThrownBy(() -> new Assets(List.of("a/one.exe"))).hasMessageContaining("a/one.exe");
    }
}
