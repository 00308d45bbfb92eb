package broadsheet.people.account.screen;

import broadsheet.http.Assets;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Gate;
import broadsheet.people.account.Keys;
import broadsheet.people.account.LinkPost;
import broadsheet.people.account.PasskeyCeremony;
import broadsheet.people.account.PasswordRules;
import broadsheet.people.account.Passwords;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignIn;
import broadsheet.people.account.Staff;
import broadsheet.people.account.Welcome;
import broadsheet.people.desk.DeskFrame;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** The desk's door and everything behind it that has to do with who somebody is. */
public final class AccountScreens {
    /** What these screens need of {@link Assets}. */
    public static final List<String> ASSETS = List.of("broadsheet/people/account/screen/passkey.js");

    /** Where those are sent who are not in. */
    public static final String DOOR = "/desk/sign-in";

    /** The same in the demo. */
    public static final String SAMPLE_DOOR = SampleDoor.ADDRESS;

    private final DeskRoutes desk;
    private final Doorstep step;
    private final Registry registry;
    private final Passwords passwords = new Passwords();
    private final SignIn signIn;

    /** @param desk where they stand */
    public AccountScreens(DeskRoutes desk, DeskFrame frame, Assets assets, Gate gate, Registry registry) {
        this.desk = desk;
        this.step = new Doorstep(frame, assets, gate);
        this.registry = registry;
        this.signIn = new SignIn(registry, passwords);
    }

    /**
     * Opens them.
     *
     * @param base the site's public address
     * @param paper what the newsroom is called
     * @param zone its clocks
     * @param post carries links
     */
    public AccountScreens open(URI base, Supplier<String> paper, Supplier<ZoneId> zone, LinkPost post) {
        var rules = new PasswordRules();
        var keys = new Keys(registry, passwords, rules, signIn);
        var passkeys = new PasskeyCeremony(registry, signIn, base);
        var welcome = new Welcome(registry, passwords, rules, signIn, post);
        var enrolment = new EnrolmentScreens(step, registry, keys, passkeys, paper);
        var pages = new StaffPages(step.frame(), registry, zone);
        new SignInScreens(step, registry, signIn, passkeys, welcome, null).routes(desk);
        new LinkScreens(step, welcome, passkeys).routes(desk);
        enrolment.routes(desk);
        new OwnAccountScreens(step, registry, keys, passkeys, enrolment, zone).routes(desk);
        new StaffScreens(registry, new Staff(registry, post), pages, base).routes(desk);
        new LogbookScreens(step.frame(), registry, zone).routes(desk);
        return this;
    }

    /** Puts in the demo's door, through which anybody is let in as anybody. Never for a real newsroom. */
    public void openSampleDoor() {
        new SampleDoor(step, registry, signIn).routes(desk);
    }
}
