package broadsheet.people.account.screen;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screen about the staff: tables, a form, and a link to hand over.
 *
 * @param wrong what could not be done, where it belongs to no field; may be empty
 * @param link a link to be handed over, shown once; may be empty
 * @param told what to know about the link
 * @param said the words of this screen
 * @param staff everybody, to be searched; null on the screen of one
 */
public record StaffView(
        DeskPage page,
        PageHead head,
        String wrong,
        String link,
        String told,
        Messages said,
        @Nullable Listing staff,
        List<Part> tables,
        String formTitle,
        String action,
        List<Field> fields,
        String submit,
        List<Action> actions) {
    /** A table with its heading. */
    public record Part(String id, String title, Table table) {}

    public FormErrors errors() {
        return new FormErrors(fields);
    }

    /** With a link to hand over. */
    StaffView handing(String secret, String words) {
        return new StaffView(
                page, head, wrong, secret, words, said, staff, tables, formTitle, action, fields, submit, actions);
    }
}
