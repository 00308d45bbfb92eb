package broadsheet;

import broadsheet.db.Transaction;
import broadsheet.html.Templates;
import broadsheet.mail.Letter;
import broadsheet.mail.MailAddress;
import broadsheet.mail.Outbox;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.LinkPost;
import broadsheet.people.account.OneTimeLink;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.story.Publications;
import broadsheet.text.Messages;
import java.net.URI;
import java.util.Map;

/** Writes one-time links into letters. */
final class LinkLetters implements LinkPost {
    private static final String TEMPLATE = "broadsheet/people/account/screen/letter.jte";

    private final Outbox outbox = new Outbox();
    private final Templates templates;
    private final URI base;
    private final Publications publications;

    LinkLetters(Templates templates, URI base, Publications publications) {
        this.templates = templates;
        this.base = base;
        this.publications = publications;
    }

    @Override
    public boolean post(Transaction tx, OneTimeLink link, String secret) {
        var address = StaffEntrance.link(base, secret).toString();
        var paper = publications.paper(tx.sql());
        var said = AccountWords.in(paper.language());
        var kind = key(link);
        var words = said.say("letter." + kind, parts(said, link));
        var html = templates.markup(
                TEMPLATE, Map.of("words", words, "link", address, "paper", paper.name(), "said", said));
        var text = "%s\n\n%s\n\n%s\n\n%s\n".formatted(words, address, said.say("letter.once"), paper.name());
        var subject = said.say("letter.subject." + kind) + " – " + paper.name();
        return outbox.post(tx, Letter.of("account-link", MailAddress.parse(link.email()), subject, text, html));
    }

    private static String key(OneTimeLink link) {
        return switch (link.kind()) {
            case FIRST_PUBLISHER, INVITATION -> "invitation";
            case PASSWORD -> "password";
            case NEW_KEYS -> "keys";
        };
    }

    private static Object[] parts(Messages said, OneTimeLink link) {
        var role = DeskWords.in(said.language()).say("role." + link.role().word());
        return new Object[] {AccountWords.house(said, link.madeBy()), role};
    }
}
