package broadsheet.people.account.screen;

import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.OneTimeLink;
import broadsheet.people.account.OneTimeLink.Kind;
import broadsheet.people.account.OneTimeLinks;
import broadsheet.people.account.PasskeyCeremony;
import broadsheet.people.account.Unfit;
import broadsheet.people.account.Welcome;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a link that is good once leads. Looking at the page uses nothing up: letter boxes look at links too. */
final class LinkScreens {
    private static final String PASSKEY = "passkey";

    private final Doorstep step;
    private final Welcome welcome;
    private final PasskeyCeremony passkeys;

    LinkScreens(Doorstep step, Welcome welcome, PasskeyCeremony passkeys) {
        this.step = step;
        this.welcome = welcome;
        this.passkeys = passkeys;
    }

    void routes(DeskRoutes desk) {
        desk.door(Method.GET, OneTimeLinks.FOLDER + "{secret}", this::look);
        desk.door(Method.POST, OneTimeLinks.FOLDER + "{secret}", this::accept);
    }

    private Reply look(Request request) {
        var secret = request.variable("secret");
        return welcome.read(secret)
                .map(link -> show(200, secret, link, new Welcome.Reply(link.name(), link.email(), "", false), null))
                .orElseGet(this::over);
    }

    private Reply accept(Request request) {
        var secret = request.variable("secret");
        var link = welcome.read(secret).orElse(null);
        if (link == null) return over();
        var form = request.form();
        var filled = new Welcome.Reply(
                form.text("name").orElse(link.name()),
                form.text("email").orElse(link.email()),
                form.text("password").orElse(""),
                form.text("how").filter(PASSKEY::equals).isPresent());
        try {
            return step.on(welcome.accept(secret, filled, step.browser(request)), Doorstep.HOME);
        } catch (Unfit unfit) {
            return unfit.field().isEmpty() ? over() : show(422, secret, link, filled, unfit);
        }
    }

    private Reply show(int status, String secret, OneTimeLink link, Welcome.Reply filled, @Nullable Unfit unfit) {
        var title = title(link.kind());
        boolean choice = passkeys.isPossible() && link.kind() != Kind.PASSWORD;
        var view = DoorView.of(
                        step.page(title),
                        title,
                        lead(link),
                        OneTimeLinks.FOLDER + secret,
                        fields(link, filled, unfit),
                        "Go on")
                .or(choice ? new DoorView.Other("Go on with a passkey, without a password", PASSKEY) : null);
        return step.show(status, view);
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case FIRST_PUBLISHER -> "Welcome, publisher";
            case INVITATION -> "Welcome to the newsroom";
            case PASSWORD -> "A new password";
            case NEW_KEYS -> "New keys to your account";
        };
    }

    private static String lead(OneTimeLink link) {
        return switch (link.kind()) {
            case FIRST_PUBLISHER -> "This makes the first account. It may do everything, and invite the others.";
            case INVITATION ->
                "%s invites you as %s.".formatted(link.madeBy(), link.role().word());
            case PASSWORD -> "For %s. You will be signed out everywhere else.".formatted(link.email());
            case NEW_KEYS -> "For %s. Your old password, codes and passkeys end with this.".formatted(link.email());
        };
    }

    private static List<Field> fields(OneTimeLink link, Welcome.Reply filled, @Nullable Unfit unfit) {
        var fields = new ArrayList<Field>();
        boolean founding = link.account() == null;
        if (founding && link.person() == null) {
            fields.add(Field.line("name", "Your name", filled.name(), "text", "name")
                    .hint("As it stands in bylines.")
                    .needed());
        }
        if (link.kind() == Kind.FIRST_PUBLISHER) {
            fields.add(Field.line("email", "E-mail", filled.email(), "email", "username")
                    .needed());
        }
        fields.add(Field.line("password", "Password", "", "password", "new-password")
                .hint("At least 10 characters. A few words that nobody would put together are best.")
                .needed());
        return fields.stream()
                .map(field ->
                        unfit != null && unfit.field().equals(field.name()) ? field.error(unfit.sentence()) : field)
                .toList();
    }

    private Reply over() {
        var view = DoorView.of(
                        step.page("This link is over"),
                        "This link is over",
                        "It was used already, is too old, or was copied in part. Ask whoever sent it for another one.",
                        "",
                        List.of(),
                        "")
                .leading(Action.to("Sign in", "/desk/sign-in"));
        return step.show(410, view);
    }
}
