package broadsheet.related.topic;

import broadsheet.db.Transaction;
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
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Publications;
import broadsheet.story.Topic;
import broadsheet.story.TopicDesk;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where the desk keeps its topics: finds one, makes one, says what it is. A topic's address is made of its first name and stays
 * when it is renamed, so that no link to it ever breaks.
 */
public final class TopicScreens {
    public static final String ADDRESS = "/desk/topics";
    static final String NEW = "/desk/new-topic";

    static final Messages.Catalogue WORDS = Messages.beside(TopicScreens.class, "topics");

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final Gallery gallery;

    public TopicScreens(DeskFrame frame, Registry registry, Publications publications, Gallery gallery) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
        this.gallery = gallery;
    }

    static String address(Slug topic) {
        return ADDRESS + "/" + topic;
    }

    public void routes(DeskRoutes routes) {
        routes.get(Permission.ARRANGE, ADDRESS, this::list);
        routes.get(Permission.ARRANGE, NEW, (request, who) -> form(request, who, 200, null, TopicForm.EMPTY, Map.of()));
        routes.post(Permission.ARRANGE, NEW, (request, who) -> save(request, who, null));
        new MergeScreens(frame, registry, publications).routes(routes);
        routes.get(Permission.ARRANGE, ADDRESS + "/{topic}", this::open);
        routes.post(
                Permission.ARRANGE,
                ADDRESS + "/{topic}",
                (request, who) ->
                        known(request).map(topic -> save(request, who, topic)).orElseGet(() -> missing(request)));
    }

    private Reply list(Request request, SignedIn who) {
        var said = WORDS.in(frame.language(request));
        var topics = registry.database().read(publications::topics);
        var make = Action.to(said.say("new"), NEW).as(Action.Weight.MAIN).with(Icon.PLUS);
        var view = new TopicsView(
                frame.page(request, new OnDuty(who.name(), who.role()), said.say("title"), ADDRESS),
                PageHead.of(said.say("title"), make).lead(said.say("about")),
                new TopicList(said, topics, said.say("title"), ADDRESS, topic -> address(topic.slug())).asked(request));
        return frame.show("broadsheet/related/topic/topics.jte", view);
    }

    private Optional<Topic> known(Request request) {
        var slug = request.variable("topic");
        return Slug.fits(slug)
                ? registry.database().read(sql -> publications.topic(sql, new Slug(slug)))
                : Optional.empty();
    }

    private Reply missing(Request request) {
        return Flash.onTo(ADDRESS, Toast.of(WORDS.in(frame.language(request)).say("missing")));
    }

    private Reply open(Request request, SignedIn who) {
        return known(request)
                .map(topic -> form(request, who, 200, topic, TopicForm.of(topic), Map.of()))
                .orElseGet(() -> missing(request));
    }

    private Reply form(
            Request request,
            SignedIn who,
            int status,
            @Nullable Topic topic,
            TopicForm typed,
            Map<String, String> wrong) {
        var said = WORDS.in(frame.language(request));
        var title = topic == null ? said.say("new") : topic.name();
        var head = topic == null
                ? PageHead.of(title)
                : PageHead.of(
                        title,
                        Action.to(said.say("merge"), address(topic.slug()) + "/merge"),
                        Action.to(said.say("look"), "/topics/" + topic.slug()));
        var view = new TopicView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, ADDRESS),
                head.below(said.say("title"), ADDRESS),
                topic == null ? NEW : address(topic.slug()),
                said.say(topic == null ? "create" : "save"),
                typed.fields(said, wrong, gallery.found(), shown(typed.picture())),
                gallery.script());
        return frame.show(status, "broadsheet/related/topic/topic.jte", view);
    }

    private String shown(String picture) {
        return registry.database()
                .<Optional<String>>read(sql -> gallery.shown(sql, picture))
                .orElse("");
    }

    private Reply save(Request request, SignedIn who, @Nullable Topic before) {
        var typed = TopicForm.sent(request.form());
        var wrong = typed.wrong();
        if (wrong.isEmpty()) wrong.putAll(registry.database().write(tx -> kept(tx, who, before, typed)));
        if (!wrong.isEmpty()) return form(request, who, 422, before, typed, wrong);
        var said = WORDS.in(frame.language(request));
        return Flash.onTo(ADDRESS, Toast.of(said.say(before == null ? "created" : "saved", typed.name())));
    }

    /** Keeps the topic; or, keeping nothing, what the paper's other topics and pictures have against it. */
    private Map<String, String> kept(Transaction tx, SignedIn who, @Nullable Topic before, TopicForm typed) {
        var picture = typed.picture();
        if (!picture.isEmpty() && gallery.shown(tx.sql(), picture).isEmpty()) {
            return Map.of("picture", "picture.wrong");
        }
        var slug = before == null ? free(tx.sql(), typed.name()) : before.slug();
        var topic = typed.topic(slug);
        for (var other : publications.topics(tx.sql())) {
            if (other.slug().equals(slug)) continue;
            if (other.name().equalsIgnoreCase(topic.name())) return Map.of("name", "name.taken");
            boolean same = topic.wikidata() != null && topic.wikidata().equals(other.wikidata());
            if (same) return Map.of("wikidata", "wikidata.taken");
        }
        publications.save(tx, topic);
        var deed = before == null ? "topic.created" : "topic.saved";
        registry.logbook().note(tx, who, deed, "topic:" + slug, topic.name());
        return Map.of();
    }

    /** An address nobody has yet. */
    private Slug free(Handle sql, String name) {
        var wanted = Slug.of(name, "topic");
        var slug = wanted;
        for (int next = 2; isTaken(sql, slug); next++) {
            slug = Slug.of(next + " " + wanted, "topic");
        }
        return slug;
    }

    /** Also what leads on to another topic is taken. */
    private boolean isTaken(Handle sql, Slug slug) {
        return publications.topic(sql, slug).isPresent()
                || TopicDesk.now(sql, slug).isPresent();
    }
}
