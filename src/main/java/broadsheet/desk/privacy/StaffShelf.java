package broadsheet.desk.privacy;

import broadsheet.db.Transaction;
import broadsheet.people.account.Account;
import broadsheet.people.account.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The account of somebody on the staff, and invitations. Nothing of it is erased here: who signed what in the paper is the
 * paper's own record, and an account is closed where accounts are kept.
 */
final class StaffShelf implements Shelf {
    private final Registry registry;

    StaffShelf(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String word() {
        return "account";
    }

    @Override
    public List<Found> find(Handle sql, String mail) {
        var account = registry.accounts().withEmail(sql, mail).stream().flatMap(one -> ofAccount(sql, one));
        var invited = registry.links().invitations(sql, registry.clock().instant()).stream()
                .filter(link -> link.email().equalsIgnoreCase(mail.strip()))
                .map(link -> {
                    var all = new LinkedHashMap<String, String>();
                    all.put("invitation", link.created().toString());
                    all.put("name", link.name());
                    all.put("role", link.role().name());
                    all.put("madeBy", link.madeBy());
                    return new Found(link.created(), link.name(), "/desk/people", all);
                });
        return Stream.concat(account, invited).toList();
    }

    private Stream<Found> ofAccount(Handle sql, Account account) {
        var all = new LinkedHashMap<String, String>();
        all.put("account", account.created().toString());
        all.put("name", account.name());
        all.put("role", account.role().name());
        all.put("person", account.person().text());
        all.put("profile", "/authors/" + account.person());
        var sessions = registry
                .sessions()
                .of(sql, account.id(), registry.clock().instant())
                .stream()
                .map(session -> {
                    var one = new LinkedHashMap<String, String>();
                    one.put("session", session.created().toString());
                    one.put("seen", session.seen().toString());
                    one.put("browser", session.browser());
                    return new Found(session.created(), session.browser(), "", one);
                });
        var keys = registry.passkeys().of(sql, account.id()).stream().map(passkey -> {
            var one = new LinkedHashMap<String, String>();
            one.put("passkey", passkey.name());
            return new Found(account.created(), passkey.name(), "", one);
        });
        var words = account.name() + ", " + account.role().name().toLowerCase(java.util.Locale.ROOT);
        var whole = new Found(account.created(), words, "/desk/people", all);
        return Stream.of(Stream.of(whole), sessions, keys).flatMap(found -> found);
    }

    @Override
    public int erase(Transaction transaction, String mail, boolean words, String nobody) {
        return 0;
    }
}
