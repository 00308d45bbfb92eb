package broadsheet.front;

import broadsheet.discussion.Comment;
import broadsheet.discussion.redress.Appeals;
import broadsheet.discussion.redress.IllegalNotice;
import broadsheet.discussion.redress.NoticeDraft;
import broadsheet.discussion.redress.Ruling;
import broadsheet.discussion.redress.Statements;
import broadsheet.front.page.IllegalView;
import broadsheet.front.page.Link;
import broadsheet.front.page.RulingView;
import broadsheet.story.Teaser;
import broadsheet.text.Language;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes the pages of those who send a notice of illegal content, and what writers are told of decisions about them. */
final class NoticePages {
    private final Heads heads;
    private final InstantSource clock;
    private final Statements statements = new Statements();

    NoticePages(Heads heads, InstantSource clock) {
        this.heads = heads;
        this.clock = clock;
    }

    /** Where a notice about a comment is written. */
    static Link link(Teaser story, Comment comment) {
        return new Link(Ruling.words(story.language()).say("notice.link"), address(story, comment) + "/notice");
    }

    private static String address(Teaser story, Comment comment) {
        return story.path() + "/comments/" + CommentSetter.text(Objects.requireNonNull(comment.spot()));
    }

    /** The exact address of a comment, as a notice names it. */
    String exact(Teaser story, Comment comment) {
        return heads.whole(CommentSetter.address(story.path(), Objects.requireNonNull(comment.spot())));
    }

    /** The form with what was typed. @param trouble its word; empty for none */
    Outcome form(Galley galley, Teaser story, Comment comment, NoticeDraft draft, boolean sent, String trouble) {
        var language = story.language();
        var said = Ruling.words(language);
        var title = said.say("notice.title");
        var gaps = sent ? draft.gaps() : Set.<NoticeDraft.Gap>of();
        var view = new IllegalView(
                heads.talk(galley.furniture().paper(), language, title, null),
                Frames.around(galley.furniture(), language, story.section()),
                said,
                title,
                new Link(story.headline(), story.path()),
                new CommentSetter(galley, story, false).alone(comment).withoutActions(),
                exact(story, comment),
                address(story, comment) + "/notice",
                draft,
                gaps,
                trouble.isEmpty() ? "" : said.say(trouble),
                address(story, comment) + "/report",
                null);
        int status = !trouble.isEmpty() ? 429 : gaps.isEmpty() ? 200 : 422;
        return new Outcome.Sheet(status, "illegal", view, false);
    }

    /** What became of a notice. @param action where an appeal is sent */
    Outcome receipt(Galley galley, IllegalNotice notice, String action, boolean trouble) {
        Language language = notice.language();
        var said = Ruling.words(language);
        var paper = galley.furniture().paper();
        var ruling = Ruling.of(notice, Appeals.of(galley.sql(), notice.id()), said, paper.zone(), clock.instant());
        var view = new IllegalView(
                heads.talk(paper, language, ruling.heading(), null),
                Frames.around(galley.furniture(), language, null),
                said,
                ruling.heading(),
                null,
                null,
                "",
                "",
                NoticeDraft.EMPTY,
                Set.of(),
                "",
                "",
                new RulingView(said, ruling, ruling.open() ? action : null, trouble ? said.say("appeal.empty") : ""));
        return new Outcome.Sheet(trouble ? 422 : 200, "illegal", view, false);
    }

    /** What the writer of a comment is told. @param page of its receipt */
    List<RulingView> rulings(Galley galley, Teaser story, Comment comment, String page, boolean trouble) {
        var said = Ruling.words(story.language());
        var zone = galley.furniture().paper().zone();
        return statements.of(galley.sql(), comment).stream()
                .map(statement -> Ruling.of(
                        statement, Appeals.of(galley.sql(), statement.decision()), said, zone, clock.instant()))
                .map(ruling -> new RulingView(
                        said,
                        ruling,
                        ruling.open() ? page + "/appeal" : null,
                        trouble && ruling.open() ? said.say("appeal.empty") : ""))
                .toList();
    }
}
