package broadsheet.people.account.screen;

import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.OneTimeLink;
import broadsheet.people.account.OneTimeLink.Kind;
import broadsheet.people.account.OneTimeLinks;
import broadsheet.people.account.PasskeyCeremony;
import broadsheet.people.account.Unfit;
import broadsheet.people.account.Welcome;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.Field;
import broadsheet.text.Messages;
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
                .map(link ->
                        show(200, request, secret, link, new Welcome.Reply(link.name(), link.email(), "", false), null))
                .orElseGet(() -> over(request));
    }

    private Reply accept(Request request) {
        var secret = request.variable("secret");
        var link = welcome.read(secret).orElse(null);
        if (link == null) return over(request);
        var form = request.form();
        var filled = new Welcome.Reply(
                form.text("name").orElse(link.name()),
                form.text("email").orElse(link.email()),
                form.text("password").orElse(""),
                form.text("how").filter(PASSKEY::equals).isPresent());
        try {
            return step.on(welcome.accept(secret, filled, step.browser(request)), Doorstep.HOME);
        } catch (Unfit unfit) {
            return unfit.field().isEmpty() ? over(request) : show(422, request, secret, link, filled, unfit);
        }
    }

    private Reply show(
            int status, Request request, String secret, OneTimeLink link, Welcome.Reply filled, @Nullable Unfit unfit) {
        var words = step.words(request);
        var kind = key(link.kind());
        var title = words.say("link.title." + kind);
        boolean choice = passkeys.isPossible() && link.kind() != Kind.PASSWORD;
        var view = DoorView.of(
                        step.page(request, title),
                        title,
                        lead(words, link),
                        OneTimeLinks.FOLDER + secret,
                        fields(words, link, filled, unfit),
                        words.say("onward"))
                .or(choice ? new DoorView.Other(words.say("onward.passkey"), PASSKEY) : null);
        return step.show(status, view);
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case FIRST_PUBLISHER -> "first";
            case INVITATION -> "invitation";
            case PASSWORD -> "password";
            case NEW_KEYS -> "keys";
        };
    }

    private static String lead(Messages words, OneTimeLink link) {
        var about = "link.about." + key(link.kind());
        return switch (link.kind()) {
            case FIRST_PUBLISHER -> words.say(about);
            case INVITATION ->
                words.say(
                        about,
                        AccountWords.house(words, link.madeBy()),
                        DeskWords.in(words.language()).say("role." + link.role().word()));
            case PASSWORD, NEW_KEYS -> words.say(about, link.email());
        };
    }

    private static List<Field> fields(Messages words, OneTimeLink link, Welcome.Reply filled, @Nullable Unfit unfit) {
        var fields = new ArrayList<Field>();
        boolean founding = link.account() == null;
        if (founding && link.person() == null) {
            fields.add(Field.line("name", words.say("name.yours"), filled.name(), "text", "name")
                    .hint(words.say("name.hint"))
                    .needed());
        }
        if (link.kind() == Kind.FIRST_PUBLISHER) {
            fields.add(Field.line("email", words.say("email"), filled.email(), "email", "username")
                    .needed());
        }
        fields.add(Field.line("password", words.say("password"), "", "password", "new-password")
                .hint(words.say("password.hint"))
                .needed());
        return fields.stream()
                .map(field -> unfit != null && unfit.field().equals(field.name())
                        ? field.error(unfit.in(words.language()))
                        : field)
                .toList();
    }

    private Reply over(Request request) {
        var words = step.words(request);
        var view = DoorView.of(
                        step.page(request, words.say("link.over")),
                        words.say("link.over"),
                        words.say("link.over.about"),
                        "",
                        List.of(),
                        "")
                .leading(Action.to(words.say("sign-in"), "/desk/sign-in"));
        return step.show(410, view);
    }
}
