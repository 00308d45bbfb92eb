package broadsheet.desk.house;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Tabs;
import java.util.List;

/**
 * What stands in the menus, and the form of one entry more.
 *
 * @param menus one table each
 */
public record MenusView(
        DeskPage page,
        PageHead head,
        Tabs tabs,
        List<Table> menus,
        String more,
        String action,
        List<Field> fields,
        String add) {
    public MenusView {
        menus = List.copyOf(menus);
        fields = List.copyOf(fields);
    }

    public FormErrors errors() {
        return new FormErrors(fields);
    }
}
