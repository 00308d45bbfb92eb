package broadsheet.desk.editor;

import broadsheet.http.Finished;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Story;
import broadsheet.story.work.Previews;
import broadsheet.text.Messages;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows a story as readers will see it: to the desk, and to whom the desk gives a link. */
final class PreviewScreen {
    /** Where outsiders read; the secret follows. */
    static final String OUTSIDE = "/preview/";

    private static final List<Integer> DAYS = List.of(1, 3, 14);
    private static final String USUAL = "3";

    private final Bench bench;
    private final URI base;
    private final Function<Story, Finished> page;
    private final Previews previews = new Previews();

    /**
     * @param base the site's public address
     * @param page a story's page as readers will see it
     */
    PreviewScreen(Bench bench, URI base, Function<Story, Finished> page) {
        this.bench = bench;
        this.base = base;
        this.page = page;
    }

    void routes(DeskRoutes desk, Routes routes) {
        var all = StoryDesk.ADDRESS + "/{story}/previews";
        desk.get(Permission.WRITE, all, (request, who) -> show(request, who, null));
        desk.get(Permission.WRITE, StoryDesk.ADDRESS + "/{story}/preview", this::asRead);
        desk.post(Permission.SUBMIT, all, this::make);
        desk.post(Permission.SUBMIT, all + "/{link}/removal", this::revoke);
        routes.get(OUTSIDE + "{secret}", this::outside);
    }

    private Optional<Story> story(String id, SignedIn who) {
        return bench.database()
                .read(sql -> bench.stories()
                        .working(sql, id)
                        .filter(one -> Bench.reach(who).reads(sql, one)));
    }

    private Story known(Request request, SignedIn who) {
        return story(request.variable("story"), who)
                .orElseThrow(() -> new Refused(404, bench.words(request).say("missing")));
    }

    private Reply asRead(Request request, SignedIn who) {
        return closed(Reply.of(page.apply(known(request, who))));
    }

    /** An unknown, an old and a taken back link answer alike. */
    private Reply outside(Request request) {
        var secret = request.variable("secret");
        var story = bench.database()
                .<Optional<Story>>read(sql -> previews.find(sql, secret, bench.now())
                        .flatMap(link -> bench.stories().working(sql, link.story())));
        return closed(story.map(one -> Reply.of(page.apply(one)))
                .orElseThrow(() -> new Refused(404, bench.words(request).say("previews.none"))));
    }

    private static Reply closed(Reply reply) {
        return reply.with("Cache-Control", "no-store")
                .with("X-Robots-Tag", "noindex, nofollow, noarchive")
                .with("Referrer-Policy", "no-referrer");
    }

    private Reply make(Request request, SignedIn who) {
        var story = known(request, who);
        var days = request.form().text("days").orElse(USUAL);
        int good = DAYS.stream()
                .filter(one -> one.toString().equals(days))
                .findFirst()
                .orElse(DAYS.getFirst());
        var secret = bench.database().write(transaction -> {
            bench.registry()
                    .logbook()
                    .note(
                            transaction,
                            who,
                            "story.preview-made",
                            "story:" + story.id(),
                            story.content().headline());
            return previews.make(
                    transaction, story.id(), who.person(), bench.now().plus(Duration.ofDays(good)));
        });
        return show(request, who, base + OUTSIDE + secret);
    }

    private Reply revoke(Request request, SignedIn who) {
        var story = known(request, who);
        bench.database().run(transaction -> {
            previews.revoke(transaction, story.id(), request.variable("link"));
            bench.registry()
                    .logbook()
                    .note(
                            transaction,
                            who,
                            "story.preview-revoked",
                            "story:" + story.id(),
                            story.content().headline());
        });
        return Flash.onTo(
                StoryTabs.PREVIEW.address(story.id()),
                Toast.of(bench.words(request).say("previews.revoked")));
    }

    private record Found(List<Previews.Link> links, Cast cast, java.time.ZoneId zone) {}

    private Reply show(Request request, SignedIn who, @Nullable String made) {
        var story = known(request, who);
        var words = bench.words(request);
        var said = bench.frame().words(request);
        var found = bench.database()
                .read(sql -> new Found(
                        previews.of(sql, story.id(), bench.now()),
                        bench.cast(sql),
                        bench.publications().paper(sql).zone()));
        var address = StoryTabs.PREVIEW.address(story.id());
        var headline = story.content().headline();
        var view = new PreviewsView(
                bench.page(request, who, headline),
                PageHead.of(headline).below(words.say("title"), StoryDesk.ADDRESS),
                StoryTabs.PREVIEW.of(story.id(), words, who.role()),
                words,
                StoryDesk.address(story.id()) + "/preview",
                address,
                made,
                who.may(Permission.SUBMIT) ? days(words) : null,
                found.links().stream()
                        .map(link -> new PreviewsView.Link(
                                words.say(
                                        "previews.by",
                                        found.cast().person(link.by().text())),
                                words.say(
                                        "previews.until",
                                        said.when(link.until(), found.zone()).words()),
                                address + "/" + link.id() + "/removal"))
                        .toList());
        return bench.frame().show("broadsheet/desk/editor/previews.jte", view);
    }

    private static Field days(Messages words) {
        var options = DAYS.stream()
                .map(one -> new Control.Option(one.toString(), words.say("previews.days." + one)))
                .toList();
        return Field.choice("days", words.say("previews.days"), USUAL, options).needed();
    }
}
