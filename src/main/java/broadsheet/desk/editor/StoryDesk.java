package broadsheet.desk.editor;

import broadsheet.db.Transaction;
import broadsheet.desk.passage.PassageDesk;
import broadsheet.html.Templates;
import broadsheet.http.Finished;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.media.Pictures;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.work.StoryLocks;
import broadsheet.story.work.WorkingCopies;
import broadsheet.text.Slug;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every address below {@value #ADDRESS}: the list of stories, a new one, the screen of each, its working copy. */
public final class StoryDesk {
    public static final String ADDRESS = "/desk/stories";

    /** Where one is begun. */
    public static final String NEW = NewStoryScreen.ADDRESS;

    private final Bench bench;
    private final Templates templates;
    private final Surface surface;

    /**
     * @param frame around every screen
     * @param templates for the text as readers see it
     * @param surface what the text is typed with
     * @param letters null where no mail is set up
     */
    public StoryDesk(
            DeskFrame frame,
            Registry registry,
            Publications publications,
            Pictures pictures,
            Stories stories,
            Newsdesk newsdesk,
            Templates templates,
            Surface surface,
            @Nullable TaskLetters letters) {
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
                        frame, registry, publications, stories, copies, ADDRESS, surface.scripts(), surface.words()),
                letters);
    }

    /** Where a story is worked on. */
    public static String address(String story) {
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

    /** Lets somebody know by letter what they were given, where mail is set up. */
    public void tell(Transaction transaction, SignedIn by, TaskLetters.Task task) {
        bench.tell(transaction, by, task);
    }

    /**
     * Begins a story with nothing but a headline.
     *
     * @param author whose story it is
     */
    public Story begin(Transaction transaction, SignedIn who, Slug section, String headline, Slug author) {
        var language = bench.publications().paper(transaction.sql()).language();
        return new NewStoryScreen(bench).draft(transaction, who, section, headline, Kind.NEWS, language, author);
    }

    /**
     * Moves the moment at which a scheduled story appears.
     *
     * @throws Objection if it cannot appear then
     */
    public void reschedule(Transaction transaction, Request request, SignedIn who, Story story, Instant at) {
        new PublishScreen(bench).reschedule(transaction, request, who, story, at);
    }
}
