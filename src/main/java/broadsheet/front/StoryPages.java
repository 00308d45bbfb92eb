package broadsheet.front;

import broadsheet.front.page.Link;
import broadsheet.front.page.MessageView;
import broadsheet.front.page.NoteView;
import broadsheet.front.page.StoryView;
import broadsheet.front.page.StripView;
import broadsheet.front.page.SuggestionView;
import broadsheet.front.page.TeaserView;
import broadsheet.front.page.Words;
import broadsheet.related.Reason;
import broadsheet.related.Related;
import broadsheet.related.Relations;
import broadsheet.related.Storylines;
import broadsheet.story.Kind;
import broadsheet.story.PublicNote;
import broadsheet.story.Standing;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.Whereabouts;
import broadsheet.story.document.DocumentView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of a story, or what stands where one was. */
final class StoryPages {
    /** One row of "More from …". */
    private static final int MORE = 4;

    /** One row of "You may also like". */
    private static final int ALSO = 4;

    /** Steps of a storyline beside a story: where it began, and those around this one. */
    private static final int THREAD = 5;

    /** From here on a story is a long read, and is set like one. */
    private static final int LONG_READ_WORDS = 1_800;

    /** Up to here news is a brief: a few sentences need no staircase of headlines. */
    private static final int BRIEF_WORDS = 180;

    /** What a reader takes in a minute, taking time over it. */
    private static final int WORDS_A_MINUTE = 230;

    private final Heads heads;
    private final StoryHead head;
    private final CommentPages comments;

    StoryPages(Heads heads, SchemaOrg structured, CommentPages comments) {
        this.comments = comments;
        this.heads = heads;
        this.head = new StoryHead(heads, structured);
    }

    Outcome story(Galley galley, Place.StoryPage place) {
        return switch (galley.stories().at(galley.sql(), place.section(), place.slug())) {
            case Whereabouts.Here(var story) -> Outcome.Sheet.of("story", view(galley, story));
            case Whereabouts.Gone(var story, var withdrawn) ->
                new Outcome.Sheet(410, "message", gone(galley, story, withdrawn), true);
            case Whereabouts.Moved(var path) -> new Outcome.Elsewhere(path);
            case Whereabouts.Nowhere() -> new Outcome.Nothing();
        };
    }

    /** As it will stand when it is public, now or again. */
    StoryView preview(Galley galley, Story story, Instant now) {
        var since = story.published() == null ? now : story.published();
        return view(
                galley,
                new Story(
                        story.id(),
                        story.section(),
                        story.slug(),
                        new Standing.Published(since),
                        story.embargo(),
                        since,
                        story.changed(),
                        story.revision(),
                        story.content(),
                        story.notes()));
    }

    MessageView gone(Galley galley, Story story, Standing.Withdrawn withdrawn) {
        galley.shows("story:" + story.id());
        var furniture = galley.furniture();
        var paper = furniture.paper();
        var words = furniture.words();
        return new MessageView(
                heads.hidden(paper, words.say("gone")),
                Frames.around(furniture, paper.language(), story.section()),
                410,
                words.say("gone"),
                withdrawn.reason(),
                words.moment(withdrawn.at(), paper.zone()),
                words.say("gone.note"));
    }

    private StoryView view(Galley galley, Story story) {
        galley.shows("story:" + story.id());
        var content = story.content();
        var furniture = galley.furniture();
        var paper = furniture.paper();
        var words = Words.in(content.language(), furniture.words());
        var published = Objects.requireNonNull(story.published());
        var body = new BodySetter(galley).set(story);
        var bylines = galley.bylines(content.bylines());
        var topics = topics(galley, story).toList();
        int length = content.body().words();
        var setter = new TeaserSetter(galley, content.language()).without(content.picture());
        var suggested = suggested(galley, story);
        var also = suggested.stream()
                .map(each -> new SuggestionView(
                        setter.set(each.teaser(), Slot.SECOND),
                        words.say("kind." + each.teaser().kind().word()),
                        reason(galley, each, words)))
                .toList();
        return new StoryView(
                head.of(galley, story, bylines, topics, length),
                Frames.around(furniture, content.language(), story.section()),
                words,
                form(content.kind(), length),
                new Link(furniture.sectionName(story.section()), "/" + story.section() + "/"),
                words.say("kind." + content.kind().word()),
                length < LONG_READ_WORDS ? "" : words.say("minutes", length / WORDS_A_MINUTE),
                content.kicker(),
                content.headline(),
                content.standfirst(),
                bylines,
                content.dateline(),
                words.moment(published, paper.zone()),
                story.changed() == null ? null : words.moment(story.changed(), paper.zone()),
                galley.picture(content.picture(), Slot.STORY),
                seen(story, words),
                new DocumentView(content.body(), body),
                story.notes().stream().map(note -> note(note, words, galley)).toList(),
                topics,
                heads.whole(story.path()),
                mail(story),
                thread(galley, story, words),
                also,
                more(galley, story, setter, suggested),
                comments.below(galley, story.teaser()),
                galley.stories().countSeen(galley.sql(), story.id()) > 1);
    }

    private static String form(Kind kind, int length) {
        if (length >= LONG_READ_WORDS) return kind.word() + " long";
        return kind == Kind.NEWS && length < BRIEF_WORDS ? "news brief" : kind.word();
    }

    private static Stream<Link> topics(Galley galley, Story story) {
        return story.content().topics().stream().<Link>mapMulti((slug, found) -> {
            galley.shows("topic-name:" + slug);
            var topic = galley.furniture().topics().get(slug);
            if (topic != null) found.accept(new Link(topic.name(), new Place.TopicPage(slug, 1).address()));
        });
    }

    /** The gravest of the notes decides what is said at the top. */
    private static @org.jspecify.annotations.Nullable String seen(Story story, Words words) {
        return Stream.of(Step.CORRECTION, Step.CLARIFICATION, Step.UPDATE)
                .filter(step -> story.notes().stream().anyMatch(note -> note.kind() == step))
                .findFirst()
                .map(step -> words.say("notes.seen." + step.word()))
                .orElse(null);
    }

    private static NoteView note(PublicNote note, Words words, Galley galley) {
        var when = words.moment(note.at(), galley.furniture().paper().zone());
        var kind = note.kind().word();
        return new NoteView(kind, words.say("note." + kind), when, note.text(), null, null, null);
    }

    private String mail(Story story) {
        var subject = encoded(story.content().headline());
        return "mailto:?subject=" + subject + "&body=" + encoded(heads.whole(story.path()));
    }

    /** As RFC 6068 wants it: a space is %20, for mail programs show a plus sign as it stands. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<Related> suggested(Galley galley, Story story) {
        galley.shows(Relations.KEY + story.id());
        var suggested = galley.relations().of(galley.sql(), story.id(), story.section(), ALSO);
        galley.fetch(suggested.stream()
                .map(each -> each.teaser().picture())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return suggested;
    }

    private static String reason(Galley galley, Related related, Words words) {
        var key = "related." + related.reason().word();
        return switch (related.reason()) {
            case Reason.SharedTopic(var topic) -> {
                galley.shows("topic-name:" + topic);
                var named = galley.furniture().topics().get(topic);
                yield named == null ? words.say("related.matter") : words.say(key, named.name());
            }
            case Reason.SharedName(var name) -> words.say(key, name);
            case Reason.Newest _ -> {
                galley.shows("section:" + related.teaser().section());
                yield words.say(
                        key, galley.furniture().sectionName(related.teaser().section()));
            }
            case Reason.Pinned _, Reason.SameCase _, Reason.SameStory _, Reason.Background _, Reason.SameMatter _ ->
                words.say(key);
        };
    }

    /** Where it stands among the stories that it continues and that continue it; null when it stands alone. */
    private static @Nullable StripView thread(Galley galley, Story story, Words words) {
        var found = galley.storylines().ofStory(galley.sql(), story.id());
        if (found.isEmpty()) return null;
        var storyline = found.get();
        galley.shows(Storylines.KEY + storyline.id());
        var episodes = galley.storylines().episodes(galley.sql(), storyline.id());
        if (episodes.size() < 2) return null;
        int here = 0;
        for (int i = 0; i < episodes.size(); i++)
            if (episodes.get(i).teaser().id().equals(story.id())) here = i;
        var steps = new ArrayList<StripView.Step>();
        int from = Math.clamp(here - 1L, 1, Math.max(1, episodes.size() - THREAD + 1));
        for (int i = 0; i < episodes.size(); i++) {
            if (i != 0 && (i < from || i >= from + THREAD - 1)) continue;
            var teaser = episodes.get(i).teaser();
            galley.shows("story:" + teaser.id());
            steps.add(new StripView.Step(
                    words.shortDay(
                            teaser.published(), galley.furniture().paper().zone()),
                    new Link(teaser.headline(), teaser.path(), i == here)));
        }
        return new StripView(new Link(storyline.name(), storyline.path()), steps, episodes.size());
    }

    private static List<TeaserView> more(Galley galley, Story story, TeaserSetter setter, List<Related> suggested) {
        var others = galley.newest(story.section()).stream()
                .filter(other -> !other.id().equals(story.id())
                        && suggested.stream().noneMatch(one -> one.teaser().id().equals(other.id())))
                .limit(MORE)
                .toList();
        return setter.set(others, Slot.SECOND);
    }
}
