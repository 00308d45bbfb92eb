package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Writer;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.people.reader.Mutes;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.ReaderGate.SignedIn;
import broadsheet.people.reader.Readership;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.text.Slug;
import java.util.Optional;
import java.util.stream.Collectors;

/** Readers among each other: whom one would rather not read, and what one shows of oneself. */
final class PeopleDesk {
    private static final String MUTE = "/{section}/{slug}/comments/{spot}/mute";
    private static final String FOLDED = "/{section}/{slug}/comments/folded";
    private static final String ACCOUNT = Membership.ACCOUNT;

    private final Database database;
    private final Stories stories;
    private final Discussion discussion;
    private final Membership members;
    private final Readership readership;
    private final Compositor compositor;

    PeopleDesk(Records records, Membership members, Compositor compositor) {
        this.database = records.database();
        this.stories = records.stories();
        this.discussion = records.discussion();
        this.members = members;
        this.readership = members.readership();
        this.compositor = compositor;
    }

    void routes(Routes routes) {
        routes.get(MUTE, this::ask);
        routes.post(MUTE, this::mute);
        routes.get(FOLDED, this::folded);
        routes.post(ACCOUNT + "/mutes", members.signedIn(this::unmute));
        routes.post(ACCOUNT + "/profile", members.signedIn(this::show));
        routes.get(Reader.PROFILES + "{handle}", this::profile);
    }

    private record Where(Teaser story, Comment comment, String spot) {}

    /** A comment that readers can read, of somebody who is not of the newsroom: who speaks for the paper is heard. */
    private Where where(Request request) {
        var section = request.variable("section");
        var slug = request.variable("slug");
        var spot = request.variable("spot");
        if (!Slug.fits(section) || !Slug.fits(slug) || !members.isOffered()) throw missing();
        return database.read(sql -> stories.teaser(sql, new Slug(section), new Slug(slug))
                        .flatMap(story -> discussion
                                .comments()
                                .at(sql, story.id(), spot)
                                .filter(Comment::readable)
                                .filter(comment -> !(comment.writer() instanceof Writer.Staff))
                                .map(comment -> new Where(story, comment, spot))))
                .orElseThrow(PeopleDesk::missing);
    }

    private static Refused missing() {
        return new Refused(404, "There is no such person, or no such comment; it may have been moved or taken back.");
    }

    private static boolean isSelf(Comment comment, Optional<Reader> who) {
        return who.isPresent() && who.get().id().equals(comment.writer().key());
    }

    private Reply ask(Request request) {
        var where = where(request);
        var who = members.who(request);
        boolean self = isSelf(where.comment(), who);
        return Reply.of(compositor.page(galley -> compositor
                .accounts()
                .lists()
                .mute(galley, where.story(), where.comment(), where.spot(), who.isPresent(), self)));
    }

    private Reply mute(Request request) {
        var where = where(request);
        var who = members.who(request);
        if (who.isEmpty() || isSelf(where.comment(), who)) return ask(request);
        var comment = where.comment();
        database.run(tx -> readership
                .mutes()
                .add(
                        tx,
                        who.get().id(),
                        AccountLists.whom(comment),
                        comment.writer().name()));
        return Reply.redirect(303, ACCOUNT);
    }

    /** What the script of a story's page does for whoever muted somebody, for browsers without scripts. */
    private Reply folded(Request request) {
        var section = request.variable("section");
        var slug = request.variable("slug");
        if (!Slug.fits(section) || !Slug.fits(slug) || !members.isOffered()) throw missing();
        var story = discussion.story(new Slug(section), new Slug(slug)).orElseThrow(PeopleDesk::missing);
        var who = members.who(request);
        if (who.isEmpty()) return Reply.redirect(303, ACCOUNT + "?back=" + story.path() + "/comments/folded");
        var muted = database.read(sql -> readership.mutes().of(sql, who.get().id())).stream()
                .map(Mutes.Muted::whom)
                .collect(Collectors.toSet());
        int page = page(request);
        return Reply.of(compositor.page(galley -> compositor.letters().folded(galley, story, page, muted)));
    }

    private static int page(Request request) {
        var asked = request.query("page").orElse("1");
        return asked.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(asked) : 1;
    }

    private Reply unmute(Request request, SignedIn who) {
        var whom = request.form().text("which").orElse("");
        database.run(tx -> readership.mutes().remove(tx, who.reader().id(), whom));
        return Reply.redirect(303, ACCOUNT);
    }

    private Reply show(Request request, SignedIn who) {
        boolean show = request.form().text("which").orElse("").equals("show");
        database.run(tx -> {
            if (show) readership.readers().show(tx, who.reader());
            else readership.readers().hide(tx, who.reader().id());
            discussion.accounts().changed(tx, who.reader().id());
        });
        return Reply.redirect(303, ACCOUNT);
    }

    private Reply profile(Request request) {
        var handle = request.variable("handle");
        int page = page(request);
        var reader =
                database.read(sql -> readership.readers().ofHandle(sql, handle)).orElseThrow(PeopleDesk::missing);
        return Reply.of(compositor.page(galley -> compositor.accounts().lists().profile(galley, reader, page)));
    }
}
