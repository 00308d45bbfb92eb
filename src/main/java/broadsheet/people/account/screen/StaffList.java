package broadsheet.people.account.screen;

import broadsheet.http.Request;
import broadsheet.people.Role;
import broadsheet.people.account.Account;
import broadsheet.people.account.AccountWords;
import broadsheet.people.desk.part.Avatar;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.Paging;
import broadsheet.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Everybody with an account, as a list to find somebody in: by name and address, by role, by whether they may come in. */
record StaffList(DeskWords desk, List<Account> accounts) {
    private static final String SUSPENDED = "suspended";
    private static final String OPEN = "open";

    Listing asked(Request request) {
        var words = AccountWords.in(desk.language());
        var query = request.method().onlyLooks() ? request.query("q").orElse("").strip() : "";
        var role = request.method().onlyLooks() ? request.query("role").orElse("") : "";
        var door = request.method().onlyLooks() ? request.query("door").orElse("") : "";
        var found = accounts.stream()
                .filter(one -> fits(one, query, role, door))
                .map(this::item)
                .toList();
        return new Listing(
                words.say("staff"),
                StaffScreens.ADDRESS,
                query,
                List.of(roles(words, role), doors(words, door)),
                found,
                Paging.whole(found.size()),
                EmptyState.of(Icon.PEOPLE, words.say("staff.nobody"), words.say("staff.nobody.about")));
    }

    private static boolean fits(Account account, String query, String role, String door) {
        var text = (account.name() + " " + account.email()).toLowerCase(Locale.ROOT);
        return (role.isEmpty() || account.role().word().equals(role))
                && (door.isEmpty() || door.equals(account.suspended() == null ? OPEN : SUSPENDED))
                && Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private Listing.Item item(Account account) {
        return new Listing.Item(
                account.name(),
                StaffScreens.ADDRESS + "/" + account.person(),
                List.of(desk.say("role." + account.role().word()), account.email()),
                standing(AccountWords.in(desk.language()), account),
                Avatar.of(account.name()),
                null,
                null);
    }

    private Listing.Filter roles(Messages words, String chosen) {
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option("", words.say("all")));
        for (var role : Role.values()) options.add(new Control.Option(role.word(), desk.say("role." + role.word())));
        return new Listing.Filter("role", words.say("role"), chosen, options);
    }

    private static Listing.Filter doors(Messages words, String chosen) {
        return new Listing.Filter(
                "door",
                words.say("staff.door"),
                chosen,
                List.of(
                        new Control.Option("", words.say("all")),
                        new Control.Option(OPEN, words.say("staff.open")),
                        new Control.Option(SUSPENDED, words.say("staff.shut"))));
    }

    static Badge standing(Messages words, Account account) {
        if (account.suspended() != null) return new Badge(words.say("staff.shut"), Badge.Tone.STOPPED);
        return account.codeSecret() != null
                ? new Badge(words.say("staff.codes"), Badge.Tone.GOOD)
                : new Badge(words.say("staff.no-codes"), Badge.Tone.PLAIN);
    }
}
