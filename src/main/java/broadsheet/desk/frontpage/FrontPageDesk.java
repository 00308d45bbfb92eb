package broadsheet.desk.frontpage;

import broadsheet.db.Transaction;
import broadsheet.desk.frontpage.FrontPageForm.Order;
import broadsheet.http.Assets;
import broadsheet.http.Finished;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Publication;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.story.frontpage.Arrangement;
import broadsheet.story.frontpage.Arrangements;
import broadsheet.story.frontpage.Pin;
import broadsheet.story.frontpage.Spot;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * The screen where editors arrange the front page. What is not saved yet travels in the form: every button without a script
 * sends all of it and gets it back moved, and readers see nothing before “Put it before readers”.
 */
public final class FrontPageDesk {
    public static final String ADDRESS = "/desk/front-page";
    public static final String LOOK = ADDRESS + "/look";
    static final String UNDO = ADDRESS + "/undo";

    /** What the screen needs of {@link Assets}. */
    public static final List<String> ASSETS = List.of("broadsheet/desk/frontpage/arrange.js");

    private static final Messages.Catalogue WORDS = Messages.beside(FrontPageDesk.class, "frontpage");
    private static final Pattern PATH = Pattern.compile("/([^/?#]+)/([^/?#]+)/?");

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final Stories stories;
    private final FrontPageScreen screen;
    private final Function<Arrangement, Finished> proof;
    private final InstantSource clock;
    private final Arrangements arrangements = new Arrangements();

    /** @param proof the front page as readers would see it */
    public FrontPageDesk(
            DeskFrame frame,
            Assets assets,
            Registry registry,
            Publications publications,
            Stories stories,
            Function<Arrangement, Finished> proof,
            InstantSource clock) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
        this.stories = stories;
        this.proof = proof;
        this.clock = clock;
        this.screen = new FrontPageScreen(frame, stories, assets.address("arrange.js"), clock);
    }

    /** What is known of the paper while a request is answered. */
    record Paper(Publication publication, List<Section> sections, Arrangements.Made now) {
        List<Spot> spots() {
            return Spot.all(sections);
        }
    }

    public void routes(DeskRoutes desk) {
        desk.get(Permission.ARRANGE, ADDRESS, this::show);
        desk.post(Permission.ARRANGE, ADDRESS, this::order);
        desk.post(Permission.ARRANGE, LOOK, (request, _) -> look(request));
        desk.post(Permission.ARRANGE, UNDO, this::undo);
    }

    private Paper paper(Handle sql) {
        return new Paper(publications.paper(sql), publications.sections(sql), arrangements.now(sql));
    }

    private Messages words(Request request) {
        return WORDS.in(frame.language(request));
    }

    private Reply show(Request request, SignedIn who) {
        return registry.database().read(sql -> {
            var paper = paper(sql);
            var held = paper.now().arrangement().at(clock.instant());
            return screen.show(
                    request, who, sql, paper, new FrontPageForm(paper.now().number(), held), words(request));
        });
    }

    private Reply look(Request request) {
        var form = registry.database().read(sql -> sent(request, paper(sql)));
        return Reply.of(proof.apply(form.arrangement())).heldByOurs();
    }

    private static FrontPageForm sent(Request request, Paper paper) {
        return FrontPageForm.of(
                request.form(), paper.spots(), paper.publication().zone());
    }

    private Reply order(Request request, SignedIn who) {
        var order = Order.of(request.form());
        if (order.verb().equals("save")) return save(request, who);
        return registry.database().read(sql -> {
            var paper = paper(sql);
            var before = sent(request, paper);
            if (order.verb().equals("add")) return add(request, who, sql, paper, before);
            var after = order.done(before.arrangement(), paper.spots());
            return screen.moved(
                    request, who, sql, paper, new FrontPageForm(before.number(), after), order, words(request));
        });
    }

    /** The story chosen from the list, or by its address, at the end of a spot. */
    private Reply add(Request request, SignedIn who, Handle sql, Paper paper, FrontPageForm before) {
        var form = request.form();
        var spot = new Spot(form.text("spot").orElse(""));
        var address = form.text("address").orElse("").strip();
        var story = address.isEmpty()
                ? stories.teasers(sql, List.of(form.text("story").orElse(""))).stream()
                        .findFirst()
                : at(sql, address);
        if (story.isEmpty() || !paper.spots().contains(spot)) {
            return screen.refused(
                    request, who, sql, paper, before, words(request).say("unknown"), words(request));
        }
        var id = story.get().id();
        var after = before.arrangement().put(spot, new Pin(id, null));
        var order = new Order("put", List.of(id, spot.word()));
        return screen.moved(request, who, sql, paper, new FrontPageForm(before.number(), after), order, words(request));
    }

    private Optional<Teaser> at(Handle sql, String address) {
        try {
            var path = PATH.matcher(
                    Optional.ofNullable(URI.create(address).getPath()).orElse(""));
            return path.matches() && Slug.fits(path.group(1)) && Slug.fits(path.group(2))
                    ? stories.teaser(sql, new Slug(path.group(1)), new Slug(path.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Reply save(Request request, SignedIn who) {
        var words = words(request);
        var kept = registry.database().write(tx -> {
            var paper = paper(tx.sql());
            var form = sent(request, paper);
            if (form.number() != paper.now().number()) return Optional.of(paper.now());
            keep(tx, who, seen(tx.sql(), form.arrangement()));
            return Optional.<Arrangements.Made>empty();
        });
        if (kept.isEmpty()) {
            var undo = new Toast.Undo(words.say("undo"), UNDO, Map.of());
            return Flash.onTo(ADDRESS, new Toast(words.say("saved"), undo));
        }
        return registry.database().read(sql -> {
            var paper = paper(sql);
            var form =
                    new FrontPageForm(paper.now().number(), sent(request, paper).arrangement());
            var said = words.say("meanwhile", kept.get().by());
            return screen.refused(request, who, sql, paper, form, said, words);
        });
    }

    /** Without what readers cannot see, such as a story withdrawn in the meantime. */
    private Arrangement seen(Handle sql, Arrangement arrangement) {
        var seen = stories.teasers(sql, arrangement.stories().toList()).stream()
                .map(Teaser::id)
                .toList();
        return arrangement
                .stories()
                .filter(story -> !seen.contains(story))
                .reduce(arrangement, Arrangement::without, (_, last) -> last);
    }

    private void keep(Transaction tx, SignedIn who, Arrangement arrangement) {
        long number = arrangements.arrange(tx, arrangement, who.name());
        registry.logbook().note(tx, who, "front.arranged", Arrangements.KEY, Long.toString(number));
    }

    private Reply undo(Request request, SignedIn who) {
        boolean undone = registry.database().write(tx -> {
            if (arrangements.now(tx.sql()).number() == 0) return false;
            keep(tx, who, seen(tx.sql(), arrangements.before(tx.sql()).arrangement()));
            return true;
        });
        var words = words(request);
        var redo = new Toast.Undo(words.say("undo"), UNDO, Map.of());
        return Flash.onTo(
                ADDRESS, undone ? new Toast(words.say("undone"), redo) : Toast.of(words.say("nothing.to.undo")));
    }
}
