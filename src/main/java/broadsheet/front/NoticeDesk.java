package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.redress.Appeals;
import broadsheet.discussion.redress.IllegalNotice;
import broadsheet.discussion.redress.NoticeDraft;
import broadsheet.discussion.redress.Notices;
import broadsheet.discussion.redress.RedressLetters;
import broadsheet.http.Form;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.text.Slug;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes notices of illegal content and appeals. All of it works without JavaScript and without a cookie. */
final class NoticeDesk {
    private static final String NOTICE = "/{section}/{slug}/comments/{spot}/notice";
    private static final String RECEIPT = RedressLetters.NOTICES + "{token}";
    private static final String APPEAL = "/{section}/{slug}/comments/yours/{receipt}/appeal";

    private final Database database;
    private final Stories stories;
    private final Discussion discussion;
    private final Compositor compositor;
    private final Notices notices;
    private final Appeals appeals;
    private final @Nullable RedressLetters letters;

    /** @param letters null in a newsroom that writes none */
    NoticeDesk(Records records, Compositor compositor, @Nullable RedressLetters letters) {
        this.database = records.database();
        this.stories = records.stories();
        this.discussion = records.discussion();
        this.compositor = compositor;
        this.letters = letters;
        var comments = discussion.comments();
        var decisions = new Decisions(comments, new Moderation(comments));
        this.notices = new Notices(comments, decisions);
        this.appeals = new Appeals(comments, decisions);
    }

    void routes(Routes routes) {
        routes.get(NOTICE, request -> form(request, NoticeDraft.EMPTY, false, ""));
        routes.post(NOTICE, this::send);
        routes.get(RECEIPT, request -> receipt(request, false));
        routes.post(RECEIPT, this::disagree);
        routes.post(APPEAL, this::appeal);
    }

    private Teaser story(Request request) {
        var section = request.variable("section");
        var slug = request.variable("slug");
        if (!Slug.fits(section) || !Slug.fits(slug)) throw missing();
        return database.read(sql -> stories.teaser(sql, new Slug(section), new Slug(slug)))
                .orElseThrow(NoticeDesk::missing);
    }

    private static Refused missing() {
        return new Refused(404, "There is no such comment, or no such story; it may have been moved or taken back.");
    }

    private Comment comment(Request request, Teaser story) {
        return database.read(sql -> discussion.comments().at(sql, story.id(), request.variable("spot")))
                .filter(Comment::readable)
                .orElseThrow(NoticeDesk::missing);
    }

    private Reply form(Request request, NoticeDraft draft, boolean sent, String trouble) {
        var story = story(request);
        var comment = comment(request, story);
        return Reply.of(
                compositor.page(galley -> compositor.notices().form(galley, story, comment, draft, sent, trouble)));
    }

    private static NoticeDraft draft(Form form) {
        return new NoticeDraft(
                form.text("explanation").orElse(""),
                form.text("name").orElse(""),
                form.text("mail").orElse(""),
                form.text("exempt").isPresent(),
                form.text("faith").isPresent());
    }

    private Reply send(Request request) {
        var draft = draft(request.form());
        if (!draft.gaps().isEmpty()) return form(request, draft, true, "");
        var story = story(request);
        var comment = comment(request, story);
        var exact = compositor.notices().exact(story, comment);
        var filed = database.<Optional<IllegalNotice>>write(transaction -> {
            var sender = discussion.visitor(request.clientAddress(), transaction.at());
            var notice = notices.file(transaction, comment, exact, draft, story.language(), sender);
            // Sent a second time it is the same one, whose letter is on its way.
            notice.filter(one -> one.at().equals(transaction.at())).ifPresent(one -> {
                if (letters != null) letters.about(transaction, one);
            });
            return notice;
        });
        if (filed.isEmpty()) return form(request, draft, true, "notice.many");
        return Reply.redirect(303, address(filed.get()));
    }

    private String address(IllegalNotice notice) {
        return RedressLetters.NOTICES + discussion.noticeReceipts().of(notice.id());
    }

    private IllegalNotice notice(Request request) {
        return discussion
                .noticeReceipts()
                .read(request.variable("token"))
                .flatMap(id -> database.read(sql -> notices.find(sql, id)))
                .orElseThrow(() -> new Refused(404, "There is no such notice."));
    }

    private Reply receipt(Request request, boolean trouble) {
        var notice = notice(request);
        return Reply.of(
                compositor.page(galley -> compositor.notices().receipt(galley, notice, address(notice), trouble)));
    }

    private Reply disagree(Request request) {
        var notice = notice(request);
        var words = request.form().text("words").orElse("");
        if (words.isBlank()) return receipt(request, true);
        database.run(transaction -> appeals.byNotifier(transaction, notice, words));
        return Reply.redirect(303, address(notice));
    }

    private Reply appeal(Request request) {
        var story = story(request);
        var receipt = request.variable("receipt");
        var comment = discussion
                .own()
                .find(receipt)
                .filter(one -> one.story().equals(story.id()))
                .orElseThrow(NoticeDesk::missing);
        var form = request.form();
        var words = form.text("words").orElse("");
        if (words.isBlank()) {
            return Reply.of(compositor.page(galley -> compositor
                    .letters()
                    .own(galley, story, comment, receipt, Optional.empty(), 422, LetterPages.NO_REASONS)));
        }
        var decision = form.text("decision").orElse("");
        database.run(transaction -> appeals.byWriter(transaction, comment.id(), decision, words));
        return Reply.redirect(303, story.path() + "/comments/yours/" + receipt);
    }
}
