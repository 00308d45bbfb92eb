package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Followers;
import broadsheet.discussion.follow.ThreadLetters;
import broadsheet.front.page.AccountView.Field;
import broadsheet.front.page.AccountView.Part;
import broadsheet.front.page.Link;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.ReaderGate.SignedIn;
import broadsheet.people.reader.ReaderLetters;
import broadsheet.people.reader.ReaderLinks.Move;
import broadsheet.people.reader.Readership;
import broadsheet.story.Publication;
import java.util.Optional;

/**
 * Gives an account another mail address: a letter to the new one asks for it, and the old one is told. What hangs on the address
 * goes along: comments, threads that are followed, and whether somebody is shut out.
 */
final class AccountAddress {
    private static final String HERE = Membership.ACCOUNT + "/mail";
    private static final String LINK = ReaderLetters.MOVES + "{token}";

    private final Database database;
    private final Records records;
    private final Readership readership;
    private final Membership members;
    private final Discussion discussion;
    private final Compositor compositor;
    private final ReaderLetters letters;

    AccountAddress(Records records, Membership members, Compositor compositor, ReaderLetters letters) {
        this.database = records.database();
        this.records = records;
        this.readership = members.readership();
        this.members = members;
        this.discussion = records.discussion();
        this.compositor = compositor;
        this.letters = letters;
    }

    void routes(Routes routes) {
        routes.get(HERE, members.signedIn((_, who) -> show(who, 200, "", "")));
        routes.post(HERE, members.signedIn(this::ask));
        routes.get(LINK, request -> link(request, 200, ""));
        routes.post(LINK, this::move);
    }

    private Reply show(SignedIn who, int status, String trouble, String typed) {
        return Reply.of(compositor.page(galley -> {
            var said = AccountPages.said(galley);
            var form = Part.form("", "", HERE)
                    .with(Field.mail("mail", said.say("move.new"), typed))
                    .with(new Link(said.say("move.send"), "ask"));
            var wrong = trouble.isEmpty() ? "" : said.say(trouble);
            var about = said.say("move.about", who.reader().mail());
            return compositor
                    .accounts()
                    .page(galley, status, said.say("move"), about, who.reader().avatar(), wrong, form);
        }));
    }

    private Reply ask(Request request, SignedIn who) {
        if (!members.isOffered()) throw new Refused(404, "This newsroom writes no letters, so it has no accounts.");
        var typed = request.form().text("mail").orElse("");
        var mail = Followers.mail(typed).filter(ThreadLetters::reaches).orElse("");
        if (mail.isEmpty()) return show(who, 422, "mail.unreadable", typed);
        if (mail.equals(who.reader().mail())) return show(who, 422, "move.same", typed);
        if (!readership.isFresh(who)) return show(who, 403, "move.late", typed);
        database.run(tx -> readership
                .links()
                .askMove(tx, who.reader(), mail, request.clientAddress())
                .ifPresent(secret -> letters.postMove(
                        tx, mail, secret, paper(tx).language(), paper(tx).name())));
        return Reply.of(compositor.page(galley -> compositor.accounts().sent(galley)));
    }

    private Publication paper(Transaction tx) {
        return records.publications().paper(tx.sql());
    }

    /** A move that can still be made, and whose it is. */
    private record Wish(Move move, Reader reader) {}

    private Optional<Wish> wish(org.jdbi.v3.core.Handle sql, String token) {
        return readership
                .links()
                .findMove(sql, token, readership.clock().instant())
                .flatMap(move -> readership.readers().find(sql, move.reader()).map(reader -> new Wish(move, reader)));
    }

    private Reply link(Request request, int status, String trouble) {
        var token = request.variable("token");
        return Reply.of(compositor.page(galley -> {
            var said = AccountPages.said(galley);
            var pages = compositor.accounts();
            var wish = wish(galley.sql(), token).orElse(null);
            if (wish == null) return pages.page(galley, 410, said.say("move"), "", null, said.say("link.over"));
            var form = Part.form("", "", ReaderLetters.MOVES + token).with(new Link(said.say("move.do"), "move"));
            var about = said.say("move.sure", wish.reader().name(), wish.move().mail());
            var wrong = trouble.isEmpty() ? "" : said.say(trouble);
            return pages.page(
                    galley, status, said.say("move"), about, wish.reader().avatar(), wrong, form);
        }));
    }

    /** What became of a link that was followed. */
    private enum Made {
        DONE,
        TAKEN,
        OVER
    }

    /** As with the links that bring somebody in, a program that only opens it changes nothing. */
    private Reply move(Request request) {
        var here = members.gate().who(request);
        var made = database.<Made>write(tx -> move(tx, request.variable("token"), here));
        return switch (made) {
            case OVER -> link(request, 410, "");
            case TAKEN -> link(request, 409, "move.taken");
            case DONE -> Reply.redirect(303, Membership.ACCOUNT);
        };
    }

    private Made move(Transaction tx, String token, Optional<SignedIn> here) {
        var wish = wish(tx.sql(), token).orElse(null);
        if (wish == null) return Made.OVER;
        var reader = wish.reader();
        var mail = wish.move().mail();
        if (!readership.readers().move(tx, reader.id(), mail)) return Made.TAKEN;
        readership.links().use(tx, token);
        discussion.accounts().move(tx, reader.id(), reader.mail(), mail);
        discussion.followers().move(tx, reader.mail(), mail);
        var session = here.filter(who -> who.reader().id().equals(reader.id())).map(SignedIn::session);
        readership.sessions().endOthers(tx, reader.id(), session.orElse(""));
        letters.postMoved(tx, reader.mail(), paper(tx).language(), paper(tx).name());
        return Made.DONE;
    }
}
