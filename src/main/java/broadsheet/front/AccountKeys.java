package broadsheet.front;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.people.account.BrowserName;
import broadsheet.people.account.Unfit;
import broadsheet.people.reader.ReaderGate.SignedIn;
import broadsheet.people.reader.ReaderPasswords;
import broadsheet.people.reader.ReaderPasswords.Outcome;
import broadsheet.people.reader.Readership;
import broadsheet.story.Publications;
import broadsheet.text.Language;
import java.util.Locale;

/** Further ways into an account than a letter. */
final class AccountKeys {
    private static final String ACCOUNT = Membership.ACCOUNT;

    private final Membership members;
    private final Compositor compositor;
    private final ReaderPasswords passwords;

    AccountKeys(Membership members, Compositor compositor) {
        this.members = members;
        this.compositor = compositor;
        this.passwords = new ReaderPasswords(members.readership());
    }

    void routes(Routes routes) {
        routes.post(ACCOUNT + "/session", this::enter);
        routes.get(ACCOUNT + "/password", members.signedIn((_, who) -> show(who, 200, "")));
        routes.post(ACCOUNT + "/password", members.signedIn(this::set));
    }

    private Reply enter(Request request) {
        var form = request.form();
        var mail = form.text("mail").orElse("").strip().toLowerCase(Locale.ROOT);
        var back = AccountDesk.back(form.text("back").orElse(""));
        var outcome = passwords.signIn(
                mail, form.text("password").orElse(""), request.clientAddress(), BrowserName.of(request));
        return switch (outcome) {
            case Outcome.Through(var token) ->
                members.gate().with(Reply.redirect(303, back.isEmpty() ? ACCOUNT : back), token);
            case Outcome.Wrong() -> door(401, "password.wrong", mail, back);
            case Outcome.Shut(var wait) ->
                door(429, "password.shut", mail, back)
                        .with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        };
    }

    private Reply door(int status, String trouble, String mail, String back) {
        return Reply.of(compositor.page(galley -> compositor.accounts().door(galley, status, trouble, mail, back)));
    }

    private Reply show(SignedIn who, int status, String trouble) {
        boolean has = passwords.isSet(who.reader());
        return Reply.of(compositor.page(
                galley -> compositor.accounts().lists().password(galley, who.reader(), has, status, trouble)));
    }

    private Reply set(Request request, SignedIn who) {
        var form = request.form();
        if (form.text("which").orElse("").equals("drop")) {
            if (passwords.drop(who)) return Reply.redirect(303, ACCOUNT);
            return show(who, 403, Readership.words(language()).say("password.drop.late"));
        }
        try {
            passwords.set(
                    who, form.text("current").orElse(""), form.text("password").orElse(""));
            return Reply.redirect(303, ACCOUNT);
        } catch (Unfit unfit) {
            return show(who, 422, unfit.in(language()));
        }
    }

    private Language language() {
        return members.readership()
                .database()
                .read(sql -> new Publications().paper(sql).language());
    }
}
