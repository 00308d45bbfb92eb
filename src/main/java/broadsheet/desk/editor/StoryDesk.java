package broadsheet.desk.editor;

import broadsheet.desk.passage.PassageDesk;
import broadsheet.html.Templates;
import broadsheet.http.Finished;
import broadsheet.http.Routes;
import broadsheet.media.Pictures;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.desk.DeskFrame;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.work.StoryLocks;
import broadsheet.story.work.WorkingCopies;
import java.net.URI;
import java.util.function.Function;

/** Every address below {@value #ADDRESS}: the list of stories, a new one, the screen of each, its working copy. */
public final class StoryDesk {
    public static final String ADDRESS = "/desk/stories";

    private final Bench bench;
    private final Templates templates;
    private final Surface surface;

    /**
     * @param frame around every screen
     * @param templates for the text as readers see it
     * @param surface what the text is typed with
     */
    public StoryDesk(
            DeskFrame frame,
            Registry registry,
            Publications publications,
            Pictures pictures,
            Stories stories,
            Newsdesk newsdesk,
            Templates templates,
            Surface surface) {
        this.templates = templates;
        this.surface = surface;
        var copies = new WorkingCopies(stories, newsdesk);
        this.bench = new Bench(
                frame,
                registry,
                publications,
                pictures,
                stories,
                newsdesk,
                copies,
                new StoryLocks(),
                new PassageDesk(
                        frame, registry, publications, stories, copies, ADDRESS, surface.scripts(), surface.words()));
    }

    static String address(String story) {
        return ADDRESS + "/" + story;
    }

    /**
     * Puts all of it into the desk's table, and the way for outsiders with a link into the house's.
     *
     * @param base the site's public address
     * @param page a story's page as readers will see it
     */
    public void routes(DeskRoutes desk, Routes routes, URI base, Function<Story, Finished> page) {
        var keeper = new CopyKeeper(bench);
        new StoryListScreen(bench).routes(desk);
        new NewStoryScreen(bench).routes(desk);
        new StoryScreen(bench, keeper, templates, surface).routes(desk);
        new CopyDesk(bench, keeper).routes(desk);
        new PublishScreen(bench).routes(desk);
        new VersionScreen(bench).routes(desk);
        bench.passages().routes(desk);
        new PreviewScreen(bench, base, page).routes(desk, routes);
    }
}
