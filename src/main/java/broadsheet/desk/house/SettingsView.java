package broadsheet.desk.house;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import java.util.List;

/** One form of settings. */
public record SettingsView(DeskPage page, PageHead head, Tabs tabs, String action, List<Field> fields, String save) {
    public SettingsView {
        fields = List.copyOf(fields);
    }

    public FormErrors errors() {
        return new FormErrors(fields);
    }
}
