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
import broadsheet.text.Messages;
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
        desk.enrolling(Method.GET, CODES, fresh((request, who) -> show(200, request, who, OneTimeCode.secret(), "")));
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

    private Reply show(int status, Request request, SignedIn who, String secret, String wrong) {
        var words = step.words(request);
        var account = account(who);
        var field = Field.line("code", words.say("code.shown"), "", "text", "one-time-code")
                .error(wrong)
                .needed();
        var view = DoorView.of(
                        step.page(request, words.say("codes")),
                        words.say("proof"),
                        words.say("proof.about"),
                        CODES,
                        List.of(field),
                        words.say("codes.set-up"))
                .hiding(Map.of("secret", secret))
                .showing(QrPicture.of(address(account, secret), secret, words));
        return step.show(status, passkeys.isPossible() ? view.with(passkeyForm(words)) : view);
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
            return step.gate().with(recovery(request, enrolled.codes()), enrolled.session());
        } catch (Unfit unfit) {
            var again = secret.matches("[A-Z2-7]{32}") ? secret : OneTimeCode.secret();
            return show(422, request, who, again, unfit.in(step.frame().language(request)));
        }
    }

    /** The only time these are seen. */
    Reply recovery(Request request, List<String> codes) {
        var words = step.words(request);
        var view = DoorView.of(
                        step.page(request, words.say("recovery")),
                        words.say("recovery.write"),
                        words.say("recovery.about"),
                        "",
                        List.of(),
                        "")
                .noting(codes)
                .leading(Action.to(words.say("recovery.written"), Doorstep.HOME));
        return step.show(200, view);
    }

    private DoorView.PasskeyForm passkeyForm(Messages words) {
        return step.passkey(
                words,
                "register",
                "/desk/account/passkeys/challenge",
                "/desk/account/passkeys",
                "passkey.instead",
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
            return show(
                    422,
                    request,
                    who,
                    OneTimeCode.secret(),
                    unfit.in(step.frame().language(request)));
        }
    }
}
