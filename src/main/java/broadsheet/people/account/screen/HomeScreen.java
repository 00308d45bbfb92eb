package broadsheet.people.account.screen;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.PageHead;
import java.util.Arrays;

/** Where one lands: who one is, and what one may do. */
final class HomeScreen {
    private final DeskFrame frame;

    HomeScreen(DeskFrame frame) {
        this.frame = frame;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.OWN_ACCOUNT, "/desk", (_, _) -> Reply.redirect(308, Doorstep.HOME));
        desk.get(Permission.OWN_ACCOUNT, Doorstep.HOME, this::show);
    }

    private Reply show(Request request, SignedIn who) {
        var language = frame.language(request);
        var words = AccountWords.in(language);
        var duties = Arrays.stream(Permission.values())
                .filter(permission -> permission.isFor(who.role()))
                .map(permission -> AccountWords.may(permission).in(language))
                .toList();
        var page = frame.page(
                request,
                new OnDuty(who.name(), who.role()),
                frame.words(request).say("nav.home"),
                Doorstep.HOME);
        var head = PageHead.of(words.say("home.welcome", who.name()));
        return frame.show(
                "broadsheet/people/account/screen/home.jte", new HomeView(page, head, words.say("home.may"), duties));
    }
}
