package broadsheet.people.account.screen;

import broadsheet.http.Method;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.account.Account;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignIn;
import broadsheet.text.Slug;
import java.util.Optional;

/** The demo's door: one click, and one is any of the sample's people. Only the demo's roof puts it in. */
final class SampleDoor {
    static final String ADDRESS = "/desk/sample-door";

    private final Doorstep step;
    private final Registry registry;
    private final SignIn signIn;

    SampleDoor(Doorstep step, Registry registry, SignIn signIn) {
        this.step = step;
        this.registry = registry;
        this.signIn = signIn;
    }

    void routes(DeskRoutes desk) {
        desk.door(Method.GET, ADDRESS, this::show);
        desk.door(Method.POST, ADDRESS, this::comeIn);
    }

    private Reply show(Request request) {
        var words = step.words(request);
        var people = registry.database().read(registry.accounts()::all).stream()
                .filter(account -> account.suspended() == null)
                .toList();
        return step.frame()
                .show(
                        "broadsheet/people/account/screen/sampledoor.jte",
                        new SampleDoorView(step.page(request, words.say("sample")), words, ADDRESS, people));
    }

    private Reply comeIn(Request request) {
        var slug = request.form().text("person").filter(Slug::fits);
        var account = slug.isEmpty()
                ? Optional.<Account>empty()
                : registry.database()
                        .<Optional<Account>>read(sql -> registry.accounts().ofPerson(sql, new Slug(slug.get())));
        var known = account.filter(one -> one.suspended() == null)
                .orElseThrow(() -> new Refused(404, step.words(request).say("nobody")));
        return step.on(signIn.withoutProof(known, step.browser(request)), Doorstep.HOME);
    }
}
