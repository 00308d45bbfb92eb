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
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Publications;
import broadsheet.story.Topic;
import broadsheet.story.TopicDesk;
import broadsheet.story.Unready;
import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;

/** Where two topics that are one are made one: find the other, be told what follows, and say yes. */
final class MergeScreens {
    private static final String ADDRESS = TopicScreens.ADDRESS + "/{topic}/merge";

    /** Who was named in a quotation, and why a story is suggested, is remembered by the topic's address. */
    private static final List<String> REMEMBERED = List.of(
            "update quotation set topic = ? where topic = ?",
            "update quotation_decision set topic = ? where topic = ?",
            "update related set about = ? where reason = 'topic' and about = ?");

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final TopicDesk desk = new TopicDesk();

    MergeScreens(DeskFrame frame, Registry registry, Publications publications) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
    }

    void routes(DeskRoutes routes) {
        routes.get(Permission.ARRANGE, ADDRESS, this::show);
        routes.post(Permission.ARRANGE, ADDRESS, this::merge);
    }

    private static String address(Topic kept) {
        return TopicScreens.address(kept.slug()) + "/merge";
    }

    private Optional<Topic> topic(String slug) {
        return Slug.fits(slug)
                ? registry.database().read(sql -> publications.topic(sql, new Slug(slug)))
                : Optional.empty();
    }

    private Reply show(Request request, SignedIn who) {
        var kept = topic(request.variable("topic"));
        if (kept.isEmpty()) return missing(request);
        var other = request.query("other").flatMap(this::topic).filter(one -> !one.equals(kept.get()));
        return other.isPresent() ? question(request, who, kept.get(), other.get()) : list(request, who, kept.get());
    }

    private Reply missing(Request request) {
        var said = TopicScreens.WORDS.in(frame.language(request));
        return Flash.onTo(TopicScreens.ADDRESS, Toast.of(said.say("missing")));
    }

    private Reply list(Request request, SignedIn who, Topic kept) {
        var said = TopicScreens.WORDS.in(frame.language(request));
        var others = registry.database().read(publications::topics).stream()
                .filter(one -> !one.slug().equals(kept.slug()))
                .toList();
        var title = said.say("merge.into", kept.name());
        var view = new TopicsView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, TopicScreens.ADDRESS),
                PageHead.of(title).lead(said.say("merge.lead")).below(kept.name(), TopicScreens.address(kept.slug())),
                new TopicList(said, others, title, address(kept), one -> address(kept) + "?other=" + one.slug())
                        .asked(request));
        return frame.show("broadsheet/related/topic/topics.jte", view);
    }

    private Reply question(Request request, SignedIn who, Topic kept, Topic other) {
        var said = TopicScreens.WORDS.in(frame.language(request));
        int stories = registry.database().<Integer>read(sql -> desk.stories(sql, other.slug()));
        var title = said.say("merge.question", other.name(), kept.name());
        var view = new MergeView(
                frame.page(request, new OnDuty(who.name(), who.role()), title, TopicScreens.ADDRESS),
                PageHead.of(title).below(kept.name(), TopicScreens.address(kept.slug())),
                said,
                kept,
                other,
                stories,
                address(kept));
        return frame.show("broadsheet/related/topic/merge.jte", view);
    }

    private Reply merge(Request request, SignedIn who) {
        var said = TopicScreens.WORDS.in(frame.language(request));
        var kept = topic(request.variable("topic"));
        var other = request.form().text("other").flatMap(this::topic);
        if (kept.isEmpty() || other.isEmpty()) return missing(request);
        try {
            registry.database().run(tx -> merge(tx, who, other.get(), kept.get()));
        } catch (Unready refusal) {
            return Flash.onTo(address(kept.get()), Toast.of(String.valueOf(refusal.getMessage())));
        }
        return Flash.onTo(
                TopicScreens.address(kept.get().slug()),
                Toast.of(said.say("merged", other.get().name(), kept.get().name())));
    }

    private void merge(Transaction tx, SignedIn who, Topic other, Topic kept) {
        desk.merge(tx, other.slug(), kept.slug());
        for (var statement : REMEMBERED) {
            tx.sql().execute(statement, kept.slug().text(), other.slug().text());
        }
        registry.logbook().note(tx, who, "topic.merged", "topic:" + kept.slug(), other.name() + " → " + kept.name());
    }
}
