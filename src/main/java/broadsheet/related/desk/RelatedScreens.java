package broadsheet.related.desk;

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
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.related.RelatedDesk;
import broadsheet.related.Storylines;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Unready;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where an editor sees what readers are offered after a story, and why, and pins, orders and bans. */
public final class RelatedScreens {
    private static final String STORIES = "/desk/stories";
    static final Messages.Catalogue WORDS = Messages.beside(RelatedScreens.class, "choices");

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final Stories stories;
    private final RelatedDesk desk;
    private final Storylines storylines;
    private final Function<String, List<String>> finder;

    /** @param finder the published stories that fit words, the best first */
    public RelatedScreens(
            DeskFrame frame,
            Registry registry,
            Publications publications,
            Stories stories,
            Function<String, List<String>> finder) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
        this.stories = stories;
        this.desk = new RelatedDesk(stories);
        this.storylines = new Storylines(stories);
        this.finder = finder;
    }

    /** The screen of one story. */
    public static String address(String story) {
        return STORIES + "/" + story + "/related";
    }

    public void routes(DeskRoutes routes) {
        routes.get(Permission.EDIT_ALL, address("{story}"), (request, who) -> show(request, who, 200, null));
        routes.post(Permission.EDIT_ALL, address("{story}"), this::decide);
    }

    private Reply show(Request request, SignedIn who, int status, @Nullable String refusal) {
        var query = request.query("q").orElse("").strip();
        var found = query.isEmpty() ? List.<String>of() : finder.apply(query);
        var words = frame.words(request);
        var said = WORDS.in(words.language());
        return registry.database().<Reply>read(sql -> {
            var story = stories.working(sql, request.variable("story"));
            if (story.isEmpty()) return Flash.onTo(STORIES, Toast.of(said.say("related.missing")));
            var one = story.get();
            var rows = new RelatedRows(sql, stories, publications, said, words, one);
            var line = storylines.ofStory(sql, one.id()).orElse(null);
            var view = new RelatedView(
                    frame.page(request, new OnDuty(who.name(), who.role()), said.say("related.title"), STORIES),
                    head(one, said),
                    said,
                    address(one.id()),
                    refusal == null ? null : Notice.of(Badge.Tone.STOPPED, refusal),
                    line == null ? null : StorylineRows.pick(line, List.of(), List.of()),
                    rows.shown(),
                    rows.considered(),
                    rows.banned(),
                    query,
                    rows.found(found),
                    EmptyState.of(Icon.STORIES, said.say("related.none"), said.say("related.none.why")));
            return frame.show(status, "broadsheet/related/desk/related.jte", view);
        });
    }

    private static PageHead head(Story story, Messages said) {
        return PageHead.of(said.say("related.title"))
                .lead(said.say("related.lead"))
                .below(story.content().headline(), STORIES + "/" + story.id());
    }

    private Reply decide(Request request, SignedIn who) {
        var said = WORDS.in(frame.language(request));
        var story = request.variable("story");
        var other = request.form().text("other").orElse("");
        var word = request.form().text("do").orElse("");
        try {
            registry.database().run(tx -> {
                switch (word) {
                    case "pin" -> desk.pinLast(tx, story, other, who.account());
                    case "ban" -> desk.ban(tx, story, other, who.account(), tx.at());
                    case "open" -> desk.leaveOpen(tx, story, other);
                    case "up" -> desk.move(tx, story, other, -1, who.account());
                    case "down" -> desk.move(tx, story, other, 1, who.account());
                    default -> throw new Refused(400, said.say("what"));
                }
                var headline = stories.working(tx.sql(), other)
                        .map(one -> one.content().headline());
                registry.logbook().note(tx, who, "related." + word, "story:" + story, headline.orElse(""));
            });
        } catch (Unready refusal) {
            return show(request, who, 422, refusal.getMessage());
        }
        boolean takesBack = word.equals("pin") || word.equals("ban");
        var undo = takesBack
                ? new Toast.Undo(said.say("undo"), address(story), Map.of("other", other, "do", "open"))
                : null;
        return Flash.onTo(address(story), new Toast(said.say("related.did." + word), undo));
    }
}
