package broadsheet.desk.privacy;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import java.util.List;

/**
 * A form about privacy: of a service, or of the words of a language.
 *
 * @param tabs other forms like it; may be empty
 * @param address it is sent to
 * @param language that is sent with it; may be empty
 * @param wrong why it was refused; may be empty
 * @param does what its button says
 */
public record PrivacyFormView(
        DeskPage page,
        PageHead head,
        Tabs tabs,
        String address,
        String language,
        List<Field> fields,
        String wrong,
        String does) {
    public PrivacyFormView {
        fields = List.copyOf(fields);
    }
}
