package broadsheet.people.account.screen;

import broadsheet.people.account.Account;
import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Avatar;
import broadsheet.text.Messages;
import java.util.List;

/** Everybody one can be in the demo. */
public record SampleDoorView(DeskPage page, Messages said, String action, List<Account> people) {
    public Avatar avatar(Account account) {
        return Avatar.of(account.name());
    }

    public String role(Account account) {
        return page.words().say("role." + account.role().word());
    }
}
