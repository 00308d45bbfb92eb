package broadsheet.html;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** There is one way for HTML to reach a page unescaped, and it leads through a template. */
class TrustedHtmlTest {
    private static final Markup BOLD = new Markup("<b>Flüsse &amp; Seen</b>".getBytes(StandardCharsets.UTF_8));

    @Test
    void markup_goes_into_a_page_as_it_is() {
        var page = new StringOutput();
        var output = new OwaspHtmlTemplateOutput(page);
        output.setContext("p", null);
        output.writeUserContent(BOLD);
        assertThat(page.toString()).isEqualTo("<b>Flüsse &amp; Seen</b>");
    }

    @Test
    void markup_in_an_attribute_is_escaped_all_the_same() {
        var page = new StringOutput();
        var output = new OwaspHtmlTemplateOutput(page);
        output.setContext("p", "title");
        output.writeUserContent(new Markup("\" onclick=\"x".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.toString()).doesNotContain("\"");
    }

    @Test
    void markup_cannot_be_changed_through_its_bytes() {
        BOLD.utf8()[0] = 'X';
        assertThat(BOLD).hasToString("<b>Flüsse &amp; Seen</b>");
    }

    @Test
    void only_this_room_and_templates_know_the_template_language() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("broadsheet");
        noClasses()
                .that()
                .resideOutsideOfPackage("broadsheet.html..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gg.jte..")
                .check(classes);
    }

    @Test
    void no_template_switches_escaping_off() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jte")))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("$unsafe"));
        }
    }
}
