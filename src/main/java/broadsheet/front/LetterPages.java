package broadsheet.front;

import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Fate;
import broadsheet.discussion.Reason;
import broadsheet.discussion.Spot;
import broadsheet.front.page.CommentForm;
import broadsheet.front.page.CommentsView;
import broadsheet.front.page.DiscussionView;
import broadsheet.front.page.Headed;
import broadsheet.front.page.Link;
import broadsheet.front.page.MessageView;
import broadsheet.front.page.Pager;
import broadsheet.front.page.ReportView;
import broadsheet.front.page.Words;
import broadsheet.people.reader.Readership;
import broadsheet.story.Teaser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the pages for one reader who writes, answers, changes or reports; none of them is kept by anybody. */
final class LetterPages {
    /** The trouble with an appeal that says nothing. */
    static final String NO_REASONS = "no reasons";

    private final Heads heads;
    private final CommentPages pages;
    private final FollowPages follows;
    private final NoticePages notices;
    private final Membership members;

    LetterPages(Heads heads, CommentPages pages, FollowPages follows, NoticePages notices, Membership members) {
        this.notices = notices;
        this.members = members;
        this.heads = heads;
        this.pages = pages;
        this.follows = follows;
    }

    /** The form with what was typed, what was wrong with it, and what it would look like. */
    Outcome write(
            Galley galley,
            Teaser story,
            Written written,
            Signature signature,
            int status,
            String trouble,
            boolean preview) {
        var words = Words.in(story.language());
        var setter = new CommentSetter(galley, story, false);
        var parent = written.parent();
        var key = written.key().isEmpty() ? Discussion.freshKey() : written.key();
        var form = new CommentForm(
                words,
                story.path() + "/comments",
                written.spot(),
                key,
                written.name(),
                written.mail(),
                written.text(),
                trouble,
                preview ? Discussion.preview(written.text()) : null,
                signature instanceof Signature.Guest || signature instanceof Signature.Gone,
                members.signer(story, signature));
        var answered = parent == null || !parent.readable() ? null : setter.alone(parent);
        return sheet(
                status,
                "comments",
                view(
                        galley,
                        story,
                        words.say(answered == null ? "comments.leave" : "comment.reply"),
                        "",
                        answered,
                        null,
                        form,
                        null,
                        written.spot().isEmpty() ? null : follows.link(story, written.spot())));
    }

    private CommentsView view(
            Galley galley,
            Teaser story,
            String heading,
            String sentence,
            broadsheet.front.page.@Nullable CommentView answered,
            @Nullable DiscussionView discussion,
            @Nullable CommentForm form,
            CommentsView.@Nullable OwnView own,
            @Nullable Link follow) {
        var furniture = galley.furniture();
        return new CommentsView(
                heads.talk(furniture.paper(), story.language(), heading, null),
                Frames.around(furniture, story.language(), story.section()),
                Words.in(story.language()),
                new Link(story.headline(), story.path()),
                heading,
                sentence,
                answered,
                discussion,
                form,
                own,
                follow);
    }

    /** A page of comments as one reader has them, who muted these, for a browser that runs no script. */
    Outcome folded(Galley galley, Teaser story, int page, Set<String> muted) {
        var comments = galley.discussion().comments();
        var size = comments.size(galley.sql(), story.id());
        boolean open = pages.isOpen(galley, story);
        var setter = new CommentSetter(galley, story, open).folding(muted);
        var threads =
                page > size.pages() ? List.<Comments.Thread>of() : comments.oldest(galley.sql(), story.id(), page);
        var pager = Pager.of(story.path() + "/comments/folded", page, page < size.pages());
        var among = pages.view(story, size, open, setter.threads(threads), Place.Order.OLDEST, page)
                .withoutScript(pager);
        var said = Readership.words(story.language());
        return sheet(
                200,
                "comments",
                view(galley, story, said.say("folded.title"), said.say("folded.about"), null, among, null, null, null));
    }

    private static Outcome sheet(int status, String template, Headed view) {
        return new Outcome.Sheet(status, template, view, false);
    }

    /**
     * One's own comment where it stands, or will stand, with what its writer can do about it.
     *
     * @param typed in place of what it says
     * @param trouble what was wrong with that; "late" when the time to change it is over
     */
    Outcome own(
            Galley galley,
            Teaser story,
            Comment comment,
            String receipt,
            Optional<String> typed,
            int status,
            String trouble) {
        var words = Words.in(story.language());
        var action = story.path() + "/comments/yours/" + receipt;
        boolean open = galley.discussion().own().isOpen(comment);
        var sentence = switch (trouble) {
            case "late" -> words.say("comment.late");
            case NO_REASONS -> "";
            default -> trouble;
        };
        var form = new CommentForm(
                words,
                action,
                "",
                "",
                comment.writer().name(),
                "",
                typed.orElse(comment.source()),
                sentence,
                typed.isPresent() ? Discussion.preview(typed.get()) : null,
                false,
                null);
        boolean removable = comment.fate() instanceof Fate.Approved || comment.fate() instanceof Fate.Waiting;
        var rulings = notices.rulings(galley, story, comment, action, trouble.equals(NO_REASONS));
        var own = new CommentsView.OwnView(action, open || typed.isPresent() ? form : null, removable, rulings);
        var among = among(galley, story, comment, notice(words, story, comment));
        var spot = comment.readable() ? comment.spot() : null;
        var follow = spot == null ? null : follows.link(story, CommentSetter.text(spot));
        var about = words.say(open ? "comment.own.open" : "comment.own");
        return sheet(
                status,
                "comments",
                view(galley, story, words.say("comment.own.title"), about, null, among, null, own, follow));
    }

    private static String notice(Words words, Teaser story, Comment comment) {
        return switch (comment.fate()) {
            case Fate.Waiting waiting -> Discussion.sentence(story.language(), waiting.ground());
            case Fate.Approved _ -> words.say("comment.here");
            case Fate.Rejected _, Fate.Withdrawn _ -> "";
        };
    }

    private DiscussionView among(Galley galley, Teaser story, Comment comment, String notice) {
        var size = galley.discussion().comments().size(galley.sql(), story.id());
        var parent = comment.parent() == null
                ? Optional.<Comment>empty()
                : galley.discussion().comments().find(galley.sql(), comment.parent());
        var placed = placed(comment, parent.map(Comment::spot).orElse(null), size);
        var threads = threads(galley, story, placed, size);
        var setter = new CommentSetter(galley, story, false).knowing(placed, notice, comment.spot() == null);
        var views = setter.threads(threads);
        return pages.view(story, size, true, views, Place.Order.OLDEST, 1)
                .withPager(new broadsheet.front.page.Pager(1, null, null))
                .withoutOrders();
    }

    /** A comment without a spot stands where it would stand if it came now. */
    private static Comment placed(Comment comment, @Nullable Spot parent, Comments.Size size) {
        if (comment.spot() != null) return comment;
        if (parent != null) return comment.at(parent.last());
        return comment.at(new Spot(size.threads() + 1, 0, ""));
    }

    private static List<Comments.Thread> threads(Galley galley, Teaser story, Comment own, Comments.Size size) {
        var comments = galley.discussion().comments();
        int place = java.util.Objects.requireNonNull(own.spot()).place();
        if (own.parent() != null) {
            var root = comments.root(galley.sql(), story.id(), place).orElse(own);
            int page = Math.max(1, (own.spot().turn() - 1) / Comments.TURNS + 1);
            int last = Math.max(1, (root.replies() - 1) / Comments.TURNS + 1);
            var replies = new ArrayList<>(comments.replies(galley.sql(), root.id(), Math.min(page, last)));
            if (replies.stream().noneMatch(reply -> reply.id().equals(own.id()))) replies.add(own);
            replies.sort(Comparator.comparing(
                    reply -> reply.spot() == null ? "" : reply.spot().path()));
            return List.of(new Comments.Thread(root, replies));
        }
        int page = Math.min(size.pages(), (place - 1) / Comments.THREADS + 1);
        var threads = new ArrayList<>(comments.oldest(galley.sql(), story.id(), page));
        if (threads.stream().noneMatch(thread -> thread.root().id().equals(own.id()))) {
            threads.add(new Comments.Thread(own, List.of()));
        }
        return threads;
    }

    Outcome report(Galley galley, Teaser story, Comment comment, int status, String trouble, String note) {
        var words = Words.in(story.language());
        var furniture = galley.furniture();
        var view = new ReportView(
                heads.talk(furniture.paper(), story.language(), words.say("report"), null),
                Frames.around(furniture, story.language(), story.section()),
                words,
                new Link(story.headline(), story.path()),
                new CommentSetter(galley, story, false).alone(comment).withoutActions(),
                story.path() + "/comments/" + CommentSetter.text(java.util.Objects.requireNonNull(comment.spot()))
                        + "/report",
                Arrays.stream(Reason.values())
                        .map(reason -> new Link(words.say("report." + reason.word()), reason.word()))
                        .toList(),
                note,
                trouble.isEmpty() ? "" : words.say(trouble),
                NoticePages.link(story, comment),
                members.mute(story, comment));
        return sheet(status, "report", view);
    }

    Outcome thanks(Galley galley, Teaser story, Comment comment) {
        var words = Words.in(story.language());
        var furniture = galley.furniture();
        var view = new MessageView(
                heads.talk(furniture.paper(), story.language(), words.say("report.thanks"), null),
                Frames.around(furniture, story.language(), story.section()),
                200,
                words.say("report.thanks"),
                words.say("report.thanks.sentence"),
                null,
                "");
        return sheet(200, "message", view);
    }
}
