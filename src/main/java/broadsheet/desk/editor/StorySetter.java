package broadsheet.desk.editor;

import broadsheet.html.Templates;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.media.Picture;
import broadsheet.media.PictureFiles;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.story.Story;
import broadsheet.story.document.DocumentView;
import broadsheet.story.document.Labels;
import broadsheet.story.document.ShownPicture;
import broadsheet.story.document.Surroundings;
import broadsheet.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the screen of a story from what is stored and what was typed. */
final class StorySetter {
    private static final int SHOWN_WIDTH = 800;
    private static final int TEXT_ROWS = 24;

    private final Bench bench;
    private final Templates templates;
    private final Surface surface;

    StorySetter(Bench bench, Templates templates, Surface surface) {
        this.bench = bench;
        this.templates = templates;
        this.surface = surface;
    }

    Reply show(
            int status,
            Request request,
            SignedIn who,
            StoryScreen.Found found,
            StoryScreen.Typed typed,
            @Nullable Notice notice) {
        var words = bench.words(request);
        var story = found.copy().story();
        var headline = story.content().headline();
        var standing = story.standing().word();
        var head = PageHead.of(headline, Action.to(words.say("suggest"), StoryDesk.address(story.id()) + "/suggestion"))
                .below(words.say("title"), StoryDesk.ADDRESS)
                .standing(Badge.standing(standing, StoryListScreen.standing(words, standing)));
        var view = new StoryView(
                bench.page(request, who, headline),
                head,
                StoryTabs.TEXT.of(story.id(), words, who.role()),
                words,
                notice,
                StoryDesk.address(story.id()),
                typed.version(),
                found.changeable(),
                wrong(top(typed, words), typed),
                wrong(beside(typed, found.cast(), words), typed),
                text(request, story, typed, words),
                typed.differs(),
                bench.passages().margin(request, story, found.changeable()));
        return bench.frame().show(status, "broadsheet/desk/editor/story.jte", view);
    }

    private static List<Field> wrong(List<Field> fields, StoryScreen.Typed typed) {
        return fields.stream()
                .map(field -> typed.troubles().stream()
                        .filter(trouble -> trouble.place().equals(field.name()))
                        .findFirst()
                        .map(trouble -> field.error(trouble.sentence()))
                        .orElse(field))
                .toList();
    }

    private static List<Field> top(StoryScreen.Typed typed, Messages words) {
        var fields = typed.fields();
        return List.of(
                Field.line("kicker", words.say("field.kicker"), fields.text("kicker")),
                Field.line("headline", words.say("field.headline"), fields.text("headline"))
                        .needed(),
                Field.lines("standfirst", words.say("field.standfirst"), fields.text("standfirst"), 2));
    }

    private static List<Field> beside(StoryScreen.Typed typed, Cast cast, Messages words) {
        var fields = typed.fields();
        var beside = new ArrayList<Field>();
        if (typed.mayTakeOver()) beside.add(Field.tick("takeover", words.say("take.over"), false));
        var sections = cast.sections().stream()
                .map(one -> new Control.Option(one.slug().text(), one.name()))
                .toList();
        beside.add(Field.lines("bylines", words.say("field.bylines"), fields.text("bylines"), 2)
                .hint(words.say("hint.bylines")));
        beside.add(Field.choice("section", words.say("field.section"), fields.text("section"), sections)
                .needed());
        beside.add(Field.choice("kind", words.say("field.kind"), fields.text("kind"), NewStoryScreen.kinds(words))
                .needed());
        beside.add(Field.lines("topics", words.say("field.topics"), fields.text("topics"), 3)
                .hint(words.say("hint.topics")));
        beside.add(Field.line("picture", words.say("field.picture"), fields.text("picture"))
                .hint(words.say("hint.picture")));
        beside.add(Field.line("dateline", words.say("field.dateline"), fields.text("dateline"))
                .hint(words.say("hint.dateline")));
        beside.add(Field.line("slug", words.say("field.slug"), fields.text("slug"))
                .hint(words.say("hint.slug"))
                .needed());
        beside.add(Field.line("language", words.say("field.language"), fields.text("language"))
                .hint(words.say("hint.language"))
                .needed());
        return beside;
    }

    private StoryView.TextPart text(Request request, Story story, StoryScreen.Typed typed, Messages words) {
        var content = story.content();
        var markdown = typed.markdown() == null
                ? null
                : Field.lines("body", words.say("field.body"), typed.markdown(), TEXT_ROWS)
                        .hint(words.say("hint.body"));
        return new StoryView.TextPart(
                markdown,
                new DocumentView(content.body(), around(story)).markup(templates),
                content.language().tag(),
                content.language().direction().attribute(),
                words.say("length", content.body().words()),
                surface.scripts(),
                surface.words().apply(bench.frame().language(request)));
    }

    private Surroundings around(Story story) {
        var pictures = bench.database().read(sql -> bench.pictures().find(sql, CopyJson.pictures(story)));
        return new Surroundings(
                slug -> Optional.ofNullable(pictures.get(slug)).map(StorySetter::shown),
                _ -> Optional.empty(),
                Labels.ENGLISH);
    }

    private static ShownPicture shown(Picture picture) {
        return new ShownPicture(
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.caption(),
                picture.credit(),
                PictureFiles.address(picture, Math.min(SHOWN_WIDTH, picture.width()), "jpg"),
                PictureFiles.srcset(picture, "jpg"),
                PictureFiles.srcset(picture, "webp"),
                "(min-width: 60rem) 40rem, 100vw");
    }
}
