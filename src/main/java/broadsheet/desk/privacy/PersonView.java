package broadsheet.desk.privacy;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a mail address.
 *
 * @param typed the field it is typed into
 * @param mail that was looked up; empty before
 * @param found what there is; null before anything was looked up
 * @param staff whether an account of the staff is among it
 * @param how the fields of erasing
 * @param done when something was handed out or erased for this address before
 * @param wrong why it was not erased; may be empty
 */
public record PersonView(
        DeskPage page,
        PageHead head,
        Messages words,
        Field typed,
        String mail,
        @Nullable Table found,
        boolean staff,
        List<Field> how,
        Table done,
        String wrong) {
    public PersonView {
        how = List.copyOf(how);
    }
}
