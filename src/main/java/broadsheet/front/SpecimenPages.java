package broadsheet.front;

import broadsheet.front.page.BylineView;
import broadsheet.front.page.CommentForm;
import broadsheet.front.page.CommentView;
import broadsheet.front.page.DiscussionView;
import broadsheet.front.page.Link;
import broadsheet.front.page.NoteView;
import broadsheet.front.page.Pager;
import broadsheet.front.page.StoryView;
import broadsheet.front.page.StripView;
import broadsheet.front.page.SuggestionView;
import broadsheet.front.page.TeaserView;
import broadsheet.front.page.ThreadView;
import broadsheet.front.page.Told;
import broadsheet.front.page.Words;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentView;
import broadsheet.story.document.ShownPicture;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story that is none: every element that readers meet, set by the same templates as any other page. */
final class SpecimenPages {
    private static final Messages.Catalogue ALL = Messages.beside(SpecimenPages.class, "specimen");
    private static final Instant WHEN = Instant.parse("2026-11-22T06:45:00Z");
    private static final String HERE = "/desk/design";

    private final Heads heads;
    private final String icon;

    /** @param icon address of a drawing to stand for every picture */
    SpecimenPages(Heads heads, String icon) {
        this.heads = heads;
        this.icon = icon;
    }

    Outcome page(Galley galley, Language language) {
        var furniture = galley.furniture();
        return new Outcome.Sheet(200, "story", view(furniture, language), false);
    }

    private StoryView view(Furniture furniture, Language language) {
        UnaryOperator<String> say = ALL.in(language)::say;
        var words = Words.in(language, furniture.words());
        var told = words.moment(WHEN, ZoneOffset.UTC);
        var body = SpecimenBody.of(say);
        return new StoryView(
                heads.talk(furniture.paper(), language, say.apply("headline"), null),
                Frames.around(furniture, language, null),
                words,
                "analysis long",
                new Link(say.apply("topic"), HERE),
                words.say("kind.analysis"),
                "7",
                say.apply("kicker"),
                say.apply("headline"),
                say.apply("standfirst"),
                List.of(new BylineView(say.apply("speaker"), HERE, say.apply("topic"), null)),
                say.apply("topic"),
                told,
                told,
                picture(say),
                words.say("note.correction"),
                new DocumentView(body, SpecimenBody.around(picture(say), say, words.labels())),
                notes(say, words, told),
                List.of(new Link(say.apply("topic"), HERE), new Link(say.apply("kicker"), HERE)),
                heads.whole(HERE),
                "mailto:?body=" + HERE,
                new StripView(new Link(say.apply("topic"), HERE), steps(say, told), 3),
                Stream.of("news", "opinion", "analysis")
                        .map(kind -> new SuggestionView(
                                card(say, words, told, kind), words.say("kind.analysis"), say.apply("topic")))
                        .toList(),
                Stream.of("news", "live", "opinion")
                        .map(kind -> card(say, words, told, kind))
                        .toList(),
                discussion(say, words, told),
                true);
    }

    private ShownPicture picture(UnaryOperator<String> say) {
        return new ShownPicture(
                600, 400, say.apply("caption"), say.apply("caption"), say.apply("credit"), icon, "", "", "100vw");
    }

    private static List<NoteView> notes(UnaryOperator<String> say, Words words, Told told) {
        return Stream.of("update", "clarification", "correction")
                .map(kind ->
                        new NoteView(kind, words.say("note." + kind), told, say.apply("correction"), null, null, null))
                .toList();
    }

    private static List<StripView.Step> steps(UnaryOperator<String> say, Told told) {
        return List.of(
                new StripView.Step(told, new Link(say.apply("heading"), HERE)),
                new StripView.Step(told, new Link(say.apply("headline"), HERE, true)));
    }

    private TeaserView card(UnaryOperator<String> say, Words words, Told told, String kind) {
        var label = kind.equals("news") ? "" : words.say("kind." + kind);
        return new TeaserView(
                HERE,
                say.apply("kicker"),
                say.apply("headline"),
                say.apply("standfirst"),
                kind,
                label,
                null,
                say.apply("speaker"),
                told,
                null,
                null,
                picture(say).decorative(),
                null);
    }

    private DiscussionView discussion(UnaryOperator<String> say, Words words, Told told) {
        var reply =
                comment(say, told, "2", words.say("comment.staff"), new Link(say.apply("speaker"), HERE), List.of());
        var first = comment(say, told, "1", "", null, List.of(reply));
        return new DiscussionView(
                words,
                heads.whole(HERE),
                words.say("comments.count", 2),
                2,
                List.of(
                        new Link(words.say("comments.oldest"), HERE, true),
                        new Link(words.say("comments.newest"), HERE)),
                List.of(),
                List.of(new ThreadView(first, null)),
                Pager.of(HERE, 1, false),
                null,
                HERE,
                "",
                CommentForm.empty(words, HERE, null),
                null,
                null);
    }

    private static CommentView comment(
            UnaryOperator<String> say,
            Told told,
            String number,
            String badge,
            @Nullable Link answered,
            List<CommentView> replies) {
        return new CommentView(
                "c" + number,
                HERE + "#c" + number,
                HERE,
                say.apply("speaker"),
                badge,
                null,
                answered,
                told,
                Document.of(Block.Paragraph.of(say.apply("comment"))),
                "",
                "",
                false,
                number.equals("1"),
                true,
                3,
                replies,
                null,
                "");
    }
}
