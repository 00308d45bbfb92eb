package broadsheet.front;

import broadsheet.discussion.Comment;
import broadsheet.front.page.AccountView;
import broadsheet.front.page.AccountView.Field;
import broadsheet.front.page.AccountView.Item;
import broadsheet.front.page.AccountView.Part;
import broadsheet.front.page.Link;
import broadsheet.front.page.Words;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.ReaderGate.SignedIn;
import broadsheet.people.reader.ReaderLetters;
import broadsheet.people.reader.Readership;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a reader's account; none of them is kept by anybody. */
final class AccountPages {
    private static final String ACCOUNT = Membership.ACCOUNT;

    /** Who wrote more as a guest claims them page by page. */
    private static final int MOST_CLAIMS = 200;

    private static final int LONGEST = 160;

    private final Heads heads;
    private final Membership members;
    private final AccountLists lists;

    AccountPages(Heads heads, Membership members) {
        this.heads = heads;
        this.members = members;
        this.lists = new AccountLists(this, members);
    }

    /** What an account holds. */
    AccountLists lists() {
        return lists;
    }

    /** A language that the house speaks, of those a page may ask for. */
    static Language language(Optional<String> asked) {
        return asked.filter(Messages.LANGUAGES::contains).map(Language::new).orElse(Language.ENGLISH);
    }

    static Messages said(Galley galley) {
        return Readership.words(galley.furniture().paper().language());
    }

    /** A page of an account in the paper's language. */
    Outcome page(
            Galley galley,
            int status,
            String heading,
            String sentence,
            @Nullable String avatar,
            String trouble,
            Part... parts) {
        var furniture = galley.furniture();
        var view = new AccountView(
                heads.talk(furniture.paper(), furniture.paper().language(), heading, null),
                Frames.around(furniture),
                heading,
                sentence,
                avatar,
                trouble,
                List.of(parts));
        return new Outcome.Sheet(status, "account", view, false);
    }

    /** Where somebody asks to be let in. */
    Outcome door(Galley galley, int status, String trouble, String mail, String back) {
        var said = said(galley);
        var wrong = trouble.isEmpty() ? "" : said.say(trouble);
        if (!members.isOffered()) return page(galley, 404, said.say("title"), said.say("none"), null, wrong);
        var letter = Part.form("", said.say("link.about"), ACCOUNT + "/letter")
                .with(Field.mail("mail", said.say("mail"), mail))
                .with(Field.hidden("back", back))
                .with(new Link(said.say("send"), "ask"));
        var about = said.say("about");
        if (!members.sample()) return page(galley, status, said.say("sign-in"), about, null, wrong, letter);
        return page(galley, status, said.say("sign-in"), about, null, wrong, letter, sample(galley, said));
    }

    private Part sample(Galley galley, Messages said) {
        var items = members.readership().readers().some(galley.sql(), 5).stream()
                .map(reader -> Item.of(reader.name(), "", "").button(said.say("sample.in"), reader.id()))
                .toList();
        return Part.form(said.say("sample"), said.say("sample.about"), ACCOUNT + "/sample")
                .with(items);
    }

    /** Said to everybody who gave an address, whatever is known of it. */
    Outcome sent(Galley galley) {
        var said = said(galley);
        return page(galley, 200, said.say("sent"), said.say("sent.about"), null, "");
    }

    /** Whoever opens a link is asked before anything happens; who is new says under which name. */
    Outcome link(
            Galley galley, String mail, Optional<Reader> known, String token, int status, String trouble, String name) {
        var said = said(galley);
        var form = Part.form("", "", ReaderLetters.PATH + token);
        if (known.isEmpty()) form = form.with(name(said, name));
        form = form.with(new Link(said.say(known.isEmpty() ? "open" : "enter"), "enter"));
        var sentence = known.map(reader -> said.say("enter.about", reader.name()))
                .orElseGet(() -> said.say("open.about", mail));
        return page(galley, status, said.say(known.isEmpty() ? "open" : "sign-in"), sentence, null, trouble, form);
    }

    private static Field name(Messages said, String value) {
        return Field.text("name", said.say("name"), value, "name").hint(said.say("name.hint"));
    }

    /**
     * What somebody's account holds.
     *
     * @param trouble what was wrong with a name that was typed
     */
    Outcome home(Galley galley, SignedIn who, int status, String trouble, String typed) {
        var said = said(galley);
        var reader = who.reader();
        var parts = new ArrayList<Part>();
        int unclaimed = galley.discussion()
                .accounts()
                .asGuest(galley.sql(), reader.mail(), MOST_CLAIMS)
                .size();
        if (unclaimed > 0) {
            parts.add(Part.text(said.say("claim"), said.say("claim.some", unclaimed))
                    .with(new Item(said.say("claim.look"), ACCOUNT + "/claims", "", "", "", "", "")));
        }
        parts.add(Part.form(said.say("name.change"), "", ACCOUNT + "/name")
                .with(name(said, typed.isEmpty() ? reader.name() : typed))
                .with(new Link(said.say("save"), "name")));
        parts.addAll(lists.parts(galley, said, reader));
        parts.add(sessions(galley, said, who));
        parts.add(Part.form(said.say("out"), "", ACCOUNT + "/out").with(new Link(said.say("out"), "out")));
        var since = day(galley, reader.since());
        return page(
                galley,
                status,
                said.say("title"),
                said.say("signed-in", reader.name(), reader.mail(), since),
                reader.avatar(),
                trouble,
                parts.toArray(Part[]::new));
    }

    static String day(Galley galley, Instant at) {
        var paper = galley.furniture().paper();
        return Words.in(paper.language()).day(at, paper.zone()).words();
    }

    private Part sessions(Galley galley, Messages said, SignedIn who) {
        var readership = members.readership();
        var all = readership
                .sessions()
                .of(galley.sql(), who.reader().id(), readership.clock().instant());
        var items = all.stream()
                .map(session -> {
                    boolean here = session.id().equals(who.session());
                    var item =
                            Item.of(session.browser(), said.say("session.since", day(galley, session.created())), "");
                    return here
                            ? item.noted(said.say("session.here"))
                            : item.button(said.say("session.end"), session.id());
                })
                .toList();
        var part = Part.form(said.say("sessions"), "", ACCOUNT + "/sessions").with(items);
        return all.size() < 3 ? part : part.with(new Link(said.say("session.others"), "others"));
    }

    /** What was written as a guest with the account's address. */
    Outcome claims(Galley galley, Reader reader) {
        var said = said(galley);
        var found = galley.discussion().accounts().asGuest(galley.sql(), reader.mail(), MOST_CLAIMS);
        var items = found.stream()
                .map(comment -> Item.of(comment.writer().name(), day(galley, comment.written()), excerpt(comment))
                        .tick("comment", comment.id()))
                .toList();
        var form = Part.form("", "", ACCOUNT + "/claims").with(items);
        if (!items.isEmpty()) form = form.with(new Link(said.say("claim.do"), "claim"));
        var sentence = items.isEmpty() ? said.say("claim.none") : said.say("claim.about", reader.name());
        return page(galley, 200, said.say("claim"), sentence, reader.avatar(), "", form);
    }

    /** The beginning of what a comment says. */
    static String excerpt(Comment comment) {
        var text = comment.body().plainText().replaceAll("\\s+", " ").strip();
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
