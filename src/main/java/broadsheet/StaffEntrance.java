package broadsheet;

import broadsheet.audience.AudienceScreens;
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
import broadsheet.desk.typing.TypingSurface;
import broadsheet.discussion.moderation.Queues;
import broadsheet.front.Front;
import broadsheet.html.Templates;
import broadsheet.http.Assets;
import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Routes;
import broadsheet.media.PictureFiles;
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
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.design.DesignDesk;
import broadsheet.people.desk.look.AppearanceDesk;
import broadsheet.people.desk.look.Masthead;
import broadsheet.people.desk.look.Wardrobe;
import broadsheet.related.desk.RelatedScreens;
import broadsheet.related.desk.StorylineScreens;
import broadsheet.related.quotation.QuotationScreens;
import broadsheet.related.quotation.Quoted;
import broadsheet.related.topic.Gallery;
import broadsheet.related.topic.TopicScreens;
import broadsheet.search.Question;
import broadsheet.search.Search;
import broadsheet.search.desk.SearchDesk;
import broadsheet.story.Publication;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.text.Slug;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    /** As many of what was looked for as can be taken in at a glance. */
    private static final int SHOWN = 8;

    private static final int SHOWN_WIDTH = 800;

    private final Rooms rooms;
    private final Database database;
    private final Registry registry;
    private final Publications publications;
    private final Stories stories;
    private final Wardrobe wardrobe;
    private final Front front;
    private final URI base;
    private final InstantSource clock;

    StaffEntrance(Rooms rooms, Wardrobe wardrobe, Front front, URI base, InstantSource clock) {
        this.rooms = rooms;
        this.database = rooms.database();
        this.registry = rooms.registry();
        this.publications = rooms.publications();
        this.stories = rooms.stories();
        this.wardrobe = wardrobe;
        this.front = front;
        this.base = base;
        this.clock = clock;
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
        var frame = new DeskFrame(templates, assets, this::nameplate, DeskNavigation.ENTRIES);
        var gate = new Gate(registry, base, sample ? AccountScreens.SAMPLE_DOOR : AccountScreens.DOOR, frame::language);
        var desk = new DeskRoutes(routes, gate);
        var screens = new AccountScreens(desk, frame, assets, gate, registry);
        screens.open(base, () -> paper().name(), this::zone, post);
        if (sample) screens.openSampleDoor();
        openLook(desk, frame);
        openEditing(desk, frame, assets, templates, tasks, routes);
        openArchive(desk, frame, assets);
        new FrontPageDesk(frame, assets, registry, publications, stories, front::proof, clock).routes(desk);
        new LibraryDesk(frame, assets, database, registry, rooms.library(), publications, stories, clock).routes(desk);
        new ModerationDesk(frame, assets, database, publications, stories, rooms.discussion(), rooms.referee(), clock)
                .routes(desk);
        new Ombudsman(rooms).routes(desk, frame, assets, templates, base, tasks != null);
        new AudienceScreens(frame, database, stories, rooms.audience(), clock, this::zone).routes(desk);
        new HouseDesk(frame, registry, publications, stories, base, rooms.given()).routes(desk);
        new PrivacyDesk(frame, registry, rooms.consent(), front::notice, clock).routes(desk);
        desk.check();
        return desk;
    }

    /** Writing, and the calendar of what is being written. */
    private void openEditing(
            DeskRoutes desk,
            DeskFrame frame,
            Assets assets,
            Templates templates,
            @Nullable TaskLetters tasks,
            Routes routes) {
        var surface = new Surface(List.of(assets.address(TypingSurface.SCRIPT)), TypingSurface::words);
        var editing = new StoryDesk(
                frame, registry, publications, rooms.pictures(), stories, rooms.desk(), templates, surface, tasks);
        editing.routes(desk, routes, base, front::preview);
        var queues = new Queues(rooms.discussion().comments());
        new PlanningDesk(frame, assets, registry, publications, stories, editing, queues).routes(desk);
    }

    /** What was written: found, and tied together. */
    private void openArchive(DeskRoutes desk, DeskFrame frame, Assets assets) {
        var indexes = new SearchDesk.Indexes(rooms.search(), rooms.staffSearch());
        new SearchDesk(frame, indexes, database, publications, rooms.people()).routes(desk);
        var gallery = new Gallery(LibraryDesk.FOUND, assets.address(LibraryDesk.SHELF), this::shown);
        new TopicScreens(frame, registry, publications, gallery).routes(desk);
        new QuotationScreens(frame, registry, new Quoted(stories), publications, clock, this::zone).routes(desk);
        new RelatedScreens(frame, registry, publications, stories, this::published).routes(desk);
        new StorylineScreens(frame, registry, publications, stories, this::published).routes(desk);
    }

    /** Where a picture of the library is seen as large as a form shows it. */
    private Optional<String> shown(Handle sql, Slug picture) {
        return rooms.pictures()
                .find(sql, picture)
                .map(found -> PictureFiles.address(found, Math.min(SHOWN_WIDTH, found.width()), "jpg"));
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
            return rooms.search().ask(asked.question()).hits().stream()
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

    private ZoneId zone() {
        return paper().zone();
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
