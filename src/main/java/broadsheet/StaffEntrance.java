package broadsheet;

import broadsheet.audience.Audience;
import broadsheet.audience.AudienceScreens;
import broadsheet.consent.Consent;
import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.desk.editor.StoryDesk;
import broadsheet.desk.editor.Surface;
import broadsheet.desk.editor.TaskLetters;
import broadsheet.desk.frontpage.FrontPageDesk;
import broadsheet.desk.house.HouseDesk;
import broadsheet.desk.library.LibraryDesk;
import broadsheet.desk.moderation.ModerationDesk;
import broadsheet.desk.planning.PlanningDesk;
import broadsheet.desk.privacy.PrivacyDesk;
import broadsheet.desk.redress.RedressDesk;
import broadsheet.desk.typing.TypingSurface;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Referee;
import broadsheet.discussion.moderation.Queues;
import broadsheet.discussion.redress.RedressLetters;
import broadsheet.front.Front;
import broadsheet.html.Templates;
import broadsheet.http.Assets;
import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Routes;
import broadsheet.media.Library;
import broadsheet.media.Pictures;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Gate;
import broadsheet.people.account.LinkPost;
import broadsheet.people.account.OneTimeLinks;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.account.screen.AccountScreens;
import broadsheet.people.desk.CommandsDesk;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.DeskFrame.Nameplate;
import broadsheet.people.desk.Entry;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.design.DesignDesk;
import broadsheet.people.desk.look.AppearanceDesk;
import broadsheet.people.desk.look.Masthead;
import broadsheet.people.desk.look.Wardrobe;
import broadsheet.people.desk.part.Icon;
import broadsheet.related.desk.RelatedScreens;
import broadsheet.related.desk.StorylineScreens;
import broadsheet.related.quotation.QuotationScreens;
import broadsheet.related.quotation.Quoted;
import broadsheet.related.topic.TopicScreens;
import broadsheet.search.Question;
import broadsheet.search.Search;
import broadsheet.search.desk.SearchDesk;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publication;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The staff's side of the house: the desk's frame, its door, and every screen, each with who may use it. */
final class StaffEntrance {
    /** What the desk needs of {@link Assets}. */
    static final List<String> ASSETS = Stream.of(
                    DeskFrame.ASSETS,
                    AccountScreens.ASSETS,
                    FrontPageDesk.ASSETS,
                    LibraryDesk.ASSETS,
                    ModerationDesk.ASSETS,
                    PlanningDesk.ASSETS,
                    TypingSurface.ASSETS)
            .flatMap(List::stream)
            .toList();

    private static final List<Entry> NAVIGATION = List.of(
            Entry.everybody("home", "/desk/", Icon.HOME),
            allowed("stories", StoryDesk.ADDRESS, Icon.STORIES, Permission.WRITE),
            allowed("calendar", PlanningDesk.ADDRESS, Icon.CALENDAR, Permission.SUBMIT),
            allowed("search", SearchDesk.ADDRESS, Icon.SEARCH, Permission.WRITE),
            allowed("media", LibraryDesk.ADDRESS, Icon.MEDIA, Permission.WRITE),
            allowed("front-page", FrontPageDesk.ADDRESS, Icon.FRONT, Permission.ARRANGE),
            allowed("comments", ModerationDesk.ADDRESS, Icon.COMMENTS, Permission.MODERATE),
            allowed("storylines", StorylineScreens.ADDRESS, Icon.STRAND, Permission.ARRANGE),
            allowed("topics", TopicScreens.ADDRESS, Icon.TAG, Permission.ARRANGE),
            allowed("quotations", QuotationScreens.ADDRESS, Icon.QUOTE, Permission.ARRANGE),
            allowed("audience", AudienceScreens.ADDRESS, Icon.CHART, Permission.AUDIENCE),
            allowed("people", "/desk/people", Icon.PEOPLE, Permission.PEOPLE),
            allowed("log", "/desk/log", Icon.LOG, Permission.LOGBOOK),
            allowed("redirects", HouseDesk.REDIRECTS, Icon.OUT, Permission.SETTINGS),
            new Entry("privacy", PrivacyDesk.ADDRESS, Icon.LOCK, Permission.SETTINGS),
            new Entry("appearance", AppearanceDesk.ADDRESS, Icon.APPEARANCE, Permission.SETTINGS),
            new Entry("design", DesignDesk.ADDRESS, Icon.SPECIMEN, Permission.SETTINGS));

    /** As many of what was looked for as can be taken in at a glance. */
    private static final int SHOWN = 8;

    private final Database database;
    private final Registry registry;
    private final Publications publications;
    private final Wardrobe wardrobe;
    private final Front front;
    private final Audience audience;
    private final Consent consent;
    private final URI base;
    private final InstantSource clock;
    private final SearchDesk.Indexes indexes;
    private final Discussion discussion;
    private final Referee referee;
    private final Library library;

    StaffEntrance(
            Database database,
            Registry registry,
            Publications publications,
            Wardrobe wardrobe,
            Front front,
            Audience audience,
            Consent consent,
            URI base,
            InstantSource clock,
            SearchDesk.Indexes indexes,
            Discussion discussion,
            Referee referee,
            Library library) {
        this.library = library;
        this.indexes = indexes;
        this.discussion = discussion;
        this.referee = referee;
        this.clock = clock;
        this.front = front;
        this.audience = audience;
        this.consent = consent;
        this.wardrobe = wardrobe;
        this.database = database;
        this.registry = registry;
        this.publications = publications;
        this.base = base;
    }

    private static Entry allowed(String word, String address, Icon icon, Permission permission) {
        return new Entry(word, address, icon, permission.roles());
    }

    /**
     * Puts the desk's addresses into the house's.
     *
     * @param tasks tells people what they were given; null where no mail is set up
     * @param sample whether this is the demo, whose door lets anybody in as anybody
     * @return the desk's table of addresses
     */
    DeskRoutes open(
            Routes routes,
            Assets assets,
            Templates templates,
            LinkPost post,
            @Nullable TaskLetters tasks,
            boolean sample) {
        var frame = new DeskFrame(templates, assets, this::nameplate, NAVIGATION);
        var gate = new Gate(registry, base, sample ? AccountScreens.SAMPLE_DOOR : AccountScreens.DOOR, frame::language);
        var desk = new DeskRoutes(routes, gate);
        Supplier<Publication> paper = this::paper;
        var screens = new AccountScreens(desk, frame, assets, gate, registry);
        screens.open(base, () -> paper.get().name(), () -> paper.get().zone(), post);
        if (sample) screens.openSampleDoor();
        openLook(desk, frame);
        var pictures = new Pictures();
        new TopicScreens(
                        frame,
                        registry,
                        publications,
                        (sql, slug) -> pictures.find(sql, slug).isPresent())
                .routes(desk);
        var quoted = new Quoted(new Stories());
        new QuotationScreens(
                        frame,
                        registry,
                        quoted,
                        publications,
                        clock,
                        () -> paper.get().zone())
                .routes(desk);
        new AudienceScreens(
                        frame,
                        database,
                        new Stories(),
                        audience,
                        clock,
                        () -> paper.get().zone())
                .routes(desk);
        new FrontPageDesk(frame, assets, registry, publications, new Stories(), front::proof, clock).routes(desk);
        new LibraryDesk(frame, assets, database, registry, library, publications, new Stories(), clock).routes(desk);
        new ModerationDesk(frame, assets, database, publications, new Stories(), discussion, referee, clock)
                .routes(desk);
        var letters = tasks == null ? null : new RedressLetters(discussion, new Stories(), templates, base);
        new RedressDesk(frame, assets, registry, publications, new Stories(), discussion, letters).routes(desk);
        new SearchDesk(frame, indexes).routes(desk);
        var editing = new StoryDesk(
                frame,
                registry,
                publications,
                pictures,
                new Stories(),
                new Newsdesk(new Stories()),
                templates,
                new Surface(List.of(assets.address(TypingSurface.SCRIPT)), TypingSurface::words),
                tasks);
        editing.routes(desk, routes, base, front::preview);
        new PlanningDesk(
                        frame,
                        assets,
                        registry,
                        publications,
                        new Stories(),
                        editing,
                        new Queues(discussion.comments()))
                .routes(desk);
        var stories = new Stories();
        new RelatedScreens(frame, registry, publications, stories, this::published).routes(desk);
        new StorylineScreens(frame, registry, publications, stories, this::published).routes(desk);
        new HouseDesk(frame, registry, publications, stories, base).routes(desk);
        new PrivacyDesk(frame, registry, consent, front::notice, clock).routes(desk);
        desk.check();
        return desk;
    }

    private void openLook(DeskRoutes desk, DeskFrame frame) {
        var design = new DesignDesk(frame);
        desk.get(Permission.OWN_ACCOUNT, DesignDesk.ADDRESS, (request, who) -> design.show(request, onDuty(who)));
        desk.get(
                Permission.OWN_ACCOUNT,
                DesignDesk.READERS,
                (request, _) ->
                        Reply.of(front.specimen(DesignDesk.language(request))).heldByOurs());
        var commands = new CommandsDesk(frame);
        desk.get(Permission.OWN_ACCOUNT, CommandsDesk.ADDRESS, (request, who) -> commands.show(request, onDuty(who)));
        var look = new AppearanceDesk(frame, wardrobe, new Masthead(this::name, this::rename), front::proof);
        desk.get(Permission.SETTINGS, AppearanceDesk.ADDRESS, (request, who) -> look.show(request, onDuty(who)));
        desk.get(Permission.SETTINGS, AppearanceDesk.PREVIEW, (request, _) -> look.preview(request));
        desk.get(Permission.SETTINGS, AppearanceDesk.PROOF, (request, _) -> look.proof(request));
        desk.get(Permission.SETTINGS, AppearanceDesk.PROOF_SHEET, (request, _) -> look.proofSheet(request));
        desk.post(Permission.SETTINGS, AppearanceDesk.RETURN, (request, who) -> look.goBack(request, onDuty(who)));
        desk.upload(
                Method.POST,
                Permission.SETTINGS,
                AppearanceDesk.ADDRESS,
                AppearanceDesk.MOST_BYTES,
                (request, who) -> look.save(request, onDuty(who)));
    }

    /** The published stories that fit words; none while the index is being made. */
    private List<String> published(String words) {
        var asked = Question.read(name -> name.equals("q") ? Optional.of(words) : Optional.empty());
        try {
            return indexes.published().ask(asked.question()).hits().stream()
                    .limit(SHOWN)
                    .map(hit -> hit.story().id())
                    .toList();
        } catch (Search.Away away) {
            return List.of();
        }
    }

    private static OnDuty onDuty(SignedIn who) {
        return new OnDuty(who.name(), who.role());
    }

    private String name(Handle sql) {
        return publications.paper(sql).name();
    }

    private void rename(Transaction transaction, String name) {
        var paper = publications.paper(transaction.sql());
        publications.save(transaction, new Publication(name, paper.line(), paper.language(), paper.zone()));
    }

    private Publication paper() {
        return database.read(publications::paper);
    }

    private Nameplate nameplate() {
        var paper = paper();
        return new Nameplate(paper.name(), paper.language(), wardrobe.logo());
    }

    /** A new link for the first publisher, while there is nobody who could come in as one. */
    Optional<URI> linkForFirstPublisher() {
        return database.write(tx -> registry.accounts().hasPublisher(tx.sql())
                ? Optional.empty()
                : Optional.of(link(base, registry.links().forFirstPublisher(tx))));
    }

    static URI link(URI base, String secret) {
        return URI.create(base + OneTimeLinks.FOLDER + secret);
    }
}
