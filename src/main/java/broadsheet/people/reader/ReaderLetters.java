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

    /** Posts the letter with a link. */
    public void post(Transaction tx, String mail, String secret, Language language, String paper) {
        var said = Readership.words(language);
        var link = base + PATH + secret;
        var words = said.say("letter", paper);
        var html = templates.markup(TEMPLATE, Map.of("words", words, "link", link, "paper", paper, "said", said));
        var text = "%s\n\n%s\n\n%s\n\n%s\n".formatted(words, link, said.say("letter.ignore"), paper);
        var letter = Letter.of("reader-link", MailAddress.parse(mail), said.say("letter.subject", paper), text, html);
        outbox.post(tx, letter);
    }
}
