package broadsheet.people.account.screen;

import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.PasskeyCeremony;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignIn;
import broadsheet.people.account.SignIn.Outcome;
import broadsheet.people.account.SignedIn;
import broadsheet.people.account.Welcome;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import broadsheet.text.Messages;
import broadsheet.text.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door: password, second step, passkey, a forgotten password, and out again. */
final class SignInScreens {
    private final Doorstep step;
    private final Registry registry;
    private final SignIn signIn;
    private final PasskeyCeremony passkeys;
    private final Welcome welcome;
    private final @Nullable Action provider;

    SignInScreens(
            Doorstep step,
            Registry registry,
            SignIn signIn,
            PasskeyCeremony passkeys,
            Welcome welcome,
            @Nullable Action provider) {
        this.step = step;
        this.registry = registry;
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.welcome = welcome;
        this.provider = provider;
    }

    void routes(DeskRoutes desk) {
        desk.door(Method.GET, "/desk/sign-in", request -> first(200, request, next(request), "", ""));
        desk.door(Method.POST, "/desk/sign-in", this::password);
        desk.door(Method.GET, "/desk/sign-in/code", request -> second(200, request, next(request), ""));
        desk.door(Method.POST, "/desk/sign-in/code", this::code);
        desk.door(Method.POST, "/desk/sign-in/passkey/challenge", _ -> json(passkeys.toSignIn()));
        desk.door(Method.POST, "/desk/sign-in/passkey", this::passkey);
        desk.door(Method.GET, "/desk/forgotten", request -> forgotten(request, "", ""));
        desk.door(Method.POST, "/desk/forgotten", this::send);
        desk.post(Permission.OWN_ACCOUNT, "/desk/sign-out", this::out);
    }

    static Reply json(String text) {
        return Reply.bytes(200, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String next(Request request) {
        return Doorstep.next(request.query("next").orElse(Doorstep.HOME));
    }

    private Reply first(int status, Request request, String next, String email, String wrong) {
        if (status == 200 && step.gate().who(request).isPresent() && next.equals(Doorstep.HOME)) {
            return Reply.redirect(303, Doorstep.HOME);
        }
        var words = step.words(request);
        var fields = List.of(
                Field.line("email", words.say("email"), email, "email", "username webauthn")
                        .needed(),
                Field.line("password", words.say("password"), "", "password", "current-password")
                        .needed());
        var title = words.say("sign-in");
        var view = DoorView.of(step.page(request, title), title, "", "/desk/sign-in", fields, title)
                .hiding(Map.of("next", next))
                .telling(wrong, !wrong.isEmpty())
                .leading(links(words));
        return step.show(status, passkeys.isPossible() ? view.with(passkeyForm(words, next)) : view);
    }

    private Action[] links(Messages words) {
        var links = new ArrayList<Action>();
        if (provider != null) links.add(provider);
        links.add(Action.to(words.say("forgotten"), "/desk/forgotten"));
        return links.toArray(Action[]::new);
    }

    private DoorView.PasskeyForm passkeyForm(Messages words, String next) {
        return step.passkey(
                words,
                "sign-in",
                "/desk/sign-in/passkey/challenge",
                "/desk/sign-in/passkey",
                "passkey.use",
                Map.of("next", next));
    }

    private Reply password(Request request) {
        var form = request.form();
        var email = form.text("email").orElse("");
        var next = Doorstep.next(form.text("next").orElse(""));
        var outcome = signIn.password(
                email, form.text("password").orElse(""), request.clientAddress(), step.browser(request));
        return switch (outcome) {
            case Outcome.Through through -> step.on(through, next);
            case Outcome.NotThrough(var status, var sentence) ->
                first(status, request, next, email, said(request, sentence));
        };
    }

    private String said(Request request, Sentence sentence) {
        return sentence.in(step.frame().language(request));
    }

    private Reply second(int status, Request request, String next, String wrong) {
        var words = step.words(request);
        var field = Field.line("code", words.say("code"), "", "text", "one-time-code")
                .hint(words.say("code.hint"))
                .error(wrong)
                .needed();
        var view = DoorView.of(
                        step.page(request, words.say("code")),
                        words.say("step"),
                        "",
                        "/desk/sign-in/code",
                        List.of(field),
                        words.say("onward"))
                .hiding(Map.of("next", next))
                .leading(Action.to(words.say("again"), "/desk/sign-in"));
        return step.show(status, view);
    }

    private Reply code(Request request) {
        var form = request.form();
        var next = Doorstep.next(form.text("next").orElse(""));
        var outcome = signIn.code(
                step.gate().secret(request),
                form.text("code").orElse(""),
                request.clientAddress(),
                step.browser(request));
        return switch (outcome) {
            case Outcome.Through through -> step.on(through, next);
            case Outcome.NotThrough(var status, var sentence) -> second(status, request, next, said(request, sentence));
        };
    }

    private Reply passkey(Request request) {
        var form = request.form();
        var next = Doorstep.next(form.text("next").orElse(""));
        var outcome =
                passkeys.signIn(form.text("credential").orElse(""), request.clientAddress(), step.browser(request));
        return switch (outcome) {
            case Outcome.Through through -> step.on(through, next);
            case Outcome.NotThrough(var status, var sentence) ->
                first(status, request, next, "", said(request, sentence));
        };
    }

    private Reply forgotten(Request request, String email, String told) {
        var words = step.words(request);
        var field = Field.line("email", words.say("email"), email, "email", "username")
                .needed();
        var view = DoorView.of(
                        step.page(request, words.say("forgotten")),
                        words.say("forgotten"),
                        words.say("forgotten.about"),
                        "/desk/forgotten",
                        List.of(field),
                        words.say("forgotten.send"))
                .telling(told, false)
                .leading(Action.to(words.say("forgotten.back"), "/desk/sign-in"));
        return step.show(200, view);
    }

    private Reply send(Request request) {
        var email = request.form().text("email").orElse("");
        signIn.sparingly(email, request.clientAddress(), () -> welcome.forgotten(email));
        return forgotten(request, email, step.words(request).say("forgotten.sent"));
    }

    private Reply out(Request request, SignedIn who) {
        var secret = step.gate().secret(request);
        registry.database().run(tx -> registry.sessions().end(tx, secret));
        return step.gate().without(Reply.redirect(303, "/desk/sign-in"));
    }
}
