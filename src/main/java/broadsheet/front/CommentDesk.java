package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Posted;
import broadsheet.discussion.Reason;
import broadsheet.discussion.Spot;
import broadsheet.http.Form;
import broadsheet.http.Method;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.http.Ticker;
import broadsheet.people.reader.Readership;
import broadsheet.story.Teaser;
import broadsheet.text.Slug;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what readers send: comments, changes to their own, recommendations, reports. All of it works without JavaScript. */
final class CommentDesk {
    /** Room for the longest comment, every letter of it encoded three times over, and a little more. */
    private static final int LETTER_BYTES = 256 * 1024;

    private static final String STORY = "/{section}/{slug}/comments";

    private final Database database;
    private final Discussion discussion;
    private final Compositor compositor;
    private final Membership members;
    private final Ticker ticker;

    CommentDesk(Records records, Membership members, Compositor compositor, Ticker ticker) {
        this.members = members;
        this.database = records.database();
        this.discussion = records.discussion();
        this.compositor = compositor;
        this.ticker = ticker;
    }

    void routes(Routes routes) {
        routes.upload(Method.POST, STORY, LETTER_BYTES, this::send);
        routes.get(STORY + "/live", this::live);
        routes.get(STORY + "/letter", this::letter);
        routes.get(STORY + "/yours/{receipt}", this::own);
        routes.upload(Method.POST, STORY + "/yours/{receipt}", LETTER_BYTES, this::change);
        routes.get(STORY + "/{spot}/reply", request -> reply(request));
        routes.get(STORY + "/{spot}/report", request -> Reply.of(report(request, 200, "", "")));
        routes.post(STORY + "/{spot}/report", this::reported);
        routes.post(STORY + "/{spot}/recommendation", this::recommend);
    }

    private Teaser story(Request request) {
        var section = request.variable("section");
        var slug = request.variable("slug");
        if (!Slug.fits(section) || !Slug.fits(slug)) throw missing();
        return discussion.story(new Slug(section), new Slug(slug)).orElseThrow(CommentDesk::missing);
    }

    private static Refused missing() {
        return new Refused(404, "There is no such comment, or no such story; it may have been moved or taken back.");
    }

    /** The comment at a spot of the address, such as "12-3", that readers can read. */
    private Comment comment(Request request, Teaser story) {
        return at(story, request.variable("spot")).filter(Comment::readable).orElseThrow(CommentDesk::missing);
    }

    private Optional<Comment> at(Teaser story, String spot) {
        return database.read(sql -> discussion.comments().at(sql, story.id(), spot));
    }

    /** A form of its own, for who has signed in and for who comes back from there. */
    private Reply letter(Request request) {
        var story = story(request);
        return Reply.of(page(story, signed(request, Written.blank()), 200, "", false));
    }

    /** What was typed, and under which name. */
    private record Signed(Written written, Signature signature) {}

    private Signed signed(Request request, Written written) {
        return new Signed(written, Signature.of(written.as(), members.who(request)));
    }

    private Reply send(Request request) {
        var story = story(request);
        var form = request.form();
        var written = Written.of(form, discussion, database, story);
        return switch (form.text("do").orElse("")) {
            case "preview" -> Reply.of(page(story, signed(request, written), 200, "", true));
            case "guest" -> Reply.of(page(story, signed(request, written.signed(Signature.AS_GUEST)), 200, "", false));
            case "account" -> Reply.of(page(story, signed(request, written.signed("")), 200, "", false));
            default -> send(request, story, signed(request, written));
        };
    }

    private Reply send(Request request, Teaser story, Signed signed) {
        return switch (signed.signature()) {
            case Signature.Unsaid(var reader) ->
                Reply.of(page(story, signed, 200, said(story, "form.asked", reader.name()), false));
            case Signature.Gone() -> Reply.of(page(story, signed, 401, said(story, "form.gone"), false));
            case Signature.Guest _, Signature.Account _ -> post(request, story, signed);
        };
    }

    private static String said(Teaser story, String key, Object... parts) {
        return Readership.words(story.language()).say(key, parts);
    }

    private Reply post(Request request, Teaser story, Signed signed) {
        var written = signed.written();
        boolean named = signed.signature() instanceof Signature.Account;
        var refused =
                named ? Optional.<Posted.Declined>empty() : Discussion.refusedMail(written.mail(), story.language());
        var posted = refused.isPresent()
                ? refused.get()
                : discussion.post(
                        written.letter(story, request, signed.signature().writer(written)));
        return switch (posted) {
            case Posted.Kept(var comment, var receipt) -> Reply.redirect(303, whereToSee(story, comment, receipt));
            case Posted.Declined(var ground, var sentence, int seconds) -> {
                var reply = Reply.of(page(story, signed, ground.status(), sentence, false));
                yield seconds == 0 ? reply : reply.with("Retry-After", Integer.toString(seconds));
            }
        };
    }

    /** Its writer's own page; the page everybody has when we cannot tell that it is the writer. */
    private static String whereToSee(Teaser story, Comment comment, @Nullable String receipt) {
        var spot = comment.spot();
        if (receipt == null) {
            return spot == null ? story.path() + "#comments" : CommentSetter.address(story.path(), spot);
        }
        var anchor = spot == null ? CommentSetter.YOURS : CommentSetter.anchor(spot);
        return story.path() + "/comments/yours/" + receipt + "#" + anchor;
    }

    private broadsheet.http.Finished page(Teaser story, Signed signed, int status, String trouble, boolean preview) {
        return compositor.page(galley -> compositor
                .letters()
                .write(galley, story, signed.written(), signed.signature(), status, trouble, preview));
    }

    private Reply reply(Request request) {
        var story = story(request);
        var comment = comment(request, story);
        return Reply.of(page(
                story, signed(request, Written.empty(comment, CommentSetter.text(spot(comment)))), 200, "", false));
    }

    private static Spot spot(Comment comment) {
        return java.util.Objects.requireNonNull(comment.spot());
    }

    private Reply own(Request request) {
        var story = story(request);
        var receipt = request.variable("receipt");
        var comment = ownComment(story, receipt);
        return Reply.of(compositor.page(
                galley -> compositor.letters().own(galley, story, comment, receipt, Optional.empty(), 200, "")));
    }

    private Comment ownComment(Teaser story, String receipt) {
        return discussion
                .own()
                .find(receipt)
                .filter(comment -> comment.story().equals(story.id()))
                .orElseThrow(CommentDesk::missing);
    }

    private Reply change(Request request) {
        var story = story(request);
        var receipt = request.variable("receipt");
        var comment = ownComment(story, receipt);
        var form = request.form();
        var here = story.path() + "/comments/yours/" + receipt;
        return switch (form.text("do").orElse("")) {
            case "withdraw" -> {
                discussion.own().withdraw(receipt);
                yield Reply.redirect(303, here);
            }
            case "preview" -> changed(story, comment, receipt, form, 200, "");
            default -> edit(story, comment, receipt, form, here);
        };
    }

    private Reply edit(Teaser story, Comment comment, String receipt, Form form, String here) {
        var text = form.text("text").orElse("");
        var edited = discussion.own().edit(receipt, text, story.language());
        if (edited.isEmpty()) return changed(story, comment, receipt, form, 409, "late");
        return switch (edited.get()) {
            case Posted.Kept kept -> {
                var spot = kept.comment().spot();
                yield Reply.redirect(303, here + (spot == null ? "" : "#" + CommentSetter.anchor(spot)));
            }
            case Posted.Declined declined ->
                changed(story, comment, receipt, form, declined.ground().status(), declined.sentence());
        };
    }

    private Reply changed(Teaser story, Comment comment, String receipt, Form form, int status, String trouble) {
        return Reply.of(compositor.page(galley ->
                compositor.letters().own(galley, story, comment, receipt, form.text("text"), status, trouble)));
    }

    private Reply recommend(Request request) {
        var story = story(request);
        var comment = comment(request, story);
        discussion.voices().recommend(comment.id(), voice(request));
        return Reply.redirect(303, CommentSetter.address(story.path(), spot(comment)));
    }

    /** Whose voice counts once: an account's, or that of everybody behind an address. */
    private String voice(Request request) {
        return members.who(request).map(reader -> "reader " + reader.id()).orElseGet(request::clientAddress);
    }

    private broadsheet.http.Finished report(Request request, int status, String trouble, String note) {
        var story = story(request);
        var comment = comment(request, story);
        return compositor.page(galley -> compositor.letters().report(galley, story, comment, status, trouble, note));
    }

    private Reply reported(Request request) {
        var story = story(request);
        var comment = comment(request, story);
        var form = request.form();
        var note = form.text("note").orElse("");
        try {
            var reason = Reason.of(form.text("reason").orElse(""));
            discussion.voices().report(comment.id(), voice(request), reason, note);
        } catch (IllegalArgumentException _) {
            return Reply.of(report(request, 422, "report.none", note));
        }
        return Reply.of(compositor.page(galley -> compositor.letters().thanks(galley, story, comment)));
    }

    private Reply live(Request request) {
        var story = story(request);
        var count = database.read(sql -> discussion.comments().size(sql, story.id()));
        return Reply.news(ticker, story.id(), Integer.toString(count.comments()));
    }
}
