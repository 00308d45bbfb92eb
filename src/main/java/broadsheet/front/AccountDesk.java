package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Followers;
import broadsheet.discussion.Writer;
import broadsheet.discussion.follow.ThreadLetters;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.people.account.BrowserName;
import broadsheet.people.reader.Avatar;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.ReaderGate.SignedIn;
import broadsheet.people.reader.ReaderLetters;
import broadsheet.people.reader.Readership;
import broadsheet.story.Publication;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets readers in and out of their accounts, and lets them change what is said of them. All of it works without JavaScript,
 * and no answer tells whether there is an account for an address.
 */
final class AccountDesk {
    private static final String ACCOUNT = Membership.ACCOUNT;
    private static final String LINK = ReaderLetters.PATH + "{token}";
    private static final Pattern OURS = Pattern.compile("/(?!/)[A-Za-z0-9/_.~%-]*");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Database database;
    private final Records records;
    private final Readership readership;
    private final Membership members;
    private final Discussion discussion;
    private final Compositor compositor;
    private final ReaderLetters letters;

    AccountDesk(Records records, Membership members, Compositor compositor, ReaderLetters letters) {
        this.database = records.database();
        this.records = records;
        this.readership = members.readership();
        this.members = members;
        this.discussion = records.discussion();
        this.compositor = compositor;
        this.letters = letters;
    }

    void routes(Routes routes) {
        routes.get(ACCOUNT, this::home);
        routes.post(ACCOUNT + "/letter", this::ask);
        routes.get(LINK, request -> link(request, 200, "", ""));
        routes.post(LINK, this::enter);
        routes.post(ACCOUNT + "/out", members.signedIn(this::leave));
        routes.post(ACCOUNT + "/sessions", members.signedIn(this::endSessions));
        routes.post(ACCOUNT + "/name", members.signedIn(this::rename));
        routes.get(ACCOUNT + "/claims", members.signedIn((_, who) -> claims(who)));
        routes.post(ACCOUNT + "/claims", members.signedIn(this::claim));
        routes.get(ACCOUNT + "/me", this::me);
        routes.get(Avatar.FOLDER + "{colour}/{file}", AccountDesk::avatar);
        if (members.sample()) routes.post(ACCOUNT + "/sample", this::stepIn);
    }

    private AccountPages pages() {
        return compositor.accounts();
    }

    private Reply home(Request request) {
        var who = members.gate().who(request);
        var back = back(request.query("back").orElse(""));
        if (who.isPresent() && !back.isEmpty()) return Reply.redirect(303, back);
        var reply = Reply.of(compositor.page(galley -> who.isPresent()
                ? pages().home(galley, who.get(), 200, "", "")
                : pages().door(galley, 200, "", "", back)));
        return who.isEmpty() && members.gate().isClaimed(request)
                ? members.gate().without(reply)
                : reply;
    }

    /** Where on this site somebody was; empty for anything else. */
    static String back(String typed) {
        return OURS.matcher(typed).matches() ? typed : "";
    }

    private Publication paper() {
        return database.read(sql -> records.publications().paper(sql));
    }

    private Reply ask(Request request) {
        if (!members.isOffered()) throw new Refused(404, "This newsroom writes no letters, so it has no accounts.");
        var form = request.form();
        var typed = form.text("mail").orElse("");
        var back = back(form.text("back").orElse(""));
        var mail = Followers.mail(typed).filter(ThreadLetters::reaches);
        if (mail.isEmpty()) {
            return Reply.of(compositor.page(galley -> pages().door(galley, 422, "mail.unreadable", typed, back)));
        }
        var paper = paper();
        database.run(tx -> readership
                .links()
                .ask(tx, mail.get(), request.clientAddress(), back)
                .ifPresent(secret -> letters.post(tx, mail.get(), secret, paper.language(), paper.name())));
        return Reply.of(compositor.page(galley -> pages().sent(galley)));
    }

    private Reply link(Request request, int status, String trouble, String name) {
        var token = request.variable("token");
        return Reply.of(compositor.page(galley -> {
            var good = readership
                    .links()
                    .find(galley.sql(), token, readership.clock().instant());
            if (good.isEmpty()) return pages().door(galley, 410, "link.over", "", "");
            var known = readership.readers().ofMail(galley.sql(), good.get().mail());
            return pages().link(galley, good.get().mail(), known, token, status, trouble, name);
        }));
    }

    /** A program that opens the links of letters to look for harm presses no button, so it cannot use one up. */
    private Reply enter(Request request) {
        var token = request.variable("token");
        var typed = request.form().text("name").orElse("");
        var name = Discussion.name(typed);
        var now = readership.clock().instant();
        var good =
                database.read(sql -> readership.links().find(sql, token, now)).orElse(null);
        if (good == null) return link(request, 410, "", "");
        boolean known = database.<Boolean>read(
                sql -> readership.readers().ofMail(sql, good.mail()).isPresent());
        if (!known) {
            // Who may not write may still open an account: it is the way to what they wrote.
            var refused = discussion.refusedName(Discussion.guest(name, ""), paper().language());
            if (refused.isPresent()) return link(request, 422, refused.get().sentence(), typed);
        }
        var session = database.<Optional<String>>write(tx -> {
            if (!readership.links().use(tx, token)) return Optional.empty();
            var reader = readership.readers().open(tx, good.mail(), name);
            return Optional.of(readership.sessions().begin(tx, reader, BrowserName.of(request)));
        });
        if (session.isEmpty()) return link(request, 410, "", "");
        var on = good.back().isEmpty() ? ACCOUNT : good.back();
        return members.gate().with(Reply.redirect(303, on), session.get());
    }

    private Reply stepIn(Request request) {
        var id = request.form().text("which").orElse("");
        var session = database.<Optional<String>>write(tx -> readership
                .readers()
                .find(tx.sql(), id)
                .map(reader -> readership.sessions().begin(tx, reader, BrowserName.of(request))));
        return session.map(token -> members.gate().with(Reply.redirect(303, ACCOUNT), token))
                .orElseGet(() -> Reply.redirect(303, ACCOUNT));
    }

    private Reply leave(Request request, SignedIn who) {
        database.run(tx -> readership.sessions().end(tx, who.reader().id(), who.session()));
        return members.gate().without(Reply.redirect(303, ACCOUNT));
    }

    private Reply endSessions(Request request, SignedIn who) {
        var which = request.form().text("which").orElse("");
        database.run(tx -> {
            if (which.equals("others"))
                readership.sessions().endOthers(tx, who.reader().id(), who.session());
            else readership.sessions().end(tx, who.reader().id(), which);
        });
        return Reply.redirect(303, ACCOUNT);
    }

    private Reply rename(Request request, SignedIn who) {
        var typed = request.form().text("name").orElse("");
        var name = Discussion.name(typed);
        var reader = who.reader();
        var refused = discussion.refusedName(new Writer.Reader(reader.id(), name, reader.mail()), paper().language());
        if (refused.isPresent()) {
            var sentence = refused.get().sentence();
            return Reply.of(compositor.page(galley -> pages().home(galley, who, 422, sentence, typed)));
        }
        database.run(tx -> {
            readership.readers().rename(tx, who.reader().id(), name);
            discussion.accounts().rename(tx, who.reader().id(), name);
        });
        return Reply.redirect(303, ACCOUNT);
    }

    private Reply claims(SignedIn who) {
        return Reply.of(compositor.page(galley -> pages().claims(galley, who.reader())));
    }

    private Reply claim(Request request, SignedIn who) {
        var ids = request.form().all("comment");
        database.<Integer>write(tx -> discussion.accounts().claim(tx, writer(who.reader()), ids));
        return Reply.redirect(303, ACCOUNT);
    }

    private static Writer.Reader writer(Reader reader) {
        return new Writer.Reader(reader.id(), reader.name(), reader.mail());
    }

    /** For the script of a page that is the same for everybody. */
    private Reply me(Request request) {
        var json = new JsonMapper().createObjectNode();
        members.who(request).ifPresent(reader -> {
            var said = Readership.words(AccountPages.language(request.query("language")));
            json.put("id", reader.id())
                    .put("name", reader.name())
                    .put("avatar", reader.avatar())
                    .put("said", said.say("form.as", reader.name()))
                    .put("account", said.say("title"))
                    .put("mute", said.say("mute"))
                    // The page's script puts each name in.
                    .put("folded", said.say("folded", "{0}"))
                    .put("show", said.say("folded.show"));
            var muted = json.putArray("muted");
            database.read(sql -> readership.mutes().of(sql, reader.id())).forEach(one -> muted.add(one.whom()));
        });
        return Reply.bytes(200, "application/json", json.toString().getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    private static Reply avatar(Request request) {
        var svg = Avatar.read(request.variable("colour"), request.variable("file"))
                .orElseThrow(() -> new Refused(404, "There is no such picture."))
                .svg();
        return Reply.bytes(200, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", FOR_GOOD);
    }
}
