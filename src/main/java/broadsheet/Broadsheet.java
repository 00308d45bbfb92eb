package broadsheet;

import broadsheet.api.Api;
import broadsheet.audience.Audience;
import broadsheet.consent.Consent;
import broadsheet.db.DataFolder;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress.SqliteFile;
import broadsheet.db.Settings;
import broadsheet.desk.editor.TaskLetters;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Referee;
import broadsheet.discussion.follow.ThreadLetters;
import broadsheet.embed.CardPictures;
import broadsheet.export.CommentExport;
import broadsheet.front.Front;
import broadsheet.front.FrontSettings;
import broadsheet.front.Records;
import broadsheet.html.Templates;
import broadsheet.http.AccessLog;
import broadsheet.http.Assets;
import broadsheet.http.GuardedClient;
import broadsheet.http.Routes;
import broadsheet.http.Server;
import broadsheet.http.ServerSettings;
import broadsheet.http.Workers;
import broadsheet.intake.PageIntake;
import broadsheet.intake.comment.CommentIntake;
import broadsheet.mail.Postman;
import broadsheet.media.Library;
import broadsheet.media.Originals;
import broadsheet.media.PictureFiles;
import broadsheet.media.Pictures;
import broadsheet.people.People;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.LinkPost;
import broadsheet.people.account.Registry;
import broadsheet.people.desk.look.Themes;
import broadsheet.people.desk.look.Wardrobe;
import broadsheet.related.Clerk;
import broadsheet.related.quotation.Stenographer;
import broadsheet.sample.PreparedSample;
import broadsheet.sample.SampleNewsroom;
import broadsheet.search.Search;
import broadsheet.search.StaffSearch;
import broadsheet.search.desk.SearchDesk;
import broadsheet.story.Newsdesk;
import broadsheet.story.PictureUses;
import broadsheet.story.Presses;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.frontpage.Arrangements;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole newsroom, wired: every room is built here, by plain constructors, from the ground up. */
final class Broadsheet implements AutoCloseable {
    private static final String RELATED = "related";
    private static final Logger LOG = LoggerFactory.getLogger(Broadsheet.class);

    /** The folder of the search indexes, in the data folder. */
    static final String SEARCH = "search";

    /** The folder of the indexes of what is not published, in the data folder. */
    static final String STAFF_SEARCH = "search-desk";

    private final Config config;
    private final InstantSource clock;
    private final DataFolder folder;
    private final Database database;
    private final People people = new People();
    private final Pictures pictures = new Pictures();
    private final PictureFiles pictureFiles;
    private final Publications publications = new Publications();
    private final Stories stories = new Stories();
    private final Newsdesk desk = new Newsdesk(stories);
    private final Consent consent;
    private final Discussion discussion;
    private final Referee referee;
    private final Clerk clerk;
    private final Search search;
    private final Themes themes;
    private final Audience audience;
    private final StaffSearch staffSearch;
    private final Workers workers = new Workers(Config.WORKERS, Config.QUEUE);
    private final Caretaker caretaker;
    private @Nullable Presses presses;
    private @Nullable Server server;
    private @Nullable AccessLog accessLog;
    private @Nullable EngineRoom engineRoom;
    private @Nullable Front front;
    private @Nullable Postman postman;
    private @Nullable StaffEntrance entrance;
    private @Nullable DeskRoutes deskRoutes;
    private @Nullable Routes routes;
    private boolean sample;
    private boolean closed;

    private Broadsheet(
            Config config, InstantSource clock, DataFolder folder, PictureFiles pictureFiles, Database database) {
        this.config = config;
        this.clock = clock;
        this.folder = folder;
        this.database = database;
        this.pictureFiles = pictureFiles;
        this.themes = new Themes(folder.path().resolve("themes"), Front.KITS, new Settings(), clock);
        this.consent = new Consent(database, clock);
        this.referee = Referee.ofTheHouse();
        this.discussion = new Discussion(database, stories, people, clock, referee);
        this.caretaker = new Caretaker(clock)
                .daily("senders of comments", discussion::forgetSenders)
                .daily("senders of notices", () -> Ombudsman.forget(database, discussion, clock))
                .daily(
                        "unconfirmed followers",
                        () -> database.run(tx -> discussion.followers().forgetUnconfirmed(tx)));
        this.audience = new Audience(database, stories, publications, clock);
        this.clerk = new Clerk(database, folder.path().resolve(RELATED), stories);
        this.search = new Search(folder.path().resolve(SEARCH), database, stories, publications, people, clock);
        this.staffSearch =
                new StaffSearch(folder.path().resolve(STAFF_SEARCH), database, stories, publications, people, clock);
    }

    /** Takes the data folder and opens the database; nobody can read yet. */
    static Broadsheet open(Config config, InstantSource clock) {
        var folder = DataFolder.open(config.data());
        return open(config, clock, folder, new PictureFiles(media(folder)));
    }

    private static Broadsheet open(Config config, InstantSource clock, DataFolder folder, PictureFiles pictureFiles) {
        try {
            return new Broadsheet(config, clock, folder, pictureFiles, Database.open(config.database(), clock));
        } catch (RuntimeException trouble) {
            folder.close();
            throw trouble;
        }
    }

    private static Path media(DataFolder folder) {
        return folder.path().resolve("media");
    }

    /**
     * Opens the sample newsroom: The Lennford Courier in a folder that has no paper yet; one that has is left as it is.
     *
     * @throws Failed if it cannot be written there
     */
    static Broadsheet openSample(Config config, InstantSource clock) {
        var folder = DataFolder.open(config.data());
        try {
            boolean prepared = config.database() instanceof SqliteFile(var file) && PreparedSample.copyTo(file);
            var broadsheet = open(config, clock, folder, new PictureFiles(media(folder), PreparedSample::picture));
            try {
                broadsheet.fill(prepared);
                broadsheet.sample = true;
                return broadsheet;
            } catch (RuntimeException | IOException trouble) {
                broadsheet.close();
                throw trouble;
            }
        } catch (IOException unwritable) {
            folder.close();
            throw new Failed("The sample newsroom could not be written to %s: %s"
                    .formatted(folder.path(), unwritable.getMessage()));
        } catch (RuntimeException trouble) {
            folder.close();
            throw trouble;
        }
    }

    private void fill(boolean prepared) throws IOException {
        var now = clock.instant();
        if (prepared) PreparedSample.turnTo(database, now, SampleNewsroom.ZONE);
        else if (!database.<Boolean>read(publications::exists)) {
            new SampleNewsroom(people, pictures, publications, desk).open(database, now);
        }
    }

    /** Whoever carries letters, if the newsroom has a server for them; what was posted before waits in the box. */
    private @Nullable Postman hired() {
        if (config.mail() == null) return null;
        var name = database.<String>read(sql -> publications.paper(sql).name());
        var hired = new Postman(database, config.mail(), name, clock);
        database.changes().followPromptly("postman", hired::wake);
        hired.start();
        return hired;
    }

    /** Work that can wait until the first readers have been served. */
    private void later(Runnable work) {
        CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS, workers).execute(work);
    }

    /** Brings the sample's pictures into the media folder soon, so that {@code serve} finds them there later. */
    void hangPictures() {
        later(this::bringPictures);
    }

    private void foldOlderHeadlines() {
        int folded;
        do folded = database.write(stories::foldOlderHeadlines);
        while (folded > 0);
    }

    private void bringPictures() {
        try {
            for (var picture : database.read(pictures::all)) pictureFiles.bring(picture);
        } catch (IOException | RuntimeException trouble) {
            LOG.warn("Not all sample pictures are in the media folder: {}", trouble.getMessage());
        }
    }

    /**
     * Opens the door to readers.
     *
     * @return the address it is open at
     */
    URI start() {
        int port = config.port() == 0 ? freePort() : config.port();
        var here = URI.create((config.certificate() == null ? "http://" : "https://")
                + (config.host().equals("0.0.0.0") ? "127.0.0.1" : config.host()) + ":" + port);
        var base = config.baseUrl() == null ? here : config.baseUrl();
        var assets = new Assets(Stream.concat(Front.ASSETS.stream(), StaffEntrance.ASSETS.stream())
                .toList());
        var wardrobe =
                new Wardrobe(database, new Settings(), assets, List.of("reader.css", "story.css", "desk.css"), themes);
        wardrobe.dress();
        var templates = new Templates();
        var opened = new Front(
                records(),
                pictureFiles,
                assets,
                templates,
                new FrontSettings(base, config.pageCacheBytes(), config.renderingsASecond(), config.mail() != null),
                clock,
                workers,
                workers.spare());
        var changes = database.changes();
        consent.keepTerms();
        changes.followPromptly("consent", consent::forget);
        changes.followPromptly("pages", news -> {
            // First the sheets: a page made anew must not lead to the old one.
            wardrobe.changed(news);
            opened.forget(news);
        });
        var printing = presses(
                new ThreadLetters(discussion, stories, templates, base),
                Ombudsman.statements(discussion, stories, templates, base, config.mail() != null));
        presses = printing;
        changes.followPromptly("presses", printing::wake);
        changes.followPromptly("discussion", discussion::forget);
        changes.followPromptly("search", search::wake);
        changes.followPromptly("audience", audience::changed);
        changes.followPromptly("desk search", staffSearch::wake);
        var engines = EngineRoom.at(config.managementPort());
        engineRoom = engines;
        var routes = new Routes();
        this.routes = routes;
        opened.routes(routes);
        new Api(database, stories, publications, search, discussion).routes(routes);
        var staff = new StaffEntrance(
                database,
                registry(),
                publications,
                wardrobe,
                opened,
                audience,
                consent,
                base,
                clock,
                new SearchDesk.Indexes(search, staffSearch),
                discussion,
                referee,
                new Library(pictureFiles, new Originals(folder.path().resolve("originals"))));
        deskRoutes =
                staff.open(routes, assets, templates, linkPost(templates, base), taskLetters(templates, base), sample);
        entrance = staff;
        var settings = ServerSettings.listening(config.host(), port, base)
                .alsoFor(config.otherHosts())
                .behindProxies(config.proxies());
        if (config.certificate() != null) settings = settings.encrypted(config.certificate());
        var log = AccessLog.in(folder.path().resolve("logs"), clock, audience.turnstile());
        accessLog = log;
        var started = new Server(settings, routes, opened.prompt(), workers, opened.errorPages(), log, clock);
        started.start();
        front = opened;
        server = started;
        countReaders(base);
        printing.start();
        caretaker.start();
        postman = hired();
        later(() -> changes.follow(Clerk.NAME, clerk));
        changes.follow(
                CardPictures.NAME,
                new CardPictures(database, stories, consent, pictures, pictureFiles, new GuardedClient(), clock));
        changes.follow(PictureUses.NAME, new PictureUses(database, stories));
        changes.follow(Stenographer.NAME, new Stenographer(database, stories, publications));
        later(assets::squeezeAll);
        later(this::foldOlderHeadlines);
        later(search::start);
        later(staffSearch::start);
        engines.ready(started, workers, log, opened);
        LOG.info("open at {} over {}", here, started.transport());
        return here;
    }

    private Presses presses(ThreadLetters letters, Presses.Timetable statements) {
        var arrangements = new Arrangements();
        return new Presses(
                database,
                List.of(
                        new Presses.Timetable("scheduled stories", desk::nextDue, desk::publishDue),
                        new Presses.Timetable("front page", arrangements::nextDue, arrangements::endDue),
                        new Presses.Timetable("answers by mail", discussion.followers()::nextDue, letters::writeDue),
                        statements),
                clock);
    }

    private void countReaders(URI base) {
        var ours = Stream.concat(Stream.of(base.getHost()), config.otherHosts().stream())
                .collect(Collectors.toSet());
        audience.start(database.<ZoneId>read(sql -> publications.paper(sql).zone()), ours);
    }

    private LinkPost linkPost(Templates templates, URI base) {
        if (config.mail() == null) return LinkPost.NONE;
        return new LinkLetters(templates, base, publications);
    }

    private @Nullable TaskLetters taskLetters(Templates templates, URI base) {
        return config.mail() == null ? null : new TaskLetters(templates, base, registry(), publications);
    }

    /** Where the very first publisher makes their account; empty once there is one, and before {@link #start}. */
    Optional<URI> linkForFirstPublisher() {
        return entrance == null ? Optional.empty() : entrance.linkForFirstPublisher();
    }

    /** Every address that no finished page stands at. */
    Routes routes() {
        return Objects.requireNonNull(routes, "Nobody has opened the house yet.");
    }

    /** Every address of the desk, and who may use it. */
    DeskRoutes deskRoutes() {
        return Objects.requireNonNull(deskRoutes, "Nobody has opened the house yet.");
    }

    /** All that is kept about accounts. */
    Registry registry() {
        return Registry.in(database, clock, people);
    }

    Database database() {
        return database;
    }

    Publications publications() {
        return publications;
    }

    Stories stories() {
        return stories;
    }

    Discussion discussion() {
        return discussion;
    }

    Consent consent() {
        return consent;
    }

    /** How many finished pages are held. */
    long pagesHeld() {
        return front == null ? 0 : front.pagesHeld();
    }

    Newsdesk desk() {
        return desk;
    }

    /** All that pages are made of. */
    Records records() {
        return new Records(
                database, publications, stories, people, pictures, search, discussion, themes::worn, consent);
    }

    Caretaker caretaker() {
        return caretaker;
    }

    Clerk clerk() {
        return clerk;
    }

    Search search() {
        return search;
    }

    CommentIntake commentIntake() {
        return new CommentIntake(database, stories, people, discussion);
    }

    CommentExport commentExport() {
        return new CommentExport(database, discussion, stories);
    }

    PageIntake intake() {
        return new PageIntake(people, publications, stories, desk);
    }

    /** Closes from the roof down; a second call does nothing. */
    @Override
    public void close() {
        if (closed) return;
        closed = true;
        if (engineRoom != null) engineRoom.closing();
        if (server != null) server.close();
        if (presses != null) presses.close();
        caretaker.close();
        if (postman != null) postman.close();
        workers.close();
        audience.close();
        if (front != null) front.close();
        search.close();
        staffSearch.close();
        database.close();
        clerk.close();
        if (accessLog != null) accessLog.close();
        if (engineRoom != null) engineRoom.close();
        folder.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Failed("No free port was found: " + none.getMessage());
        }
    }
}
