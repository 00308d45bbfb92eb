package broadsheet;

import broadsheet.db.Transaction;
import broadsheet.html.Templates;
import broadsheet.mail.Letter;
import broadsheet.mail.MailAddress;
import broadsheet.mail.Outbox;
import broadsheet.people.account.LinkPost;
import broadsheet.people.account.OneTimeLink;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** Writes one-time links into letters. */
final class LinkLetters implements LinkPost {
    private static final String TEMPLATE = "broadsheet/people/account/screen/letter.jte";

    private final Outbox outbox = new Outbox();
    private final Templates templates;
    private final URI base;
    private final Supplier<String> paper;

    LinkLetters(Templates templates, URI base, Supplier<String> paper) {
        this.templates = templates;
        this.base = base;
        this.paper = paper;
    }

    @Override
    public boolean post(Transaction tx, OneTimeLink link, String secret) {
        var address = StaffEntrance.link(base, secret).toString();
        var words = words(link);
        var name = paper.get();
        var html = templates.markup(TEMPLATE, Map.of("words", words, "link", address, "paper", name));
        var text = "%s\n\n%s\n\nThe link is good once. If you expected no such letter, do nothing.\n\n%s\n"
                .formatted(words, address, name);
        return outbox.post(
                tx,
                Letter.of("account-link", MailAddress.parse(link.email()), subject(link) + " – " + name, text, html));
    }

    private static String subject(OneTimeLink link) {
        return switch (link.kind()) {
            case FIRST_PUBLISHER, INVITATION -> "Your invitation";
            case PASSWORD -> "A new password";
            case NEW_KEYS -> "New keys to your account";
        };
    }

    private static String words(OneTimeLink link) {
        return switch (link.kind()) {
            case FIRST_PUBLISHER, INVITATION ->
                "%s invites you to the newsroom as %s. Make your account within seven days:"
                        .formatted(link.madeBy(), link.role().word());
            case PASSWORD -> "Somebody, most likely you, asked for a new password. Choose it within the hour:";
            case NEW_KEYS -> "Make your password and codes anew, within a day:";
        };
    }
}
