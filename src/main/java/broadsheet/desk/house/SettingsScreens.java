package broadsheet.desk.house;

import broadsheet.db.Transaction;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Publications;
import broadsheet.story.imprint.Imprints;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the publisher says what the paper is called, how it is reached, whose it is and who pays for it. */
final class SettingsScreens {
    private static final String OWNERSHIP_PAGE = "/about/ownership";

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final Imprints imprints = new Imprints();
    private final Set<String> given;

    SettingsScreens(DeskFrame frame, Registry registry, Publications publications, Set<String> given) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
        this.given = Set.copyOf(given);
    }

    void routes(DeskRoutes routes) {
        routes.get(Permission.SETTINGS, SettingsTabs.PAPER.address(), this::paper);
        routes.post(Permission.SETTINGS, SettingsTabs.PAPER.address(), this::savePaper);
        routes.get(Permission.SETTINGS, SettingsTabs.OWNERSHIP.address(), this::ownership);
        routes.post(Permission.SETTINGS, SettingsTabs.OWNERSHIP.address(), this::saveOwnership);
    }

    private Messages said(Request request) {
        return SettingsTabs.WORDS.in(frame.language(request));
    }

    private Reply paper(Request request, SignedIn who) {
        var form = registry.database()
                .read(sql -> SettingsForm.of(
                        publications.paper(sql), imprints.read(sql).contacts()));
        return show(request, who, 200, SettingsTabs.PAPER, fields(said(request), form, Map.of()));
    }

    /** What came of saving: what is wrong, by field, in which case nothing was kept; and whether the clock was changed. */
    private record Saved(Map<String, String> wrong, boolean moved) {}

    private Reply savePaper(Request request, SignedIn who) {
        var typed = SettingsForm.sent(request.form());
        var wrong = typed.wrong();
        var saved = wrong.isEmpty()
                ? registry.database().<Saved>write(tx -> kept(tx, who, typed))
                : new Saved(wrong, false);
        var said = said(request);
        if (!saved.wrong().isEmpty()) {
            return show(request, who, 422, SettingsTabs.PAPER, fields(said, typed, saved.wrong()));
        }
        var toast = said.say(saved.moved() ? "saved.zone" : "saved", typed.zone());
        return Flash.onTo(SettingsTabs.PAPER.address(), Toast.of(toast));
    }

    private Saved kept(Transaction tx, SignedIn who, SettingsForm typed) {
        var before = publications.paper(tx.sql());
        var paper = typed.paper();
        boolean moved = !paper.zone().equals(before.zone());
        if (moved && !typed.agreed() && publications.scheduled(tx.sql()) > 0) {
            return new Saved(Map.of("zone", SettingsForm.ZONE_SCHEDULED), false);
        }
        publications.save(tx, paper);
        imprints.save(tx, typed.contacts());
        registry.logbook().note(tx, who, "settings.saved", "paper", typed.name());
        return new Saved(Map.of(), moved);
    }

    private List<Field> fields(Messages said, SettingsForm typed, Map<String, String> wrong) {
        int scheduled = registry.database().<Integer>read(publications::scheduled);
        return typed.fields(said, wrong, given, scheduled);
    }

    private Reply ownership(Request request, SignedIn who) {
        var form = registry.database()
                .read(sql -> OwnershipForm.of(imprints.read(sql).ownership()));
        return show(request, who, 200, SettingsTabs.OWNERSHIP, form.fields(said(request), Map.of()));
    }

    private Reply saveOwnership(Request request, SignedIn who) {
        var typed = OwnershipForm.sent(request.form());
        var wrong = typed.wrong();
        if (!wrong.isEmpty())
            return show(request, who, 422, SettingsTabs.OWNERSHIP, typed.fields(said(request), wrong));
        registry.database().run(tx -> {
            imprints.save(tx, typed.ownership());
            registry.logbook().note(tx, who, "settings.saved", "ownership", typed.owner());
        });
        return Flash.onTo(
                SettingsTabs.OWNERSHIP.address(), Toast.of(said(request).say("saved.ownership")));
    }

    private Reply show(Request request, SignedIn who, int status, SettingsTabs tab, List<Field> fields) {
        var said = said(request);
        var told = registry.database().<Boolean>read(sql -> imprints.read(sql).isTold());
        boolean look = told && tab == SettingsTabs.OWNERSHIP;
        var head = look
                ? PageHead.of(said.say("title"), Action.to(said.say("look"), OWNERSHIP_PAGE))
                : PageHead.of(said.say("title"));
        var view = new SettingsView(
                frame.page(request, new OnDuty(who.name(), who.role()), said.say("title"), HouseDesk.SETTINGS),
                head.lead(said.say(tab == SettingsTabs.PAPER ? "about" : "about.ownership")),
                tab.tabs(said),
                tab.address(),
                fields,
                said.say("save"));
        return frame.show(status, "broadsheet/desk/house/settings.jte", view);
    }
}
