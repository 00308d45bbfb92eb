package broadsheet.people.reader;

import broadsheet.db.Transaction;
import broadsheet.html.Templates;
import broadsheet.mail.Letter;
import broadsheet.mail.MailAddress;
import broadsheet.mail.Outbox;
import broadsheet.text.Language;
import java.net.URI;
import java.util.Map;

/** Writes links into letters. */
public final class ReaderLetters {
    /** Where a link leads; its secret follows. */
    public static final String PATH = "/account/links/";

    /** The same of a link that gives an account another address. */
    public static final String MOVES = "/account/mail/";

    private static final String TEMPLATE = "broadsheet/people/reader/letter.jte";

    private final Outbox outbox = new Outbox();
    private final Templates templates;
    private final String base;

    /** @param base the site's public address */
    public ReaderLetters(Templates templates, URI base) {
        this.templates = templates;
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** Forgets every letter to an address. */
    public void forget(Transaction tx, String mail) {
        outbox.forget(tx, MailAddress.parse(mail));
    }

    /** Posts the letter with a link that brings somebody in. */
    public void post(Transaction tx, String mail, String secret, Language language, String paper) {
        post(tx, "reader-link", mail, PATH + secret, "letter", language, paper);
    }

    /** Posts the letter to a new address, with the link that makes it an account's. */
    public void postMove(Transaction tx, String mail, String secret, Language language, String paper) {
        post(tx, "reader-move", mail, MOVES + secret, "letter.move", language, paper);
    }

    /** Tells an address that it is an account's no longer. */
    public void postMoved(Transaction tx, String mail, Language language, String paper) {
        post(tx, "reader-moved", mail, "/account", "letter.moved", language, paper);
    }

    /** @param key of the words; its subject and its last sentence have keys below it */
    private void post(
            Transaction tx, String kind, String mail, String path, String key, Language language, String paper) {
        var said = Readership.words(language);
        var link = base + path;
        var words = said.say(key, paper);
        var last = said.say(key + ".ignore");
        var html = templates.markup(
                TEMPLATE, Map.of("words", words, "link", link, "last", last, "paper", paper, "said", said));
        var text = "%s\n\n%s\n\n%s\n\n%s\n".formatted(words, link, last, paper);
        outbox.post(tx, Letter.of(kind, MailAddress.parse(mail), said.say(key + ".subject", paper), text, html));
    }
}
