package broadsheet.related.topic;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import java.util.List;

/**
 * The form of one topic.
 *
 * @param action where it is sent
 * @param save what the button says
 * @param script that chooses a picture
 */
public record TopicView(DeskPage page, PageHead head, String action, String save, List<Field> fields, String script) {
    public TopicView {
        fields = List.copyOf(fields);
    }

    public FormErrors errors() {
        return new FormErrors(fields);
    }
}
