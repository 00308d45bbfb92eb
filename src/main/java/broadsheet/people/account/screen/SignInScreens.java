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
        desk.door(Method.GET, "/desk/sign-in/code", request -> second(200, next(request), ""));
        desk.door(Method.POST, "/desk/sign-in/code", this::code);
        desk.door(Method.POST, "/desk/sign-in/passkey/challenge", _ -> json(passkeys.toSignIn()));
        desk.door(Method.POST, "/desk/sign-in/passkey", this::passkey);
        desk.door(Method.GET, "/desk/forgotten", _ -> forgotten("", ""));
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
        var fields = List.of(
                Field.line("email", "E-mail", email, "email", "username webauthn")
                        .needed(),
                Field.line("password", "Password", "", "password", "current-password")
                        .needed());
        var view = DoorView.of(step.page("Sign in"), "Sign in", "", "/desk/sign-in", fields, "Sign in")
                .hiding(Map.of("next", next))
                .telling(wrong, !wrong.isEmpty())
                .leading(links());
        return step.show(status, passkeys.isPossible() ? view.with(passkeyForm(next)) : view);
    }

    private Action[] links() {
        var links = new ArrayList<Action>();
        if (provider != null) links.add(provider);
        links.add(Action.to("Forgotten your password?", "/desk/forgotten"));
        return links.toArray(Action[]::new);
    }

    private DoorView.PasskeyForm passkeyForm(String next) {
        return step.passkey(
                "sign-in",
                "/desk/sign-in/passkey/challenge",
                "/desk/sign-in/passkey",
                "Use a passkey",
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
            case Outcome.NotThrough(var status, var sentence) -> first(status, request, next, email, sentence);
        };
    }

    private Reply second(int status, String next, String wrong) {
        var field = Field.line("code", "One-time code", "", "text", "one-time-code")
                .hint("Six figures from your telephone, or one of your recovery codes.")
                .error(wrong)
                .needed();
        var view = DoorView.of(
                        step.page("One-time code"), "One more step", "", "/desk/sign-in/code", List.of(field), "Go on")
                .hiding(Map.of("next", next))
                .leading(Action.to("Begin again", "/desk/sign-in"));
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
            case Outcome.NotThrough(var status, var sentence) -> second(status, next, sentence);
        };
    }

    private Reply passkey(Request request) {
        var form = request.form();
        var next = Doorstep.next(form.text("next").orElse(""));
        var outcome =
                passkeys.signIn(form.text("credential").orElse(""), request.clientAddress(), step.browser(request));
        return switch (outcome) {
            case Outcome.Through through -> step.on(through, next);
            case Outcome.NotThrough(var status, var sentence) -> first(status, request, next, "", sentence);
        };
    }

    private Reply forgotten(String email, String told) {
        var field = Field.line("email", "E-mail", email, "email", "username").needed();
        var view = DoorView.of(
                        step.page("Forgotten password"),
                        "Forgotten your password?",
                        "Say which address you sign in with; a letter with a link will come.",
                        "/desk/forgotten",
                        List.of(field),
                        "Send me a link")
                .telling(told, false)
                .leading(Action.to("Back to signing in", "/desk/sign-in"));
        return step.show(200, view);
    }

    private Reply send(Request request) {
        var email = request.form().text("email").orElse("");
        signIn.sparingly(email, request.clientAddress(), () -> welcome.forgotten(email));
        return forgotten(
                email,
                "If there is an account with this address and the newsroom sends mail, a letter is on its way."
                        + " Otherwise ask your publisher for a link.");
    }

    private Reply out(Request request, SignedIn who) {
        var secret = step.gate().secret(request);
        registry.database().run(tx -> registry.sessions().end(tx, secret));
        return step.gate().without(Reply.redirect(303, "/desk/sign-in"));
    }
}
