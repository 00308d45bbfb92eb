package broadsheet.desk.house;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.people.desk.part.Field;
import broadsheet.story.Publication;
import broadsheet.story.imprint.Contacts;
import broadsheet.text.Language;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsFormTest {
    private static final SettingsForm FORM = SettingsForm.of(
            new Publication("The Paper", "", Language.ENGLISH, ZoneOffset.UTC),
            new Contacts(Map.of(), "", List.of(), ""));

    private static List<Field> fields(Map<String, String> wrong, Set<String> given) {
        return FORM.fields(SettingsTabs.WORDS.in(Language.ENGLISH), wrong, given, 3);
    }

    private static Field field(String name, List<Field> fields) {
        return fields.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_the_program_was_started_with_is_said_beside_its_field_and_nowhere_else() {
        var fields = fields(Map.of(), Set.of("name"));
        assertThat(field("name", fields).hint()).contains("--name", "BROADSHEET_NAME", "until the next start");
        assertThat(fields).filteredOn(one -> one.hint().contains("BROADSHEET_")).hasSize(1);
    }

    @Test
    void another_zone_is_to_be_agreed_to_while_stories_are_scheduled() {
        assertThat(fields(Map.of(), Set.of())).noneMatch(one -> one.name().equals("agreed"));
        var asked = fields(Map.of("zone", SettingsForm.ZONE_SCHEDULED), Set.of());
        assertThat(field("zone", asked).error()).startsWith("3 stories are scheduled.");
        assertThat(asked).anyMatch(one -> one.name().equals("agreed"));
    }
}
