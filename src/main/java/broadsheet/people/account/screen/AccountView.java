package broadsheet.people.account.screen;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param wrong what could not be done, where it belongs to no field; may be empty
 * @param said the words of this screen
 * @param passkeys null where the site's address allows none
 * @param passkeyForm null where the site's address allows none
 */
public record AccountView(
        DeskPage page,
        PageHead head,
        String wrong,
        Messages said,
        Field language,
        List<Field> password,
        String codes,
        List<Action> codeActions,
        @Nullable Table passkeys,
        DoorView.@Nullable PasskeyForm passkeyForm,
        Table sessions) {
    public FormErrors errors() {
        return new FormErrors(password);
    }
}
