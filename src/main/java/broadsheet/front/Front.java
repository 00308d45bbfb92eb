package broadsheet.front;

import broadsheet.consent.Terms;
import broadsheet.db.Change;
import broadsheet.db.DatabaseTrouble;
import broadsheet.discussion.follow.ThreadLetters;
import broadsheet.discussion.redress.RedressLetters;
import broadsheet.feed.Feeds;
import broadsheet.front.cache.Crew;
import broadsheet.front.cache.PageCache;
import broadsheet.front.page.Words;
import broadsheet.front.theme.Kits;
import broadsheet.front.theme.ThemedPages;
import broadsheet.html.Templates;
import broadsheet.html.theme.Kit;
import broadsheet.html.theme.Theme;
import broadsheet.http.Assets;
import broadsheet.http.ErrorPages;
import broadsheet.http.Finished;
import broadsheet.http.Metrics;
import broadsheet.http.Prompt;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.http.Ticker;
import broadsheet.media.BucketAway;
import broadsheet.media.PictureFiles;
import broadsheet.story.Story;
import broadsheet.story.frontpage.Arrangement;
import broadsheet.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The reader's side of the house: answers from finished pages at once, has others made, and forgets those that a change
 * touches.
 */
public final class Front implements AutoCloseable {
    /** What the pages need of {@link Assets}. */
    public static final List<String> ASSETS = List.of(
            "broadsheet/front/reader.css",
            "broadsheet/front/story.css",
            "broadsheet/front/search.css",
            "broadsheet/front/icon.svg",
            "broadsheet/front/comments.js",
            "broadsheet/front/search.js",
            "broadsheet/front/consent.js");

    /** Every template that a theme can have, by its name, and what it has to work with. */
    public static final Map<String, Kit<?>> KITS = Kits.ALL;

    /** Pages waiting to be compressed better; more than that wait for their next reader. */
    private static final int WAITING_TO_IMPROVE = 500;

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final PictureFiles files;
    private final Assets assets;
    private final Drawers drawers;
    private final Compositor compositor;
    private final CommentDesk desk;
    private final @Nullable FollowDesk follows;
    private final NoticeDesk notices;
    private final AccountRooms accounts;
    private final Crier crier;
    private final Signposts signposts;
    private final ChoiceDesk choices;
    private final PageCache pages;
    private final Usher usher;
    private final ThreadPoolExecutor keeper = one("page-keeper", new LinkedBlockingQueue<>());
    private final ThreadPoolExecutor improver = one("page-improver", new ArrayBlockingQueue<>(WAITING_TO_IMPROVE));

    /**
     * @param assets with at least {@link #ASSETS}
     * @param workers where pages are made; may refuse work
     * @param spare where pages are made that nobody waits for; may refuse work
     */
    public Front(
            Records records,
            PictureFiles files,
            Assets assets,
            Templates templates,
            FrontSettings settings,
            InstantSource clock,
            Executor workers,
            Executor spare) {
        this.files = files;
        this.assets = assets;
        var themed = new ThemedPages(templates);
        this.drawers = new Drawers(records, themed);
        var midnight = new Midnight(clock);
        var members = Membership.of(records, settings, clock);
        var base = settings.base().toString();
        var heads = new Heads(
                base,
                () -> assets.address("reader.css"),
                () -> assets.address("story.css"),
                new Heads.Fittings(
                        assets.address("search.css"),
                        assets.address("icon.svg"),
                        assets.address("comments.js"),
                        assets.address("consent.js"),
                        assets.address("search.js")));
        this.compositor =
                new Compositor(records, drawers, themed, heads, new Feeds(base, templates), clock, midnight, members);
        this.choices = new ChoiceDesk(records.consent(), compositor, settings.base());
        var ticker = new Ticker(Ticker.MOST_LISTENERS);
        this.desk = new CommentDesk(records, members, compositor, ticker);
        this.accounts = AccountRooms.of(records, members, compositor, templates, base);
        this.follows = settings.mails() ? follows(records, templates, settings) : null;
        this.notices =
                new NoticeDesk(records, compositor, settings.mails() ? redress(records, templates, settings) : null);
        this.crier = new Crier(records, ticker, spare);
        this.signposts = new Signposts(records.database(), spare);
        var crew = new Crew(workers, spare, keeper, improver, Front::later);
        this.pages = new PageCache(settings.cacheBytes(), settings.renderingsASecond(), crew, System::nanoTime);
        this.usher = new Usher(pages, assets, compositor, midnight, new Chosen(records.consent()), signposts);
    }

    private static RedressLetters redress(Records records, Templates templates, FrontSettings settings) {
        return new RedressLetters(records.discussion(), records.stories(), templates, settings.base());
    }

    /** Reads templates and words, if somebody has the time before they are needed; may be left out. */
    public static void wake() {
        new Templates();
        Words.english();
    }

    private FollowDesk follows(Records records, Templates templates, FrontSettings settings) {
        var letters = new ThreadLetters(records.discussion(), records.stories(), templates, settings.base());
        return new FollowDesk(records, compositor, letters);
    }

    private static void later(long nanos, Runnable call) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(call);
    }

    /** A quiet thread of its own; what comes when its queue is full or the house is closed is dropped. */
    private static ThreadPoolExecutor one(String name, BlockingQueue<Runnable> queue) {
        var threads = Thread.ofPlatform()
                .name(name)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory();
        return new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, queue, threads, new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Answers for every page of the paper and every asset, from memory or as soon as it is made. */
    public Prompt prompt() {
        return usher;
    }

    /** What is not a page that could be kept: answers to questions, and pictures. */
    public void routes(Routes routes) {
        routes.get("/search", request -> Reply.of(compositor.found(request::query)));
        routes.get("/media/{hash}/{name}", this::picture);
        desk.routes(routes);
        accounts.routes(routes);
        if (follows != null) follows.routes(routes);
        notices.routes(routes);
        choices.routes(routes);
    }

    private Reply picture(Request request) throws IOException {
        var name = request.variable("hash") + "/" + request.variable("name");
        var file = found(name).orElseThrow(() -> new Refused(404, "There is no such picture."));
        return Reply.file(file, name.endsWith(".webp") ? "image/webp" : "image/jpeg", FOR_GOOD);
    }

    private Optional<Path> found(String name) throws IOException {
        try {
            return files.find(name);
        } catch (BucketAway _) {
            throw Refused.away("This picture cannot be reached just now; please try again shortly.");
        }
    }

    /** What readers see when something cannot be had; needs no database. */
    public ErrorPages errorPages() {
        return new ErrorPages() {
            @Override
            public Finished page(int status, Request request, String sentence) {
                var led = status == 404 ? signposts.lead(request) : null;
                return led == null ? compositor.message(status, sentence) : led;
            }

            @Override
            public Optional<Refused> refusal(Throwable fault) {
                return fault instanceof DatabaseTrouble
                        ? Optional.of(Refused.away("Our records cannot be reached just now; please try again shortly."))
                        : Optional.empty();
            }
        };
    }

    /** Forgets every page that shows what has changed. When it has returned, no page from before is handed out. */
    public void forget(List<Change> changes) {
        var keys = new HashSet<String>();
        for (var change : changes) keys.addAll(Arrays.asList(change.subject().split(" +")));
        boolean named = keys.stream().anyMatch(key -> key.startsWith("person:") || key.startsWith("topic-name:"));
        if (named) keys.add(ListPages.PEOPLE);
        drawers.forget(keys);
        signposts.forget(keys);
        pages.forget(keys);
        crier.hear(changes);
    }

    /** The front page in another theme and with another style sheet, for who is about to choose them; never kept. */
    public Finished proof(Theme theme, String sheet) {
        return compositor.proof(theme, sheet);
    }

    /** A story's page as readers will see it when it says this; in no cache, whatever is asked. */
    public Finished preview(Story story) {
        return compositor.preview(story);
    }

    /** The front page as it would be if it were arranged so, for who is about to; never kept. */
    public Finished proof(Arrangement arrangement) {
        return compositor.proof(arrangement);
    }

    /** A page with every element that readers meet, in the paper's look; never kept. */
    public Finished specimen(Language language) {
        return compositor.specimen(language, assets.address("icon.svg"));
    }

    /** The notice as it stands on a page when readers are asked these terms; never kept. */
    public Finished notice(Terms terms, Language language) {
        return compositor.notice(terms, language, assets.address("icon.svg"));
    }

    /** Whether the page at this address is at hand. */
    boolean holds(String address) {
        return pages.holds(address);
    }

    /** How many pages are held. */
    public long pagesHeld() {
        return pages.size();
    }

    /** Adds what is counted about pages. */
    public void tell(Metrics metrics) {
        pages.tell(metrics);
    }

    /** Ends the threads that tidy up. */
    @Override
    public void close() {
        signposts.close();
        keeper.shutdownNow();
        improver.shutdownNow();
    }
}
