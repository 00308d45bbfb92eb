package broadsheet.front;

import broadsheet.front.page.Link;
import broadsheet.front.page.MessageView;
import broadsheet.front.page.NoteView;
import broadsheet.front.page.StoryView;
import broadsheet.front.page.TeaserView;
import broadsheet.front.page.Words;
import broadsheet.story.Kind;
import broadsheet.story.PublicNote;
import broadsheet.story.Standing;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.Whereabouts;
import broadsheet.story.document.DocumentView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the page of a story, or what stands where one was. */
final class StoryPages {
    /** One row of "More from …". */
    private static final int MORE = 4;

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

    private MessageView gone(Galley galley, Story story, Standing.Withdrawn withdrawn) {
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
                more(galley, story),
                comments.below(galley, story.teaser()));
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

    private static List<TeaserView> more(Galley galley, Story story) {
        var others = galley.newest(story.section()).stream()
                .filter(other -> !other.id().equals(story.id()))
                .limit(MORE)
                .toList();
        var setter = new TeaserSetter(galley, story.content().language());
        return setter.without(story.content().picture()).set(others, Slot.SECOND);
    }
}
