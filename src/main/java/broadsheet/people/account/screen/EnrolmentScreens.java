package broadsheet.people.account.screen;

import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.account.Account;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Keys;
import broadsheet.people.account.OneTimeCode;
import broadsheet.people.account.PasskeyCeremony;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.account.Unfit;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Setting up a second proof: one-time codes with recovery codes, or a passkey. For newcomers, and for changing them later. */
final class EnrolmentScreens {
    private static final String CODES = "/desk/account/codes";

    private final Doorstep step;
    private final Registry registry;
    private final Keys keys;
    private final PasskeyCeremony passkeys;
    private final Supplier<String> paper;

    EnrolmentScreens(Doorstep step, Registry registry, Keys keys, PasskeyCeremony passkeys, Supplier<String> paper) {
        this.step = step;
        this.registry = registry;
        this.keys = keys;
        this.passkeys = passkeys;
        this.paper = paper;
    }

    void routes(DeskRoutes desk) {
        desk.enrolling(Method.GET, CODES, fresh((_, who) -> show(200, who, OneTimeCode.secret(), "")));
        desk.enrolling(Method.POST, CODES, fresh(this::setUp));
        desk.enrolling(
                Method.POST,
                "/desk/account/passkeys/challenge",
                fresh((_, who) -> SignInScreens.json(passkeys.toRegister(account(who), paper.get()))));
        desk.enrolling(Method.POST, "/desk/account/passkeys", fresh(this::addPasskey));
    }

    /** Whoever found a desk left alone must not make themselves a key to it. */
    broadsheet.people.account.DeskHandler fresh(broadsheet.people.account.DeskHandler handler) {
        return (request, who) -> who.isFresh(registry.clock().instant())
                ? handler.answer(request, who)
                : Reply.redirect(
                        303, "/desk/sign-in?next=" + URLEncoder.encode("/desk/account?again", StandardCharsets.UTF_8));
    }

    private Account account(SignedIn who) {
        return registry.database()
                .read(sql -> registry.accounts().find(sql, who.account()))
                .orElseThrow();
    }

    private Reply show(int status, SignedIn who, String secret, String wrong) {
        var account = account(who);
        var field = Field.line("code", "The six figures it shows now", "", "text", "one-time-code")
                .error(wrong)
                .needed();
        var view = DoorView.of(
                        step.page("One-time codes"),
                        "A second proof",
                        "Photograph this with an authenticator on your telephone. It then shows a new code every half minute.",
                        CODES,
                        List.of(field),
                        "Set up codes")
                .hiding(Map.of("secret", secret))
                .showing(QrPicture.of(address(account, secret), secret));
        return step.show(status, passkeys.isPossible() ? view.with(passkeyForm()) : view);
    }

    private String address(Account account, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(coded(paper.get()), coded(account.email()), secret, coded(paper.get()));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Reply setUp(Request request, SignedIn who) {
        var form = request.form();
        var secret = form.text("secret").orElse("");
        try {
            var enrolled = keys.setCodesUp(
                    who, step.gate().secret(request), secret, form.text("code").orElse(""), step.browser(request));
            return step.gate().with(recovery(enrolled.codes()), enrolled.session());
        } catch (Unfit unfit) {
            var again = secret.matches("[A-Z2-7]{32}") ? secret : OneTimeCode.secret();
            return show(422, who, again, unfit.sentence());
        }
    }

    /** The only time these are seen. */
    Reply recovery(List<String> codes) {
        var view = DoorView.of(
                        step.page("Recovery codes"),
                        "Write these down",
                        "Each opens the door once when your telephone is lost. They are shown only now; keep them on paper.",
                        "",
                        List.of(),
                        "")
                .noting(codes)
                .leading(Action.to("I have written them down", Doorstep.HOME));
        return step.show(200, view);
    }

    private DoorView.PasskeyForm passkeyForm() {
        return step.passkey(
                "register",
                "/desk/account/passkeys/challenge",
                "/desk/account/passkeys",
                "Set up a passkey instead",
                Map.of());
    }

    private Reply addPasskey(Request request, SignedIn who) {
        var form = request.form();
        try {
            var made = passkeys.register(account(who), form.text("credential").orElse(""));
            var through = keys.addPasskey(
                    who, step.gate().secret(request), form.text("name").orElse(""), made, step.browser(request));
            return step.on(through, "/desk/account");
        } catch (Unfit unfit) {
            return show(422, who, OneTimeCode.secret(), unfit.sentence());
        }
    }
}
