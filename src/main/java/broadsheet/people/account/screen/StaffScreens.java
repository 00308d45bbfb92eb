package broadsheet.people.account.screen;

import broadsheet.http.Form;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.people.account.Account;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.OneTimeLinks;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.account.Staff;
import broadsheet.people.account.Staff.Hand;
import broadsheet.people.account.Unfit;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Toast;
import broadsheet.text.Slug;
import java.net.URI;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The publisher's people: who is there, who is invited, who may do what. */
final class StaffScreens {
    static final String ADDRESS = "/desk/people";

    private final Registry registry;
    private final Staff staff;
    private final StaffPages pages;
    private final URI base;

    StaffScreens(Registry registry, Staff staff, StaffPages pages, URI base) {
        this.registry = registry;
        this.staff = staff;
        this.pages = pages;
        this.base = base;
    }

    void routes(DeskRoutes desk) {
        var people = Permission.PEOPLE;
        desk.get(people, ADDRESS, (request, who) -> pages.show(200, pages.all(request, who, null)));
        desk.post(people, ADDRESS + "/invitations", this::invite);
        desk.post(people, ADDRESS + "/invitations/{id}/removal", this::takeBack);
        desk.get(
                people,
                ADDRESS + "/{person}",
                (request, who) -> pages.show(200, pages.one(request, who, account(request), null)));
        desk.post(people, ADDRESS + "/{person}/role", this::give);
        desk.post(people, ADDRESS + "/{person}/suspension", deed(staff::suspend, "%s cannot come in any more."));
        desk.post(people, ADDRESS + "/{person}/reinstatement", deed(staff::reinstate, "%s can come in again."));
        desk.post(
                people, ADDRESS + "/{person}/sign-out", deed(staff::signOutEverywhere, "%s is signed out everywhere."));
        desk.post(people, ADDRESS + "/{person}/keys", this::reset);
    }

    private Account account(Request request) {
        var slug = request.variable("person");
        var found = Slug.fits(slug)
                ? registry.database().read(sql -> registry.accounts().ofPerson(sql, new Slug(slug)))
                : java.util.Optional.<Account>empty();
        return found.orElseThrow(() -> new Refused(404, "Nobody of that name has an account here."));
    }

    private Reply invite(Request request, SignedIn who) {
        var form = request.form();
        try {
            var person = form.text("person").filter(Slug::fits).map(Slug::new).orElse(null);
            var handed = staff.invite(
                    new Hand.Desk(who),
                    form.text("email").orElse(""),
                    form.text("name").orElse(""),
                    role(form),
                    person);
            var told = handed.posted()
                    ? "A letter with this link is on its way to "
                            + handed.link().email() + "."
                    : "Hand this link to " + handed.link().email() + ". It is good for seven days.";
            return pages.show(200, pages.all(request, who, null).handing(link(handed.secret()), told));
        } catch (Unfit unfit) {
            return pages.show(422, pages.all(request, who, unfit));
        }
    }

    private static Role role(Form form) {
        try {
            return Role.of(form.text("role").orElse(""));
        } catch (IllegalArgumentException unknown) {
            throw new Unfit("role", "Choose one of the roles.");
        }
    }

    private String link(String secret) {
        return base + OneTimeLinks.FOLDER + secret;
    }

    private Reply takeBack(Request request, SignedIn who) {
        staff.takeBack(new Hand.Desk(who), request.variable("id"));
        return Flash.onTo(ADDRESS, Toast.of("The invitation is taken back."));
    }

    private Reply give(Request request, SignedIn who) {
        var account = account(request);
        try {
            var role = role(request.form());
            staff.give(new Hand.Desk(who), account, role);
            return done(account, "%s is %s now.".formatted(account.name(), role.word()));
        } catch (Unfit unfit) {
            return pages.show(422, pages.one(request, who, account, unfit));
        }
    }

    private broadsheet.people.account.DeskHandler deed(BiConsumer<Hand, Account> verb, String sentence) {
        return (request, who) -> {
            var account = account(request);
            try {
                verb.accept(new Hand.Desk(who), account);
            } catch (Unfit unfit) {
                return pages.show(422, pages.one(request, who, account, unfit));
            }
            return done(account, sentence.formatted(account.name()));
        };
    }

    private static Reply done(Account account, String sentence) {
        return Flash.onTo(ADDRESS + "/" + account.person(), Toast.of(sentence));
    }

    private Reply reset(Request request, SignedIn who) {
        var account = account(request);
        var handed = staff.resetKeys(new Hand.Desk(who), account);
        var told = handed.posted()
                ? "A letter with this link is on its way. When it is followed, the old keys end."
                : "Hand this link over. When it is followed, the old keys end.";
        @Nullable Unfit none = null;
        return pages.show(200, pages.one(request, who, account, none).handing(link(handed.secret()), told));
    }
}
