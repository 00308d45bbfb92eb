package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Followers;
import broadsheet.discussion.Following;
import broadsheet.discussion.Often;
import broadsheet.discussion.follow.ThreadLetters;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.Optional;

/** Takes wishes to hear by mail what is answered, and ends them by one click (RFC 8058). All of it works without JavaScript. */
final class FollowDesk {
    private static final String FOLLOW = "/{section}/{slug}/comments/{spot}/follow";
    private static final String WISH = ThreadLetters.PATH + "{token}";

    private final Database database;
    private final Stories stories;
    private final Discussion discussion;
    private final Followers followers;
    private final Compositor compositor;
    private final ThreadLetters letters;

    FollowDesk(Records records, Compositor compositor, ThreadLetters letters) {
        this.database = records.database();
        this.stories = records.stories();
        this.discussion = records.discussion();
        this.followers = records.discussion().followers();
        this.compositor = compositor;
        this.letters = letters;
    }

    void routes(Routes routes) {
        routes.get(FOLLOW, request -> form(request, 200, "", ""));
        routes.post(FOLLOW, this::ask);
        routes.get(WISH, this::wish);
        // A mail program that ends letters for its reader comes from nowhere; the token is what it proves itself with.
        routes.postFromAnywhere(WISH, this::decide);
    }

    /** A comment that readers can read, and its story. */
    private record Where(Teaser story, Comment comment, String spot) {}

    private Where where(Request request) {
        var section = request.variable("section");
        var slug = request.variable("slug");
        var spot = request.variable("spot");
        if (!Slug.fits(section) || !Slug.fits(slug)) throw missing();
        return database.read(sql -> stories.teaser(sql, new Slug(section), new Slug(slug))
                        .flatMap(story -> discussion
                                .comments()
                                .at(sql, story.id(), spot)
                                .filter(Comment::readable)
                                .map(comment -> new Where(story, comment, spot))))
                .orElseThrow(FollowDesk::missing);
    }

    private static Refused missing() {
        return new Refused(404, "There is no such comment, or no such story; it may have been moved or taken back.");
    }

    private Reply form(Request request, int status, String trouble, String mail) {
        var where = where(request);
        return Reply.of(compositor.page(
                galley -> compositor.follows().ask(galley, where.story(), where.spot(), status, trouble, mail)));
    }

    private Reply ask(Request request) {
        var form = request.form();
        var typed = form.text("mail").orElse("");
        var mail = Followers.mail(typed).filter(ThreadLetters::reaches);
        if (mail.isEmpty()) return form(request, 422, "mail.unreadable", typed);
        var where = where(request);
        var often = Often.of(form.text("often").orElse(""));
        database.run(transaction -> followers
                .ask(transaction, where.comment(), mail.get(), where.story().language(), often, request.clientAddress())
                .ifPresent(following ->
                        letters.ask(transaction, following, where.story().headline())));
        return Reply.of(compositor.page(galley -> compositor.follows().asked(galley, where.story())));
    }

    private Optional<Following> following(Request request) {
        var token = request.variable("token");
        return database.read(sql -> followers.find(sql, token));
    }

    private Reply wish(Request request) {
        var following = following(request);
        return Reply.of(compositor.page(galley -> following.isPresent()
                ? compositor.follows().wish(galley, following.get())
                : compositor.follows().stopped(galley, language(galley))));
    }

    private static Language language(Galley galley) {
        return galley.furniture().paper().language();
    }

    private Reply decide(Request request) {
        var following = following(request);
        if (following.isPresent() && request.form().text("do").orElse("").equals("confirm")) {
            database.run(transaction -> followers.confirm(transaction, following.get()));
            return Reply.redirect(303, ThreadLetters.PATH + following.get().token());
        }
        following.ifPresent(wish -> database.run(transaction -> followers.stop(transaction, wish)));
        return Reply.of(compositor.page(galley -> compositor
                .follows()
                .stopped(galley, following.map(Following::language).orElseGet(() -> language(galley)))));
    }
}
