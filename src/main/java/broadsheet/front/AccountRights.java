package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.WrittenByMail;
import broadsheet.html.Templates;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.ReaderGate.SignedIn;
import broadsheet.people.reader.ReaderLetters;
import broadsheet.people.reader.Readership;
import java.util.function.BiFunction;

/** What readers may ask for: everything they wrote, to take with them, and to be forgotten. */
final class AccountRights {
    private static final String ACCOUNT = Membership.ACCOUNT;

    private final Database database;
    private final Readership readership;
    private final Membership members;
    private final Discussion discussion;
    private final Compositor compositor;
    private final Belongings belongings;
    private final ReaderLetters letters;

    AccountRights(
            Records records, Membership members, Compositor compositor, Templates templates, ReaderLetters letters) {
        this.database = records.database();
        this.readership = members.readership();
        this.members = members;
        this.discussion = records.discussion();
        this.compositor = compositor;
        this.belongings = new Belongings(records, members.readership(), templates);
        this.letters = letters;
    }

    void routes(Routes routes) {
        routes.get(ACCOUNT + "/comments", signedIn(this::comments));
        routes.get(ACCOUNT + "/mine.json", signedIn((_, who) -> json(who.reader())));
        routes.get(ACCOUNT + "/mine.html", signedIn((_, who) -> html(who.reader())));
        routes.get(
                ACCOUNT + "/end",
                signedIn((_, who) -> Reply.of(
                        compositor.page(galley -> compositor.accounts().lists().end(galley, who.reader(), 200, "")))));
        routes.post(ACCOUNT + "/end", signedIn(this::end));
    }

    private broadsheet.http.Handler signedIn(BiFunction<Request, SignedIn, Reply> handler) {
        return members.signedIn(handler);
    }

    private Reply comments(Request request, SignedIn who) {
        var asked = request.query("page").orElse("1");
        int page = asked.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(asked) : 1;
        return Reply.of(compositor.page(galley -> compositor.accounts().lists().comments(galley, who.reader(), page)));
    }

    private Reply json(Reader reader) {
        return handedOut(belongings.json(reader), "application/json", "json");
    }

    private Reply html(Reader reader) {
        return handedOut(belongings.html(reader), "text/html; charset=utf-8", "html");
    }

    private static Reply handedOut(byte[] bytes, String type, String ending) {
        return Reply.bytes(200, type, bytes)
                .with("Cache-Control", "no-store")
                .with("content-disposition", "attachment; filename=\"what-i-wrote.%s\"".formatted(ending));
    }

    private Reply end(Request request, SignedIn who) {
        var form = request.form();
        var how = form.text("how").orElse("");
        boolean sure = form.text("sure").isPresent();
        if (!sure || !how.equals("names") && !how.equals("words")) {
            return Reply.of(compositor.page(
                    galley -> compositor.accounts().lists().end(galley, who.reader(), 422, "end.unsure")));
        }
        database.run(tx -> forget(tx, who.reader(), how.equals("words"), nobody(tx)));
        return members.gate()
                .without(Reply.of(
                        compositor.page(galley -> compositor.accounts().lists().ended(galley))));
    }

    private String nobody(Transaction tx) {
        var language = new broadsheet.story.Publications().paper(tx.sql()).language();
        return Readership.words(language).say("nobody");
    }

    /** Everything at once: the comments, the letters, and then the account. */
    private void forget(Transaction tx, Reader reader, boolean words, String nobody) {
        var accounts = discussion.accounts();
        accounts.keepShutOut(tx, reader.id(), reader.mail());
        var asGuest = new WrittenByMail();
        if (words) {
            accounts.takeWords(tx, reader.id());
            asGuest.takeWords(tx, reader.mail());
        } else {
            accounts.takeNames(tx, reader.id(), nobody);
            asGuest.takeNames(tx, reader.mail(), nobody);
        }
        var followers = discussion.followers();
        followers.of(tx.sql(), reader.mail()).forEach(following -> followers.stop(tx, following));
        letters.forget(tx, reader.mail());
        readership.readers().remove(tx, reader);
    }
}
