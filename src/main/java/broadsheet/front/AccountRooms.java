package broadsheet.front;

import broadsheet.html.Templates;
import broadsheet.http.Routes;
import broadsheet.people.reader.ReaderLetters;

/** Everything that readers do with their accounts. */
record AccountRooms(
        AccountDesk account, AccountRights rights, PeopleDesk people, AccountKeys keys, AccountAddress address) {
    static AccountRooms of(
            Records records, Membership members, Compositor compositor, Templates templates, String base) {
        var letters = new ReaderLetters(templates, java.net.URI.create(base));
        return new AccountRooms(
                new AccountDesk(records, members, compositor, letters),
                new AccountRights(records, members, compositor, templates, letters),
                new PeopleDesk(records, members, compositor),
                new AccountKeys(members, compositor),
                new AccountAddress(records, members, compositor, letters));
    }

    void routes(Routes routes) {
        account.routes(routes);
        rights.routes(routes);
        people.routes(routes);
        keys.routes(routes);
        address.routes(routes);
    }
}
