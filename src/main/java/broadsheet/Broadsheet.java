package broadsheet;

import broadsheet.api.Api;
import broadsheet.db.Settings;
import broadsheet.embed.CardPictures;
import broadsheet.front.Front;
import broadsheet.front.FrontSettings;
import broadsheet.html.Templates;
import broadsheet.http.AccessLog;
import broadsheet.http.Assets;
import broadsheet.http.GuardedClient;
import broadsheet.http.Routes;
import broadsheet.http.Server;
import broadsheet.http.ServerSettings;
import broadsheet.http.Workers;
import broadsheet.mail.Postman;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.desk.look.Wardrobe;
import broadsheet.people.reader.Readership;
import broadsheet.related.Clerk;
import broadsheet.related.quotation.Stenographer;
import broadsheet.story.PictureUses;
import broadsheet.story.Presses;
import broadsheet.story.frontpage.Arrangements;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
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

/** One newsroom, open: its {@linkplain Rooms rooms}, and the doors through which readers and staff come in. */
final class Broadsheet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broadsheet.class);

    private final Config config;
    private final InstantSource clock;
    private final Rooms rooms;
    private final boolean sample;
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
    private boolean closed;

    private Broadsheet(Config config, InstantSource clock, Rooms rooms, boolean sample) {
        this.config = config;
        this.clock = clock;
        this.rooms = rooms;
        this.sample = sample;
        var discussion = rooms.discussion();
        this.caretaker = new Caretaker(clock)
                .daily("senders of comments", discussion::forgetSenders)
                .daily("senders of notices", () -> new Ombudsman(rooms).forget(clock))
                .daily(
                        "unconfirmed followers",
                        () -> rooms.database().run(tx -> discussion.followers().forgetUnconfirmed(tx)))
                .daily(
                        "readers' links and sessions",
                        () -> Readership.in(rooms.database(), clock).sweep());
    }

    /** Takes the data folder and opens the database; nobody can read yet. */
    static Broadsheet open(Config config, InstantSource clock) {
        return new Broadsheet(config, clock, Rooms.open(config, clock), false);
    }

    /**
     * Opens the sample newsroom: The Lennford Courier in a folder that has no paper yet; one that has is left as it is.
     *
     * @throws Failed if it cannot be written there
     */
    static Broadsheet openSample(Config config, InstantSource clock) {
        return new Broadsheet(config, clock, Rooms.openSample(config, clock), true);
    }

    /** Work that can wait until the first readers have been served. */
    private void later(Runnable work) {
        CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS, workers).execute(work);
    }

    /** Brings the sample's pictures into the media folder soon, so that {@code serve} finds them there later. */
    void hangPictures() {
        later(rooms::bringPictures);
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
        var wardrobe = new Wardrobe(
                rooms.database(),
                new Settings(),
                assets,
                List.of("reader.css", "story.css", "desk.css"),
                rooms.themes());
        wardrobe.dress();
        var templates = new Templates();
        var letters = new Letters(rooms, templates, base, config.mail());
        var opened = new Front(
                rooms.records(),
                rooms.pictureFiles(),
                assets,
                templates,
                new FrontSettings(
                        base, config.pageCacheBytes(), config.renderingsASecond(), config.mail() != null, sample),
                clock,
                workers,
                workers.spare());
        var printing = presses(letters);
        presses = printing;
        rooms.consent().keepTerms();
        followPromptly(wardrobe, opened, printing);
        var engines = EngineRoom.at(config.managementPort());
        engineRoom = engines;
        var addresses = new Routes();
        routes = addresses;
        opened.routes(addresses);
        new Api(rooms.database(), rooms.stories(), rooms.publications(), rooms.search(), rooms.discussion())
                .routes(addresses);
        var staff = new StaffEntrance(rooms, wardrobe, opened, base, clock);
        deskRoutes = staff.open(addresses, assets, templates, letters.links(), letters.tasks(), sample);
        entrance = staff;
        var log = AccessLog.in(
                rooms.folder().resolve("logs"), clock, rooms.audience().turnstile());
        accessLog = log;
        var started =
                new Server(settings(port, base), addresses, opened.prompt(), workers, opened.errorPages(), log, clock);
        started.start();
        front = opened;
        server = started;
        countReaders(base);
        printing.start();
        caretaker.start();
        postman = letters.hire(clock);
        follow();
        later(assets::squeezeAll);
        later(rooms::foldOlderHeadlines);
        later(rooms.search()::start);
        later(rooms.staffSearch()::start);
        engines.ready(started, workers, log, opened);
        LOG.info("open at {} over {}", here, started.transport());
        return here;
    }

    private ServerSettings settings(int port, URI base) {
        var settings = ServerSettings.listening(config.host(), port, base)
                .alsoFor(config.otherHosts())
                .behindProxies(config.proxies());
        return config.certificate() == null ? settings : settings.encrypted(config.certificate());
    }

    /** Whoever hears of a change as soon as it is kept, in this order; what they miss while the house is closed they need not know. */
    private void followPromptly(Wardrobe wardrobe, Front opened, Presses printing) {
        var changes = rooms.database().changes();
        changes.followPromptly("consent", rooms.consent()::forget);
        changes.followPromptly("pages", news -> {
            // First the sheets: a page made anew must not lead to the old one.
            wardrobe.changed(news);
            opened.forget(news);
        });
        changes.followPromptly("presses", printing::wake);
        changes.followPromptly("discussion", rooms.discussion().following());
        changes.followPromptly("search", rooms.search()::wake);
        changes.followPromptly("audience", rooms.audience()::changed);
        changes.followPromptly("desk search", rooms.staffSearch()::wake);
    }

    /** Whoever works through every change in order, each from where it was when the house was last closed. */
    private void follow() {
        var database = rooms.database();
        var changes = database.changes();
        later(() -> changes.follow(Clerk.NAME, rooms.clerk()));
        changes.follow(
                CardPictures.NAME,
                new CardPictures(
                        database,
                        rooms.stories(),
                        rooms.consent(),
                        rooms.pictures(),
                        rooms.pictureFiles(),
                        new GuardedClient(),
                        clock));
        changes.follow(PictureUses.NAME, new PictureUses(database, rooms.stories()));
        changes.follow(Stenographer.NAME, new Stenographer(database, rooms.stories(), rooms.publications()));
    }

    private Presses presses(Letters letters) {
        var arrangements = new Arrangements();
        var desk = rooms.desk();
        return new Presses(
                rooms.database(),
                List.of(
                        new Presses.Timetable("scheduled stories", desk::nextDue, desk::publishDue),
                        new Presses.Timetable("front page", arrangements::nextDue, arrangements::endDue),
                        letters.answers(),
                        letters.statements()),
                clock);
    }

    private void countReaders(URI base) {
        var ours = Stream.concat(Stream.of(base.getHost()), config.otherHosts().stream())
                .collect(Collectors.toSet());
        var zone = rooms.database()
                .<ZoneId>read(sql -> rooms.publications().paper(sql).zone());
        rooms.audience().start(zone, ours);
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

    /** Every room of the house. */
    Rooms rooms() {
        return rooms;
    }

    /** How many finished pages are held. */
    long pagesHeld() {
        return front == null ? 0 : front.pagesHeld();
    }

    Caretaker caretaker() {
        return caretaker;
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
        if (front != null) front.close();
        if (accessLog != null) accessLog.close();
        if (engineRoom != null) engineRoom.close();
        rooms.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Failed("No free port was found: " + none.getMessage());
        }
    }
}
