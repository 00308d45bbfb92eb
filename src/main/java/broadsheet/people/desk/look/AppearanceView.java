package broadsheet.people.desk.look;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import broadsheet.text.Messages;
import java.util.List;

/**
 * The appearance screen: {@code appearance.jte}.
 *
 * @param name as typed, for the preview
 * @param sheet address of the preview's style sheet
 * @param proof address of the front page as it would be
 * @param said the screen's own words
 */
public record AppearanceView(
        DeskPage page,
        PageHead head,
        FormErrors errors,
        List<Field> fields,
        String name,
        String sheet,
        String proof,
        Messages said) {}
