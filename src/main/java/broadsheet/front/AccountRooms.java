package broadsheet.front;

import broadsheet.http.Routes;
import broadsheet.people.reader.ReaderLetters;

/** Everything that readers do with their accounts. */
record AccountRooms(AccountDesk account) {
    AccountRooms(Records records, Membership members, Compositor compositor, ReaderLetters letters) {
        this(new AccountDesk(records, members, compositor, letters));
    }

    void routes(Routes routes) {
        account.routes(routes);
    }
}
