package broadsheet.desk.house;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one old address.
 *
 * @param before the address that is being changed; null for a new one
 */
public record RedirectView(
        DeskPage page,
        PageHead head,
        List<Field> fields,
        @Nullable String before,
        String save,
        String remove) {
    public RedirectView {
        fields = List.copyOf(fields);
    }

    public FormErrors errors() {
        return new FormErrors(fields);
    }
}
