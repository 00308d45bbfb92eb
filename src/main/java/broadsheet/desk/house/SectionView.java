package broadsheet.desk.house;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one section.
 *
 * @param removal where it is removed; null for one that cannot be
 */
public record SectionView(
        DeskPage page,
        PageHead head,
        String action,
        List<Field> fields,
        String save,
        @Nullable String removal,
        String remove) {
    public SectionView {
        fields = List.copyOf(fields);
    }

    public FormErrors errors() {
        return new FormErrors(fields);
    }
}
