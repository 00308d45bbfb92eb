package broadsheet.related.desk;

import broadsheet.db.Transaction;
import broadsheet.http.Form;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.related.Storyline;
import broadsheet.related.StorylineDesk;
import broadsheet.related.Storylines;
import broadsheet.related.desk.Pick.Deed;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.story.Unready;
import broadsheet.text.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where the desk keeps its storylines: agrees to what was found, names, brings together, parts, puts in and takes out. */
public final class StorylineScreens {
    public static final String ADDRESS = "/desk/storylines";

    private static final int OTHERS = 10;

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final Stories stories;
    private final Storylines storylines;
    private final StorylineDesk desk;
    private final Function<String, List<String>> finder;

    /** @param finder the published stories that fit words, the best first */
    public StorylineScreens(
            DeskFrame frame,
            Registry registry,
            Publications publications,
            Stories stories,
            Function<String, List<String>> finder) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
        this.stories = stories;
        this.storylines = new Storylines(stories);
        this.desk = new StorylineDesk(storylines);
        this.finder = finder;
    }

    static String address(String storyline) {
        return ADDRESS + "/" + storyline;
    }

    public void routes(DeskRoutes routes) {
        routes.get(Permission.ARRANGE, ADDRESS, this::list);
        routes.get(Permission.ARRANGE, ADDRESS + "/{storyline}", (request, who) -> show(request, who, 200, null));
        routes.post(Permission.ARRANGE, ADDRESS + "/{storyline}", this::decide);
    }

    private Reply list(Request request, SignedIn who) {
        var said = RelatedScreens.WORDS.in(frame.language(request));
        var view = new StorylinesView(
                frame.page(request, new OnDuty(who.name(), who.role()), said.say("lines.title"), ADDRESS),
                PageHead.of(said.say("lines.title")).lead(said.say("lines.lead")),
                registry.database().read(sql -> new StorylineList(said).asked(sql, request)));
        return frame.show("broadsheet/related/desk/storylines.jte", view);
    }

    private Reply show(Request request, SignedIn who, int status, @Nullable String refusal) {
        var query = request.query("q").orElse("").strip();
        var found = query.isEmpty() ? List.<String>of() : finder.apply(query);
        var words = frame.words(request);
        var said = RelatedScreens.WORDS.in(words.language());
        return registry.database()
                .<Reply>read(sql -> storylines
                        .find(sql, request.variable("storyline"))
                        .map(line -> frame.show(
                                status,
                                "broadsheet/related/desk/storyline.jte",
                                view(request, who, new Screen(sql, line, words, said), found, refusal)))
                        .orElseGet(() -> Flash.onTo(ADDRESS, Toast.of(said.say("line.missing")))));
    }

    /** What one answer is made of. */
    private record Screen(Handle sql, Storyline line, DeskWords words, Messages said) {}

    private StorylineView view(
            Request request, SignedIn who, Screen screen, List<String> found, @Nullable String refusal) {
        var said = screen.said();
        var line = screen.line();
        var form = refusal == null ? Optional.<Form>empty() : Optional.of(request.form());
        var typed = form.flatMap(one -> one.text("name")).orElse(line.name());
        var parted = form.flatMap(one -> one.text("parted")).orElse("");
        var other = request.query("other").orElse("").strip();
        var head = PageHead.of(line.name(), Action.to(said.say("line.look"), line.path()))
                .below(said.say("lines.title"), ADDRESS)
                .standing(StorylineList.standing(line.confirmed(), said));
        return new StorylineView(
                frame.page(request, new OnDuty(who.name(), who.role()), line.name(), ADDRESS),
                head,
                said,
                address(line.id()),
                refusal == null ? null : Notice.of(Badge.Tone.STOPPED, refusal),
                line.confirmed(),
                Field.line("name", said.say("line.name"), typed).needed(),
                Field.line("parted", said.say("line.parted"), parted).hint(said.say("line.parted.hint")),
                episodes(screen),
                form.map(one -> one.all("story")).orElse(List.of()),
                request.query("q").orElse("").strip(),
                found(screen, found),
                other,
                other.isEmpty() ? List.of() : others(screen, other));
    }

    private List<Pick> episodes(Screen screen) {
        var zone = publications.paper(screen.sql()).zone();
        return storylines.episodes(screen.sql(), screen.line().id()).stream()
                .map(one -> pick(one.teaser(), screen.words(), zone, one.news(), List.of()))
                .toList();
    }

    private List<Pick> found(Screen screen, List<String> ids) {
        var zone = publications.paper(screen.sql()).zone();
        var add = List.of(new Deed("add", screen.said().say("line.put")));
        return stories.teasers(screen.sql(), ids).stream()
                .filter(one -> !isIn(screen, one.id()))
                .map(one -> pick(one, screen.words(), zone, "", add))
                .toList();
    }

    private boolean isIn(Screen screen, String story) {
        return storylines
                .ofStory(screen.sql(), story)
                .filter(screen.line()::equals)
                .isPresent();
    }

    private static List<Pick> others(Screen screen, String words) {
        var merge = List.of(new Deed("merge", screen.said().say("line.bring")));
        return StorylineRows.find(screen.sql(), words, "", OTHERS, 0).stream()
                .filter(row -> !row.storyline().equals(screen.line()))
                .map(row -> StorylineRows.pick(
                        row.storyline(), List.of(screen.said().say("lines.stories", row.stories())), merge))
                .toList();
    }

    private static Pick pick(Teaser teaser, DeskWords words, ZoneId zone, String news, List<Deed> deeds) {
        var notes = List.of(words.when(teaser.published(), zone).words());
        return new Pick(
                teaser.id(), teaser.headline(), teaser.path(), teaser.language().tag(), notes, news, deeds);
    }

    private Reply decide(Request request, SignedIn who) {
        var said = RelatedScreens.WORDS.in(frame.language(request));
        var form = request.form();
        var word = form.text("out").isPresent() ? "out" : form.text("do").orElse("");
        var id = request.variable("storyline");
        try {
            var next = registry.database().<String>write(tx -> {
                var line = decided(tx, form, word, id, said);
                var name = storylines.find(tx.sql(), line).map(Storyline::name).orElse("");
                registry.logbook().note(tx, who, "storyline." + word, Storylines.KEY + line, name);
                return line;
            });
            return Flash.onTo(address(next), Toast.of(said.say("line.did." + word)));
        } catch (Unready refusal) {
            return show(request, who, 422, refusal.getMessage());
        }
    }

    /** Decides; the answer is the storyline to look at next. */
    private String decided(Transaction tx, Form form, String word, String id, Messages said) {
        switch (word) {
            case "confirm" -> desk.confirm(tx, id);
            case "rename" -> desk.rename(tx, id, form.text("name").orElse(""));
            case "add" -> desk.add(tx, id, form.text("other").orElse(""));
            case "merge" -> desk.merge(tx, form.text("other").orElse(""), id);
            case "out" -> desk.remove(tx, id, form.text("out").orElse(""));
            case "split" -> {
                var some = new ArrayList<>(form.all("story"));
                return desk.split(tx, id, some, form.text("parted").orElse("")).id();
            }
            default -> throw new Refused(400, said.say("what"));
        }
        return id;
    }
}
