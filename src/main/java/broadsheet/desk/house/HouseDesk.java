package broadsheet.desk.house;

import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.desk.DeskFrame;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.redirect.RedirectRules;
import broadsheet.story.redirect.Redirects;
import broadsheet.story.section.Sections;
import java.net.URI;
import java.util.Set;

/** The publisher's screens about the site itself. */
public final class HouseDesk {
    /** Where old addresses are kept. */
    public static final String REDIRECTS = RedirectScreens.ADDRESS;

    /** Where the paper is divided. */
    public static final String SECTIONS = SectionScreens.ADDRESS;

    /** What the paper is called, how it is reached, whose it is, what stands in its menus. */
    public static final String SETTINGS = "/desk/settings";

    private final SectionScreens sections;
    private final RedirectScreens redirects;
    private final SettingsScreens settings;
    private final MenuScreens menus;

    /**
     * @param base the site's own address
     * @param given what the program was started with: {@code name}, {@code line}, {@code language}, {@code zone}
     */
    public HouseDesk(
            DeskFrame frame,
            Registry registry,
            Publications publications,
            Stories stories,
            URI base,
            Set<String> given) {
        var kept = new Redirects();
        var rules = new RedirectRules(kept, stories, publications, base);
        this.sections = new SectionScreens(frame, registry, publications, new Sections(publications, stories));
        this.settings = new SettingsScreens(frame, registry, publications, given);
        this.menus = new MenuScreens(frame, registry);
        this.redirects = new RedirectScreens(frame, registry, kept, rules);
    }

    public void routes(DeskRoutes routes) {
        sections.routes(routes);
        redirects.routes(routes);
        settings.routes(routes);
        menus.routes(routes);
    }
}
