package broadsheet.people.account.screen;

import broadsheet.http.Assets;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.BrowserName;
import broadsheet.people.account.Gate;
import broadsheet.people.account.SignIn.Outcome;
import broadsheet.people.account.screen.DoorView.PasskeyForm;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.DeskPage;
import broadsheet.text.Messages;
import java.util.Map;

/** What the screens in front of the door have in common: their frame, and where one goes from there. */
record Doorstep(DeskFrame frame, Assets assets, Gate gate) {
    private static final String TEMPLATE = "broadsheet/people/account/screen/door.jte";
    static final String HOME = "/desk/";

    DeskPage page(Request request, String title) {
        return frame.outside(request, title);
    }

    Messages words(Request request) {
        return AccountWords.in(frame.language(request));
    }

    Reply show(int status, DoorView view) {
        return frame.show(status, TEMPLATE, view);
    }

    /** On with a session, to where somebody wanted to go or to what is still to be done. */
    Reply on(Outcome.Through through, String next) {
        var to = switch (through.stage()) {
            case SECOND_STEP -> "/desk/sign-in/code" + query(next);
            case ENROLMENT -> "/desk/account/codes";
            case FULL -> next;
        };
        return gate.with(Reply.redirect(303, to), through);
    }

    static String query(String next) {
        return next.equals(HOME)
                ? ""
                : "?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Where somebody wanted to go: a page of the desk and nothing else, whatever the address says. */
    static String next(String asked) {
        boolean ours = asked.matches("/desk/[A-Za-z0-9/_.?=&%+-]*")
                && !asked.contains("//")
                && !asked.contains("..")
                && !asked.startsWith("/desk/sign");
        return ours ? asked : HOME;
    }

    String browser(Request request) {
        return BrowserName.of(request);
    }

    PasskeyForm passkey(
            Messages words, String kind, String options, String action, String label, Map<String, String> hidden) {
        return new PasskeyForm(kind, options, action, words.say(label), hidden, assets.address("passkey.js"), words);
    }
}
