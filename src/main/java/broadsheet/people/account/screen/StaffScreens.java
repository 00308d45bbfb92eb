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
        desk.post(people, ADDRESS + "/{person}/suspension", deed(staff::suspend, "staff.suspended"));
        desk.post(people, ADDRESS + "/{person}/reinstatement", deed(staff::reinstate, "staff.reinstated"));
        desk.post(people, ADDRESS + "/{person}/sign-out", deed(staff::signOutEverywhere, "staff.signed-out"));
        desk.post(people, ADDRESS + "/{person}/keys", this::reset);
    }

    private Account account(Request request) {
        var slug = request.variable("person");
        var found = Slug.fits(slug)
                ? registry.database().read(sql -> registry.accounts().ofPerson(sql, new Slug(slug)))
                : java.util.Optional.<Account>empty();
        return found.orElseThrow(() -> new Refused(404, pages.words(request).say("nobody")));
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
            var told = pages.words(request)
                    .say(
                            handed.posted() ? "invited.posted" : "invited.hand",
                            handed.link().email());
            return pages.show(200, pages.all(request, who, null).handing(link(handed.secret()), told));
        } catch (Unfit unfit) {
            return pages.show(422, pages.all(request, who, unfit));
        }
    }

    private static Role role(Form form) {
        try {
            return Role.of(form.text("role").orElse(""));
        } catch (IllegalArgumentException unknown) {
            throw new Unfit("role", "role.choose");
        }
    }

    private String link(String secret) {
        return base + OneTimeLinks.FOLDER + secret;
    }

    private Reply takeBack(Request request, SignedIn who) {
        staff.takeBack(new Hand.Desk(who), request.variable("id"));
        return Flash.onTo(ADDRESS, Toast.of(pages.words(request).say("invited.taken-back")));
    }

    private Reply give(Request request, SignedIn who) {
        var account = account(request);
        try {
            var role = role(request.form());
            staff.give(new Hand.Desk(who), account, role);
            return done(
                    account, pages.words(request).say("staff.role-given", account.name(), pages.role(request, role)));
        } catch (Unfit unfit) {
            return pages.show(422, pages.one(request, who, account, unfit));
        }
    }

    private broadsheet.people.account.DeskHandler deed(BiConsumer<Hand, Account> verb, String key) {
        return (request, who) -> {
            var account = account(request);
            try {
                verb.accept(new Hand.Desk(who), account);
            } catch (Unfit unfit) {
                return pages.show(422, pages.one(request, who, account, unfit));
            }
            return done(account, pages.words(request).say(key, account.name()));
        };
    }

    private static Reply done(Account account, String sentence) {
        return Flash.onTo(ADDRESS + "/" + account.person(), Toast.of(sentence));
    }

    private Reply reset(Request request, SignedIn who) {
        var account = account(request);
        var handed = staff.resetKeys(new Hand.Desk(who), account);
        var told = pages.words(request).say(handed.posted() ? "keys.posted" : "keys.hand");
        @Nullable Unfit none = null;
        return pages.show(200, pages.one(request, who, account, none).handing(link(handed.secret()), told));
    }
}
