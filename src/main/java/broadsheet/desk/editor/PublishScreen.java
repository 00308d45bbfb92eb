package broadsheet.desk.editor;

import broadsheet.db.Transaction;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Logbook;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Comparison;
import broadsheet.story.Standing;
import broadsheet.story.Story;
import broadsheet.story.Unready;
import broadsheet.story.work.Course;
import broadsheet.story.work.Planned;
import broadsheet.story.work.Plans;
import broadsheet.story.work.Workflow;
import broadsheet.story.work.WorkingCopies.Copy;
import broadsheet.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a story stands, and everything that brings it further: review, publication, schedule, corrections, withdrawal. */
final class PublishScreen {
    private static final int LINES_OF_LOG = 40;

    private static final Messages.Catalogue WORDS = Messages.beside(PublishScreen.class, "publishing");

    private final Bench bench;
    private final Workflow workflow = new Workflow();
    private final Plans plans = new Plans();

    PublishScreen(Bench bench) {
        this.bench = bench;
    }

    /** Does one thing with a story. */
    private interface Verb {
        void act(PublishVerbs verbs, Transaction transaction, Story story);
    }

    void routes(DeskRoutes desk) {
        desk.get(
                Permission.WRITE,
                StoryDesk.ADDRESS + "/{story}/publishing",
                (request, who) -> show(200, request, who, "", null));
        verb(desk, Permission.SUBMIT, "review", PublishVerbs::handIn);
        verb(desk, Permission.PUBLISH, "return", PublishVerbs::sendBack);
        verb(desk, Permission.PUBLISH, "approval", PublishVerbs::approve);
        verb(desk, Permission.PUBLISH, "publication", PublishVerbs::publish);
        verb(desk, Permission.PUBLISH, "schedule", PublishVerbs::schedule);
        verb(desk, Permission.PUBLISH, "recall", PublishVerbs::recall);
        verb(desk, Permission.PUBLISH, "embargo", PublishVerbs::embargo);
        verb(desk, Permission.PUBLISH, "update", PublishVerbs::update);
        verb(desk, Permission.PUBLISH, "withdrawal", PublishVerbs::withdraw);
        verb(desk, Permission.PUBLISH, "restoration", PublishVerbs::restore);
        verb(desk, Permission.PUBLISH, "address", PublishVerbs::move);
        verb(desk, Permission.PUBLISH, "assignment", PublishVerbs::assign);
        verb(desk, Permission.PUBLISH, "legal", PublishVerbs::flag);
        verb(desk, Permission.PUBLISH, "clearance", PublishVerbs::clear);
    }

    private void verb(DeskRoutes desk, Permission permission, String name, Verb verb) {
        desk.post(permission, StoryDesk.ADDRESS + "/{story}/" + name, (request, who) -> act(request, who, name, verb));
    }

    private Reply act(Request request, SignedIn who, String name, Verb verb) {
        var words = WORDS.in(bench.frame().language(request));
        var verbs = new PublishVerbs(bench, words, who, request.form());
        var id = request.variable("story");
        try {
            bench.database().run(transaction -> {
                var story = bench.stories()
                        .working(transaction.sql(), id)
                        .filter(one -> Bench.reach(who).reads(transaction.sql(), one))
                        .orElseThrow(() -> missing(request));
                verb.act(verbs, transaction, story);
            });
            return Flash.onTo(StoryTabs.PUBLISHING.address(id), Toast.of(words.say("panel." + name + ".done")));
        } catch (Objection objection) {
            return show(422, request, who, name, objection.trouble());
        } catch (Unready unready) {
            return show(422, request, who, name, new Trouble("", String.valueOf(unready.getMessage())));
        }
    }

    /** Moves the moment at which a scheduled story appears. */
    void reschedule(Transaction transaction, Request request, SignedIn who, Story story, Instant at) {
        if (!(story.standing() instanceof Standing.Scheduled)) throw missing(request);
        var words = WORDS.in(bench.frame().language(request));
        new PublishVerbs(bench, words, who, request.form()).scheduleAt(transaction, story, at);
    }

    private Refused missing(Request request) {
        return new Refused(404, bench.words(request).say("missing"));
    }

    private record Found(
            Copy copy,
            Course course,
            @Nullable Planned planned,
            Cast cast,
            ZoneId zone,
            @Nullable Comparison differs,
            List<Logbook.Line> log) {}

    private Optional<Found> find(String id, SignedIn who) {
        return bench.database()
                .read(sql -> bench.copies()
                        .find(sql, id)
                        .filter(copy -> Bench.reach(who).reads(sql, copy.story()))
                        .map(copy -> new Found(
                                copy,
                                workflow.of(sql, id),
                                plans.ofStory(sql, id).orElse(null),
                                bench.cast(sql),
                                bench.publications().paper(sql).zone(),
                                bench.stories()
                                        .live(sql, id)
                                        .filter(live ->
                                                live.revision() != copy.story().revision())
                                        .map(live -> Comparison.between(
                                                live.content(), copy.story().content()))
                                        .orElse(null),
                                bench.registry().logbook().find(sql, "story:" + id, "", "", LINES_OF_LOG))));
    }

    private Reply show(int status, Request request, SignedIn who, String failed, @Nullable Trouble trouble) {
        var found = find(request.variable("story"), who).orElseThrow(() -> missing(request));
        var words = WORDS.in(bench.frame().language(request));
        var stories = bench.words(request);
        var story = found.copy().story();
        var headline = story.content().headline();
        var word = story.standing().word();
        var head = PageHead.of(headline)
                .below(stories.say("title"), StoryDesk.ADDRESS)
                .standing(Badge.standing(word, StoryListScreen.standing(stories, word)));
        Function<String, String> typed =
                failed.isEmpty() ? _ -> "" : name -> request.form().text(name).orElse("");
        var panels = new Panels(
                words,
                who,
                story,
                found.course(),
                found.cast(),
                found.zone(),
                found.differs() != null,
                typed,
                failed,
                trouble);
        var view = new PublishingView(
                bench.page(request, who, headline),
                head,
                StoryTabs.PUBLISHING.of(story.id(), stories, who.role()),
                words,
                stories,
                sentences(request, found, words),
                panels.all(),
                story.standing() instanceof Standing.Published ? found.differs() : null,
                log(request, found));
        return bench.frame().show(status, "broadsheet/desk/editor/publishing.jte", view);
    }

    private List<String> sentences(Request request, Found found, Messages words) {
        var said = bench.frame().words(request);
        var course = found.course();
        var story = found.copy().story();
        var zone = found.zone();
        var sentences = new ArrayList<String>();
        switch (story.standing()) {
            case Standing.Scheduled(var at) ->
                sentences.add(words.say("is.scheduled", said.exactly(at, zone).words()));
            case Standing.Withdrawn(var at, var reason) ->
                sentences.add(words.say("is.withdrawn", said.when(at, zone).words(), reason));
            case Standing.Published(var since) ->
                sentences.add(words.say("is.published", said.when(since, zone).words()));
            case Standing.Draft _, Standing.InReview _ -> {}
        }
        if (story.embargo() != null && story.embargo().isAfter(bench.now()))
            sentences.add(words.say(
                    "is.embargoed", said.exactly(story.embargo(), zone).words()));
        if (course.assigned() != null)
            sentences.add(words.say(
                    "is.assigned", found.cast().person(course.assigned().text())));
        wanted(sentences, request, found, words);
        say(sentences, "is.returned", course.returned(), found, words);
        say(sentences, "is.approved", course.approved(), found, words);
        say(sentences, "is.legal", course.legal(), found, words);
        if (course.legal() != null) say(sentences, "is.cleared", course.cleared(), found, words);
        return sentences;
    }

    private void wanted(List<String> sentences, Request request, Found found, Messages words) {
        var course = found.course();
        boolean open = switch (found.copy().story().standing()) {
            case Standing.Draft _, Standing.InReview _ -> true;
            case Standing.Scheduled _, Standing.Published _, Standing.Withdrawn _ -> false;
        };
        if (course.wanted() != null && open) {
            var key = course.wanted().isOver(bench.now(), found.zone()) ? "is.overdue" : "is.wanted";
            var when =
                    DayAndTime.said(course.wanted(), found.zone(), bench.frame().language(request));
            sentences.add(words.say(key, when));
        }
        if (!course.task().isEmpty() && open) sentences.add(words.say("is.task", course.task()));
        if (found.planned() != null)
            sentences.add(words.say("is.planned", found.planned().title()));
    }

    private static void say(
            List<String> sentences, String key, Course.@Nullable Word word, Found found, Messages words) {
        if (word != null)
            sentences.add(words.say(key, found.cast().person(word.by().text()), word.note()));
    }

    private List<PublishingView.Deed> log(Request request, Found found) {
        var said = bench.frame().words(request);
        var deeds = AccountWords.in(bench.frame().language(request));
        return found.log().stream()
                .map(line -> new PublishingView.Deed(
                        line.name(),
                        AccountWords.deed(deeds, line.what()),
                        line.words(),
                        said.when(line.at(), found.zone())))
                .toList();
    }
}
