package broadsheet.desk.library;

import broadsheet.db.Database;
import broadsheet.http.Assets;
import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Upload;
import broadsheet.media.Holding;
import broadsheet.media.Library;
import broadsheet.media.Unfit;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.PictureUses;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The screens of the media library, and what the typing surface asks of it. Whoever may not look through all sees their own. */
public final class LibraryDesk {
    public static final String ADDRESS = "/desk/media";

    /** One file in, as JSON; and, with a name after it, one picture's page. */
    public static final String PICTURES = ADDRESS + "/pictures";

    /** Which pictures have certain words ({@code q}), as JSON; forms with a picture to choose ask here. */
    public static final String FOUND = PICTURES + ".json";

    /** The script with which a form chooses a picture. */
    public static final String SHELF = "shelf.js";

    /** What the screens need of {@link Assets}. */
    public static final List<String> ASSETS =
            List.of("broadsheet/desk/library/library.js", "broadsheet/desk/library/" + SHELF);

    static final Messages.Catalogue WORDS = Messages.beside(LibraryDesk.class, "library");

    /** A file, and the rest of its form. */
    private static final int MOST_BYTES = Library.MOST_BYTES + 100_000;

    private static final int OFFERED = 24;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Logger LOG = LoggerFactory.getLogger(LibraryDesk.class);

    private final DeskFrame frame;
    private final Database database;
    private final Registry registry;
    private final Library library;
    private final InstantSource clock;
    private final LibraryScreen screen;

    public LibraryDesk(
            DeskFrame frame,
            Assets assets,
            Database database,
            Registry registry,
            Library library,
            Publications publications,
            Stories stories,
            InstantSource clock) {
        this.frame = frame;
        this.database = database;
        this.registry = registry;
        this.library = library;
        this.clock = clock;
        var uses = new PictureUses(database, stories);
        this.screen = new LibraryScreen(frame, library, uses, stories, publications, assets.address("library.js"));
    }

    public void routes(DeskRoutes desk) {
        desk.get(Permission.WRITE, ADDRESS, this::list);
        desk.upload(Method.POST, Permission.WRITE, ADDRESS, MOST_BYTES, this::take);
        desk.upload(Method.POST, Permission.WRITE, PICTURES, MOST_BYTES, this::send);
        desk.get(Permission.WRITE, FOUND, this::found);
        desk.get(Permission.WRITE, PICTURES + "/{picture}", this::open);
        desk.post(Permission.WRITE, PICTURES + "/{picture}", this::save);
    }

    private Messages words(Request request) {
        return WORDS.in(frame.language(request));
    }

    /** Whose pictures somebody may look through: everybody's, or their own. */
    private static String whose(SignedIn who) {
        return who.may(Permission.MEDIA) ? "" : who.account();
    }

    private Reply list(Request request, SignedIn who) {
        return database.read(sql -> screen.list(request, who, sql, whose(who), List.of()));
    }

    /** Files sent by the form; those that cannot be taken are named, and the rest is there. */
    private Reply take(Request request, SignedIn who) {
        var words = words(request);
        var sent = request.upload().files("files");
        if (sent.isEmpty()) return refused(request, who, List.of(words.say("nothing.sent")));
        var taken = new ArrayList<Library.Taken>();
        var troubles = new ArrayList<String>();
        for (var file : sent) {
            try {
                taken.add(taken(who, file));
            } catch (Unfit unfit) {
                troubles.add(words.say("refused", file.name(), unfit.sentence().in(words.language())));
            } catch (IOException full) {
                troubles.add(words.say("refused", file.name(), words.say("unkept")));
            }
        }
        if (!troubles.isEmpty()) return refused(request, who, troubles);
        if (taken.size() > 1) return Flash.onTo(ADDRESS, Toast.of(words.say("taken", taken.size())));
        var one = taken.getFirst();
        var toast = Toast.of(words.say(one.known() ? "known" : "taken.one"));
        return Flash.onTo(PICTURES + "/" + one.holding().picture().slug(), toast);
    }

    private Reply refused(Request request, SignedIn who, List<String> troubles) {
        return database.read(sql -> screen.list(request, who, sql, whose(who), troubles));
    }

    private Library.Taken taken(SignedIn who, Upload.Sent file) throws Unfit, IOException {
        try {
            var taken = library.takeIn(database, file.bytes(), file.name(), who.account(), clock.instant());
            var slug = taken.holding().picture().slug().text();
            if (!taken.known()) {
                database.run(tx -> registry.logbook().note(tx, who, "picture.added", "picture:" + slug, slug));
            }
            return taken;
        } catch (IOException full) {
            LOG.warn("A picture could not be kept: {}", full.getMessage());
            throw full;
        }
    }

    /** One file from the typing surface or the drop zone. */
    private Reply send(Request request, SignedIn who) {
        var words = words(request);
        var file = request.upload().file("file").orElse(null);
        if (file == null) return refusal(422, words.say("nothing.sent"));
        try {
            var taken = taken(who, file);
            return json(201, told(taken.holding()).put("known", taken.known()));
        } catch (Unfit unfit) {
            return refusal(422, unfit.sentence().in(words.language()));
        } catch (IOException full) {
            return refusal(503, words.say("unkept"));
        }
    }

    /** Pictures to put into a story. */
    private Reply found(Request request, SignedIn who) {
        var wish = new Library.Wish(request.query("q").orElse(""), false, whose(who));
        var json = MAPPER.createObjectNode();
        var list = json.putArray("pictures");
        database.<List<Holding>>read(sql -> library.find(sql, wish, OFFERED, 0)).forEach(one -> list.add(told(one)));
        return json(200, json);
    }

    private static ObjectNode told(Holding holding) {
        var picture = holding.picture();
        return MAPPER.createObjectNode()
                .put("picture", picture.slug().text())
                .put("address", LibraryScreen.middling(picture))
                .put("alt", picture.alt())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("page", PICTURES + "/" + picture.slug());
    }

    private static Reply refusal(int status, String sentence) {
        return json(status, MAPPER.createObjectNode().put("sentence", sentence));
    }

    private static Reply json(int status, JsonNode json) {
        return Reply.bytes(status, "application/json; charset=utf-8", MAPPER.writeValueAsBytes(json))
                .with("Cache-Control", "no-store");
    }

    private Optional<Holding> asked(Request request, SignedIn who) {
        var name = request.variable("picture");
        if (!Slug.fits(name)) return Optional.empty();
        return database.<Optional<Holding>>read(sql -> library.find(sql, new Slug(name)))
                .filter(one -> whose(who).isEmpty() || one.addedBy().equals(who.account()));
    }

    private Reply open(Request request, SignedIn who) {
        return asked(request, who)
                .map(one -> database.<Reply>read(sql -> screen.one(request, who, sql, one, PictureForm.of(one), 200)))
                .orElseGet(() -> missing(request));
    }

    private Reply missing(Request request) {
        return Flash.onTo(ADDRESS, Toast.of(words(request).say("missing")));
    }

    private Reply save(Request request, SignedIn who) {
        var before = asked(request, who).orElse(null);
        if (before == null) return missing(request);
        var form = PictureForm.sent(request.form());
        if (!form.wrong().isEmpty()) {
            return database.read(sql -> screen.one(request, who, sql, before, form, 422));
        }
        try {
            var told = form.told(before);
            library.cut(told.picture());
            database.run(tx -> {
                library.save(tx, told);
                var slug = told.picture().slug().text();
                registry.logbook().note(tx, who, "picture.saved", "picture:" + slug, slug);
            });
        } catch (IOException gone) {
            LOG.warn("A picture could not be cut: {}", gone.getMessage());
            return database.read(sql -> screen.one(request, who, sql, before, form.uncut(), 503));
        }
        return Flash.onTo(
                PICTURES + "/" + before.picture().slug(),
                Toast.of(words(request).say("saved")));
    }
}
