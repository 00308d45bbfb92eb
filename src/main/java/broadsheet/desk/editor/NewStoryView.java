package broadsheet.desk.editor;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import java.util.List;

/**
 * A short form about a story.
 *
 * @param action where it is sent
 * @param does what its button says
 */
public record NewStoryView(DeskPage page, PageHead head, String action, List<Field> fields, String does) {
    public NewStoryView {
        fields = List.copyOf(fields);
    }

    public FormErrors errors() {
        return new FormErrors(fields);
    }
}
